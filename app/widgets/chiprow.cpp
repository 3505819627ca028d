// SPDX-License-Identifier: MIT
#include "widgets/chiprow.h"

#include <QtCore/QEvent>
#include <QtWidgets/QGridLayout>

namespace Inspector {

ChipRow::ChipRow(QWidget *parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setSpacing(14);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void ChipRow::add(QWidget *widget)
{
    m_widgets << widget;
    m_columns = 0;
    arrange();
}

QSize ChipRow::minimumSizeHint() const
{
    return {0, m_grid->minimumSize().height()};
}

bool ChipRow::event(QEvent *event)
{
    if (event->type() == QEvent::LayoutRequest)
        arrange();
    return QWidget::event(event);
}

void ChipRow::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void ChipRow::arrange()
{
    int wanted = -m_grid->spacing();
    for (const QWidget *widget : std::as_const(m_widgets))
        wanted += widget->sizeHint().width() + m_grid->spacing();
    const int all = int(m_widgets.size());
    const int columns = wanted <= width() ? all : (all + 1) / 2;
    if (columns == m_columns)
        return;
    m_columns = columns;
    for (int i = 0; i < all; ++i)
        m_grid->addWidget(m_widgets.at(i), i / columns, i % columns);
    for (int i = 0; i < all; ++i)
        m_grid->setColumnStretch(i, 0);
    updateGeometry();
}

} // namespace Inspector
