// SPDX-License-Identifier: MIT
#include "widgets/phaselegend.h"

#include "widgets/theme.h"

#include <QtGui/QPainter>
#include <QtWidgets/QStyle>

namespace Inspector {

namespace {
constexpr int box = 10;
constexpr int gap = 5;
constexpr int between = 14;
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
        width += box + gap + fontMetrics().horizontalAdvance(entry.name) + between;
    return {qMax(0, width - between + 1), fontMetrics().height()};
}

void PhaseLegend::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    int x = 0;
    for (const Entry &entry : std::as_const(m_entries)) {
        const int width = fontMetrics().horizontalAdvance(entry.name);
        const auto place = [&](const QRect &r) { return QStyle::visualRect(layoutDirection(), rect(), r); };
        painter.fillRect(place(QRect(x, (height() - box) / 2, box, box)), Theme::phase(entry.hue, palette()));
        painter.setPen(Theme::tone(Tone::Muted, palette()));
        painter.drawText(place(QRect(x + box + gap, 0, width + 1, height())), Qt::AlignCenter, entry.name);
        x += box + gap + width + between;
    }
}

} // namespace Inspector
