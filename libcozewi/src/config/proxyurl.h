// SPDX-License-Identifier: MIT
#pragma once

#include "config/urlcheck.h"

#include <cozewi/secret.h>

namespace Cozewi {

/// A proxy as the usual variables name it: `[http[s]://][user:password@]host[:port]`.
struct ProxyUrl {
    /// Scheme, host and port; the port is always there.
    QUrl url;
    /// The complete value of `Proxy-Authorization` (RFC 7617, UTF-8); empty for none.
    Secret authorization;
    /// Why \a url is empty.
    std::optional<UrlProblem> problem;
};

ProxyUrl parseProxyUrl(const QString &text);

/// `Basic` and the base64 of `user:password`, as a proxy or server takes it.
Secret basicAuthorization(QByteArrayView user, QByteArrayView password);

} // namespace Cozewi
