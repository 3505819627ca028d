// SPDX-License-Identifier: MIT
#pragma once

#include <cozewi/probe.h>

#include <optional>

namespace Cozewi {

/// What to say of a hop that works, and takes longer than anything between two machines should.
std::optional<Finding> slowHop(const ProbeHop &hop);

} // namespace Cozewi
