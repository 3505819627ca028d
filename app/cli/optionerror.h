// SPDX-License-Identifier: MIT
#pragma once

#include "arguments.h"

class QCommandLineParser;

namespace Cozewi::Cli {

/// Why \a parser did not take \a arguments, and what was probably meant. \a command is empty before there is one.
[[nodiscard]] QString optionError(const QCommandLineParser &parser, const OptionSpecs &specs,
                                  const QStringList &arguments, const QString &command);

} // namespace Cozewi::Cli
