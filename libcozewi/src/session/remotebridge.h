// SPDX-License-Identifier: MIT
#pragma once

#include "http/failurelog.h"
#include "http/proxysettings.h"

#include <QtCore/QString>
#include <QtNetwork/QNetworkProxy>

#include <memory>

namespace Cozewi {

/// A bridge on the network thread for a QNetworkAccessManager that lives elsewhere.
class RemoteBridge {
public:
    /// Waits for the network thread. Throws a ConfigurationError where there is none.
    RemoteBridge(const ProxySettings &settings, std::chrono::milliseconds connectLimit);
    ~RemoteBridge();
    RemoteBridge(const RemoteBridge &) = delete;
    RemoteBridge &operator=(const RemoteBridge &) = delete;

    [[nodiscard]] QNetworkProxy proxyFor(const QString &scheme) const;
    /// Why there was no way to \a url, as far as it was not asked for before.
    [[nodiscard]] std::optional<TransportFailure> takeFailure(const QUrl &url) const;

private:
    struct Remote;
    std::shared_ptr<Remote> m_remote;
};

} // namespace Cozewi
