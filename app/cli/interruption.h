// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>

/**
 * SIGINT, SIGTERM and SIGHUP end the process at once with 128 + their number, whatever it waits for.
 * Those that were ignored at the start (nohup, a job in the background of a script) stay ignored.
 */
namespace Cozewi::Cli::Interruption {

void install();

/// While one exists a signal waits, so that no half-written file stays.
class Hold {
public:
    Hold();
    ~Hold();
    Hold(const Hold &) = delete;
    Hold &operator=(const Hold &) = delete;
};

/// Waits for one of the signals under a Hold; its number, or 0 where none came within \a timeout.
[[nodiscard]] int wait(std::chrono::milliseconds timeout);

} // namespace Cozewi::Cli::Interruption
