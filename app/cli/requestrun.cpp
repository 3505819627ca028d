// SPDX-License-Identifier: MIT
#include "requestrun.h"

#include "text.h"

#include <cozewi/future.h>
#include <cozewi/transport.h>

#include <QtCore/QDeadlineTimer>
#include <QtCore/QLocale>

#include <condition_variable>
#include <mutex>
#include <thread>

namespace Cozewi::Cli {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// What a thread of its own waits for. Not a continuation: one that is attached while its future ends runs twice
/// in Qt 6.4.
class Waiting {
public:
    /// False where it has not ended within \a time.
    bool wait(std::chrono::milliseconds time)
    {
        std::unique_lock lock(m_mutex);
        return m_changed.wait_for(lock, time, [this] { return m_isOver; });
    }
    void run(const QFuture<SessionResponse> &future)
    {
        RequestOutcome outcome;
        try {
            outcome.response = waitFor(future);
        } catch (...) {
            outcome.error = std::current_exception();
        }
        const std::lock_guard lock(m_mutex);
        m_outcome = std::move(outcome);
        m_isOver = true;
        m_changed.notify_all();
    }
    [[nodiscard]] RequestOutcome takeOutcome() { return std::move(m_outcome); }

private:
    std::mutex m_mutex;
    std::condition_variable m_changed;
    bool m_isOver = false;
    RequestOutcome m_outcome;
};

RequestError outOfTime(const SessionRequest &request, std::chrono::milliseconds limit)
{
    ErrorInfo info;
    info.stage = Stage::Session;
    info.kind = failureKindName(FailureKind::DeadlineExceeded);
    info.host = request.url.host();
    info.port = request.url.port(request.url.scheme() == "https"_L1 ? 443 : 80);
    info.message = Text::tr("request to %1: not finished within %2 s")
                       .arg(info.host, QLocale::c().toString(static_cast<double>(limit.count()) / 1000, 'g', 6));
    info.hint = Text::tr("What reads the output does not take it, or takes it too slowly.");
    return RequestError(info);
}

} // namespace

RequestOutcome runRequest(const Session &session, const SessionRequest &request,
                          std::optional<std::chrono::milliseconds> limit, const std::function<int()> &signal)
{
    // The library's own limit comes first, and knows the hop.
    constexpr auto grace = 500ms;
    constexpr auto longest = 50ms;
    const QDeadlineTimer deadline = limit ? QDeadlineTimer(*limit + grace) : QDeadlineTimer(QDeadlineTimer::Forever);
    const auto waiting = std::make_shared<Waiting>();
    QFuture<SessionResponse> future = session.request(request);
    std::thread waiter([waiting, future] { waiting->run(future); });
    RequestOutcome early;
    while (!waiting->wait(longest)) {
        early.signal = signal ? signal() : 0;
        if (early.signal == 0 && !deadline.hasExpired())
            continue;
        if (early.signal == 0)
            early.error = std::make_exception_ptr(outOfTime(request, *limit));
        // Where the library's thread is held up by the output, it notices only later.
        future.cancel();
        waiter.detach();
        return early;
    }
    waiter.join();
    return waiting->takeOutcome();
}

} // namespace Cozewi::Cli
