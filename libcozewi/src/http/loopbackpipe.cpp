// SPDX-License-Identifier: MIT
#include "http/loopbackpipe.h"

#include <QtNetwork/QHostAddress>
#include <QtNetwork/QNetworkProxy>

namespace Cozewi {

LoopbackPipe::LoopbackPipe(QAbstractSocket &far, const QByteArray &early, QObject *parent)
    : QObject(parent)
    , m_far(far)
    , m_early(early)
{
    m_server.setProxy(QNetworkProxy(QNetworkProxy::NoProxy));
    m_near.setProxy(QNetworkProxy(QNetworkProxy::NoProxy));
    connect(&m_server, &QTcpServer::newConnection, this, &LoopbackPipe::accept);
    connect(&m_near, &QSslSocket::connected, this, [this] {
        m_nearPort = m_near.localPort();
        m_near.setSocketOption(QAbstractSocket::LowDelayOption, 1);
        accept();
    });
}

LoopbackPipe::~LoopbackPipe()
{
    // Before the sockets that they look at.
    delete m_out;
    delete m_in;
    m_near.disconnect();
}

void LoopbackPipe::open()
{
    if (!m_server.listen(QHostAddress::LocalHost)) {
        QMetaObject::invokeMethod(this, &LoopbackPipe::failed, Qt::QueuedConnection);
        return;
    }
    m_near.connectToHost(QHostAddress(QHostAddress::LocalHost), m_server.serverPort());
}

void LoopbackPipe::accept()
{
    // Which of those that knock is ours is known when our end is connected.
    while (m_nearPort != 0 && m_middle == nullptr && m_server.hasPendingConnections()) {
        QTcpSocket *socket = m_server.nextPendingConnection();
        if (socket->peerPort() != m_nearPort || !socket->peerAddress().isLoopback()) {
            socket->abort();
            socket->deleteLater();
            continue;
        }
        m_server.close();
        m_middle = socket;
        m_middle->setParent(this);
        m_middle->setSocketOption(QAbstractSocket::LowDelayOption, 1);
        m_middle->write(m_early);
        m_out = new Pump(*m_middle, m_far, this);
        m_in = new Pump(m_far, *m_middle, this);
        connect(m_in, &Pump::drained, m_middle, [this] { m_middle->disconnectFromHost(); });
        m_out->start();
        m_in->start();
        Q_EMIT opened();
    }
}

} // namespace Cozewi
