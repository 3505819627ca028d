// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QMutex>
#include <QtCore/QThread>
#include <QtCore/QUrl>
#include <QtNetwork/QTcpServer>
#include <QtNetwork/QTcpSocket>

#include <functional>
#include <memory>

/// An HTTP proxy on loopback that keeps the head of every request that it was sent. CONNECT opens a tunnel;
/// a request in absolute form is passed on as it is, which test servers understand well enough. It resolves no
/// names: whatever the target, the connection goes to 127.0.0.1.
class PolicyProxy {
public:
    /// What it answers to a head: empty for "let it through".
    using Policy = std::function<QByteArray(const QByteArray &head)>;

    explicit PolicyProxy(Policy policy = {})
        : m_policy(std::move(policy))
        , m_server(std::make_unique<QTcpServer>())
    {
        if (!m_server->listen(QHostAddress::LocalHost))
            qFatal("no port for the proxy");
        m_port = m_server->serverPort();
        m_server->moveToThread(&m_thread);
        QObject::connect(m_server.get(), &QTcpServer::newConnection, m_server.get(), [this] {
            while (QTcpSocket *socket = m_server->nextPendingConnection())
                serve(socket);
        });
        m_thread.start();
    }
    ~PolicyProxy()
    {
        QMetaObject::invokeMethod(
            m_server.get(), [this] { m_server.reset(); }, Qt::BlockingQueuedConnection);
        m_thread.quit();
        m_thread.wait();
    }
    PolicyProxy(const PolicyProxy &) = delete;
    PolicyProxy &operator=(const PolicyProxy &) = delete;

    [[nodiscard]] quint16 port() const { return m_port; }
    /// "http://127.0.0.1:PORT", with \a userInfo where it is given.
    [[nodiscard]] QString url(const QString &userInfo = {}) const
    {
        const QString at = userInfo.isEmpty() ? QString() : userInfo + u'@';
        return QStringLiteral("http://") + at + QStringLiteral("127.0.0.1:") + QString::number(m_port);
    }
    /// The heads that arrived outside of tunnels, each with its empty line.
    [[nodiscard]] QList<QByteArray> heads() const
    {
        const QMutexLocker lock(&m_mutex);
        return m_heads;
    }

private:
    void serve(QTcpSocket *client)
    {
        QObject::connect(client, &QTcpSocket::disconnected, client, &QObject::deleteLater);
        QObject::connect(client, &QTcpSocket::readyRead, client,
                         [this, client, buffer = QByteArray(), target = static_cast<QTcpSocket *>(nullptr)]() mutable {
                             if (target != nullptr) {
                                 target->write(client->readAll());
                                 return;
                             }
                             buffer += client->readAll();
                             const qsizetype end = buffer.indexOf("\r\n\r\n");
                             if (end >= 0)
                                 target = admit(client, buffer.first(end + 4), buffer.sliced(end + 4));
                         });
    }
    QTcpSocket *admit(QTcpSocket *client, const QByteArray &head, const QByteArray &rest)
    {
        {
            const QMutexLocker lock(&m_mutex);
            m_heads.append(head);
        }
        if (m_policy) {
            const QByteArray answer = m_policy(head);
            if (!answer.isEmpty()) {
                client->write(answer);
                client->disconnectFromHost();
                return nullptr;
            }
        }
        const bool isConnect = head.startsWith("CONNECT ");
        const QByteArray name = head.split(' ').value(1);
        const int port =
            isConnect ? name.mid(name.lastIndexOf(':') + 1).toInt() : QUrl(QString::fromLatin1(name)).port(80);
        auto *target = new QTcpSocket(client);
        QObject::connect(target, &QTcpSocket::readyRead, client,
                         [client, target] { client->write(target->readAll()); });
        QObject::connect(target, &QTcpSocket::disconnected, client, [client] { client->disconnectFromHost(); });
        target->connectToHost(QHostAddress(QHostAddress::LocalHost), static_cast<quint16>(port));
        if (isConnect) {
            QObject::connect(target, &QTcpSocket::connected, client,
                             [client] { client->write("HTTP/1.1 200 Connection established\r\n\r\n"); });
            target->write(rest);
        } else {
            // One request for a connection: the next one might be for another target.
            target->write(QByteArray(head).replace("Connection: Keep-Alive", "Connection: close") + rest);
        }
        return target;
    }

    const Policy m_policy;
    std::unique_ptr<QTcpServer> m_server;
    quint16 m_port = 0;
    QThread m_thread;
    mutable QMutex m_mutex;
    QList<QByteArray> m_heads;
};
