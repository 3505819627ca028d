// SPDX-License-Identifier: MIT
#include "http/pump.h"

#include <QtNetwork/QSslSocket>

namespace Cozewi {

namespace {

// A TLS record. Larger pieces make the allocator give memory back, and fetch it again, for each of them.
constexpr qint64 pumpChunk = qint64{16} * 1024;

/// Given to the socket and not yet to the system.
qint64 unsent(const QAbstractSocket &socket)
{
    const auto *tls = qobject_cast<const QSslSocket *>(&socket);
    return socket.bytesToWrite() + (tls != nullptr ? tls->encryptedBytesToWrite() : 0);
}

} // namespace

Pump::Pump(QAbstractSocket &from, QAbstractSocket &to, QObject *parent)
    : QObject(parent)
    , m_from(from)
    , m_to(to)
{
}

void Pump::start()
{
    m_from.setReadBufferSize(window);
    connect(&m_from, &QAbstractSocket::readyRead, this, &Pump::run);
    connect(&m_to, &QAbstractSocket::bytesWritten, this, &Pump::run);
    if (auto *tls = qobject_cast<QSslSocket *>(&m_to))
        connect(tls, &QSslSocket::encryptedBytesWritten, this, &Pump::run);
    connect(&m_from, &QAbstractSocket::disconnected, this, &Pump::onEnd);
    // After a close_notify the peer may keep the TCP connection open (RFC 8446 section 6.1): disconnected()
    // never comes then.
    connect(&m_from, &QAbstractSocket::errorOccurred, this, &Pump::onEnd);
    if (m_from.state() != QAbstractSocket::ConnectedState)
        m_ended = true;
    run();
}

void Pump::onEnd()
{
    m_ended = true;
    run();
}

bool Pump::moveBytes()
{
    bool wrote = false;
    while (m_to.isOpen() && m_from.isOpen() && m_from.bytesAvailable() > 0 && unsent(m_to) < window) {
        QByteArray bytes = m_from.read(pumpChunk);
        if (bytes.isEmpty())
            break;
        Q_EMIT taken(bytes.size());
        if (m_filter)
            bytes = m_filter(std::move(bytes));
        if (!bytes.isEmpty() && m_to.isOpen()) {
            m_to.write(bytes);
            wrote = true;
        }
    }
    return wrote;
}

void Pump::run()
{
    // Writing can emit bytesWritten() at once.
    if (m_running || m_drained)
        return;
    m_running = true;
    // Sent now, rather than when the event loop comes round: half of what a request spends here is waiting for
    // that. What bytesWritten() then told was not heard, so there may be room for more.
    while (moveBytes() && m_to.state() == QAbstractSocket::ConnectedState)
        m_to.flush();
    m_running = false;
    if (m_ended && (!m_from.isOpen() || m_from.bytesAvailable() == 0)) {
        m_drained = true;
        Q_EMIT drained();
    }
}

} // namespace Cozewi
