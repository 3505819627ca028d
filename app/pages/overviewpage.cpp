// SPDX-License-Identifier: MIT
#include "pages/overviewpage.h"

#include "models/timetext.h"
#include "pages/helpinghand.h"
#include "pages/look.h"
#include "pages/tokenpanel.h"
#include "widgets/buttons.h"
#include "widgets/card.h"
#include "widgets/chiprow.h"
#include "widgets/datatable.h"
#include "widgets/emptystate.h"
#include "widgets/factsview.h"
#include "widgets/linkbutton.h"
#include "widgets/tonelabel.h"
#include "workbench/health.h"
#include "workbench/workbench.h"

#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QPushButton>

using namespace Qt::Literals::StringLiterals;

namespace Inspector {

namespace {

using Cozewi::StatusChip;

void showHealth(StatusChip *chip, const Health &health)
{
    switch (health.mood) {
    case Mood::Good:
        chip->setState(StatusChip::State::Good, health.text);
        break;
    case Mood::Soon:
        chip->setState(StatusChip::State::Soon, health.text);
        break;
    case Mood::Bad:
        chip->setState(StatusChip::State::Bad, health.text);
        break;
    case Mood::Normal:
    case Mood::Muted:
        chip->setState(StatusChip::State::Idle, health.text);
        break;
    }
}

/// Where to look further into a finding.
QString pageOf(const Cozewi::Finding &finding)
{
    if (!finding.stage)
        return u"configuration"_s;
    switch (*finding.stage) {
    case Cozewi::Stage::IdToken:
    case Cozewi::Stage::AccessToken:
        return u"token"_s;
    case Cozewi::Stage::IntegrationCredential:
        return u"credentials"_s;
    case Cozewi::Stage::ProjectEnvVars:
    case Cozewi::Stage::SkillEnvironment:
        return u"environment"_s;
    case Cozewi::Stage::Session:
        return u"proxy"_s;
    case Cozewi::Stage::Configuration:
        break;
    }
    return u"configuration"_s;
}

} // namespace

OverviewPage::OverviewPage(Workbench *workbench, QWidget *parent)
    : Page(workbench, parent)
{
}

void OverviewPage::makeHelp()
{
    m_help = new HelpingHand(workbench());
    content()->addWidget(m_help, 0, Qt::AlignTop);
    connect(m_help, &HelpingHand::envFileWanted, this, &Page::envFileWanted);
}

void OverviewPage::makeEverything()
{
    m_everything = new QWidget;
    m_message = new MessageBar;
    auto *layout = new QVBoxLayout(m_everything);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(14);
    layout->addWidget(makeChips());
    layout->addWidget(m_message);
    layout->addWidget(makeCards());
    layout->addWidget(makeVariableCard(), 1);
    content()->addWidget(m_everything, 1);
    connect(m_message, &MessageBar::linkActivated, this, &Page::pageWanted);
}

QWidget *OverviewPage::makeChips()
{
    m_chips = new ChipRow;
    m_configuration = new StatusChip(tr("Configuration"));
    m_token = new Cozewi::TokenStatusChip;
    m_api = new StatusChip(tr("API"));
    m_proxy = new StatusChip(tr("Proxy"));
    const auto add = [this](StatusChip *chip, const QString &page) {
        connect(chip, &StatusChip::clicked, this, [this, page] { Q_EMIT pageWanted(page); });
        m_chips->add(chip);
    };
    add(m_configuration, u"configuration"_s);
    add(m_token, u"token"_s);
    add(m_api, u"environment"_s);
    add(m_proxy, u"proxy"_s);
    return m_chips;
}

QWidget *OverviewPage::makeCards()
{
    auto *area = new QWidget;
    m_cards = new QGridLayout(area);
    m_cards->setContentsMargins(0, 0, 0, 0);
    m_cards->setSpacing(14);
    m_tokenPanel = new TokenPanel(workbench());
    m_laneCard = makeLaneCard();
    m_credentialCard = makeCredentialCard();
    area->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    arrangeCards();
    return area;
}

void OverviewPage::arrangeCards()
{
    // Three beside each other where there is room for the names of integrations, else two and one.
    const bool wide = viewport()->width() > fontMetrics().averageCharWidth() * 124;
    if (m_cards->count() > 0 && wide == m_wide)
        return;
    m_wide = wide;
    m_cards->addWidget(m_tokenPanel, 0, 0);
    m_cards->addWidget(m_laneCard, 0, 1);
    m_cards->addWidget(m_credentialCard, wide ? 0 : 1, wide ? 2 : 0, 1, wide ? 1 : 2);
    m_cards->setColumnStretch(0, 30);
    m_cards->setColumnStretch(1, 22);
    m_cards->setColumnStretch(2, wide ? 38 : 0);
}

void OverviewPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    if (m_everything != nullptr)
        arrangeCards();
}

