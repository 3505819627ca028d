// SPDX-License-Identifier: MIT
#include "pages/look.h"

namespace Inspector {

Tone toneOf(Mood mood)
{
    switch (mood) {
    case Mood::Normal:
        return Tone::Normal;
    case Mood::Muted:
        return Tone::Muted;
    case Mood::Good:
        return Tone::Positive;
    case Mood::Soon:
        return Tone::Caution;
    case Mood::Bad:
        return Tone::Negative;
    }
    return Tone::Normal;
}

CellLook cellLook(const QModelIndex &index)
{
    CellLook look;
    look.tone = toneOf(Mood(index.data(MoodRole).toInt()));
    look.mono = index.data(FixedWidthRole).toBool();
    look.bold = index.data(StrongRole).toBool();
    look.alarm = index.data(AlarmRole).toBool();
    look.iconName = index.data(SignRole).toString();
    return look;
}

} // namespace Inspector
