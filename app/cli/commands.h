// SPDX-License-Identifier: MIT
#pragma once

#include "command.h"

#include <memory>
#include <vector>

namespace Cozewi::Cli {

// One source file each.
std::unique_ptr<Command> makeTokenCommand();
std::unique_ptr<Command> makeCredentialCommand();
std::unique_ptr<Command> makeEnvCommand();
std::unique_ptr<Command> makeExecCommand();
std::unique_ptr<Command> makeLaneCommand();
std::unique_ptr<Command> makeConfigCommand();
std::unique_ptr<Command> makeRequestCommand();
std::unique_ptr<Command> makeDoctorCommand();
std::unique_ptr<Command> makeDemoServerCommand();
std::unique_ptr<Command> makeHelpCommand();
std::unique_ptr<Command> makeCompleteCommand();

/// Every command, in the order in which the help lists them.
[[nodiscard]] const std::vector<std::unique_ptr<Command>> &commands();
/// Also the one that only completion scripts call. Nullptr where there is none.
[[nodiscard]] const Command *findCommand(QStringView name);

/// The options that every command takes.
[[nodiscard]] OptionSpecs globalOptions();
/// Those, and the options of each command.
[[nodiscard]] OptionSpecs everyOption();

/// Whether a command of that name is followed by a program with arguments of its own.
[[nodiscard]] bool takesProgram(const QString &name);

} // namespace Cozewi::Cli
