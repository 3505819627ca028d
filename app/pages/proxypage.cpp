// SPDX-License-Identifier: MIT
#include "pages/proxypage.h"

#include "models/timetext.h"
#include "pages/hopfacts.h"
#include "widgets/buttons.h"
#include "widgets/card.h"
#include "widgets/datatable.h"
#include "widgets/emptystate.h"
#include "widgets/icons.h"
#include "widgets/tonelabel.h"
#include "widgets/waterfalldelegate.h"
#include "workbench/workbench.h"

#include <cozewi/envkeys.h>

#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>

using namespace Qt::Literals::StringLiterals;
using Cozewi::ProbeHop;
namespace Keys = Cozewi::EnvKeys;

namespace Inspector {

ProxyPage::ProxyPage(Workbench *workbench, QWidget *parent)
    : Page(workbench, parent)
{
    makeControls();
    content()->addWidget(m_urlMessage);
    content()->addWidget(makeEmpty());
    content()->addWidget(makeSettings());
    m_findings = new FindingBars;
    content()->addWidget(m_findings);
    content()->addWidget(makeHops());
    content()->addWidget(m_cause);
    content()->addWidget(m_hopDetail);
    content()->addWidget(makeAuthorities());
    content()->addWidget(makeWays());
    content()->addWidget(m_ignoredCard);
    content()->addStretch(1);
}

void ProxyPage::makeControls()
{
    QHBoxLayout *title = addTitleRow(tr("Proxy & CA"));
    m_url = new QLineEdit;
    m_url->setPlaceholderText(tr("URL to reach; empty: as far as the proxy"));
    m_url->setAccessibleName(tr("URL to reach through the proxy"));
    m_url->setClearButtonEnabled(true);
    m_url->setMinimumWidth(m_url->fontMetrics().averageCharWidth() * 44);
    m_run = iconTextButton({}, tr("Cancel"));
    makePrimary(m_run);
    // Neither word makes the row move.
    int width = m_run->sizeHint().width();
    m_run->setText(tr("Check the hops"));
    width = qMax(width, m_run->sizeHint().width());
    m_run->setMinimumWidth(width);
    title->addWidget(m_url);
    title->addWidget(m_run);
    m_urlMessage = new MessageBar;
    connect(m_url, &QLineEdit::textEdited, m_urlMessage, &MessageBar::clear);
    connect(m_url, &QLineEdit::returnPressed, this, &ProxyPage::run);
    connect(m_run, &QPushButton::clicked, this, [this] {
        if (this->workbench()->proxy()->isRunning())
            this->workbench()->proxy()->cancel();
        else
            run();
    });
}

QWidget *ProxyPage::makeEmpty()
{
    auto *card = new Card;
    auto *empty = new EmptyState(u"proxy"_s);
    empty->setTexts(tr("No outbound proxy is set up"),
                    tr("Only requests of the configured session go through it, with the real secrets in the place of "
                       "placeholders; token, credentials and variables do without. It takes COZE_OUTBOUND_AUTH_PROXY, "
                       "identity_ticket and COZE_OUTBOUND_AUTH_PROXY_CA. In a deployed project the platform sets "
                       "them."));
    auto *demo = iconTextButton(u"demo"_s, tr("Try the demo"));
    auto *file = iconTextButton(u"file"_s, tr("Open a .env file…"));
    connect(demo, &QPushButton::clicked, workbench(), [bench = workbench()] { bench->open(Profile::demo()); });
    connect(file, &QPushButton::clicked, this, &Page::envFileWanted);
    empty->addButton(demo);
    empty->addButton(file);
    card->body()->addWidget(empty);
    m_empty = card;
    return card;
}

QWidget *ProxyPage::makeSettings()
{
    m_settingsCard = new Card(tr("In effect"));
    m_settings = new FactsView;
    m_why = mutedText({});
    m_settingsCard->body()->addWidget(m_settings);
    m_settingsCard->body()->addWidget(m_why);
    return m_settingsCard;
}

QWidget *ProxyPage::makeHops()
{
    m_hopsCard = new Card(tr("Hops"));
    m_target = new ToneLabel(Tone::Muted);
    m_hopsCard->addBesideTitle(m_target);
    HopModel *model = workbench()->proxy()->hops();
    m_hops = new DataTable;
    m_axis = new WaterfallDelegate(
        HopModel::AxisColumn,
        [model](const QModelIndex &index) -> QList<WaterfallDelegate::Bar> {
            const ProbeHop &hop = model->at(index.row());
            if (!hop.time && hop.state != ProbeHop::State::Running)
                return {};
            return {{index.row(), model->startOf(index.row()).count(), model->lengthOf(index.row()).count(),
                     hop.state == ProbeHop::State::Failed}};
        },
        m_hops);
    m_hops->setRowDelegate(m_axis);
    m_hops->setLook(cellLook);
    m_hops->setStretchColumn(HopModel::AxisColumn, 0.14);
    m_hops->setModel(model);
    m_hops->setFitRows(7);
    m_hops->setAccessibleName(tr("Hops to the target"));
    m_hopsCard->body()->addWidget(m_hops);
    m_cause = new MessageBar;
    m_hopDetail = new Card(u" "_s);
    m_hopFacts = new FactsView;
    m_hopDetail->body()->addWidget(m_hopFacts);
    connect(m_hops->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ProxyPage::showHop);
    return m_hopsCard;
}

QWidget *ProxyPage::makeAuthorities()
{
    m_authorityCard = new Card(tr("Certificates of the CA"));
    m_authorityCount = new ToneLabel(Tone::Muted);
    m_authorityCard->addBesideTitle(m_authorityCount);
    m_authorities = new DataTable;
    m_authorities->setLook(cellLook);
    m_authorities->setStretchColumn(AuthorityModel::FingerprintColumn, 0.3);
    m_authorities->setYieldingColumns({AuthorityModel::IssuerColumn});
    m_authorities->setModel(workbench()->proxy()->authorities());
    m_authorities->setFitRows(8);
    m_authorities->setAccessibleName(tr("Certificates of the CA"));
    m_noAuthorities = mutedText({});
    m_certificate = new FactsView;
    m_certificate->hide();
    m_authorityCard->body()->addWidget(m_noAuthorities);
    m_authorityCard->body()->addWidget(m_authorities);
    m_authorityCard->body()->addWidget(m_certificate);
    connect(m_authorities->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &ProxyPage::showCertificate);
    connect(workbench()->proxy()->authorities(), &QAbstractItemModel::modelReset, this, &ProxyPage::showCertificate);
    return m_authorityCard;
}

QWidget *ProxyPage::makeWays()
{
    auto *card = new Card(tr("Which calls go through it"));
    m_calls = new FactsView;
    card->body()->addWidget(m_calls);
    m_ignoredCard = new Card(tr("Set, and not used by the session"));
    m_ignored = new FactsView;
    m_ignoredCard->body()->addWidget(m_ignored);
    return card;
}

void ProxyPage::run()
{
    const QString problem = ProxyFeed::urlProblem(m_url->text());
    if (!problem.isEmpty()) {
        m_urlMessage->setMessage(Tone::Negative, problem, {},
                                 tr("Give a URL such as https://api.example.com/path, or leave the field empty."));
        return;
    }
    m_urlMessage->clear();
    m_hops->setCurrentIndex({});
    workbench()->probe(m_url->text());
}

void ProxyPage::updatePage()
{
    const ProxyFeed *feed = workbench()->proxy();
    if (isFirstOfProfile()) {
        m_url->setText(feed->url());
        m_urlMessage->clear();
        m_shownRow = -1;
    }
    const bool configured = feed->isConfigured();
    m_empty->setVisible(!configured);
    m_settingsCard->setVisible(configured);
    m_hopsCard->setVisible(configured);
    m_authorityCard->setVisible(configured);
    m_url->setEnabled(configured);
    m_run->setEnabled(configured);
    m_run->setText(feed->isRunning() ? tr("Cancel") : tr("Check the hops"));
    m_run->setProperty("primary", !feed->isRunning());
    m_run->update();
    updateSettings();
    updateHops();
    updateAuthorities();
    updateWays();
}

void ProxyPage::updateSettings()
{
    const Cozewi::ProxyOverview &overview = workbench()->proxy()->overview();
    const Cozewi::Environment &environment = workbench()->configuration().environment();
    const QString none = tr("missing");
    // Where a file gave the value, its line tells more than the name of the variable.
    const auto origin = [&](const QString &variable) {
        if (environment.source(variable).kind != Cozewi::Environment::Source::Kind::File)
            return variable;
        return u"%1 · %2"_s.arg(variable, environment.source(variable).toString());
    };
    QList<Fact> facts;
    if (overview.proxyVariable.isEmpty()) {
        facts.append({tr("Proxy"), none, Tone::Negative, false, QString(Keys::OutboundAuthProxy)});
    } else {
        const bool wrong = overview.proxy.isEmpty();
        facts.append({tr("Proxy"), wrong ? tr("wrong") : overview.proxy.toDisplayString(),
                      wrong ? Tone::Negative : Tone::Normal, !wrong, origin(overview.proxyVariable)});
    }
    facts.append({tr("Ticket"), overview.hasTicket ? Cozewi::Secret::mask() : none,
                  overview.hasTicket ? Tone::Normal : Tone::Negative, false, origin(QString(Keys::IdentityTicket))});
    AuthorityModel *authorities = workbench()->proxy()->authorities();
    if (overview.caVariable.isEmpty()) {
        facts.append({u"CA"_s, none, Tone::Negative, false, QString(Keys::OutboundAuthProxyCa)});
    } else {
        const bool usable = authorities->goodCount() > 0;
        const QString text = usable ? tr("%n certificate(s), valid until %1", nullptr, authorities->goodCount())
                                          .arg(TimeText::date(authorities->firstExpiry()))
                                    : tr("no certificate that can be used");
        facts.append({u"CA"_s, text, usable ? Tone::Normal : Tone::Negative, false, origin(overview.caVariable)});
    }
    if (!overview.caPath.isEmpty())
        facts.append({tr("CA file"), overview.caPath, Tone::Normal, true, {}});
    m_settings->setFacts(facts);

    QStringList why;
    // That the usual variable names the proxy stands above.
    if (!overview.why.isEmpty() && overview.proxyVariable != Keys::OutboundAuthProxy)
        why << overview.why;
    if (overview.caVariable == Keys::OutboundAuthProxyCa && environment.contains(Keys::OutboundAuthProxyCaPath))
        why << tr("The text of the CA wins over its path, which is set too.");
    m_why->setText(why.join(u' '));
    m_why->setVisible(!why.isEmpty());
}

void ProxyPage::updateHops()
{
    const ProxyFeed *feed = workbench()->proxy();
    HopModel *model = workbench()->proxy()->hops();
    m_axis->setWhole(model->whole().count());
    m_hops->setVisible(model->rowCount() > 0);
    const QString target = feed->report().target.toDisplayString(QUrl::RemoveQuery | QUrl::RemoveUserInfo);
    if (model->rowCount() == 0)
        m_target->setText(tr("not checked yet"));
    else
        m_target->setText(target.isEmpty() ? tr("as far as the proxy") : tr("to %1").arg(target));
    // The hop that failed, or was odd, is the one to read about.
    const int failed = feed->isRunning() ? -1 : model->failedRow();
    int odd = failed;
    for (int row = 0; odd < 0 && row < model->rowCount(); ++row) {
        if (model->at(row).finding)
            odd = row;
    }
    const int worth = feed->isRunning() ? -1 : odd;
    if (worth >= 0 && worth != m_shownRow)
        m_hops->selectRow(worth);
    m_shownRow = worth;
    const ProbeHop *telling = odd >= 0 ? &model->at(odd) : nullptr;
    const bool tells = telling != nullptr && telling->finding && feed->isConfigured();
    showFinding(m_cause, tells ? &*telling->finding : nullptr);
    // What the walk already told is not said twice.
    Cozewi::FindingList rest;
    if (feed->isConfigured()) {
        const bool configurationFailed = failed >= 0 && telling->name == "configuration"_L1;
        for (const Cozewi::Finding &finding : feed->overview().findings) {
            if (!configurationFailed || finding.severity != Cozewi::Finding::Severity::Error)
                rest.append(finding);
        }
    }
    m_findings->setFindings(rest);
    showHop();
}

void ProxyPage::updateAuthorities()
{
    AuthorityModel *model = workbench()->proxy()->authorities();
    const int count = model->rowCount();
    m_authorityCount->setText(count > 0 ? QString::number(count) : QString());
    m_authorities->setVisible(count > 0);
    m_noAuthorities->setVisible(count == 0);
    m_noAuthorities->setText(workbench()->proxy()->overview().caVariable.isEmpty()
                                 ? tr("No CA is set. Targets are verified with it alone: the proxy signs for them.")
                                 : tr("None could be read."));
}

void ProxyPage::updateWays()
{
    const Cozewi::ProxyOverview &overview = workbench()->proxy()->overview();
    QList<Fact> calls;
    for (const Cozewi::CallRoute &route : overview.calls) {
        const bool blocked = route.stage == Cozewi::Stage::Session && route.proxy.isEmpty();
        const QString way = blocked ? tr("not possible") : route.proxy.isEmpty() ? tr("directly") : route.proxy;
        calls.append({Cozewi::stageTitle(route.stage), route.why, Tone::Normal, false, way});
    }
    m_calls->setFacts(calls);
    QList<Fact> ignored;
    for (const Cozewi::IgnoredVariable &variable : overview.ignored)
        ignored.append(
            {variable.name, u"%1\n%2"_s.arg(variable.why, variable.displayValue), Tone::Normal, false, {}, true});
    m_ignored->setFacts(ignored);
    m_ignoredCard->setVisible(!ignored.isEmpty());
}

void ProxyPage::showHop()
{
    HopModel *model = workbench()->proxy()->hops();
    const int row = m_hops->currentIndex().isValid() ? m_hops->currentIndex().row() : -1;
    const bool shown = workbench()->proxy()->isConfigured() && row >= 0 && row < model->rowCount();
    m_hopDetail->setVisible(shown);
    if (!shown)
        return;
    m_hopDetail->setTitle(model->at(row).title);
    m_hopFacts->setFacts(hopFacts(model->at(row), workbench()->proxy()->report().signer));
}

void ProxyPage::showCertificate()
{
    AuthorityModel *model = workbench()->proxy()->authorities();
    const QModelIndex index = m_authorities->currentIndex();
    const bool shown = index.isValid() && index.row() < model->rowCount() && model->at(index.row()).certificate;
    m_certificate->setVisible(shown);
    if (shown)
        m_certificate->setFacts(certificateFacts(*model->at(index.row()).certificate));
}

} // namespace Inspector
