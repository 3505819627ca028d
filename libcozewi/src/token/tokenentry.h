// SPDX-License-Identifier: MIT
#pragma once

#include "token/tokenflow.h"

#include <cozewi/client.h>
#include <cozewi/runtime.h>

#include <QtCore/QTimer>

#include <atomic>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <vector>

namespace Cozewi {

/// What a caller of TokenEntry::acquire() gets: one of the two.
struct TokenOutcome {
    std::optional<AccessToken> token;
    std::optional<ErrorInfo> error;
};

/// What a caller wants.
struct TokenWish {
    Configuration configuration;
    Timeouts timeouts;
    /// What is left of the caller's own time.
    std::chrono::milliseconds deadline{60000};
    /// A new exchange whatever is kept, ending a cool-down.
    bool refresh = false;
    /// For the record, in English.
    QString cause;
};

/**
 * The token of one identity: kept, renewed, and fetched once however many ask.
 *
 * Reading is for every thread. Everything else happens on the network thread, so it needs no lock, and
 * no lock is held while something is on the wire.
 */
class TokenEntry : public std::enable_shared_from_this<TokenEntry> {
public:
    using Callback = std::function<void(const TokenOutcome &)>;

    explicit TokenEntry(const Clock &clock);
    ~TokenEntry();
    TokenEntry(const TokenEntry &) = delete;
    TokenEntry &operator=(const TokenEntry &) = delete;

    // --- every thread ---

    /// The token in plain text where it is fresh; the hot path. Null otherwise. The reference is this
    /// thread's own and good until its next call.
    [[nodiscard]] const QString *freshText() const;
    [[nodiscard]] std::optional<AccessToken> freshToken() const;
    [[nodiscard]] TokenStatus status() const;
    /// Forgets token and cool-down.
    void clear();
    /// \a changed is called whenever status() became another one by itself or by somebody's doing, but for the time
    /// that passes; on any thread, so it must be quick and must not come back here.
    quint64 addWatcher(std::function<void()> changed);
    /// Afterwards the watcher is not called any more.
    void removeWatcher(quint64 id);

    // --- the network thread ---

    /// Calls \a callback once: at once where the answer is known, later otherwise. Returns the waiter's
    /// number for drop(), or 0 where it has been called.
    quint64 acquire(const std::shared_ptr<Runtime::Private> &runtime, const TokenWish &wish, Callback callback);
    /// The waiter does not want the token any more; the last one stops the exchange.
    void drop(quint64 id);
    /// A server refused \a token (401): it is not handed out again.
    void reject(const AccessToken &token);

    /// From the first token on, keeps it fresh in the background until as many have said stop.
    void keepFresh(const std::shared_ptr<Runtime::Private> &runtime, const TokenWish &wish);
    void stopKeepingFresh();
    void clockChanged();
    /// The network thread ends: nobody gets an answer any more.
    void abandon();

private:
    struct Waiter {
        quint64 id;
        bool refresh;
        Callback callback;
        std::unique_ptr<QTimer> deadline;
    };
    struct Failure {
        ErrorInfo error;
        Instant cooldownEnd;
        QByteArray networkKey;
        int count = 0;
    };

    [[nodiscard]] bool isFresh(const AccessToken &token) const;
    [[nodiscard]] AccessToken usableToken() const;
    [[nodiscard]] std::optional<ErrorInfo> cooledDownError(const TokenWish &wish) const;
    quint64 addWaiter(const TokenWish &wish, Callback callback);
    void onDeadline(quint64 id, std::chrono::milliseconds limit);
    void startExchange(const std::shared_ptr<Runtime::Private> &runtime, const TokenWish &wish);
    void onExchanged(const TokenFlow::Result &result, const TokenWish &wish);
    void tellWatchers();
    void store(const AccessToken &token);
    void noteFailure(const ErrorInfo &error, const TokenWish &wish,
                     std::optional<std::chrono::milliseconds> retryAfter);
    void answerAll(const std::optional<AccessToken> &token, const std::optional<ErrorInfo> &error);
    void scheduleRenewal();
    void renewIfDue();

    const Clock &m_clock;

    /// 0 where nothing fresh is kept; otherwise names the token for TokenSnapshot.
    std::atomic<quint64> m_generation{0};
    mutable std::mutex m_mutex; // guards the five below
    AccessToken m_token;
    std::optional<Failure> m_failure;
    std::optional<Instant> m_nextRenewal;
    int m_sharedBy = 0;
    bool m_exchanging = false;

    std::mutex m_watcherMutex; // guards the two below; taken while no other is held
    std::map<quint64, std::function<void()>> m_watchers;
    quint64 m_lastWatcher = 0;

    // The network thread's own.
    std::optional<Instant> m_renewNotBefore;
    std::shared_ptr<TokenFlow> m_flow;
    std::vector<Waiter> m_waiters;
    quint64 m_lastWaiter = 0;
    int m_keepers = 0;
    std::unique_ptr<QTimer> m_renewalTimer;
    std::weak_ptr<Runtime::Private> m_renewalRuntime;
    TokenWish m_renewalWish;
};

} // namespace Cozewi
