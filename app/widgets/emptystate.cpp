// SPDX-License-Identifier: MIT
#include "widgets/emptystate.h"

#include "widgets/icons.h"
#include "widgets/tonelabel.h"

#include <QtCore/QEvent>
#include <QtWidgets/QBoxLayout>

namespace Inspector {

EmptyState::EmptyState(const QString &iconName, QWidget *parent)
    : QWidget(parent)
    , m_iconName(iconName)
    , m_icon(new QLabel)
    , m_title(boldText({}))
    , m_explanation(mutedText({}))
    , m_buttons(new QHBoxLayout)
{
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(8);
    layout->addStretch(2);
    m_icon->setAlignment(Qt::AlignCenter);
    m_title->setAlignment(Qt::AlignCenter);
    m_title->setWordWrap(true);
    m_explanation->setAlignment(Qt::AlignCenter);
    layout->addWidget(m_icon);
    layout->addWidget(m_title);
    // Lines longer than this are hard to read.
    m_explanation->setMaximumWidth(fontMetrics().averageCharWidth() * 84);
    auto *middle = new QHBoxLayout;
    middle->addStretch(1);
    middle->addWidget(m_explanation, 1000);
    middle->addStretch(1);
    layout->addLayout(middle);
    m_buttons->setSpacing(10);
    m_buttons->addStretch(1);
    m_buttons->addStretch(1);
    layout->addSpacing(4);
    layout->addLayout(m_buttons);
    layout->addStretch(3);
    updateIcon();
}

void EmptyState::setTexts(const QString &title, const QString &explanation)
{
    m_title->setText(title);
    m_explanation->setText(explanation);
    setAccessibleName(title);
    setAccessibleDescription(explanation);
}

void EmptyState::addButton(QWidget *button)
{
    m_buttons->insertWidget(m_buttons->count() - 1, button);
}

void EmptyState::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        updateIcon();
    if (event->type() == QEvent::FontChange)
        m_explanation->setMaximumWidth(fontMetrics().averageCharWidth() * 84);
}

void EmptyState::updateIcon()
{
    m_icon->setPixmap(iconPixmap(m_iconName, Theme::tone(Tone::Muted, palette()), 32, devicePixelRatioF()));
}

} // namespace Inspector