QWidget *OverviewPage::makeLaneCard()
{
    auto *card = new Card(tr("Lane headers"));
    m_laneHeaders = new FactsView;
    m_laneNote = mutedText({});
    m_laneNote->setScale(0.92);
    auto *other = new QPushButton(tr("Try another lane…"));
    other->setAutoDefault(false);
    connect(other, &QPushButton::clicked, this, [this] { Q_EMIT pageWanted(u"lane"_s); });
    card->body()->addWidget(m_laneHeaders);
    card->body()->addWidget(m_laneNote);
    card->body()->addSpacing(2);
    card->body()->addWidget(other, 0, Qt::AlignLeading);
    card->body()->addStretch(1);
    return card;
}

QWidget *OverviewPage::makeCredentialCard()
{
    auto *card = new Card(tr("Integration credentials"));
    auto *ask = new LinkButton(tr("Ask…"));
    connect(ask, &LinkButton::clicked, this, [this] { Q_EMIT pageWanted(u"credentials"_s); });
    card->addAtEnd(ask);
    m_credentials = new DataTable;
    m_credentials->setStretchColumn(CredentialsModel::NameColumn, 0.53);
    m_credentials->setYieldingColumns({CredentialsModel::AgeColumn});
    m_credentials->setModel(workbench()->credentials()->model());
    m_credentials->setLook(cellLook);
    m_credentials->horizontalHeader()->hide();
    m_credentials->setFitRows(5);
    m_credentials->setAccessibleName(tr("Integration credentials"));
    connect(m_credentials, &DataTable::rowActivated, this, [this] { Q_EMIT pageWanted(u"credentials"_s); });
    m_noCredentials = mutedText(tr("None has been asked for. Ask for one by the name of its integration; its shape and "
                                   "age are then shown here."));
    card->body()->addWidget(m_credentials);
    card->body()->addWidget(m_noCredentials);
    card->body()->addStretch(1);
    return card;
}

QWidget *OverviewPage::makeVariableCard()
{
    auto *card = new Card(tr("Project variables"));
    m_variableCount = new ToneLabel(Tone::Muted);
    card->addBesideTitle(m_variableCount);
    m_variableTime = new ToneLabel(Tone::Muted);
    card->addAtEnd(m_variableTime);
    auto *all = new LinkButton(tr("Filter and export…"));
    connect(all, &LinkButton::clicked, this, [this] { Q_EMIT pageWanted(u"environment"_s); });
    card->addAtEnd(all);
    m_variables = new DataTable;
    m_variables->setModel(workbench()->variables()->model());
    m_variables->setLook(cellLook);
    m_variables->setStretchColumn(VariablesModel::KindColumn);
    m_variables->setColumnHidden(VariablesModel::FileColumn, true);
    // Beneath a message the page scrolls, and not this table in it too.
    m_variables->setLeastRows(11);
    m_variables->setAccessibleName(tr("Project variables"));
    connect(m_variables, &DataTable::rowActivated, this, [this] { Q_EMIT pageWanted(u"environment"_s); });
    m_noVariables = new EmptyState(u"environment"_s);
    card->body()->addWidget(m_variables, 1);
    card->body()->addWidget(m_noVariables, 1);
    return card;
}

void OverviewPage::updatePage()
{
    const bool nothing = workbench()->isUnconfigured();
    if (nothing && m_help == nullptr)
        makeHelp();
    if (!nothing && m_everything == nullptr)
        makeEverything();
    if (m_help != nullptr)
        m_help->setVisible(nothing);
    if (m_everything != nullptr)
        m_everything->setVisible(!nothing);
    if (nothing) {
        m_help->updateFacts();
        return;
    }
    showHealth(m_configuration, configurationHealth(*workbench()));
    updateToken();
    showHealth(m_api, apiHealth(*workbench()));
    showHealth(m_proxy, proxyHealth(*workbench()));
    updateMessage();
    m_tokenPanel->updatePanel();
    updateLane();
    const bool asked = workbench()->credentials()->model()->rowCount() > 0;
    m_credentials->setVisible(asked);
    m_noCredentials->setVisible(!asked);
    m_credentials->setStale(workbench()->isApiOutdated());
    updateVariables();
}

