// SPDX-License-Identifier: MIT
#pragma once

#include "parts/messagebar.h"

namespace Inspector {

using Cozewi::Parts::MessageBar;

} // namespace Inspector
