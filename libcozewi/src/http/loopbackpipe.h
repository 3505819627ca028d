// SPDX-License-Identifier: MIT
#pragma once

#include "http/pump.h"

#include <QtNetwork/QSslSocket>
#include <QtNetwork/QTcpServer>

namespace Cozewi {

/**
 * A socket whose bytes come out of another one. Qt cannot lay TLS over a connection that is TLS already; over a
 * pair of sockets on loopback it can. Nobody else gets in: the one connection that is taken is our own.
 */
class LoopbackPipe : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LoopbackPipe)
public:
    /// \a far carries what goes through; \a early came from it already.
    LoopbackPipe(QAbstractSocket &far, const QByteArray &early, QObject *parent);
    ~LoopbackPipe() override;

    void open();
    [[nodiscard]] QSslSocket &socket() { return m_near; }

Q_SIGNALS:
    void opened();
    void failed();

private:
    void accept();

    QAbstractSocket &m_far;
    const QByteArray m_early;
    QTcpServer m_server;
    QSslSocket m_near;
    QTcpSocket *m_middle = nullptr;
    Pump *m_out = nullptr;
    Pump *m_in = nullptr;
    quint16 m_nearPort = 0;
};

} // namespace Cozewi
