// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QList>
#include <QtCore/QMutex>
#include <QtCore/QObject>
#include <QtCore/QThread>
#include <QtNetwork/QTcpServer>
#include <QtNetwork/QTcpSocket>

#include <memory>

/**
 * A proxy that takes every credential, writes down the heads that it is sent, byte for byte, and tunnels every CONNECT
 * to one port on loopback, without looking inside: the target's certificate and its faults come through as they are.
 */
class RecordingProxy {
public:
    explicit RecordingProxy(quint16 targetPort)
        : m_targetPort(targetPort)
    {
        m_context = new QObject;
        m_context->moveToThread(&m_thread);
        m_thread.start();
        run([this] {
            m_server = new QTcpServer(m_context);
            QObject::connect(m_server, &QTcpServer::newConnection, m_context, [this] { accept(); });
            m_server->listen(QHostAddress::LocalHost);
            m_port = m_server->serverPort();
        });
    }
    ~RecordingProxy()
    {
        run([this] { delete m_context; });
        m_thread.quit();
        m_thread.wait();
    }
    RecordingProxy(const RecordingProxy &) = delete;
    RecordingProxy &operator=(const RecordingProxy &) = delete;

    [[nodiscard]] QString url() const { return QStringLiteral("http://127.0.0.1:%1").arg(m_port); }
    /// The heads of what was said to the proxy.
    [[nodiscard]] QList<QByteArray> heads() const
    {
        const QMutexLocker lock(&m_mutex);
        return m_heads;
    }
    [[nodiscard]] int connections() const
    {
        const QMutexLocker lock(&m_mutex);
        return m_connections;
    }

private:
    template<typename Function>
    void run(Function function)
    {
        QMetaObject::invokeMethod(m_context, function, Qt::BlockingQueuedConnection);
    }
    void accept()
    {
        while (QTcpSocket *client = m_server->nextPendingConnection()) {
            {
                const QMutexLocker lock(&m_mutex);
                ++m_connections;
            }
            auto head = std::make_shared<QByteArray>();
            QObject::connect(client, &QTcpSocket::disconnected, client, &QObject::deleteLater);
            QObject::connect(client, &QTcpSocket::readyRead, client, [this, client, head] {
                *head += client->readAll();
                if (!head->endsWith("\r\n\r\n"))
                    return;
                {
                    const QMutexLocker lock(&m_mutex);
                    m_heads.append(*head);
                }
                client->disconnect(m_context);
                QObject::disconnect(client, &QTcpSocket::readyRead, nullptr, nullptr);
                if (head->startsWith("CONNECT "))
                    tunnel(client);
                else
                    client->write("HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: close\r\n\r\nok");
            });
        }
    }
    void tunnel(QTcpSocket *client)
    {
        auto *target = new QTcpSocket(client);
        QObject::connect(target, &QTcpSocket::connected, client,
                         [client] { client->write("HTTP/1.1 200 Connection established\r\n\r\n"); });
        QObject::connect(target, &QTcpSocket::readyRead, client,
                         [client, target] { client->write(target->readAll()); });
        QObject::connect(client, &QTcpSocket::readyRead, target,
                         [client, target] { target->write(client->readAll()); });
        QObject::connect(target, &QTcpSocket::disconnected, client, [client, target] {
            if (target->error() == QAbstractSocket::RemoteHostClosedError)
                client->disconnectFromHost();
            else
                client->abort();
        });
        target->connectToHost(QHostAddress(QHostAddress::LocalHost), m_targetPort);
    }

    QThread m_thread;
    QObject *m_context = nullptr;
    QTcpServer *m_server = nullptr;
    quint16 m_port = 0;
    const quint16 m_targetPort;
    mutable QMutex m_mutex;
    QList<QByteArray> m_heads;
    int m_connections = 0;
};
