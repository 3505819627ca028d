// SPDX-License-Identifier: MIT
#pragma once

#include <cozewi/valuekind.h>

#include <optional>

namespace Cozewi {

/// Not set where \a text, without white space around it, is no URL with an authority.
std::optional<ValueKind> urlKind(QStringView text);

} // namespace Cozewi
