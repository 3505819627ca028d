// SPDX-License-Identifier: MIT
#pragma once

#include <QtGui/QColor>
#include <QtGui/QPalette>

namespace Inspector {

/// What a colour says; always together with a sign or a word.
enum class Tone { Normal, Muted, Positive, Caution, Negative, Accent };

/// The one place where colours are written down. Everything is derived from the palette that a widget
/// has at the moment it paints, so a changed palette needs no restart.
namespace Theme {

enum class Choice { System, Light, Dark };

QPalette lightPalette();
QPalette darkPalette();
/// Sets the application's palette. System: ours, light or dark as the platform's palette is.
void apply(Choice choice);

bool isDark(const QPalette &palette);
QColor tone(Tone tone, const QPalette &palette);
/// The background behind text of that tone.
QColor soft(Tone tone, const QPalette &palette);
QColor hairline(const QPalette &palette);
/// The fill of a selected row, quiet enough for text of every tone.
QColor selection(const QPalette &palette);
/// The bars of a waterfall, one colour a phase.
QColor phase(int index, const QPalette &palette);
/// Behind something the pointer is over.
QColor hover(const QPalette &palette);

} // namespace Theme
} // namespace Inspector
