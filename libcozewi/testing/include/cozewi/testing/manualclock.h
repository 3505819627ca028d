// SPDX-License-Identifier: MIT
#pragma once

#include <cozewi/clock.h>

#include <chrono>
#include <mutex>

namespace Cozewi::Testing {

/// A clock that moves only when it is told to. Thread-safe. After a change that a Runtime should notice
/// at once call Runtime::clockChanged().
class ManualClock : public Clock {
public:
    /// Starts one hour after boot, at 2026-01-01 00:00:00 UTC.
    ManualClock() = default;
    explicit ManualClock(const Instant &start)
        : m_now(start)
        , m_coarse(start)
    {
    }

    [[nodiscard]] Instant now() const override
    {
        const std::lock_guard lock(m_mutex);
        return m_now;
    }
    [[nodiscard]] Instant coarseNow() const override
    {
        const std::lock_guard lock(m_mutex);
        return m_coarse;
    }

    /// Time passes on both clocks.
    void advance(std::chrono::nanoseconds by)
    {
        const std::lock_guard lock(m_mutex);
        m_now.boot += by;
        m_now.wall += by;
        m_coarse.boot += by;
        m_coarse.wall = m_now.wall;
    }
    /// The machine sleeps: as advance(), but the cheap reading of `boot` stands still meanwhile.
    void suspend(std::chrono::nanoseconds by)
    {
        const std::lock_guard lock(m_mutex);
        m_now.boot += by;
        m_now.wall += by;
        m_coarse.wall = m_now.wall;
    }
    /// Somebody sets the wall clock forward or (negative) back.
    void jumpWall(std::chrono::nanoseconds by)
    {
        const std::lock_guard lock(m_mutex);
        m_now.wall += by;
        m_coarse.wall = m_now.wall;
    }
    /// Since 1970-01-01 UTC.
    void setWall(std::chrono::nanoseconds wall)
    {
        const std::lock_guard lock(m_mutex);
        m_now.wall = wall;
        m_coarse.wall = wall;
    }
    /// Since boot.
    void setBoot(std::chrono::nanoseconds boot)
    {
        const std::lock_guard lock(m_mutex);
        m_now.boot = boot;
        m_coarse.boot = boot;
    }

private:
    static constexpr Instant defaultStart{std::chrono::hours{1}, std::chrono::seconds{1767225600}};

    mutable std::mutex m_mutex;
    Instant m_now = defaultStart;
    Instant m_coarse = defaultStart;
};

} // namespace Cozewi::Testing
