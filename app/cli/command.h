// SPDX-License-Identifier: MIT
#pragma once

#include "arguments.h"
#include "exitcode.h"
#include "failure.h"
#include "invocation.h"
#include "output.h"
#include "text.h"

#include <memory>

namespace Cozewi::Cli {

/// A line to copy, and what it does.
struct Example {
    const char *line;
    const char *description; ///< QT_TRANSLATE_NOOP("cozewi", "…")
};

/// One command of the tool. Stateless: everything about one run is in the Invocation.
class Command {
public:
    Command() = default;
    virtual ~Command() = default;
    Command(const Command &) = delete;
    Command &operator=(const Command &) = delete;

    [[nodiscard]] virtual QString name() const = 0;
    /// What stands after the name: "NAME…".
    [[nodiscard]] virtual QString arguments() const { return {}; }
    /// One line for the list of commands.
    [[nodiscard]] virtual QString summary() const = 0;
    /// What else there is to say, paragraphs apart by empty lines.
    [[nodiscard]] virtual QString details() const { return {}; }
    [[nodiscard]] virtual OptionSpecs options() const { return {}; }
    [[nodiscard]] virtual QList<Example> examples() const { return {}; }
    /// How many words may follow the name; -1 for any number.
    [[nodiscard]] virtual int maximumArguments() const { return 0; }
    /// Whether what follows is a program with arguments of its own.
    [[nodiscard]] virtual bool takesProgram() const { return false; }

    /// Returns the exit code. Throws Failure, UsageError, OutputError and what the library throws.
    [[nodiscard]] virtual int run(Invocation &invocation) const = 0;
};

} // namespace Cozewi::Cli
