// SPDX-License-Identifier: MIT
#include "pages/findingbars.h"

#include "pages/look.h"

#include <QtWidgets/QBoxLayout>

namespace Inspector {

namespace {

/// Findings that say the same of several variables become one.
void addGrouped(Cozewi::FindingList &list, const Cozewi::Finding &finding)
{
    for (Cozewi::Finding &other : list) {
        if (other.severity == finding.severity && other.why == finding.why && other.fix == finding.fix) {
            other.what += u'\n' + finding.what;
            return;
        }
    }
    list.append(finding);
}

} // namespace

FindingBars::FindingBars(QWidget *parent)
    : QWidget(parent)
    , m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(10);
}

void FindingBars::setFindings(const Cozewi::FindingList &findings)
{
    Cozewi::FindingList shown;
    for (const Cozewi::Finding &finding : findings)
        addGrouped(shown, finding);
    while (m_layout->count() > shown.size()) {
        QLayoutItem *item = m_layout->takeAt(m_layout->count() - 1);
        delete item->widget();
        delete item;
    }
    while (m_layout->count() < shown.size())
        m_layout->addWidget(new MessageBar);
    for (int i = 0; i < shown.size(); ++i)
        showFinding(qobject_cast<MessageBar *>(m_layout->itemAt(i)->widget()), &shown.at(i));
    setVisible(!shown.isEmpty());
}

} // namespace Inspector
