// SPDX-License-Identifier: MIT
#include "parts/findingbars.h"

#include <QtWidgets/QBoxLayout>

#include <algorithm>

namespace Cozewi::Parts {

namespace {

/// Findings that say the same of several variables become one.
void addGrouped(FindingList &list, const Finding &finding)
{
    for (Finding &other : list) {
        if (other.severity == finding.severity && other.why == finding.why && other.fix == finding.fix) {
            other.what += u'\n' + finding.what;
            return;
        }
    }
    list.append(finding);
}

} // namespace

Tone toneOf(Finding::Severity severity)
{
    switch (severity) {
    case Finding::Severity::Ok:
        return Tone::Positive;
    case Finding::Severity::Info:
        return Tone::Accent;
    case Finding::Severity::Warning:
        return Tone::Caution;
    case Finding::Severity::Error:
        return Tone::Negative;
    }
    return Tone::Accent;
}

void showFinding(MessageBar *bar, const Finding *finding, const QList<MessageBar::Link> &links)
{
    if (finding == nullptr)
        bar->clear();
    else
        bar->setMessage(toneOf(finding->severity), finding->what, finding->why, finding->fix, links);
}

FindingBars::FindingBars(QWidget *parent)
    : QWidget(parent)
    , m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(10);
}

void FindingBars::setFindings(const FindingList &findings)
{
    FindingList shown;
    for (const Finding &finding : findings)
        addGrouped(shown, finding);
    // What is wrong stands where it is seen without scrolling.
    std::ranges::stable_sort(shown, std::ranges::greater(), [](const Finding &finding) {
        return finding.severity >= Finding::Severity::Warning ? static_cast<int>(finding.severity) : 0;
    });
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

} // namespace Cozewi::Parts
