// SPDX-License-Identifier: MIT
#include "token/tokenentry.h"

#include "base/errorkinds.h"
#include "base/tr.h"
#include "http/answererror.h"
#include "http/failure.h"
#include "token/route.h"
#include "token/runtime_p.h"
#include "token/tokensnapshot.h"

#include <cozewi/logging.h>

#include <QtCore/QRandomGenerator>

#include <algorithm>
#include <cmath>

namespace Cozewi {

namespace {

using std::chrono::milliseconds;
using std::chrono::nanoseconds;

constexpr milliseconds firstCooldown{1000};
constexpr milliseconds longestCooldown{60000};
// How long a renewal waits after one that could not even be sent.
constexpr milliseconds unsentPause{5000};
// A timer does not run in suspend, so renewal looks at the clock at least this often.
constexpr milliseconds longestSleep{30000};

Instant later(const Instant &from, nanoseconds by)
{
    return {from.boot + by, from.wall + by};
}

// Either clock may have reached it: a wall clock set back must not prolong anything.
bool hasReached(const Instant &now, const Instant &then)
{
    return now.boot >= then.boot || now.wall >= then.wall;
}

QDateTime toDateTime(const Instant &instant)
{
    return QDateTime::fromMSecsSinceEpoch(std::chrono::duration_cast<milliseconds>(instant.wall).count(), Qt::UTC);
}

ErrorInfo deadlineError(const TokenFlow &flow, milliseconds limit)
{
    HttpAnswer answer;
    answer.failure = TransportFailure{};
    answer.failure->kind = FailureKind::DeadlineExceeded;
    answer.failure->limit = limit;
    return errorOf(flow.stage(), flow.url(), answer, {}, 200, 299, {}).value();
}

ErrorInfo cancelledError(const TokenFlow &flow)
{
    ErrorInfo info = errorAt(flow.stage(), flow.url(), {}, {});
    info.kind = ErrorKinds::Cancelled;
    info.retryable = true;
    return describedError(info, Text::tr("cancelled, because nobody waits for it any more"));
}

} // namespace

TokenEntry::TokenEntry(const Clock &clock)
    : m_clock(clock)
{
}

TokenEntry::~TokenEntry() = default;

bool TokenEntry::isFresh(const AccessToken &token) const
{
    return !token.isNull() && token.timeLeft(m_clock) > AccessToken::expiryMargin;
}

const QString *TokenEntry::freshText() const
{
    const quint64 generation = m_generation.load(std::memory_order_acquire);
    if (generation == 0)
        return nullptr;
    const Instant coarse = m_clock.coarseNow();
    if (const QString *text = TokenSnapshot::find(generation, coarse))
        return text;
    const std::lock_guard lock(m_mutex);
    if (m_generation.load(std::memory_order_relaxed) == 0 || !isFresh(m_token))
        return nullptr;
    const milliseconds left = m_token.timeLeft(m_clock) - AccessToken::expiryMargin;
    return &TokenSnapshot::keep(m_generation.load(std::memory_order_relaxed), m_token.value(), coarse, left);
}

std::optional<AccessToken> TokenEntry::freshToken() const
{
    const std::lock_guard lock(m_mutex);
    if (!isFresh(m_token))
        return std::nullopt;
    return m_token;
}

AccessToken TokenEntry::usableToken() const
{
    const std::lock_guard lock(m_mutex);
    return m_token.isNull() || m_token.timeLeft(m_clock) <= milliseconds(0) ? AccessToken() : m_token;
}

TokenStatus TokenEntry::status() const
{
    const std::lock_guard lock(m_mutex);
    TokenStatus status;
    status.token = m_token;
    status.exchanging = m_exchanging;
    status.sharedBy = m_sharedBy;
    if (m_nextRenewal)
        status.nextRefresh = toDateTime(*m_nextRenewal);
    if (m_failure) {
        status.lastError = m_failure->error;
        if (!hasReached(m_clock.now(), m_failure->cooldownEnd))
            status.cooldownUntil = toDateTime(m_failure->cooldownEnd);
    }
    if (!m_token.isNull()) {
        const milliseconds left = m_token.timeLeft(m_clock);
        status.state = left > AccessToken::expiryMargin ? TokenStatus::State::Fresh
            : left > milliseconds(0)                    ? TokenStatus::State::Expiring
                                                        : TokenStatus::State::Expired;
    }
    return status;
}

void TokenEntry::clear()
{
    {
        const std::lock_guard lock(m_mutex);
        m_generation.store(0, std::memory_order_release);
        m_token = AccessToken();
        m_failure.reset();
        m_nextRenewal.reset();
    }
    tellWatchers();
}

quint64 TokenEntry::addWatcher(std::function<void()> changed)
{
    const std::lock_guard lock(m_watcherMutex);
    m_watchers.emplace(++m_lastWatcher, std::move(changed));
    return m_lastWatcher;
}

void TokenEntry::removeWatcher(quint64 id)
{
    const std::lock_guard lock(m_watcherMutex);
    m_watchers.erase(id);
}

void TokenEntry::tellWatchers()
{
    // Held while they are called: whoever has been removed is not called any more.
    const std::lock_guard lock(m_watcherMutex);
    for (const auto &[id, changed] : m_watchers)
        changed();
}

std::optional<ErrorInfo> TokenEntry::cooledDownError(const TokenWish &wish) const
{
    const std::lock_guard lock(m_mutex);
    if (!m_failure || hasReached(m_clock.now(), m_failure->cooldownEnd)
        || m_failure->networkKey != networkKey(wish.configuration))
        return std::nullopt;
    ErrorInfo error = m_failure->error;
    error.cooldownUntil = toDateTime(m_failure->cooldownEnd);
    return error;
}

quint64 TokenEntry::acquire(const std::shared_ptr<Runtime::Private> &runtime, const TokenWish &wish, Callback callback)
{
    if (!wish.refresh) {
        if (auto token = freshToken()) {
            callback({token, std::nullopt});
            return 0;
        }
        if (!m_flow) {
            if (auto error = cooledDownError(wish)) {
                const AccessToken usable = usableToken();
                callback(usable.isNull() ? TokenOutcome{std::nullopt, error} : TokenOutcome{usable, std::nullopt});
                return 0;
            }
        }
    }
    const quint64 waiter = addWaiter(wish, std::move(callback));
    if (!m_flow)
        startExchange(runtime, wish);
    return waiter;
}

quint64 TokenEntry::addWaiter(const TokenWish &wish, Callback callback)
{
    Waiter waiter{++m_lastWaiter, wish.refresh, std::move(callback), std::make_unique<QTimer>()};
    waiter.deadline->setSingleShot(true);
    waiter.deadline->setTimerType(Qt::PreciseTimer);
    QObject::connect(waiter.deadline.get(), &QTimer::timeout, waiter.deadline.get(),
                     [weak = weak_from_this(), id = waiter.id, limit = wish.timeouts.overall] {
                         if (const auto self = weak.lock())
                             self->onDeadline(id, limit);
                     });
    if (wish.deadline.count() > 0)
        waiter.deadline->start(wish.deadline);
    m_waiters.push_back(std::move(waiter));
    return m_lastWaiter;
}

void TokenEntry::startExchange(const std::shared_ptr<Runtime::Private> &runtime, const TokenWish &wish)
{
    Limits limits;
    limits.connect = wish.timeouts.connect;
    limits.read = wish.timeouts.read;
    // Others may join with more time, so the whole is bounded by whoever waits longest.
    limits.overall = milliseconds(0);
    const std::weak_ptr<TokenEntry> weak = weak_from_this();
    m_flow = std::make_shared<TokenFlow>(TokenFlow::Surroundings{runtime->transport(), *runtime->notifier, m_clock},
                                         wish.configuration, limits, wish.cause, [weak] {
                                             const auto self = weak.lock();
                                             return self ? static_cast<int>(self->m_waiters.size()) : 0;
                                         });
    {
        const std::lock_guard lock(m_mutex);
        m_exchanging = true;
    }
    tellWatchers();
    qCDebug(lcToken).noquote() << "exchange started:" << wish.cause;
    const std::shared_ptr<TokenFlow> flow = m_flow;
    flow->start([self = shared_from_this(), wish, runtime](const TokenFlow::Result &result) {
        self->onExchanged(result, wish);
    });
}

void TokenEntry::onExchanged(const TokenFlow::Result &result, const TokenWish &wish)
{
    m_flow.reset();
    {
        const std::lock_guard lock(m_mutex);
        m_exchanging = false;
        m_sharedBy = static_cast<int>(m_waiters.size());
    }
    if (result.token) {
        if (result.cacheable)
            store(*result.token);
        else
            clear();
        tellWatchers();
        answerAll(result.token, std::nullopt);
    } else {
        // A CA file that cannot be read is looked at again by the next caller; no server is spared.
        if (result.sent)
            noteFailure(*result.error, wish, result.retryAfter);
        else
            m_renewNotBefore = later(m_clock.now(), unsentPause);
        tellWatchers();
        answerAll(std::nullopt, result.error);
    }
    scheduleRenewal();
}

void TokenEntry::store(const AccessToken &token)
{
    const std::lock_guard lock(m_mutex);
    m_token = token;
    m_failure.reset();
    m_generation.store(TokenSnapshot::newGeneration(), std::memory_order_release);
}

void TokenEntry::noteFailure(const ErrorInfo &error, const TokenWish &wish, std::optional<milliseconds> retryAfter)
{
    const std::lock_guard lock(m_mutex);
    const int count = m_failure ? m_failure->count + 1 : 1;
    milliseconds cooldown = std::min(longestCooldown, firstCooldown * (1 << std::min(count - 1, 6)));
    // No server can silence a client for longer than its callers are ready to wait.
    if (retryAfter) {
        const milliseconds patience = wish.timeouts.overall;
        cooldown = std::max(cooldown, patience.count() > 0 ? std::min(*retryAfter, patience) : *retryAfter);
    }
    m_failure = Failure{error, later(m_clock.now(), cooldown), networkKey(wish.configuration), count};
    qCInfo(lcToken) << "cool-down of" << cooldown.count() << "ms after" << count << "failed exchanges";
}

void TokenEntry::answerAll(const std::optional<AccessToken> &token, const std::optional<ErrorInfo> &error)
{
    const AccessToken usable = token ? AccessToken() : usableToken();
    for (auto waiters = std::exchange(m_waiters, {}); Waiter & waiter : waiters) {
        waiter.deadline->stop();
        // Who asked for a refresh is told that it failed; everybody else is served while the old one lives.
        if (!token && !waiter.refresh && !usable.isNull())
            waiter.callback({usable, std::nullopt});
        else
            waiter.callback({token, error});
    }
}

void TokenEntry::onDeadline(quint64 id, milliseconds limit)
{
    const auto found =
        std::find_if(m_waiters.begin(), m_waiters.end(), [id](const Waiter &waiter) { return waiter.id == id; });
    if (found == m_waiters.end() || !m_flow)
        return;
    // The timer is in the middle of its signal: it goes when the event loop is back.
    Waiter waiter = std::move(*found);
    m_waiters.erase(found);
    waiter.deadline.release()->deleteLater();

    const ErrorInfo error = deadlineError(*m_flow, limit);
    const AccessToken usable = usableToken();
    if (m_waiters.empty()) {
        // A server that holds every caller to its deadline has failed them.
        TokenWish wish;
        wish.timeouts.overall = limit;
        wish.configuration = m_flow->configuration();
        const std::shared_ptr<TokenFlow> flow = std::exchange(m_flow, nullptr);
        flow->abort(error);
        {
            const std::lock_guard lock(m_mutex);
            m_exchanging = false;
            m_sharedBy = 1;
        }
        noteFailure(error, wish, std::nullopt);
        scheduleRenewal();
    }
    if (!waiter.refresh && !usable.isNull())
        waiter.callback({usable, std::nullopt});
    else
        waiter.callback({std::nullopt, error});
}

void TokenEntry::drop(quint64 id)
{
    const auto erased = std::erase_if(m_waiters, [id](const Waiter &waiter) { return waiter.id == id; });
    if (erased == 0 || !m_waiters.empty() || !m_flow)
        return;
    const std::shared_ptr<TokenFlow> flow = std::exchange(m_flow, nullptr);
    flow->abort(cancelledError(*flow));
    {
        const std::lock_guard lock(m_mutex);
        m_exchanging = false;
    }
    tellWatchers();
}

void TokenEntry::reject(const AccessToken &token)
{
    {
        const std::lock_guard lock(m_mutex);
        if (!(m_token.value() == token.value()))
            return;
        m_generation.store(0, std::memory_order_release);
        m_token = AccessToken();
        m_nextRenewal.reset();
    }
    tellWatchers();
}

void TokenEntry::keepFresh(const std::shared_ptr<Runtime::Private> &runtime, const TokenWish &wish)
{
    ++m_keepers;
    m_renewalRuntime = runtime;
    m_renewalWish = wish;
    m_renewalWish.refresh = true;
    m_renewalWish.cause = QStringLiteral("renewal in the background");
    scheduleRenewal();
}

void TokenEntry::stopKeepingFresh()
{
    if (--m_keepers > 0)
        return;
    m_renewalTimer.reset();
    {
        const std::lock_guard lock(m_mutex);
        m_nextRenewal.reset();
    }
    tellWatchers();
}

void TokenEntry::scheduleRenewal()
{
    if (m_keepers == 0 || m_flow)
        return;
    Instant next;
    {
        const std::lock_guard lock(m_mutex);
        if (m_token.isNull())
            return;
        const nanoseconds lifetime = m_token.lifetime();
        // Four fifths of its life, a little earlier at random so that a fleet does not come at once, and
        // not past the moment from which callers would have to wait; but of a life of hardly more than the
        // margin the half, or one exchange would follow the other.
        const double share = 0.8 - 0.05 * QRandomGenerator::global()->generateDouble();
        const auto wished = std::chrono::duration_cast<nanoseconds>(lifetime * share);
        const auto safe = std::min<nanoseconds>(wished, lifetime - AccessToken::expiryMargin);
        next = later(m_token.sentAt(), std::max<nanoseconds>(safe, lifetime / 2));
        if (m_failure && (m_failure->cooldownEnd.boot > next.boot))
            next = m_failure->cooldownEnd;
        if (m_renewNotBefore && m_renewNotBefore->boot > next.boot)
            next = *m_renewNotBefore;
        m_nextRenewal = next;
    }
    tellWatchers();
    renewIfDue();
}

void TokenEntry::renewIfDue()
{
    const std::shared_ptr<Runtime::Private> runtime = m_renewalRuntime.lock();
    std::optional<Instant> next;
    {
        const std::lock_guard lock(m_mutex);
        next = m_nextRenewal;
    }
    if (m_keepers == 0 || !next || !runtime || m_flow)
        return;
    const Instant now = m_clock.now();
    if (hasReached(now, *next)) {
        m_renewalWish.deadline = m_renewalWish.timeouts.overall;
        acquire(runtime, m_renewalWish, [](const TokenOutcome &) {});
        return;
    }
    if (!m_renewalTimer) {
        m_renewalTimer = std::make_unique<QTimer>();
        m_renewalTimer->setSingleShot(true);
        QObject::connect(m_renewalTimer.get(), &QTimer::timeout, m_renewalTimer.get(), [weak = weak_from_this()] {
            if (const auto self = weak.lock())
                self->renewIfDue();
        });
    }
    const auto left = std::chrono::ceil<milliseconds>(std::min(next->boot - now.boot, next->wall - now.wall));
    m_renewalTimer->start(std::clamp(left, milliseconds(1), longestSleep));
}

void TokenEntry::clockChanged()
{
    // The time left is another one.
    tellWatchers();
    renewIfDue();
}

void TokenEntry::abandon()
{
    m_renewalTimer.reset();
    m_waiters.clear();
    if (const std::shared_ptr<TokenFlow> flow = std::exchange(m_flow, nullptr))
        flow->abort(cancelledError(*flow));
    const std::lock_guard lock(m_mutex);
    m_exchanging = false;
}

} // namespace Cozewi
