// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QElapsedTimer>
#include <QtCore/QHash>
#include <QtCore/QList>
#include <QtCore/QString>
#include <QtNetwork/QHostAddress>

#include <functional>
#include <memory>
#include <vector>

namespace Cozewi {

/**
 * Finds out whether a name resolves before QNetworkAccessManager is given it. Qt's own look-ups run in
 * a thread pool that the end of the process waits for: a name server that does not answer would hold
 * the whole program. Ours run in a detached thread that nothing waits for, and tell a name that does
 * not exist from a name server that is silent. Lives on the network thread.
 */
class Resolver {
    Q_DISABLE_COPY_MOVE(Resolver)
public:
    enum class Result { Found, NotFound, TemporaryFailure };
    using Callback = std::function<void(Result)>;

    Resolver();
    ~Resolver();

    /// False for addresses and "localhost": they need no look-up.
    static bool needsLookup(const QString &host);
    /// Calls back on the network thread, later. Look-ups of the same name under way are shared.
    void lookUp(const QString &host, Callback callback);

    /// Of a name that was found.
    [[nodiscard]] QList<QHostAddress> addresses(const QString &host) const;

private:
    struct Known {
        QElapsedTimer since;
        QList<QHostAddress> addresses;
    };
    struct State {
        QHash<QString, std::vector<Callback>> pending;
        QHash<QString, Known> found;
    };
    static void deliver(const std::weak_ptr<State> &weak, const QString &host, Result result,
                        const QList<QHostAddress> &addresses);

    std::shared_ptr<State> m_state;
};

} // namespace Cozewi
