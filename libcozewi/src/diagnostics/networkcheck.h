// SPDX-License-Identifier: MIT
#pragma once

#include "diagnostics/findings.h"

namespace Cozewi {

/// Which proxy and CA variables are in force for steps 1 to 4, which are not, and what is wrong with them.
FindingList checkNetworkVariables(const Configuration &configuration);

} // namespace Cozewi
