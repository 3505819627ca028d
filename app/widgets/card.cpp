// SPDX-License-Identifier: MIT
#include "widgets/card.h"

#include "widgets/theme.h"
#include "widgets/tonelabel.h"

#include <QtCore/QEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QBoxLayout>

namespace Inspector {

Card::Card(const QString &title, QWidget *parent)
    : QFrame(parent)
    , m_title(boldText(title))
    , m_header(new QHBoxLayout)
    , m_body(new QVBoxLayout(this))
{
    m_body->setContentsMargins(13, 13, 13, 13);
    m_body->setSpacing(9);
    m_header->setSpacing(14);
    updateTitleHeight();
    m_header->addWidget(m_title);
    m_header->addStretch(1);
    m_body->addLayout(m_header);
    setTitle(title);
}

void Card::setTitle(const QString &title)
{
    m_title->setText(title);
    m_title->setVisible(!title.isEmpty());
    setAccessibleName(title);
}

void Card::addBesideTitle(QWidget *widget)
{
    m_header->insertWidget(1 + m_besideTitle++, widget, 0, Qt::AlignVCenter);
}

void Card::addAtEnd(QWidget *widget)
{
    m_header->addWidget(widget, 0, Qt::AlignVCenter);
}

void Card::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        updateTitleHeight();
}

void Card::updateTitleHeight()
{
    // As high as a link beside it, so that the titles of cards in a row stand on one line.
    m_title->setMinimumHeight(fontMetrics().height() + 4);
}

void Card::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Theme::hairline(palette()));
    painter.setBrush(palette().base());
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
}

} // namespace Inspector
