// SPDX-License-Identifier: MIT
#include "http/managerpool.h"

#include <QtCore/QCryptographicHash>
#include <QtNetwork/QNetworkProxy>

#include <algorithm>

namespace Cozewi {

namespace {

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

/// Sends each request into its lane. Qt asks when the request begins, which may be later than it was made,
/// so the lane comes with the URL: as its fragment, which is never sent.
class LaneProxies : public QNetworkProxyFactory {
public:
    explicit LaneProxies(const Bridge &bridge)
        : m_bridge(bridge)
    {
    }
    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &query) override
    {
        return {m_bridge.proxyFor(query.url().scheme(), query.url().fragment().toInt())};
    }

private:
    const Bridge &m_bridge;
};

} // namespace

ManagedNetwork::ManagedNetwork(const Route &route)
{
    if (route.proxy.isEmpty()) {
        // Without an explicit NoProxy Qt reads the system's settings by itself.
        m_manager.setProxy(QNetworkProxy(QNetworkProxy::NoProxy));
    } else {
        m_bridge = std::make_unique<Bridge>(ProxySettings::of(route));
        m_manager.setProxyFactory(new LaneProxies(*m_bridge));
    }
    m_manager.setAutoDeleteReplies(false);
}

QUrl ManagedNetwork::urlInLane(const QUrl &url, int lane) const
{
    QUrl result = url;
    if (m_bridge)
        result.setFragment(QString::number(lane));
    return result;
}

quint64 ManagedNetwork::enter(const QString &name, std::function<void(int)> start)
{
    const quint64 ticket = ++m_lastTicket;
    Origin &origin = m_origins[name];
    // The first free one: requests in a row use one connection.
    const auto free = std::find(origin.lanes.begin(), origin.lanes.end(), 0);
    if (free != origin.lanes.end()) {
        *free = ticket;
        start(static_cast<int>(free - origin.lanes.begin()));
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
    std::function<void(int)> next;
    const auto lane = std::find(origin.lanes.begin(), origin.lanes.end(), ticket);
    const int index = static_cast<int>(lane - origin.lanes.begin());
    if (lane != origin.lanes.end()) {
        *lane = 0;
        if (!origin.waiting.isEmpty()) {
            Waiting first = origin.waiting.takeFirst();
            *lane = first.ticket;
            next = std::move(first.start);
        }
    }
    const bool isIdle = std::all_of(origin.lanes.begin(), origin.lanes.end(), [](quint64 one) { return one == 0; });
    if (isIdle && origin.waiting.isEmpty())
        m_origins.erase(found);
    if (next)
        next(index);
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
