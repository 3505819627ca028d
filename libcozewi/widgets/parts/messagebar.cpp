// SPDX-License-Identifier: MIT
#include "parts/messagebar.h"

#include "parts/signs.h"

#include <QtCore/QEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QStyle>

using namespace Qt::Literals::StringLiterals;

namespace Cozewi::Parts {

namespace {

Sign signOf(Tone tone)
{
    switch (tone) {
    case Tone::Negative:
        return Sign::Cross;
    case Tone::Caution:
        return Sign::Warning;
    case Tone::Positive:
        return Sign::Check;
    default:
        return Sign::Info;
    }
}

} // namespace

MessageBar::MessageBar(QWidget *parent)
    : QFrame(parent)
    , m_label(new QLabel)
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(13 + fontMetrics().height() + 8, 11, 13, 11);
    m_label->setWordWrap(true);
    m_label->setTextFormat(Qt::RichText);
    m_label->setTextInteractionFlags(Qt::TextBrowserInteraction | Qt::TextSelectableByKeyboard);
    layout->addWidget(m_label);
    connect(m_label, &QLabel::linkActivated, this, &MessageBar::linkActivated);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    hide();
}

void MessageBar::setMessage(Tone tone, const QString &what, const QString &why, const QString &fix,
                            const QList<Link> &links)
{
    m_tone = tone;
    m_what = what;
    m_why = why;
    m_fix = fix;
    m_links = links;
    render();
    setVisible(!what.isEmpty());
}

void MessageBar::clear()
{
    setMessage(m_tone, {});
}

QString MessageBar::plainText() const
{
    QStringList parts{m_what, m_why, m_fix};
    parts.removeAll(QString());
    return parts.join(u' ');
}

void MessageBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Tones::tone(m_tone, palette()));
    painter.setBrush(Tones::soft(m_tone, palette()));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
    const int side = fontMetrics().height();
    const QRect sign = QStyle::visualRect(layoutDirection(), rect(), QRect(13, 12, side, side));
    drawSign(&painter, signOf(m_tone), sign, Tones::tone(m_tone, palette()));
}

void MessageBar::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::LanguageChange)
        render();
}

void MessageBar::render()
{
    // Every part is escaped: the words of servers are shown as they are, never as markup.
    QString html = u"<b>%1</b>"_s.arg(m_what.toHtmlEscaped().replace(u'\n', u"<br>"_s));
    if (!m_why.isEmpty())
        html = tr("%1 %2", "two sentences; Chinese has no space between them").arg(html, m_why.toHtmlEscaped());
    QString links;
    for (const Link &link : std::as_const(m_links))
        links += u"&nbsp; <a href=\"%1\">%2</a>"_s.arg(link.id, link.text.toHtmlEscaped().replace(u' ', QChar::Nbsp));
    const bool isAdvice = m_tone == Tone::Negative || m_tone == Tone::Caution;
    if (m_fix.isEmpty())
        html += links;
    else if (isAdvice)
        html += u"<div style=\"margin-top: 4px\"><b>%1</b>%2%3</div>"_s.arg(tr("What to do: "), m_fix.toHtmlEscaped(),
                                                                            links);
    else
        html += u"<div>%1%2</div>"_s.arg(m_fix.toHtmlEscaped(), links);
    m_label->setText(html);
    m_label->setAccessibleName(plainText());
    setAccessibleName(plainText());
    update();
}

} // namespace Cozewi::Parts
