// SPDX-License-Identifier: MIT
#include "http/managerpool.h"

#include <QtCore/QCryptographicHash>
#include <QtNetwork/QNetworkProxy>

#include <algorithm>

namespace Cozewi {

namespace {

constexpr qsizetype connectionsPerOrigin = 6;
// Each manager has a thread of its own, so only a few are kept for routes that may come back.
constexpr qsizetype managersKept = 8;

void add(QCryptographicHash &hash, QByteArrayView part)
{
    const qint64 size = part.size();
    hash.addData(QByteArrayView(reinterpret_cast<const char *>(&size), sizeof size));
    hash.addData(part);
}

QByteArray keyOf(const Route &route)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    add(hash, route.partition);
    add(hash, route.proxy.toEncoded());
    add(hash, route.proxyAuthorization.revealView());
    add(hash, route.authorities ? "own" : "system");
    if (route.authorities) {
        for (const QSslCertificate &certificate : *route.authorities)
            add(hash, certificate.toDer());
    }
    return hash.result();
}

QNetworkProxy proxyOf(const Route &route)
{
    // Without an explicit NoProxy Qt reads the system's settings by itself.
    if (route.proxy.isEmpty())
        return QNetworkProxy(QNetworkProxy::NoProxy);
    QNetworkProxy proxy(QNetworkProxy::HttpProxy, route.proxy.host(), static_cast<quint16>(route.proxy.port(80)));
    // Sent with the first CONNECT. setUser() and setPassword() would wait for a 407 and use Latin-1.
    if (!route.proxyAuthorization.isEmpty())
        proxy.setRawHeader("Proxy-Authorization", route.proxyAuthorization.revealUtf8());
    proxy.setRawHeader("User-Agent", "cozewi/" COZEWI_VERSION);
    return proxy;
}

} // namespace

ManagedNetwork::ManagedNetwork(const Route &route)
{
    m_manager.setProxy(proxyOf(route));
    m_manager.setAutoDeleteReplies(false);
}

quint64 ManagedNetwork::enter(const QString &name, std::function<void()> start)
{
    const quint64 ticket = ++m_lastTicket;
    Origin &origin = m_origins[name];
    if (origin.active.size() < connectionsPerOrigin) {
        origin.active.append(ticket);
        start();
    } else {
        origin.waiting.append({ticket, std::move(start)});
    }
    return ticket;
}

void ManagedNetwork::leave(const QString &name, quint64 ticket)
{
    const auto found = m_origins.find(name);
    if (found == m_origins.end())
        return;
    Origin &origin = *found;
    origin.waiting.removeIf([ticket](const Waiting &waiting) { return waiting.ticket == ticket; });
    std::function<void()> next;
    if (origin.active.removeOne(ticket) && !origin.waiting.isEmpty()) {
        Waiting first = origin.waiting.takeFirst();
        origin.active.append(first.ticket);
        next = std::move(first.start);
    }
    if (origin.active.isEmpty() && origin.waiting.isEmpty())
        m_origins.erase(found);
    if (next)
        next();
}

std::shared_ptr<ManagedNetwork> ManagerPool::forRoute(const Route &route)
{
    const QByteArray key = keyOf(route);
    const auto found =
        std::find_if(m_recent.begin(), m_recent.end(), [&key](const Entry &entry) { return entry.key == key; });
    if (found != m_recent.end()) {
        std::rotate(m_recent.begin(), found, found + 1);
        return m_recent.first().network;
    }
    // Forgetting a manager takes nothing from its requests: each of them holds it until it is done. The
    // last one does so from inside a signal of a reply, so the manager goes when the event loop is back.
    std::shared_ptr<ManagedNetwork> network(new ManagedNetwork(route),
                                            [](ManagedNetwork *gone) { gone->deleteLater(); });
    m_recent.prepend({key, network});
    if (m_recent.size() > managersKept)
        m_recent.removeLast();
    return network;
}

} // namespace Cozewi
