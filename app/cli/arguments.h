// SPDX-License-Identifier: MIT
#pragma once

#include "processstate.h"

#include <QtCore/QList>
#include <QtCore/QString>
#include <QtCore/QStringList>

#include <functional>

namespace Cozewi::Cli {

/// An option as the tables list it, before a language is chosen.
struct OptionSpec {
    const char *names; ///< "h,help"
    const char *value; ///< "SECONDS", or nullptr for a flag
    const char *description; ///< QT_TRANSLATE_NOOP("cozewi", "…")

    [[nodiscard]] QStringList nameList() const;
    [[nodiscard]] QString valueName() const;
};

using OptionSpecs = QList<OptionSpec>;

/// The command line taken apart far enough to know which command's options to parse.
struct ArgumentScan {
    /// The first word that is no option; null where there is none.
    QString command;
    /// Everything for QCommandLineParser: a program name, then all but the command and its program.
    QStringList parserArguments;
    /// The program to execute and its arguments, byte by byte.
    ByteStrings program;
    /// The last `--lang`; null where there is none.
    QString language;
};

/**
 * Options stand before or after the command, so the command is found by knowing which options take a
 * value. For a command of which \a takesProgram is true, the first word after it that is no option (or
 * that follows `--`) begins the program, and nothing from there on is ours.
 */
[[nodiscard]] ArgumentScan scanArguments(const ByteStrings &arguments, const OptionSpecs &everyOption,
                                         const std::function<bool(const QString &)> &takesProgram);

} // namespace Cozewi::Cli
