// SPDX-License-Identifier: MIT
#pragma once

#include "workbench/profile.h"

#include <QtCore/QString>
#include <QtCore/QStringList>

#include <optional>

namespace Inspector {

/// What the program was started with.
struct CommandLine {
    Profile profile;
    /// Whether the profile was named, rather than the default.
    bool profileGiven = false;
    QString language;
    /// Set where the program only prints something and ends.
    std::optional<int> exitCode;
    QString output; ///< to stdout
    QString errors; ///< to stderr
};

/// Reads the arguments, the program's name first. Texts are in the language of --lang where it is given.
CommandLine readCommandLine(const QStringList &arguments);

} // namespace Inspector
