// SPDX-License-Identifier: MIT
#pragma once

#include "http/httpconnection.h"
#include "http/socketlistener.h"
#include "proxy/proxycertificates.h"

#include <cozewi/testing/demoproxy.h>

#include <QtCore/QHash>
#include <QtCore/QObject>

#include <functional>
#include <optional>

namespace Cozewi::Testing {

/// What the proxy's thread needs to know of the outside.
struct ProxyHooks {
    std::function<QList<ProxyFault>()> faults;
    std::function<QString()> ticket;
    std::function<void()> accepted;
    std::function<void(const RecordedRequest &)> proxyRequest;
    std::function<void(const TargetRequest &)> targetRequest;
};

/**
 * The part of the demo proxy that lives in its thread. A connection is an HttpConnection that takes
 * absolute-form requests and CONNECT. A CONNECT turns it into a relay to a second listener of our own,
 * which plays the target: TLS with a certificate for that host, or plain HTTP.
 */
class ProxyWorker : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ProxyWorker)
public:
    ProxyWorker(const DemoProxy::Options &options, ProxyHooks hooks, QObject *parent = nullptr);
    ~ProxyWorker() override;

    [[nodiscard]] quint16 port() const { return m_listener.serverPort(); }
    [[nodiscard]] qsizetype openConnections() const { return m_clients.children().size(); }
    [[nodiscard]] QByteArray authorityPem() const { return m_certificates.authorityPem(m_hooks.faults()); }
    void dropConnections();

private:
    void acceptClient(QSslSocket *socket);
    void acceptTarget(QSslSocket *socket);
    bool takeOver(const RecordedRequest &request, QSslSocket *socket, const QByteArray &rest);
    void openTunnel(const QByteArray &authority, QSslSocket *socket);
    void answerClient(const RecordedRequest &request, const HttpConnection::Reply &reply);
    void answerTarget(const TargetRequest &target, const HttpConnection::Reply &reply);
    /// What the proxy itself says to a request; not set where it lets it pass.
    std::optional<HttpResponse> ownAnswer(const RecordedRequest &request) const;
    [[nodiscard]] bool has(ProxyFault fault) const { return m_hooks.faults().contains(fault); }

    const DemoProxy::Options m_options;
    const ProxyHooks m_hooks;
    ProxyCertificates m_certificates;
    QObject m_clients; ///< owns connections and relays
    QObject m_targets; ///< owns the other ends of the relays
    SocketListener m_listener;
    SocketListener m_targetListener;
    /// By the local port of a relay: the target that it is for.
    QHash<quint16, QByteArray> m_authorities;
    quint64 m_connections = 0;
};

} // namespace Cozewi::Testing
