// SPDX-License-Identifier: MIT
#pragma once

#include "diagnostics/findings.h"

namespace Cozewi {

/// What looks wrong with the spelling of each value: white space, quotes, placeholders, pasted lines.
FindingList checkValues(const Environment &environment);

} // namespace Cozewi
