// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QString>

#include <chrono>

namespace Cozewi::Parts {

/// "57:12", "1:02:05"; "0:00" once it is over.
QString timeLeftText(std::chrono::milliseconds left);

} // namespace Cozewi::Parts
