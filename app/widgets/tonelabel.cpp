// SPDX-License-Identifier: MIT
#include "widgets/tonelabel.h"

#include "widgets/fonts.h"

#include <QtCore/QEvent>
#include <QtWidgets/QApplication>

namespace Inspector {

ToneLabel::ToneLabel(Tone tone, QWidget *parent)
    : QLabel(parent)
    , m_tone(tone)
{
    // Much of what is shown came from a server.
    setTextFormat(Qt::PlainText);
    // Not that which belongs to the ground it stands on, which would be the role Text inside a card.
    setForegroundRole(QPalette::WindowText);
    updateColour();
}

ToneLabel::ToneLabel(const QString &text, Tone tone, QWidget *parent)
    : ToneLabel(tone, parent)
{
    setText(text);
}

void ToneLabel::setTone(Tone tone)
{
    if (m_tone == tone)
        return;
    m_tone = tone;
    updateColour();
}

void ToneLabel::setBold(bool bold)
{
    m_bold = bold;
    updateFont();
}

void ToneLabel::setMono(bool mono)
{
    m_mono = mono;
    updateFont();
}

void ToneLabel::setScale(qreal factor)
{
    m_scale = factor;
    updateFont();
}

void ToneLabel::setCopyable(bool copyable)
{
    setTextInteractionFlags(copyable ? Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard
                                     : Qt::NoTextInteraction);
    // Reachable by a click, not one more stop on the way of the tab key.
    setFocusPolicy(copyable ? Qt::ClickFocus : Qt::NoFocus);
}

int ToneLabel::heightForWidth(int width) const
{
    if (!hasHeightForWidth())
        return QLabel::heightForWidth(width);
    if (m_measured != text()) {
        m_measured = text();
        m_heights.clear();
    }
    return m_heights.at(width, [&] { return QLabel::heightForWidth(width); });
}

bool ToneLabel::event(QEvent *event)
{
    m_heights.see(event->type());
    return QLabel::event(event);
}

void ToneLabel::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (m_updating)
        return;
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::ApplicationPaletteChange)
        updateColour();
    else if (event->type() == QEvent::ApplicationFontChange)
        updateFont();
}

void ToneLabel::updateColour()
{
    m_updating = true;
    QPalette own;
    if (m_tone != Tone::Normal)
        own.setColor(QPalette::WindowText, Theme::tone(m_tone, QApplication::palette()));
    setPalette(own);
    m_updating = false;
}

void ToneLabel::updateFont()
{
    m_updating = true;
    QFont base = QApplication::font();
    if (m_mono)
        base = Fonts::mono(base);
    if (m_bold)
        base = Fonts::bold(base);
    setFont(Fonts::scaled(base, m_scale));
    m_updating = false;
}

ToneLabel *mutedText(const QString &text, QWidget *parent)
{
    auto *label = new ToneLabel(text, Tone::Muted, parent);
    label->setWordWrap(true);
    return label;
}

ToneLabel *boldText(const QString &text, QWidget *parent)
{
    auto *label = new ToneLabel(text, Tone::Normal, parent);
    label->setBold(true);
    return label;
}

} // namespace Inspector
