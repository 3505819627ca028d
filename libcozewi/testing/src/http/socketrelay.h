// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QList>
#include <QtCore/QObject>
#include <QtNetwork/QSslSocket>

namespace Cozewi::Testing {

/// Carries bytes both ways between two sockets until one of them ends; deletes itself and both then.
class SocketRelay : public QObject {
    Q_OBJECT
public:
    /// Takes both sockets. Waits for \a second to be connected.
    SocketRelay(QSslSocket *first, QTcpSocket *second, QObject *parent);

private:
    void pump(QTcpSocket *from, QTcpSocket *to);
    void pumpBoth();
    void ended(QTcpSocket *from, QTcpSocket *to);

    QSslSocket *m_first;
    QTcpSocket *m_second;
    QList<const QTcpSocket *> m_ended;
};

} // namespace Cozewi::Testing
