// SPDX-License-Identifier: MIT
#pragma once

#include <cozewi/export.h>

#include <chrono>

namespace Cozewi {

/// One moment on two clocks.
struct Instant {
    /// Since boot, suspend included (CLOCK_BOOTTIME where there is one); never set by anybody.
    std::chrono::nanoseconds boot{0};
    /// Since 1970-01-01 UTC; jumps when somebody sets the clock.
    std::chrono::nanoseconds wall{0};

    friend bool operator==(const Instant &, const Instant &) = default;
};

/// Where the library takes the time from. Thread-safe.
class COZEWI_EXPORT Clock {
public:
    Clock();
    virtual ~Clock();
    Clock(const Clock &) = delete;
    Clock &operator=(const Clock &) = delete;

    /// The time on both clocks.
    [[nodiscard]] virtual Instant now() const = 0;
    /// Cheaper and up to some milliseconds behind. `boot` may stand still in suspend; the cache
    /// re-reads now() where the two clocks drift apart.
    [[nodiscard]] virtual Instant coarseNow() const = 0;

    /// The machine's clocks.
    static const Clock &system();
};

} // namespace Cozewi
