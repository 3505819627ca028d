// SPDX-License-Identifier: MIT
#pragma once

#include <QtGui/QColor>
#include <QtGui/QPalette>

namespace Cozewi::Parts {

/// What a colour says; always together with a sign or a word.
enum class Tone { Normal, Muted, Positive, Caution, Negative, Accent };

/// The one place where colours are written down. Each is chosen by the palette that a widget has at the moment it
/// paints, so a changed palette needs no restart.
namespace Tones {

struct Colours {
    QRgb window, surface, text, muted, hairline, accent, onAccent;
    QRgb positive, caution, negative;
    QRgb positiveSoft, cautionSoft, negativeSoft, accentSoft, hover;
};

const Colours &light();
const Colours &dark();
/// One of the two.
const Colours &colours(const QPalette &palette);

bool isDark(const QPalette &palette);
QColor tone(Tone tone, const QPalette &palette);
/// The background behind text of that tone.
QColor soft(Tone tone, const QPalette &palette);
QColor hairline(const QPalette &palette);
/// Behind something the pointer is over.
QColor hover(const QPalette &palette);

} // namespace Tones
} // namespace Cozewi::Parts
