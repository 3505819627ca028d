// SPDX-License-Identifier: MIT
#include "pages/tokenpage.h"

#include "models/timetext.h"
#include "pages/exchangefacts.h"
#include "pages/look.h"
#include "pages/tokenpanel.h"
#include "widgets/badge.h"
#include "widgets/buttons.h"
#include "widgets/datatable.h"
#include "widgets/datatree.h"
#include "widgets/factsview.h"
#include "widgets/tonelabel.h"
#include "workbench/workbench.h"

#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QPushButton>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using Cozewi::TokenStatus;

namespace Inspector {

TokenPage::TokenPage(Workbench *workbench, QWidget *parent)
    : Page(workbench, parent)
    , m_message(new MessageBar)
    , m_panel(new TokenPanel(workbench))
{
    QHBoxLayout *title = addTitleRow(tr("Token"));
    m_renew = new QPushButton(tr("Get a new token"));
    m_renew->setAutoDefault(false);
    connect(m_renew, &QPushButton::clicked, workbench, &Workbench::refreshToken);
    title->addWidget(m_renew);
    content()->addWidget(m_message);

    m_first = makeStep(tr("Step 1 · ID token"), tr("The secret is exchanged for an ID token (RFC 6749)."));
    m_second = makeStep(tr("Step 2 · access token"), tr("The ID token is exchanged for the access token (RFC 8693)."));
    auto *cards = new QGridLayout;
    cards->setSpacing(14);
    cards->addWidget(m_panel, 0, 0);
    cards->addWidget(makeFacts(), 0, 1);
    cards->addWidget(m_first.card, 1, 0);
    cards->addWidget(m_second.card, 1, 1);
    cards->setColumnStretch(0, 1);
    cards->setColumnStretch(1, 1);
    content()->addLayout(cards);
    content()->addWidget(makeClaims());
    content()->addWidget(makeHistory());
    content()->addStretch(1);
}

TokenPage::Step TokenPage::makeStep(const QString &title, const QString &purpose)
{
    Step step;
    step.card = new Card(title);
    step.badge = new Badge;
    step.card->addAtEnd(step.badge);
    step.facts = new FactsView;
    step.empty = mutedText(purpose);
    step.card->body()->addWidget(step.empty);
    step.card->body()->addWidget(step.facts);
    step.card->body()->addStretch(1);
    return step;
}

QWidget *TokenPage::makeFacts()
{
    auto *card = new Card(tr("Lifetime"));
    m_facts = new FactsView;
    m_keepFresh = new QCheckBox(tr("Renew ahead of time, in the background"));
    m_keepFresh->setToolTip(tr("At four fifths of its life, for as long as this window is open."));
    connect(m_keepFresh, &QCheckBox::toggled, workbench(), &Workbench::setKeepFresh);
    card->body()->addWidget(m_facts);
    card->body()->addSpacing(2);
    card->body()->addWidget(m_keepFresh);
    card->body()->addStretch(1);
    return card;
}

QWidget *TokenPage::makeClaims()
{
    auto *card = new Card(tr("Header and claims"));
    m_form = new Badge;
    card->addBesideTitle(m_form);
    auto *warning = new Badge;
    // Shown as soon as it has a verdict: not before it is in the card.
    card->addAtEnd(warning);
    warning->setVerdict(tr("signature not verified"), Tone::Caution);
    m_claims = new DataTree;
    m_claims->setModel(workbench()->token()->claims());
    m_claims->setLook(cellLook);
    m_claims->setFitRows(16);
    m_claims->setAccessibleName(tr("Header and claims of the access token, signature not verified"));
    m_claimsNote = mutedText({});
    card->body()->addWidget(m_claimsNote);
    card->body()->addWidget(m_claims);
    return card;
}

QWidget *TokenPage::makeHistory()
{
    auto *card = new Card(tr("Last exchanges"));
    m_history = new DataTable;
    m_history->setStretchColumn(TokenHistoryModel::OutcomeColumn);
    m_history->setModel(workbench()->token()->history());
    m_history->setLook(cellLook);
    m_history->setFitRows(8);
    m_history->setAccessibleName(tr("Last exchanges"));
    m_noHistory = mutedText(tr("Each exchange of this identity is listed here with its cause and outcome."));
    card->body()->addWidget(m_history);
    card->body()->addWidget(m_noHistory);
    return card;
}

void TokenPage::updatePage()
{
    TokenFeed *feed = workbench()->token();
    updateMessage();
    m_panel->updatePanel();
    m_renew->setEnabled(workbench()->canAskToken() && !feed->isBusy());
    m_keepFresh->setChecked(workbench()->keepFresh());
    updateFacts();
    updateStep(m_first, feed->history()->lastStep(Cozewi::Stage::IdToken), feed->isBusy());
    updateStep(m_second, feed->history()->lastStep(Cozewi::Stage::AccessToken), feed->isBusy());

    const bool there = !feed->status().token.isNull();
    m_form->setVerdict(!there ? QString() : feed->isJwt() ? u"JWT"_s : tr("opaque"), Tone::Muted);
    m_claims->setVisible(there && feed->isJwt());
    m_claimsNote->setVisible(!there || !feed->isJwt());
    m_claimsNote->setText(there ? tr("This token is opaque: a string that only the server can read.")
                                : tr("Where the token is a JWT, its header and claims are decoded here."));
    const bool any = feed->history()->rowCount() > 0;
    m_history->setVisible(any);
    m_noHistory->setVisible(!any);
}

void TokenPage::updateMessage()
{
    TokenFeed *feed = workbench()->token();
    std::optional<Cozewi::Finding> shown = workbench()->waiting();
    if (!shown && feed->problem() && !feed->isBusy())
        shown = workbench()->withHindsight(*feed->problem());
    // What went well and still is worth a word.
    if (!shown && !feed->isBusy()) {
        const Cozewi::FindingList findings = workbench()->findings();
        const auto found = std::find_if(findings.cbegin(), findings.cend(), [](const Cozewi::Finding &finding) {
            return finding.stage == Cozewi::Stage::IdToken || finding.stage == Cozewi::Stage::AccessToken;
        });
        if (found != findings.cend())
            shown = *found;
    }
    showFinding(m_message, shown ? &*shown : nullptr);
}

void TokenPage::tickPage()
{
    m_panel->tick();
    updateFacts();
    if (workbench()->isBusy())
        updateMessage();
}

void TokenPage::updateStep(const Step &step, const std::optional<Cozewi::ExchangeRecord> &record, bool busy)
{
    step.facts->setVisible(record.has_value());
    step.facts->setStale(busy);
    if (!record) {
        step.badge->setVerdict(busy ? tr("asking…") : tr("not sent yet"), Tone::Muted);
        return;
    }
    step.facts->setFacts(exchangeFacts(*record));
    if (busy)
        step.badge->setVerdict(tr("from %1").arg(TimeText::localClock(record->startedAt)), Tone::Muted);
    else if (record->error)
        step.badge->setVerdict(tr("failed"), Tone::Negative);
    else
        step.badge->setVerdict(TimeText::duration(record->timings.total), Tone::Positive);
}

void TokenPage::updateFacts()
{
    const TokenStatus &status = workbench()->token()->status();
    const QDateTime now = QDateTime::currentDateTimeUtc();
    QList<Fact> facts;
    const auto add = [&](const QString &label, const QString &value, const QString &note = {}) {
        facts.append({label, value, Tone::Normal, false, note});
    };
    if (status.token.isNull()) {
        add(tr("Token"), tr("none"));
    } else {
        const QDateTime got = status.token.obtainedAt();
        const QDateTime ends = status.token.expiresAt();
        const QDateTime stale = ends.addMSecs(-std::chrono::milliseconds(Cozewi::AccessToken::expiryMargin).count());
        add(tr("Asked for"), TimeText::utcClock(got, now), TimeText::age(got, now));
        add(tr("Renewed from"), TimeText::utcClock(stale, now), TimeText::relative(stale, now));
        add(tr("Expires"), TimeText::utcClock(ends, now), TimeText::relative(ends, now));
        add(u"expires_in"_s, tr("%1 s").arg(status.token.lifetime().count() / 1000));
    }
    if (status.nextRefresh)
        add(tr("Next refresh"), TimeText::utcClock(*status.nextRefresh, now),
            TimeText::relative(*status.nextRefresh, now));
    if (status.cooldownUntil && *status.cooldownUntil > now) {
        facts.append({tr("Cool-down"),
                      tr("no new exchange until %1").arg(TimeText::utcClock(*status.cooldownUntil, now)), Tone::Caution,
                      false, TimeText::relative(*status.cooldownUntil, now)});
    }
    m_facts->setFacts(facts);
}

} // namespace Inspector
