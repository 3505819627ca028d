// SPDX-License-Identifier: MIT
#pragma once

#include <cozewi/transport.h>

#include <QtCore/QHash>
#include <QtCore/QList>
#include <QtCore/QObject>
#include <QtCore/QQueue>
#include <QtNetwork/QNetworkAccessManager>

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
    explicit ManagedNetwork(const Route &route);

    [[nodiscard]] QNetworkAccessManager &manager() { return m_manager; }

    /// Calls \a start when one of the six connections that Qt opens to an origin is free: at once, or
    /// from leave(). Qt has a queue too, but its waiting time could not be told from connecting.
    /// Returns a ticket for leave().
    quint64 enter(const QString &origin, std::function<void()> start);
    /// The request of \a ticket is over, or does not want to wait any more.
    void leave(const QString &origin, quint64 ticket);

private:
    struct Waiting {
        quint64 ticket;
        std::function<void()> start;
    };
    struct Origin {
        QList<quint64> active;
        QList<Waiting> waiting;
    };

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
