// SPDX-License-Identifier: MIT
#pragma once

#include <cozewi/configuration.h>

namespace Cozewi {

/// Every variable of protocol.md with its state.
QList<VariableStatus> variableStatuses(const Environment &environment);

} // namespace Cozewi
