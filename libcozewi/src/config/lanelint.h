// SPDX-License-Identifier: MIT
#pragma once

#include <cozewi/lane.h>

namespace Cozewi {

/// What looks wrong with \a lane; empty where nothing does.
FindingList lintLane(const Lane &lane);

} // namespace Cozewi
