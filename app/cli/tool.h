// SPDX-License-Identifier: MIT
#pragma once

#include "context.h"

namespace Cozewi::Cli {

/// Runs the command line \a arguments (without the program's name) and returns the exit code. Needs a
/// QCoreApplication.
[[nodiscard]] int run(const ByteStrings &arguments, Context &context);

} // namespace Cozewi::Cli
