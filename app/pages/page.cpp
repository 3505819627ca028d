// SPDX-License-Identifier: MIT
#include "pages/page.h"

#include "widgets/fonts.h"
#include "widgets/tonelabel.h"
#include "workbench/workbench.h"

#include <QtWidgets/QBoxLayout>

namespace Inspector {

Page::Page(Workbench *workbench, QWidget *parent)
    : QScrollArea(parent)
    , m_workbench(workbench)
    , m_content(new QVBoxLayout)
{
    auto *body = new QWidget;
    body->setLayout(m_content);
    m_content->setContentsMargins(16, 16, 16, 16);
    m_content->setSpacing(14);
    setWidget(body);
    setWidgetResizable(true);
    setFrameShape(NoFrame);
    setFocusPolicy(Qt::NoFocus);
    // The ground is that of the window; cards bring their own.
    body->setBackgroundRole(QPalette::Window);
    viewport()->setBackgroundRole(QPalette::Window);
    connect(workbench, &Workbench::stateChanged, this, &Page::schedule);
    connect(workbench, &Workbench::profileChanged, this, [this] {
        m_isFirstOfProfile = true;
        schedule();
    });
    connect(workbench, &Workbench::ticked, this, [this] {
        if (isVisible())
            tickPage();
    });
}

QHBoxLayout *Page::addTitleRow(const QString &title)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(10);
    auto *label = boldText(title);
    label->setScale(1.2);
    // As high as a row with buttons in it, so that pages begin at the same height.
    label->setMinimumHeight(fontMetrics().height() + 13);
    row->addWidget(label);
    row->addStretch(1);
    m_content->addLayout(row);
    return row;
}

void Page::showEvent(QShowEvent *event)
{
    QScrollArea::showEvent(event);
    bringUpToDate();
}

void Page::bringUpToDate()
{
    updatePage();
    m_isFirstOfProfile = false;
}

void Page::schedule()
{
    if (m_scheduled || !isVisible())
        return;
    m_scheduled = true;
    QMetaObject::invokeMethod(
        this,
        [this] {
            m_scheduled = false;
            bringUpToDate();
        },
        Qt::QueuedConnection);
}

} // namespace Inspector
