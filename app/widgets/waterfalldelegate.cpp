// SPDX-License-Identifier: MIT
#include "widgets/waterfalldelegate.h"

#include <QtGui/QPainter>

namespace Inspector {

WaterfallDelegate::WaterfallDelegate(int column, BarsFunction bars, QObject *parent)
    : RowDelegate(parent)
    , m_column(column)
    , m_bars(std::move(bars))
{
}

QColor WaterfallDelegate::phaseColour(int hue, const QPalette &palette)
{
    return Theme::phase(hue, palette);
}

void WaterfallDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    if (index.column() != m_column) {
        RowDelegate::paint(painter, option, index);
        return;
    }
    painter->save();
    paintRow(painter, option, index);
    const QRect area = option.rect.adjusted(8, 0, -8, -1);
    const int height = qMax(8, area.height() * 2 / 5);
    const int top = area.top() + (area.height() - height) / 2;
    if (m_whole > 0) {
        const double scale = double(area.width()) / double(m_whole);
        for (const Bar &bar : m_bars(index)) {
            // A phase too short to be drawn to scale is still there.
            const int width = qMax(2, qRound(double(bar.length) * scale));
            const int start = qMin(qRound(double(bar.start) * scale), area.width() - width);
            const QRect box(area.left() + start, top, width, height);
            painter->fillRect(QStyle::visualRect(option.direction, area, box),
                              bar.failed ? Theme::tone(Tone::Negative, option.palette)
                                         : phaseColour(bar.hue, option.palette));
        }
    }
    painter->restore();
}

QSize WaterfallDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    if (index.column() != m_column)
        return RowDelegate::sizeHint(option, index);
    return {160, rowHeight(option.fontMetrics)};
}

} // namespace Inspector
