// SPDX-License-Identifier: MIT
#pragma once

#include <cozewi/testing/demoproxy.h>
#include <cozewi/testing/httpserver.h>

#include <optional>

namespace Cozewi::Testing {

/// What a fault makes the proxy say to a request; not set where none does. \a authorized: the request
/// brought the right ticket.
std::optional<HttpResponse> faultyProxyAnswer(const RecordedRequest &request, const QList<ProxyFault> &faults,
                                              bool authorized);
/// Whether the request brings Basic `space:<ticket>` (RFC 7617, UTF-8).
bool isAuthorized(const RecordedRequest &request, const QString &ticket);
/// A connection fault that goes with the faults of the proxy.
ConnectionFault connectionFault(const QList<ProxyFault> &faults);
/// The fields of a request as the target may see them: without what was for the proxy, and with
/// `COZE_CRED_DUMMY_…` replaced.
HeaderList headersForTarget(const HeaderList &headers);

} // namespace Cozewi::Testing
