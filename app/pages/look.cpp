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

Tone toneOf(Cozewi::Finding::Severity severity)
{
    switch (severity) {
    case Cozewi::Finding::Severity::Ok:
        return Tone::Positive;
    case Cozewi::Finding::Severity::Info:
        return Tone::Accent;
    case Cozewi::Finding::Severity::Warning:
        return Tone::Caution;
    case Cozewi::Finding::Severity::Error:
        return Tone::Negative;
    }
    return Tone::Accent;
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

void showFinding(MessageBar *bar, const Cozewi::Finding *finding, const QList<MessageBar::Link> &links)
{
    if (finding == nullptr)
        bar->clear();
    else
        bar->setMessage(toneOf(finding->severity), finding->what, finding->why, finding->fix, links);
}

} // namespace Inspector
