// SPDX-License-Identifier: MIT
#include <cozewi/widgets/statuschip.h>

#include "parts/signs.h"
#include "parts/tones.h"

#include <QtGui/QPainter>
#include <QtWidgets/QStyle>

using namespace Qt::Literals::StringLiterals;

namespace Cozewi {

namespace {

constexpr int chipPadding = 13;
constexpr int chipGap = 6;

QFont strong(const QFont &base)
{
    QFont font(base);
    font.setWeight(QFont::DemiBold);
    return font;
}

Parts::Tone toneOf(StatusChip::State state)
{
    switch (state) {
    case StatusChip::State::Good:
        return Parts::Tone::Positive;
    case StatusChip::State::Soon:
        return Parts::Tone::Caution;
    case StatusChip::State::Bad:
        return Parts::Tone::Negative;
    case StatusChip::State::Idle:
        break;
    }
    return Parts::Tone::Muted;
}

Parts::Sign signOf(StatusChip::State state)
{
    switch (state) {
    case StatusChip::State::Good:
        return Parts::Sign::Check;
    case StatusChip::State::Soon:
        return Parts::Sign::Warning;
    case StatusChip::State::Bad:
        return Parts::Sign::Cross;
    case StatusChip::State::Idle:
        break;
    }
    return Parts::Sign::Dash;
}

/// So that a chip with a clock in it does not change its size every second.
QString withoutDigits(QString text)
{
    for (QChar &c : text) {
        if (c.isDigit())
            c = u'0';
    }
    return text;
}

} // namespace

struct StatusChip::Private {
    State state = State::Idle;
    QString words;

    [[nodiscard]] static QSize sizeFor(const StatusChip &chip, const QString &words)
    {
        const QFontMetrics metrics = chip.fontMetrics();
        const QFontMetrics bold(strong(chip.font()));
        const int width = 2 * chipPadding + metrics.height() + 2 * chipGap + bold.horizontalAdvance(chip.text())
            + metrics.horizontalAdvance(withoutDigits(words)) + 2; // text is elided by fractions
        return {width, metrics.height() + 22};
    }
};

StatusChip::StatusChip(const QString &title, QWidget *parent)
    : QAbstractButton(parent)
    , d(std::make_unique<Private>())
{
    setText(title);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAttribute(Qt::WA_Hover);
}

StatusChip::~StatusChip() = default;

void StatusChip::setState(State state, const QString &words)
{
    const QSize before = sizeHint();
    d->state = state;
    d->words = words;
    setSpokenText(text().isEmpty() ? words : u"%1: %2"_s.arg(text(), words), words);
    if (sizeHint() != before)
        updateGeometry();
    update();
}

StatusChip::State StatusChip::state() const
{
    return d->state;
}

QString StatusChip::words() const
{
    return d->words;
}

void StatusChip::setSpokenText(const QString &name, const QString &more)
{
    // Each of them is told to screen readers, whether it is another or not.
    if (name != accessibleName())
        setAccessibleName(name);
    if (more == accessibleDescription())
        return;
    setAccessibleDescription(more);
    // Escaped: a tool tip takes what looks like markup for markup, and these may be the words of a server.
    setToolTip(u"<qt>%1</qt>"_s.arg(more.toHtmlEscaped().replace(u'\n', u"<br>"_s)));
}

QSize StatusChip::sizeHint() const
{
    return Private::sizeFor(*this, d->words);
}

QSize StatusChip::minimumSizeHint() const
{
    return Private::sizeFor(*this, QString(3, u'…'));
}

void StatusChip::paintEvent(QPaintEvent *)
{
    using namespace Parts;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Tone tone = toneOf(d->state);
    const bool bad = tone == Tone::Negative;
    const QColor line = hasFocus() ? palette().color(QPalette::Highlight)
        : bad                      ? Tones::tone(tone, palette())
                                   : Tones::hairline(palette());
    const qreal width = hasFocus() ? 2 : 1;
    painter.setPen(QPen(line, width));
    painter.setBrush(underMouse() ? Tones::hover(palette()) : palette().color(QPalette::Base));
    painter.drawRoundedRect(QRectF(rect()).adjusted(width / 2, width / 2, -width / 2, -width / 2), 6, 6);

    const int side = fontMetrics().height();
    QRect room = rect().adjusted(chipPadding, 0, -chipPadding, 0);
    const auto place = [&](const QRect &r) { return QStyle::visualRect(layoutDirection(), rect(), r); };
    drawSign(&painter, signOf(d->state), place(QRect(room.left(), (height() - side) / 2, side, side)),
             Tones::tone(tone, palette()));
    room.setLeft(room.left() + side + chipGap);

    const QFont bold = strong(font());
    painter.setFont(bold);
    painter.setPen(palette().color(QPalette::Text));
    const int titleWidth = QFontMetrics(bold).horizontalAdvance(text());
    painter.drawText(place(QRect(room.left(), 0, titleWidth + 1, height())), Qt::AlignVCenter | Qt::AlignLeading,
                     text());
    room.setLeft(room.left() + titleWidth + chipGap);

    painter.setFont(font());
    painter.setPen(Tones::tone(bad || tone == Tone::Caution ? tone : Tone::Muted, palette()));
    painter.drawText(place(room), Qt::AlignVCenter | Qt::AlignLeading,
                     fontMetrics().elidedText(d->words, Qt::ElideRight, room.width()));
}

} // namespace Cozewi
