// SPDX-License-Identifier: MIT
#include "widgets/lifebar.h"

#include <QtGui/QPainter>

namespace Inspector {

LifeBar::LifeBar(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void LifeBar::setLife(std::chrono::milliseconds whole, std::chrono::milliseconds left, std::chrono::milliseconds margin,
                      Tone tone)
{
    const auto share = [&](std::chrono::milliseconds part) {
        return whole.count() > 0 ? qBound(0.0, qreal(part.count()) / qreal(whole.count()), 1.0) : 0.0;
    };
    m_left = share(left);
    m_mark = whole > margin ? share(margin) : -1;
    m_tone = tone;
    update();
}

void LifeBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    if (layoutDirection() == Qt::RightToLeft) {
        painter.translate(width(), 0);
        painter.scale(-1, 1);
    }
    const QRectF groove(0, 3, width(), 8);
    painter.setBrush(Theme::hairline(palette()));
    painter.drawRoundedRect(groove, 4, 4);
    if (m_left > 0) {
        painter.setBrush(Theme::tone(m_tone, palette()));
        painter.drawRoundedRect(QRectF(0, 3, qMax(8.0, width() * m_left), 8), 4, 4);
    }
    if (m_mark >= 0) {
        const QRectF tick(qRound(width() * m_mark) - 1, 0, 2, 14);
        // A thin gap on both sides keeps the tick visible on the filled part.
        painter.fillRect(tick.adjusted(-1, 0, 1, 0), palette().base());
        painter.fillRect(tick, Theme::tone(Tone::Caution, palette()));
    }
}

} // namespace Inspector
