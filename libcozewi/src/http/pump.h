// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QObject>
#include <QtNetwork/QAbstractSocket>

#include <functional>

namespace Cozewi {

/**
 * Carries bytes from one socket to another, as fast as the slower of the two takes them: what is read ahead and
 * what is not written yet are both bounded, so that memory stays flat whatever goes through.
 */
class Pump : public QObject {
    Q_OBJECT
public:
    /// May look at the bytes, change them, hold them back.
    using Filter = std::function<QByteArray(QByteArray)>;

    Pump(QAbstractSocket &from, QAbstractSocket &to, QObject *parent);

    void setFilter(Filter filter) { m_filter = std::move(filter); }
    /// Carries what is there already, and then what comes.
    void start();

    static constexpr qint64 window = qint64{64} * 1024;

Q_SIGNALS:
    /// So many bytes more were taken from the first socket.
    void taken(qint64 bytes);
    /// The first socket has ended, and all that it sent was given to the second.
    void drained();

private:
    void run();
    /// Whether there was anything to carry, and room for it.
    bool moveBytes();
    void onEnd();

    QAbstractSocket &m_from;
    QAbstractSocket &m_to;
    Filter m_filter;
    bool m_running = false;
    bool m_ended = false;
    bool m_drained = false;
};

} // namespace Cozewi
