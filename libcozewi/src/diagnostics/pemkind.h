// SPDX-License-Identifier: MIT
#pragma once

#include <cozewi/valuekind.h>

#include <optional>

namespace Cozewi {

/// Not set where there is no `-----BEGIN …-----` in \a value.
std::optional<ValueKind> pemKind(QStringView value);

} // namespace Cozewi
