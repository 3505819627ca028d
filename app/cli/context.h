// SPDX-License-Identifier: MIT
#pragma once

#include "processstate.h"

#include <cozewi/environment.h>
#include <cozewi/runtime.h>

#include <chrono>
#include <functional>
#include <memory>

namespace Cozewi::Cli {

class Output;

/// Everything of the process that a command may touch; tests bring their own.
struct Context {
    Output &out;
    Output &err;
    /// The variables of the process.
    Environment environment;
    /// The same, byte by byte, for `exec`.
    ByteStrings inherited;
    /// Replaces the process; returns errno where that fails. See ProcessState::execute().
    std::function<int(const ByteStrings &arguments, const ByteStrings &environment)> execute;
    /// The number of a signal that asks to end, or 0 after the time. See Interruption::wait().
    std::function<int(std::chrono::milliseconds)> waitForSignal;
    /// Cache and network; empty for the process's.
    std::shared_ptr<Runtime> runtime;
};

} // namespace Cozewi::Cli
