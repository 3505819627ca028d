// SPDX-License-Identifier: MIT
#include "widgets/phaselegend.h"

#include "widgets/theme.h"

#include <QtGui/QPainter>
#include <QtWidgets/QStyle>

namespace Inspector {

namespace {
constexpr int legendBox = 10;
constexpr int legendGap = 5;
constexpr int legendBetween = 14;
} // namespace

PhaseLegend::PhaseLegend(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void PhaseLegend::add(int hue, const QString &name)
{
    m_entries.append({hue, name});
    QStringList names;
    for (const Entry &entry : std::as_const(m_entries))
        names << entry.name;
    setAccessibleName(names.join(QStringLiteral(", ")));
    updateGeometry();
}

QSize PhaseLegend::sizeHint() const
{
    int width = 0;
    for (const Entry &entry : m_entries)
        width += legendBox + legendGap + fontMetrics().horizontalAdvance(entry.name) + legendBetween;
    return {qMax(0, width - legendBetween + 1), fontMetrics().height()};
}

void PhaseLegend::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    int x = 0;
    for (const Entry &entry : std::as_const(m_entries)) {
        const int width = fontMetrics().horizontalAdvance(entry.name);
        const auto place = [&](const QRect &r) { return QStyle::visualRect(layoutDirection(), rect(), r); };
        painter.fillRect(place(QRect(x, (height() - legendBox) / 2, legendBox, legendBox)),
                         Theme::phase(entry.hue, palette()));
        painter.setPen(Theme::tone(Tone::Muted, palette()));
        painter.drawText(place(QRect(x + legendBox + legendGap, 0, width + 1, height())), Qt::AlignCenter, entry.name);
        x += legendBox + legendGap + width + legendBetween;
    }
}

} // namespace Inspector
