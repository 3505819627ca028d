// SPDX-License-Identifier: MIT
#pragma once

#include "http/linkrecord.h"
#include "http/proxysettings.h"

#include <QtCore/QObject>
#include <QtNetwork/QSslSocket>

#include <memory>

namespace Cozewi {

class Resolver;

/**
 * The way to a proxy until bytes can be sent to it: name look-up, TCP, TLS. What happens is written into the
 * record as it happens, so that whoever loses patience knows where it stopped. Has no timers of its own.
 */
class ProxyLink : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ProxyLink)
public:
    ProxyLink(const ProxySettings &settings, const QSslConfiguration &tls, Resolver &resolver,
              std::shared_ptr<LinkRecord> record, QObject *parent);
    ~ProxyLink() override;

    void open();
    [[nodiscard]] QSslSocket &socket() { return m_socket; }
    /// A failure on the way to the proxy or of its own, with the proxy's name in it.
    [[nodiscard]] TransportFailure failure(FailureKind kind, const QString &hop, const QString &cause = {}) const;

Q_SIGNALS:
    /// "dns", "tcp" or "proxy_tls" is behind us.
    void passed(const QString &hop);
    void opened();
    /// Once, and only before opened(). What the socket says later is for whoever reads from it.
    void failed(const Cozewi::TransportFailure &failure);

private:
    void connectToProxy();
    void onConnected();
    void onEncrypted();
    void onError(QAbstractSocket::SocketError error);
    void finish(const std::optional<TransportFailure> &failure);
    [[nodiscard]] TransportFailure tlsFailureOf(QAbstractSocket::SocketError error) const;
    [[nodiscard]] LinkRecord::Duration lap();

    const ProxySettings m_settings;
    const QSslConfiguration m_tls;
    Resolver &m_resolver;
    const std::shared_ptr<LinkRecord> m_record;
    QSslSocket m_socket;
    QList<QSslError> m_tlsErrors;
    LinkRecord::Clock::time_point m_lap;
    bool m_over = false;
};

} // namespace Cozewi
