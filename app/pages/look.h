// SPDX-License-Identifier: MIT
#pragma once

#include "models/roles.h"
#include "parts/findingbars.h"
#include "widgets/messagebar.h"
#include "widgets/rowdelegate.h"
#include "widgets/theme.h"

namespace Inspector {

using Cozewi::Parts::FindingBars;
using Cozewi::Parts::showFinding;
using Cozewi::Parts::toneOf;

/// From what the models mean to how it looks.
Tone toneOf(Mood mood);
CellLook cellLook(const QModelIndex &index);

} // namespace Inspector
