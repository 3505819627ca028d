// SPDX-License-Identifier: MIT
#pragma once

#include <cozewi/secret.h>

#include <QtCore/QByteArray>
#include <QtCore/QUrl>

namespace Cozewi {

/**
 * Turns the requests of one kept connection into what a proxy takes for an http: target: the absolute form
 * (RFC 9112 section 3.2.2) with our own `Proxy-Authorization`. Each request is framed, so that none gets past
 * without it.
 */
class Forwarder {
public:
    /// \a authority is host and port of the target.
    Forwarder(QByteArray authority, Secret authorization);

    /// What is to be sent on for \a bytes; nothing more once isBroken().
    [[nodiscard]] QByteArray feed(const QByteArray &bytes);
    /// Something came that cannot be framed.
    [[nodiscard]] bool isBroken() const { return m_broken; }
    /// Requests begun so far.
    [[nodiscard]] int count() const { return m_count; }

private:
    QByteArray rewritten(QByteArrayView bytes);

    const QByteArray m_authority;
    const Secret m_authorization;
    QByteArray m_head;
    qint64 m_bodyLeft = 0;
    int m_count = 0;
    bool m_broken = false;
};

} // namespace Cozewi
