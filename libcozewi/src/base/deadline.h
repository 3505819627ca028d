// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QDeadlineTimer>

#include <algorithm>
#include <chrono>

namespace Cozewi {

/// When a call that may take \a overall has to be over; never for 0, which means no limit (Timeouts).
inline QDeadlineTimer deadlineOf(std::chrono::milliseconds overall)
{
    return overall.count() > 0 ? QDeadlineTimer(overall) : QDeadlineTimer(QDeadlineTimer::Forever);
}

/// What is left until \a deadline, as a limit of its own: 0 for no limit, at least 1 ms otherwise.
inline std::chrono::milliseconds limitUntil(const QDeadlineTimer &deadline)
{
    if (deadline.isForever())
        return std::chrono::milliseconds(0);
    return std::max(std::chrono::milliseconds(deadline.remainingTime()), std::chrono::milliseconds(1));
}

} // namespace Cozewi
