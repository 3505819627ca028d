// SPDX-License-Identifier: MIT
#pragma once

#include <cozewi/configuration.h>

#include <QtCore/QJsonArray>
#include <QtCore/QList>
#include <QtCore/QString>

namespace Cozewi::Cli {

/// Whether something that is needed is missing or wrong.
[[nodiscard]] bool isProblem(const VariableStatus &variable);
/// "missing" in the language of the messages.
[[nodiscard]] QString stateWord(VariableStatus::State state);

/// Where it came from; empty where it is not set.
[[nodiscard]] QString sourceText(const VariableStatus &variable);

[[nodiscard]] QString variableTable(const QList<VariableStatus> &variables, int width);
[[nodiscard]] QJsonArray variablesJson(const QList<VariableStatus> &variables);

} // namespace Cozewi::Cli
