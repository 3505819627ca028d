// SPDX-License-Identifier: MIT
#include "parts/signs.h"

#include <QtGui/QPainter>
#include <QtGui/QPainterPath>

namespace Cozewi::Parts {

namespace {

/// On a square of 24 by 24, as the icons of the inspector are. Drawn here, so that nobody needs Qt Svg for them.
QPainterPath pathOf(Sign sign)
{
    QPainterPath path;
    const auto line = [&path](QPointF from, QPointF to) {
        path.moveTo(from);
        path.lineTo(to);
    };
    switch (sign) {
    case Sign::Check:
        line({5, 12.8}, {9.6, 17.4});
        path.lineTo(19.2, 7);
        break;
    case Sign::Warning:
        line({12, 4}, {21, 20});
        path.lineTo(3, 20);
        path.closeSubpath();
        line({12, 10}, {12, 14.5});
        line({12, 17.2}, {12, 17.3});
        break;
    case Sign::Cross:
        line({6.5, 6.5}, {17.5, 17.5});
        line({17.5, 6.5}, {6.5, 17.5});
        break;
    case Sign::Info:
        path.addEllipse(QPointF(12, 12), 8.5, 8.5);
        line({12, 11.2}, {12, 16.2});
        line({12, 7.9}, {12, 8});
        break;
    case Sign::Dash:
        line({7, 12}, {17, 12});
        break;
    }
    return path;
}

} // namespace

void drawSign(QPainter *painter, Sign sign, const QRect &rect, const QColor &colour)
{
    const qreal side = qMin(rect.width(), rect.height());
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->translate(rect.x() + (rect.width() - side) / 2, rect.y() + (rect.height() - side) / 2);
    painter->scale(side / 24, side / 24);
    painter->setBrush(Qt::NoBrush);
    painter->setPen(QPen(colour, 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->drawPath(pathOf(sign));
    painter->restore();
}

} // namespace Cozewi::Parts
