// SPDX-License-Identifier: MIT
#pragma once

#include <QtGui/QColor>

class QPainter;

QT_BEGIN_NAMESPACE
class QRect;
QT_END_NAMESPACE

namespace Cozewi::Parts {

/// How something is, as a shape: seen by those too who do not see the colour.
enum class Sign { Check, Warning, Cross, Info, Dash };

/// In the middle of \a rect, as large as it allows.
void drawSign(QPainter *painter, Sign sign, const QRect &rect, const QColor &colour);

} // namespace Cozewi::Parts
