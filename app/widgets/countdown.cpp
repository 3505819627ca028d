// SPDX-License-Identifier: MIT
#include "widgets/countdown.h"

#include "parts/timeleft.h"
#include "widgets/fonts.h"

#include <QtCore/QEvent>
#include <QtGui/QPainter>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono;

namespace Inspector {

Countdown::Countdown(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    clear();
}

void Countdown::setTimeLeft(milliseconds left, Tone tone)
{
    show(Cozewi::Parts::timeLeftText(left), tone);
    setAccessibleName(tr("%1 left").arg(m_text));
}

void Countdown::clear()
{
    show(u"–:––"_s, Tone::Muted);
    setAccessibleName(tr("No time left to show"));
}

void Countdown::show(const QString &text, Tone tone)
{
    const QSize before = sizeHint();
    m_text = text;
    m_tone = tone;
    if (sizeHint() != before)
        updateGeometry();
    update();
}

QSize Countdown::sizeHint() const
{
    const QFontMetrics metrics(numberFont());
    int width = 2;
    for (const QChar c : m_text)
        width += advance(c, metrics);
    return {width, metrics.ascent() + metrics.descent() / 2};
}

void Countdown::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QFont font = numberFont();
    const QFontMetrics metrics(font);
    painter.setFont(font);
    painter.setPen(Theme::tone(m_tone, palette()));
    int x = 0;
    for (const QChar c : m_text) {
        const int cell = advance(c, metrics);
        painter.drawText(QRect(x, 0, cell, metrics.height()), Qt::AlignHCenter | Qt::AlignTop, QString(c));
        x += cell;
    }
}

void Countdown::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        updateGeometry();
}

QFont Countdown::numberFont() const
{
    return Fonts::scaled(Fonts::bold(font()), 2.4);
}

int Countdown::advance(QChar character, const QFontMetrics &metrics) const
{
    if (!character.isDigit())
        return metrics.horizontalAdvance(character);
    int widest = 0;
    for (char16_t digit = u'0'; digit <= u'9'; ++digit)
        widest = qMax(widest, metrics.horizontalAdvance(QChar(digit)));
    return widest;
}

} // namespace Inspector
