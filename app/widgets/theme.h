// SPDX-License-Identifier: MIT
#pragma once

#include "parts/tones.h"

namespace Inspector {

using Cozewi::Parts::Tone;

/// Our palettes, and the colours that go with the palette that a widget has at the moment it paints.
namespace Theme {

using Cozewi::Parts::Tones::hairline;
using Cozewi::Parts::Tones::hover;
using Cozewi::Parts::Tones::isDark;
using Cozewi::Parts::Tones::soft;
using Cozewi::Parts::Tones::tone;

enum class Choice { System, Light, Dark };

QPalette lightPalette();
QPalette darkPalette();
/// Sets the application's palette. System: ours, light or dark as the platform's palette is.
void apply(Choice choice);

/// The fill of a selected row, quiet enough for text of every tone.
QColor selection(const QPalette &palette);
/// The bars of a waterfall, one colour a phase.
QColor phase(int index, const QPalette &palette);

} // namespace Theme
} // namespace Inspector
