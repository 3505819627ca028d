// SPDX-License-Identifier: MIT
#pragma once

#include <cozewi/configuration.h>
#include <cozewi/transport.h>

#include <optional>

namespace Cozewi {

struct RouteResult {
    Route route;
    /// A ConfigurationError: a proxy variable or a CA file that cannot be used.
    std::optional<ErrorInfo> error;
};

/// How steps 1 to 4 travel to \a url: HTTPS_PROXY and its kin, REQUESTS_CA_BUNDLE (protocol.md, "How the
/// four requests travel"). Reads the CA file, so it belongs on the network thread.
RouteResult routeFor(const Configuration &configuration, const QUrl &url);

/// Changes where anything changes that routeFor() looks at.
QByteArray networkKey(const Configuration &configuration);

} // namespace Cozewi
