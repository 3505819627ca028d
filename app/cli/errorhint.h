// SPDX-License-Identifier: MIT
#pragma once

#include <cozewi/errors.h>

namespace Cozewi {
class Configuration;
}

namespace Cozewi::Cli {

/// What the doctor finds in those variables of \a configuration that the failed step uses, and that may be behind
/// \a error. Names variables and no values; empty where there is nothing.
[[nodiscard]] QString doctorsHint(const ErrorInfo &error, const Configuration &configuration);

/// One after the other; either may be empty.
[[nodiscard]] QString joinedHints(const QString &first, const QString &second);

/// Said where variables are missing and the current folder has a .env file; empty where it has none.
[[nodiscard]] QString unreadFileHint();

} // namespace Cozewi::Cli
