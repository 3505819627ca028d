// SPDX-License-Identifier: MIT
#pragma once

#include "http/failurelog.h"
#include "http/linkrecord.h"
#include "http/proxysettings.h"
#include "http/resolver.h"

#include <QtCore/QHash>
#include <QtCore/QObject>
#include <QtCore/QUrl>
#include <QtNetwork/QNetworkProxy>
#include <QtNetwork/QTcpServer>

#include <memory>
#include <optional>

namespace Cozewi {

/**
 * A proxy on loopback between QNetworkAccessManager and the real one. Qt cannot speak TLS to a proxy, sends the
 * credentials only after a 407 and in Latin-1, hangs when a proxy closes instead of answering CONNECT, and
 * throws the proxy's answer away. The bridge does all of that itself; QNetworkAccessManager gets a plain
 * tunnel, or a 502 whose reason is kept here.
 *
 * It lets nobody in who does not know a random secret of 256 bits. A bridge serves one proxy with one set of
 * credentials. Lives on the network thread.
 */
class Bridge : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Bridge)
public:
    /// Requests without a lane have \a connectLimit for the way to the end of CONNECT.
    explicit Bridge(const ProxySettings &settings, std::chrono::milliseconds connectLimit = std::chrono::seconds(5));
    ~Bridge() override;

    /// False where there is no loopback to listen on.
    [[nodiscard]] bool isListening() const { return m_server.isListening(); }
    [[nodiscard]] quint16 port() const { return m_server.serverPort(); }

    static constexpr int noLane = -1;
    /**
     * What QNetworkAccessManager is to use for URLs with this \a scheme. Qt keeps the connections of two
     * lanes apart; with at most one request at a time in a lane for an origin it is known which request
     * a connection belongs to.
     */
    [[nodiscard]] QNetworkProxy proxyFor(const QString &scheme, int lane = noLane) const;

    /// A record that new connections for \a url in \a lane write to, as long as somebody holds it.
    [[nodiscard]] std::shared_ptr<LinkRecord> watch(const QUrl &url, int lane);

    /// Connections from QNetworkAccessManager that are open.
    [[nodiscard]] int connectionCount() const { return m_connections; }

    /// What requests without a lane failed with; keys by keyOf().
    [[nodiscard]] const std::shared_ptr<FailureLog> &failures() const { return m_failures; }
    [[nodiscard]] static QByteArray keyOf(const QUrl &url, int lane);

private:
    friend class BridgeConnection;

    void accept();
    [[nodiscard]] const QSslConfiguration &tls();
    [[nodiscard]] std::shared_ptr<LinkRecord> watched(const QByteArray &key) const;
    [[nodiscard]] static QByteArray keyOf(bool isTunnel, const QByteArray &authority, int lane);

    const ProxySettings m_settings;
    const std::chrono::milliseconds m_connectLimit;
    const Secret m_secret;
    QTcpServer m_server;
    Resolver m_resolver;
    std::optional<QSslConfiguration> m_tls;
    QHash<QByteArray, std::weak_ptr<LinkRecord>> m_watched;
    const std::shared_ptr<FailureLog> m_failures = std::make_shared<FailureLog>();
    int m_connections = 0;
    int m_strangers = 0;
};

} // namespace Cozewi
