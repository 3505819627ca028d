// SPDX-License-Identifier: MIT
#pragma once

#include "http/linkrecord.h"

#include <cozewi/exchange.h>

#include <optional>

namespace Cozewi {

/// When what happened to a request.
struct JobTimes {
    using Clock = LinkRecord::Clock;
    using Moment = std::optional<Clock::time_point>;

    Clock::time_point started;
    Moment leftQueue;
    bool lookingUp = false;
    Moment resolved;
    Moment connecting;
    Moment encrypted;
    Moment sent;
    Moment head;
    Moment lastByte;

    /// Sets \a moment to now, unless it is set.
    static void stamp(Moment &moment)
    {
        if (!moment)
            moment = Clock::now();
    }
    /// \a link is that of the proxy's connection, where it went through one.
    [[nodiscard]] PhaseTimings timings(const LinkRecord *link) const;
};

} // namespace Cozewi