void OverviewPage::tickPage()
{
    if (workbench()->isUnconfigured() || m_everything == nullptr)
        return;
    m_tokenPanel->tick();
    if (workbench()->isBusy())
        updateMessage();
}

void OverviewPage::updateToken()
{
    const TokenFeed *feed = workbench()->token();
    Cozewi::TokenStatus status = feed->status();
    status.exchanging = status.exchanging || feed->isBusy();
    if (feed->error())
        status.lastError = feed->error();
    m_token->setTokenStatus(status);
}

void OverviewPage::updateMessage()
{
    if (const auto waiting = workbench()->waiting()) {
        showFinding(m_message, &*waiting);
        return;
    }
    const Cozewi::FindingList findings = workbench()->findings();
    if (findings.isEmpty() || workbench()->isBusy()) {
        // While it is asked again, what was wrong may not be so any more.
        if (findings.isEmpty())
            m_message->clear();
        return;
    }
    const Cozewi::Finding first = workbench()->withHindsight(findings.first());
    const QString page = pageOf(first);
    QList<MessageBar::Link> links;
    if (page == u"token"_s)
        links.append({page, tr("Show both steps")});
    else if (page == u"configuration"_s)
        links.append({page, tr("Show the configuration")});
    else if (page == u"proxy"_s)
        links.append({page, tr("Show the hops")});
    else if (page == u"credentials"_s)
        links.append({page, tr("Show the credentials")});
    else
        links.append({page, tr("Show the project variables")});
    if (findings.size() > 1 && page != u"configuration"_s)
        links.append({u"configuration"_s, tr("%n more finding(s)", nullptr, int(findings.size()) - 1)});
    showFinding(m_message, &first, links);
}

void OverviewPage::updateLane()
{
    const Cozewi::Lane lane = workbench()->configuration().lane();
    QList<Fact> facts;
    for (const Cozewi::Header &header : lane.headers())
        facts.append({QString::fromLatin1(header.name), QString::fromUtf8(header.value), Tone::Normal, true, {}, true});
    m_laneHeaders->setFacts(facts);
    m_laneHeaders->setVisible(!facts.isEmpty());
    if (!lane.isValid())
        m_laneNote->setText(tr("The lane holds control characters and is not sent."));
    else if (facts.isEmpty())
        m_laneNote->setText(tr("No lane is set, so no header is added. COZE_SERVER_ENV chooses one."));
    else
        m_laneNote->setText(tr("On steps 1 to 4, from COZE_SERVER_ENV. Not sent through the proxy."));
}

void OverviewPage::updateVariables()
{
    const VariableFeed *feed = workbench()->variables();
    const int count = workbench()->variables()->model()->rowCount();
    m_variableCount->setText(feed->at().isValid() ? QString::number(count) : QString());
    const bool old = feed->isBusy() || feed->problem() || workbench()->isApiOutdated();
    m_variableTime->setText(feed->at().isValid() && old ? tr("from %1").arg(TimeText::localClock(feed->at()))
                                                        : QString());
    m_variables->setStale(old);
    // Where none of them is set here, a column that says so is no news, and looks like the fault.
    m_variables->setColumnHidden(VariablesModel::ProcessColumn, !workbench()->variables()->model()->isAnyInProcess());
    m_variables->setVisible(count > 0);
    m_noVariables->setVisible(count == 0);
    if (feed->isBusy())
        m_noVariables->setTexts(tr("Asking for the variables…"), {});
    else if (feed->at().isValid())
        m_noVariables->setTexts(tr("The project has no variables"),
                                tr("The platform answered with an empty list. If you expected some, check that the "
                                   "lane (COZE_SERVER_ENV) and the project of the client id are the ones you mean."));
    else
        m_noVariables->setTexts(
            tr("No variables yet"),
            tr("The names and kinds of the project's variables appear here once they were asked for."));
}

} // namespace Inspector
