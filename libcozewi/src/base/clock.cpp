// SPDX-License-Identifier: MIT
#include <cozewi/clock.h>

#include <QtCore/qglobal.h>

#include <algorithm>
#include <atomic>

#if defined(__linux__)
#  include <ctime>
#endif

namespace Cozewi {

Clock::Clock() = default;
Clock::~Clock() = default;

namespace {

using std::chrono::nanoseconds;

#if defined(__linux__)

nanoseconds read(clockid_t id)
{
    timespec time{};
    clock_gettime(id, &time);
    return std::chrono::seconds(time.tv_sec) + nanoseconds(time.tv_nsec);
}

class SystemClock final : public Clock {
public:
    [[nodiscard]] Instant now() const override
    {
        const Instant instant{read(CLOCK_BOOTTIME), read(CLOCK_REALTIME)};
        // Read after the other, so it may seem to be ahead of it where the machine never slept.
        const nanoseconds suspended = std::max(instant.boot - read(CLOCK_MONOTONIC), nanoseconds::zero());
        m_suspended.store(suspended.count(), std::memory_order_relaxed);
        return instant;
    }

    [[nodiscard]] Instant coarseNow() const override
    {
        qint64 suspended = m_suspended.load(std::memory_order_relaxed);
        if (suspended < 0) {
            static_cast<void>(now());
            suspended = m_suspended.load(std::memory_order_relaxed);
        }
        return {read(CLOCK_MONOTONIC_COARSE) + nanoseconds(suspended), read(CLOCK_REALTIME_COARSE)};
    }

private:
    // There is no coarse CLOCK_BOOTTIME. This is how far CLOCK_MONOTONIC was behind it when now() last
    // looked (the time spent in suspend), so that both functions count from the same moment.
    mutable std::atomic<qint64> m_suspended{-1};
};

#else

class SystemClock final : public Clock {
public:
    [[nodiscard]] Instant now() const override
    {
        return {std::chrono::steady_clock::now().time_since_epoch(),
                std::chrono::system_clock::now().time_since_epoch()};
    }

    [[nodiscard]] Instant coarseNow() const override { return now(); }
};

#endif

} // namespace

const Clock &Clock::system()
{
    // Never destroyed: tokens may be asked for their time by the destructors of other statics.
    static const Clock &clock = *new SystemClock;
    return clock;
}

} // namespace Cozewi
