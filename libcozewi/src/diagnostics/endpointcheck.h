// SPDX-License-Identifier: MIT
#pragma once

#include "diagnostics/findings.h"

namespace Cozewi {

/// What looks wrong with the endpoints of steps 1 to 4 although each is a valid URL.
FindingList checkEndpoints(const Configuration &configuration);

} // namespace Cozewi
