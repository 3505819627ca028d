// SPDX-License-Identifier: MIT
#pragma once

#include "models/roles.h"
#include "widgets/messagebar.h"
#include "widgets/rowdelegate.h"
#include "widgets/theme.h"

#include <cozewi/finding.h>

namespace Inspector {

/// From what the models mean to how it looks.
Tone toneOf(Mood mood);
Tone toneOf(Cozewi::Finding::Severity severity);
CellLook cellLook(const QModelIndex &index);
/// Puts a finding into a bar; without one the bar is hidden.
void showFinding(MessageBar *bar, const Cozewi::Finding *finding, const QList<MessageBar::Link> &links = {});

} // namespace Inspector
