// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>

namespace Cozewi {

/// Overwrites \a size bytes with zeros in a way that no compiler leaves out.
void wipe(void *data, std::size_t size) noexcept;

} // namespace Cozewi
