// SPDX-License-Identifier: MIT
#pragma once

#include "models/jsontreemodel.h"
#include "models/tokenhistorymodel.h"

#include <cozewi/client.h>
#include <cozewi/finding.h>

#include <QtCore/QDateTime>
#include <QtCore/QFuture>
#include <QtCore/QMap>
#include <QtCore/QObject>

#include <optional>

namespace Inspector {

/// The token of the identity in use: its state, the steps that brought it, its claims.
class TokenFeed : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TokenFeed)
public:
    explicit TokenFeed(QObject *parent = nullptr);
    ~TokenFeed() override;

    /// Forgets what was known of another identity.
    void setClient(const Cozewi::Client &client);
    /// A new exchange, whatever is in the cache.
    void request();
    void cancel();
    /// Looks at the clock and the cache.
    void tick();
    /// A finished step 1 or 2 of this identity.
    void addExchange(const Cozewi::ExchangeRecord &record);

    [[nodiscard]] bool isBusy() const { return m_busy; }
    [[nodiscard]] const Cozewi::TokenStatus &status() const { return m_status; }
    [[nodiscard]] std::chrono::milliseconds timeLeft() const;
    /// Why the last request failed.
    [[nodiscard]] const std::optional<Cozewi::Finding> &problem() const { return m_problem; }
    [[nodiscard]] const std::optional<Cozewi::ErrorInfo> &error() const { return m_error; }
    /// When error() came.
    [[nodiscard]] const QDateTime &failedAt() const { return m_failedAt; }
    /// When \a stage last did what it should, for this identity; invalid where it never did.
    [[nodiscard]] QDateTime workedAt(Cozewi::Stage stage) const { return m_workedAt.value(stage); }
    [[nodiscard]] bool isJwt() const { return m_jwt; }
    [[nodiscard]] JsonTreeModel *claims() { return &m_claims; }
    [[nodiscard]] TokenHistoryModel *history() { return &m_history; }
    [[nodiscard]] const TokenHistoryModel *history() const { return &m_history; }

Q_SIGNALS:
    /// Another token, state or problem.
    void changed();
    /// A second went by.
    void ticked();
    /// A request ended; not after cancel().
    void done(bool well);

private:
    void update();
    void fail(const Cozewi::ErrorInfo &error);
    void finish(bool well);

    std::optional<Cozewi::Client> m_client;
    QFuture<Cozewi::AccessToken> m_future;
    QObject *m_waiting = nullptr;
    bool m_busy = false;
    bool m_jwt = false;
    Cozewi::TokenStatus m_status;
    std::optional<Cozewi::Finding> m_problem;
    std::optional<Cozewi::ErrorInfo> m_error;
    QDateTime m_failedAt;
    QMap<Cozewi::Stage, QDateTime> m_workedAt;
    JsonTreeModel m_claims;
    TokenHistoryModel m_history;
};

} // namespace Inspector
