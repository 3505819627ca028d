// SPDX-License-Identifier: MIT
#include "pages/helpinghand.h"

#include "widgets/buttons.h"
#include "widgets/factsview.h"
#include "widgets/tonelabel.h"
#include "workbench/workbench.h"

#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QPushButton>

using namespace Qt::Literals::StringLiterals;

namespace Inspector {

HelpingHand::HelpingHand(Workbench *workbench, QWidget *parent)
    : Card({}, parent)
    , m_workbench(workbench)
    , m_facts(new FactsView)
{
    body()->setContentsMargins(24, 20, 24, 22);
    body()->setSpacing(12);
    auto *title = boldText(tr("Nothing is configured yet"));
    title->setScale(1.35);
    body()->addWidget(title);
    body()->addWidget(mutedText(tr(
        "This window shows the token, the lane, the integration credentials and the variables of a project. For that "
        "it needs the variables below. In a deployed project the platform sets them; on your own machine put them "
        "into a .env file, or start this program where they are set.")));
    body()->addWidget(m_facts);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(10);
    auto *demo = iconTextButton(u"demo"_s, tr("Try the demo"));
    makePrimary(demo, u"demo"_s);
    auto *file = iconTextButton(u"file"_s, tr("Open a .env file…"));
    buttons->addWidget(demo);
    buttons->addWidget(file);
    buttons->addStretch(1);
    body()->addSpacing(4);
    body()->addLayout(buttons);
    body()->addWidget(mutedText(tr("The demo runs a server on this machine and sends nothing anywhere else.")));
    connect(demo, &QPushButton::clicked, workbench, [workbench] { workbench->open(Profile::demo()); });
    connect(file, &QPushButton::clicked, this, &HelpingHand::envFileWanted);
}

void HelpingHand::updateFacts()
{
    QList<Fact> facts;
    for (const Cozewi::VariableStatus &variable : m_workbench->settings()->variables()) {
        if (!variable.neededBy.testFlag(Cozewi::Need::Token) && !variable.neededBy.testFlag(Cozewi::Need::Api))
            continue;
        const bool set = variable.state == Cozewi::VariableStatus::State::Set;
        facts.append(
            {variable.name, variable.description, Tone::Normal, false, set ? tr("set") : tr("missing"), true, true});
    }
    m_facts->setFacts(facts);
}

} // namespace Inspector
