// SPDX-License-Identifier: MIT
#pragma once

#include "widgets/theme.h"

#include <QtGui/QIcon>

namespace Inspector {

/// The picture of the program. Drawing it in the sizes that a desktop wants takes a while.
QIcon applicationIcon();
/// Our own line icons, drawn in the colour of \a tone of the palette at the time of painting.
QIcon icon(const QString &name, Tone tone = Tone::Normal);
/// Painted with the colour given, for places that are filled with the accent.
QPixmap iconPixmap(const QString &name, const QColor &colour, int size, qreal devicePixelRatio);

} // namespace Inspector
