// SPDX-License-Identifier: MIT
#pragma once

#include "diagnostics/findings.h"

namespace Cozewi {

/// The variables of steps 1 to 4 that are missing, or invalid in a way that \a known does not tell yet.
FindingList checkNeeds(const Configuration &configuration, const FindingList &known);

/// A set variable whose name is nearly \a name; empty where there is none.
QString nearName(const Environment &environment, const QString &name);

} // namespace Cozewi
