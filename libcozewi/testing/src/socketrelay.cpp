// SPDX-License-Identifier: MIT
#include "socketrelay.h"

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
        connect(socket, &QTcpSocket::disconnected, this, [=, this] { ended(socket, other); });
        // A close_notify without the end of the TCP connection comes as an error only.
        connect(socket, &QTcpSocket::errorOccurred, this, [=, this] { ended(socket, other); });
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
    disconnect(from, nullptr, this, nullptr);
    if (to->state() == QAbstractSocket::ConnectedState) {
        // What arrived before the end still has to get there, however much it is.
        if (from->isOpen())
            to->write(from->readAll());
        // An end is told as an error first: of the socket that ended we hear no more, so its last word is heard here.
        connect(to, &QTcpSocket::disconnected, this, &QObject::deleteLater);
        to->disconnectFromHost();
    } else if (to->state() != QAbstractSocket::ClosingState) {
        deleteLater();
    }
}

} // namespace Cozewi::Testing
