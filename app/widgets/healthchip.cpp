// SPDX-License-Identifier: MIT
#include "widgets/healthchip.h"

#include "widgets/fonts.h"
#include "widgets/icons.h"

#include <QtGui/QPainter>
#include <QtWidgets/QStyle>

using namespace Qt::Literals::StringLiterals;

namespace Inspector {

namespace {
constexpr int chipPadding = 13;
constexpr int chipGap = 6;
} // namespace

HealthChip::HealthChip(const QString &title, QWidget *parent)
    : QAbstractButton(parent)
{
    setText(title);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAttribute(Qt::WA_Hover);
}

void HealthChip::setHealth(Tone tone, const QString &iconName, const QString &text)
{
    m_tone = tone;
    m_icon = iconName;
    m_health = text;
    setAccessibleName(u"%1: %2"_s.arg(this->text(), text));
    setToolTip(text);
    updateGeometry();
    update();
}

QSize HealthChip::sizeHint() const
{
    return sizeFor(m_health);
}

QSize HealthChip::minimumSizeHint() const
{
    return sizeFor(QString(3, u'…'));
}

QSize HealthChip::sizeFor(const QString &health) const
{
    const QFontMetrics bold(Fonts::bold(font()));
    const int width = 2 * chipPadding + fontMetrics().height() + 2 * chipGap + bold.horizontalAdvance(text())
        + fontMetrics().horizontalAdvance(health) + 2; // text is elided by fractions
    return {width, fontMetrics().height() + 22};
}

void HealthChip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool bad = m_tone == Tone::Negative;
    const QColor line = hasFocus() ? palette().color(QPalette::Highlight)
        : bad                      ? Theme::tone(m_tone, palette())
                                   : Theme::hairline(palette());
    const qreal width = hasFocus() ? 2 : 1;
    painter.setPen(QPen(line, width));
    painter.setBrush(underMouse() ? Theme::hover(palette()) : palette().color(QPalette::Base));
    painter.drawRoundedRect(QRectF(rect()).adjusted(width / 2, width / 2, -width / 2, -width / 2), 6, 6);

    const int side = fontMetrics().height();
    QRect line1 = rect().adjusted(chipPadding, 0, -chipPadding, 0);
    const auto place = [&](const QRect &r) { return QStyle::visualRect(layoutDirection(), rect(), r); };
    const QPixmap sign = iconPixmap(m_icon, Theme::tone(m_tone, palette()), side, devicePixelRatioF());
    painter.drawPixmap(place(QRect(line1.left(), (height() - side) / 2, side, side)), sign);
    line1.setLeft(line1.left() + side + chipGap);

    const QFont bold = Fonts::bold(font());
    painter.setFont(bold);
    painter.setPen(palette().color(QPalette::Text));
    const int titleWidth = QFontMetrics(bold).horizontalAdvance(text());
    painter.drawText(place(QRect(line1.left(), 0, titleWidth + 1, height())), Qt::AlignVCenter | Qt::AlignLeading,
                     text());
    line1.setLeft(line1.left() + titleWidth + chipGap);

    painter.setFont(font());
    painter.setPen(Theme::tone(bad || m_tone == Tone::Caution ? m_tone : Tone::Muted, palette()));
    painter.drawText(place(line1), Qt::AlignVCenter | Qt::AlignLeading,
                     fontMetrics().elidedText(m_health, Qt::ElideRight, line1.width()));
}

} // namespace Inspector
