// SPDX-License-Identifier: MIT
#include "widgets/wraptext.h"

#include "widgets/fonts.h"

#include <QtCore/QEvent>
#include <QtGui/QTextLayout>
#include <QtGui/QWheelEvent>
#include <QtWidgets/QApplication>

namespace Inspector {

WrapText::WrapText(const QString &text, Tone tone, bool mono, QWidget *parent)
    : QPlainTextEdit(parent)
    , m_tone(tone)
    , m_mono(mono)
{
    setReadOnly(true);
    setFrameShape(NoFrame);
    setLineWrapMode(WidgetWidth);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    // Reached by a click; the tab key goes from control to control.
    setFocusPolicy(Qt::ClickFocus);
    document()->setDocumentMargin(0);
    viewport()->setAutoFillBackground(false);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(this, &QPlainTextEdit::textChanged, this, [this] { m_heights.clear(); });
    updateLook();
    setPlainText(text);
}

QSize WrapText::sizeHint() const
{
    const QFontMetrics metrics(font());
    int widest = 0;
    for (const QString &line : toPlainText().split(u'\n'))
        widest = qMax(widest, metrics.horizontalAdvance(line));
    return {widest + 4, metrics.lineSpacing()};
}

QSize WrapText::minimumSizeHint() const
{
    const QFontMetrics metrics(font());
    return {metrics.averageCharWidth() * 12, metrics.lineSpacing()};
}

int WrapText::heightForWidth(int width) const
{
    return m_heights.at(width, [&] { return measuredHeight(width); });
}

int WrapText::measuredHeight(int width) const
{
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    qreal height = 0;
    for (const QString &line : toPlainText().split(u'\n')) {
        QTextLayout layout(line, font());
        layout.setTextOption(option);
        layout.beginLayout();
        for (QTextLine part = layout.createLine(); part.isValid(); part = layout.createLine()) {
            part.setLineWidth(width);
            height += part.height() + part.leading();
        }
        layout.endLayout();
    }
    return qMax(qCeil(height), QFontMetrics(font()).lineSpacing());
}

bool WrapText::event(QEvent *event)
{
    m_heights.see(event->type());
    return QPlainTextEdit::event(event);
}

void WrapText::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (!m_updating && (event->type() == QEvent::PaletteChange || event->type() == QEvent::ApplicationFontChange))
        updateLook();
}

void WrapText::wheelEvent(QWheelEvent *event)
{
    // It has nothing to scroll; the page has.
    event->ignore();
}

void WrapText::focusOutEvent(QFocusEvent *event)
{
    QPlainTextEdit::focusOutEvent(event);
    if (event->reason() != Qt::PopupFocusReason && event->reason() != Qt::ActiveWindowFocusReason) {
        QTextCursor cursor = textCursor();
        cursor.clearSelection();
        setTextCursor(cursor);
    }
}

void WrapText::updateLook()
{
    m_updating = true;
    QPalette own;
    own.setColor(QPalette::Base, Qt::transparent);
    own.setColor(QPalette::Text, Theme::tone(m_tone, QApplication::palette()));
    setPalette(own);
    setFont(m_mono ? Fonts::mono(QApplication::font()) : QApplication::font());
    m_updating = false;
    updateGeometry();
}

} // namespace Inspector
