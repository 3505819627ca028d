// SPDX-License-Identifier: MIT
#pragma once

#include <cozewi/client.h>
#include <cozewi/export.h>

#include <QtCore/QObject>

#include <memory>

namespace Cozewi {

/**
 * Tells by signals how the token of a Client is doing: for windows, QML and services that log it.
 *
 * It looks at the cache and sends nothing: somebody has to ask for a token, or keep it fresh
 * (ClientOptions::keepFresh). No property holds the token, so that no script can print it.
 *
 * For the thread that it lives in, which needs an event loop: signals come there, also where another thread asked for
 * the token. Several changes in one turn of the loop are one signal.
 * \since 1.0
 */
class COZEWI_EXPORT TokenWatcher : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TokenWatcher)
    Q_PROPERTY(bool valid READ isValid NOTIFY changed)
    Q_PROPERTY(bool exchanging READ isExchanging NOTIFY changed)
    Q_PROPERTY(bool failed READ hasFailed NOTIFY changed)
    Q_PROPERTY(Cozewi::ErrorInfo error READ error NOTIFY changed)
    Q_PROPERTY(QDateTime expiresAt READ expiresAt NOTIFY changed)
    Q_PROPERTY(QDateTime nextRefresh READ nextRefresh NOTIFY changed)
    Q_PROPERTY(qint64 secondsLeft READ secondsLeft NOTIFY secondsLeftChanged)
public:
    /// Watches the identity of \a client, whichever Client of its Runtime asks for the token.
    explicit TokenWatcher(const Client &client, QObject *parent = nullptr);
    ~TokenWatcher() override;

    /// All that the cache knows now; see Client::tokenStatus().
    [[nodiscard]] TokenStatus status() const;
    /// There is a token that has not expired, its last 60 seconds included.
    [[nodiscard]] bool isValid() const;
    /// An exchange is under way.
    [[nodiscard]] bool isExchanging() const;
    /// The last exchange failed. A token that came before may still be valid.
    [[nodiscard]] bool hasFailed() const;
    /// Why it failed; empty where it did not.
    [[nodiscard]] ErrorInfo error() const;
    /// When the token expires (UTC); invalid without one.
    [[nodiscard]] QDateTime expiresAt() const;
    /// When it will be renewed in the background (UTC); invalid without ClientOptions::keepFresh.
    [[nodiscard]] QDateTime nextRefresh() const;
    /// Full seconds until it expires; 0 without one.
    [[nodiscard]] qint64 secondsLeft() const;

Q_SIGNALS:
    /// Another token, another state of it, an exchange that began, ended or failed.
    void changed();
    /// Once a second, as long as there is a token that has not expired. Costs nothing where nobody is connected.
    void secondsLeftChanged();

protected:
    /// Starts the clock with the first who wants the seconds.
    void connectNotify(const QMetaMethod &signal) override;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace Cozewi
