// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QThread>
#include <QtNetwork/QTcpServer>
#include <QtNetwork/QTcpSocket>

/// Answers whatever it is asked with a header of 20 MB, on a thread of its own.
class LongHeaderServer {
public:
    LongHeaderServer()
    {
        m_server.listen(QHostAddress::LocalHost);
        m_port = m_server.serverPort();
        QObject::connect(&m_server, &QTcpServer::newConnection, &m_server, [this] {
            while (QTcpSocket *socket = m_server.nextPendingConnection()) {
                QObject::connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
                QObject::connect(socket, &QTcpSocket::readyRead, socket, [socket] {
                    socket->readAll();
                    socket->write("HTTP/1.1 200 OK\r\nX-Long: " + QByteArray(qsizetype{20} * 1000 * 1000, 'x')
                                  + "\r\nContent-Length: 2\r\n\r\n{}");
                    socket->disconnectFromHost();
                });
            }
        });
        m_server.moveToThread(&m_thread);
        m_thread.start();
    }
    ~LongHeaderServer()
    {
        QMetaObject::invokeMethod(
            &m_server,
            [this] {
                m_server.close();
                qDeleteAll(m_server.findChildren<QTcpSocket *>());
            },
            Qt::BlockingQueuedConnection);
        m_thread.quit();
        m_thread.wait();
    }
    [[nodiscard]] QString origin() const { return QStringLiteral("http://127.0.0.1:%1").arg(m_port); }

private:
    QTcpServer m_server;
    QThread m_thread;
    quint16 m_port = 0;
};
