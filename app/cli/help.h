// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QString>

namespace Cozewi::Cli {

class Command;
class Output;

/// Columns for both: as wide as the terminal, within reason.
[[nodiscard]] int helpWidth(const Output &out);
/// What the tool is and which commands it has.
[[nodiscard]] QString overviewHelp(int width);
/// How to use one command.
[[nodiscard]] QString commandHelp(const Command &command, int width);

} // namespace Cozewi::Cli
