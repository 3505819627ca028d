// SPDX-License-Identifier: MIT
#include <cozewi/tokenwatcher.h>

#include "token/runtime_p.h"
#include "token/tokenentry.h"

#include <QtCore/QMetaMethod>
#include <QtCore/QPointer>
#include <QtCore/QTimer>

#include <algorithm>
#include <atomic>

using namespace std::chrono_literals;
using std::chrono::milliseconds;

namespace Cozewi {

namespace {

/// Of a status what is worth a signal: all but the time that passes.
struct Seen {
    TokenStatus::State state = TokenStatus::State::None;
    bool exchanging = false;
    Secret token;
    QString error;
    std::optional<QDateTime> cooldownUntil;
    std::optional<QDateTime> nextRefresh;

    static Seen of(const TokenStatus &status)
    {
        return {status.state,         status.exchanging,
                status.token.value(), status.lastError ? status.lastError->kind + status.lastError->message : QString(),
                status.cooldownUntil, status.nextRefresh};
    }
    friend bool operator==(const Seen &, const Seen &) = default;
};

} // namespace

struct TokenWatcher::Private {
    Private(TokenWatcher *watcher, const Client &watched)
        : q(watcher)
        , client(watched)
    {
    }

    TokenWatcher *q;
    Client client;
    std::shared_ptr<TokenEntry> entry;
    quint64 id = 0;
    /// A look is on its way already.
    std::atomic<bool> isAwaited{false};
    Seen seen;
    qint64 seconds = 0;
    QTimer timer;

    [[nodiscard]] milliseconds timeLeft(const AccessToken &token) const
    {
        return token.isNull() ? 0ms : std::max(token.timeLeft(client.runtime()->d_func()->clock), 0ms);
    }
    /// On the watcher's thread.
    void look()
    {
        const TokenStatus now = client.tokenStatus();
        const milliseconds left = timeLeft(now.token);
        const Seen before = std::exchange(seen, Seen::of(now));
        const bool isOther = !(before == seen);
        const bool isLater = std::exchange(seconds, left / 1s) != left / 1s;
        schedule(left);
        // Whoever is told may end the watcher.
        const QPointer<TokenWatcher> watcher = q;
        if (isOther)
            Q_EMIT watcher->changed();
        if (isLater && watcher)
            Q_EMIT watcher->secondsLeftChanged();
    }
    void schedule(milliseconds left)
    {
        if (left <= 0ms) {
            timer.stop();
            return;
        }
        const milliseconds margin = AccessToken::expiryMargin;
        milliseconds next = left > margin ? left - margin : left;
        if (q->isSignalConnected(QMetaMethod::fromSignal(&TokenWatcher::secondsLeftChanged)))
            next = std::min(next, left % 1000);
        // A suspended machine stops timers; the library tells when it wakes up.
        timer.start(std::min<milliseconds>(next, 1h) + 1ms);
    }
};

TokenWatcher::TokenWatcher(const Client &client, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this, client))
{
    d->timer.setSingleShot(true);
    d->timer.setTimerType(Qt::PreciseTimer);
    connect(&d->timer, &QTimer::timeout, this, [this] { d->look(); });
    d->entry = client.runtime()->d_func()->cache.entry(client.configuration().identityKey());
    // Called on the network thread, or by whoever empties the cache.
    d->id = d->entry->addWatcher([this] {
        if (d->isAwaited.exchange(true))
            return;
        QMetaObject::invokeMethod(
            this,
            [this] {
                d->isAwaited = false;
                d->look();
            },
            Qt::QueuedConnection);
    });
    d->look();
}

TokenWatcher::~TokenWatcher()
{
    d->entry->removeWatcher(d->id);
}

TokenStatus TokenWatcher::status() const
{
    return d->client.tokenStatus();
}

bool TokenWatcher::isValid() const
{
    return d->timeLeft(status().token) > 0ms;
}

bool TokenWatcher::isExchanging() const
{
    return status().exchanging;
}

bool TokenWatcher::hasFailed() const
{
    return status().lastError.has_value();
}

ErrorInfo TokenWatcher::error() const
{
    return status().lastError.value_or(ErrorInfo());
}

QDateTime TokenWatcher::expiresAt() const
{
    const AccessToken token = status().token;
    return token.isNull() ? QDateTime() : token.expiresAt();
}

QDateTime TokenWatcher::nextRefresh() const
{
    return status().nextRefresh.value_or(QDateTime());
}

qint64 TokenWatcher::secondsLeft() const
{
    return d->timeLeft(status().token) / 1s;
}

void TokenWatcher::connectNotify(const QMetaMethod &signal)
{
    if (signal == QMetaMethod::fromSignal(&TokenWatcher::secondsLeftChanged))
        QMetaObject::invokeMethod(
            this, [this] { d->look(); }, Qt::QueuedConnection);
}

} // namespace Cozewi
