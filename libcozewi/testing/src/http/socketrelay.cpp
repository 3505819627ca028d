// SPDX-License-Identifier: MIT
#include "http/socketrelay.h"

namespace Cozewi::Testing {

namespace {

constexpr qint64 bufferSize = qint64{256} * 1024;

qint64 unsent(const QTcpSocket *socket)
{
    const auto *tls = qobject_cast<const QSslSocket *>(socket);
    return socket->bytesToWrite() + (tls ? tls->encryptedBytesToWrite() : 0);
}

} // namespace

SocketRelay::SocketRelay(QSslSocket *first, QTcpSocket *second, QObject *parent)
    : QObject(parent)
    , m_first(first)
    , m_second(second)
{
    for (QTcpSocket *socket : {static_cast<QTcpSocket *>(m_first), m_second}) {
        QTcpSocket *const other = socket == m_second ? m_first : m_second;
        socket->setParent(this);
        socket->setReadBufferSize(bufferSize);
        connect(socket, &QTcpSocket::readyRead, this, [=, this] { pump(socket, other); });
        connect(socket, &QTcpSocket::bytesWritten, this, [=, this] { pump(other, socket); });
        // Queued: a socket that is just ending is not fit to be read. A close_notify without the end of the
        // TCP connection comes as an error only.
        const auto onEnd = [=, this] { ended(socket, other); };
        connect(socket, &QTcpSocket::disconnected, this, onEnd, Qt::QueuedConnection);
        connect(socket, &QTcpSocket::errorOccurred, this, onEnd, Qt::QueuedConnection);
    }
    connect(m_first, &QSslSocket::encryptedBytesWritten, this, [this] { pump(m_second, m_first); });
    connect(m_second, &QTcpSocket::connected, this, &SocketRelay::pumpBoth);
    pumpBoth();
}

void SocketRelay::pump(QTcpSocket *from, QTcpSocket *to)
{
    if (!from->isOpen() || to->state() != QAbstractSocket::ConnectedState)
        return;
    while (from->bytesAvailable() > 0 && unsent(to) < bufferSize)
        to->write(from->read(bufferSize));
}

void SocketRelay::pumpBoth()
{
    pump(m_first, m_second);
    pump(m_second, m_first);
}

void SocketRelay::ended(QTcpSocket *from, QTcpSocket *to)
{
    if (m_ended.contains(from))
        return;
    m_ended.append(from);
    if (m_ended.contains(to) || to->state() != QAbstractSocket::ConnectedState) {
        deleteLater();
        return;
    }
    // What arrived before the end still has to get there, however much it is.
    if (from->isOpen())
        to->write(from->readAll());
    to->disconnectFromHost(); // ends it too, once that is written
}

} // namespace Cozewi::Testing
