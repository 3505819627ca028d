// SPDX-License-Identifier: MIT
#pragma once

#include "processstate.h"

#include <cozewi/projectenvvars.h>

#include <QtCore/QStringList>

namespace Cozewi::Cli {

/// What `exec` is told about the variables.
struct ExecOptions {
    /// Empty: all.
    QStringList only;
    /// A variable that the process has already is left as it is.
    bool keepExisting = false;
    /// Names, or patterns with `*`, that are set although they are on the list of dangerous ones.
    QStringList allow;
};

struct ExecEnvironment {
    ByteStrings variables;
    /// Variables that change how programs load or run code, and were not allowed.
    QStringList leftOut;
};

/// Whether a variable with this name makes programs load or run something.
[[nodiscard]] bool isDangerousName(const QString &name);

/// \a inherited with the project's variables laid over it. Throws Failure that names the variable where
/// one cannot be in an environment, and where one of ExecOptions::only is missing.
[[nodiscard]] ExecEnvironment execEnvironment(const ByteStrings &inherited, const ProjectEnvVars &project,
                                              const ExecOptions &options);

/// The name of the longest variable, and its length in bytes.
[[nodiscard]] std::pair<QString, qsizetype> longestVariable(const ByteStrings &variables);

} // namespace Cozewi::Cli
