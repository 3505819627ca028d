// SPDX-License-Identifier: MIT
#pragma once

#include "http/bridge.h"

#include <cozewi/transport.h>

#include <QtCore/QHash>
#include <QtCore/QList>
#include <QtCore/QObject>
#include <QtCore/QQueue>
#include <QtNetwork/QNetworkAccessManager>

#include <array>
#include <functional>
#include <memory>

namespace Cozewi {

/**
 * One QNetworkAccessManager and what waits for it. Qt keeps connections by host, port and proxy, not by
 * TLS configuration or identity; so each Route has a manager of its own, and a connection is never
 * used for another CA, proxy or identity.
 */
class ManagedNetwork : public QObject {
public:
    static constexpr std::size_t connectionsPerOrigin = 6;

    explicit ManagedNetwork(const Route &route);

    [[nodiscard]] QNetworkAccessManager &manager() { return m_manager; }
    /// What stands between Qt and the proxy; null for a direct route.
    [[nodiscard]] Bridge *bridge() { return m_bridge.get(); }
    /// \a url as the manager is to be asked for it, so that the connection of \a lane is used.
    [[nodiscard]] QUrl urlInLane(const QUrl &url, int lane) const;

    /// Calls \a start with the lane to use when one of the six connections that Qt opens to an origin is
    /// free: at once, or from leave(). Qt has a queue too, but its waiting time could not be told from
    /// connecting. Returns a ticket for leave().
    quint64 enter(const QString &name, std::function<void(int lane)> start);
    /// The request of \a ticket is over, or does not want to wait any more.
    void leave(const QString &name, quint64 ticket);

private:
    struct Waiting {
        quint64 ticket;
        std::function<void(int)> start;
    };
    struct Origin {
        // The ticket in each lane; 0 where it is free.
        std::array<quint64, connectionsPerOrigin> lanes{};
        QList<Waiting> waiting;
    };

    // Before the manager, whose factory of proxies asks it.
    std::unique_ptr<Bridge> m_bridge;
    QNetworkAccessManager m_manager;
    QHash<QString, Origin> m_origins;
    quint64 m_lastTicket = 0;
};

/// The managers in use and the last few that were. Lives on the network thread.
class ManagerPool {
public:
    std::shared_ptr<ManagedNetwork> forRoute(const Route &route);

private:
    struct Entry {
        QByteArray key;
        std::shared_ptr<ManagedNetwork> network;
    };
    QList<Entry> m_recent;
};

} // namespace Cozewi
