// SPDX-License-Identifier: MIT
#include "widgets/badge.h"

#include "widgets/fonts.h"

#include <QtGui/QPainter>

namespace Inspector {

Badge::Badge(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void Badge::setVerdict(const QString &text, Tone tone)
{
    m_text = text;
    m_tone = tone;
    setAccessibleName(text);
    setVisible(!text.isEmpty());
    updateGeometry();
    update();
}

QSize Badge::sizeHint() const
{
    const QFontMetrics metrics(textFont());
    return {metrics.horizontalAdvance(m_text) + 16, metrics.height() + 3};
}

void Badge::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(Theme::soft(m_tone, palette()));
    painter.drawRoundedRect(rect(), height() / 2.0, height() / 2.0);
    painter.setFont(textFont());
    painter.setPen(Theme::tone(m_tone, palette()));
    painter.drawText(rect(), Qt::AlignCenter, m_text);
}

QFont Badge::textFont() const
{
    return Fonts::scaled(Fonts::bold(font()), 0.88);
}

} // namespace Inspector
