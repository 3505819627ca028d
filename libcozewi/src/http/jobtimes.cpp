// SPDX-License-Identifier: MIT
#include "http/jobtimes.h"

#include <algorithm>

namespace Cozewi {

namespace {

PhaseTimings::Duration between(JobTimes::Clock::time_point from, JobTimes::Clock::time_point to)
{
    return std::chrono::duration_cast<PhaseTimings::Duration>(std::max(to, from) - from);
}

} // namespace

PhaseTimings JobTimes::timings(const LinkRecord *link) const
{
    const Clock::time_point end = Clock::now();
    PhaseTimings timings;
    timings.total = between(started, end);
    timings.queued = between(started, leftQueue.value_or(end));
    if (!leftQueue)
        return timings;
    timings.reused = !connecting && sent;
    const Moment connected = encrypted ? encrypted : sent;
    if (link != nullptr) {
        timings.dns = link->dns;
        timings.connect = link->tcp;
        timings.proxyTls = link->proxyTls;
        timings.proxyConnect = link->connect;
        if (link->established && encrypted)
            timings.tls = between(*link->established, *encrypted);
    } else {
        if (resolved)
            timings.dns = between(*leftQueue, *resolved);
        else if (lookingUp)
            timings.dns = between(*leftQueue, end);
        if (connecting)
            timings.connect = between(resolved.value_or(*leftQueue), connected.value_or(end));
    }
    if (sent)
        timings.wait = between(*sent, head.value_or(end));
    if (head)
        timings.receive = between(*head, lastByte.value_or(*head));
    return timings;
}

} // namespace Cozewi
