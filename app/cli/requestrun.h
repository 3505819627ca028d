// SPDX-License-Identifier: MIT
#pragma once

#include <cozewi/session.h>

#include <chrono>
#include <functional>
#include <optional>

namespace Cozewi::Cli {

/// How a request ended: with an answer, or what is to be thrown, or by a signal.
struct RequestOutcome {
    std::optional<SessionResponse> response;
    std::exception_ptr error;
    int signal = 0;
};

/**
 * Sends \a request and waits for its end. \a limit is the last resort where the library cannot keep its own,
 * because the output takes nothing. \a signal is asked now and then, where set, for the number of a signal.
 * Where it ends early, the answer may still arrive in the request's sink.
 */
[[nodiscard]] RequestOutcome runRequest(const Session &session, const SessionRequest &request,
                                        std::optional<std::chrono::milliseconds> limit,
                                        const std::function<int()> &signal);

} // namespace Cozewi::Cli
