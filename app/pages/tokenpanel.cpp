// SPDX-License-Identifier: MIT
#include "pages/tokenpanel.h"

#include "models/timetext.h"
#include "widgets/badge.h"
#include "widgets/countdown.h"
#include "widgets/lifebar.h"
#include "widgets/secretfield.h"
#include "widgets/tonelabel.h"
#include "workbench/workbench.h"

#include <QtWidgets/QBoxLayout>

using namespace Qt::Literals::StringLiterals;
using Cozewi::TokenStatus;

namespace Inspector {

namespace {

Tone toneOf(TokenStatus::State state)
{
    switch (state) {
    case TokenStatus::State::Fresh:
        return Tone::Positive;
    case TokenStatus::State::Expiring:
        return Tone::Caution;
    case TokenStatus::State::Expired:
        return Tone::Negative;
    case TokenStatus::State::None:
        break;
    }
    return Tone::Muted;
}

} // namespace

TokenPanel::TokenPanel(Workbench *workbench, QWidget *parent)
    : Card(tr("Access token"), parent)
    , m_workbench(workbench)
    , m_badge(new Badge)
    , m_type(new ToneLabel(Tone::Muted))
    , m_countdown(new Countdown)
    , m_until(new ToneLabel(Tone::Muted))
    , m_bar(new LifeBar)
    , m_renewal(new ToneLabel(Tone::Muted))
    , m_shared(new ToneLabel(Tone::Muted))
    , m_secret(new SecretField)
    , m_form(new ToneLabel(Tone::Muted))
{
    addBesideTitle(m_badge);
    addAtEnd(m_type);

    auto *time = new QHBoxLayout;
    time->setSpacing(8);
    time->addWidget(m_countdown, 0, Qt::AlignBottom);
    time->addWidget(m_until, 1, Qt::AlignBottom);
    body()->addLayout(time);
    body()->addWidget(m_bar);
    m_renewal->setScale(0.92);
    m_shared->setScale(0.92);
    // One below the other: beside each other they make the card wider than its neighbours let it.
    auto *notes = new QVBoxLayout;
    notes->setSpacing(2);
    notes->addWidget(m_renewal);
    notes->addWidget(m_shared);
    body()->addLayout(notes);
    body()->addSpacing(4);
    m_secret->addBeside(m_form);
    body()->addWidget(m_secret);
    body()->addStretch(1);
    m_until->setMinimumWidth(0);
    m_until->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
}

void TokenPanel::updatePanel()
{
    const TokenFeed *feed = m_workbench->token();
    const TokenStatus &status = feed->status();
    switch (status.state) {
    case TokenStatus::State::None:
        m_badge->setVerdict(feed->isBusy()        ? tr("asking…")
                                : feed->problem() ? tr("failed")
                                                  : tr("none"),
                            feed->problem() && !feed->isBusy() ? Tone::Negative : Tone::Muted);
        break;
    case TokenStatus::State::Fresh:
        m_badge->setVerdict(tr("valid"), Tone::Positive);
        break;
    case TokenStatus::State::Expiring:
        m_badge->setVerdict(tr("expiring"), Tone::Caution);
        break;
    case TokenStatus::State::Expired:
        m_badge->setVerdict(tr("expired"), Tone::Negative);
        break;
    }
    const bool there = !status.token.isNull();
    m_type->setText(there ? status.token.tokenType() : QString());
    m_secret->setVisible(there);
    m_secret->setSecret(status.token.value(), tr("access token"));
    m_form->setText(feed->isJwt() ? u"JWT"_s : tr("opaque"));
    m_bar->setVisible(there);
    m_renewal->setVisible(there);
    m_shared->setVisible(there && status.sharedBy > 1);
    m_shared->setText(status.sharedBy > 1 ? tr("shared by %n caller(s)", nullptr, status.sharedBy) : QString());
    if (status.nextRefresh)
        m_renewal->setText(tr("renews itself at %1").arg(TimeText::localClock(*status.nextRefresh)));
    else if (there && status.token.lifetime() <= Cozewi::AccessToken::expiryMargin)
        m_renewal->setText(tr("not kept: lives for 60 s or less"));
    else
        m_renewal->setText(tr("renewed on demand once 1:00 is left"));
    tick();
}

void TokenPanel::tick()
{
    const TokenStatus &status = m_workbench->token()->status();
    if (status.token.isNull()) {
        m_countdown->clear();
        m_until->setText(m_workbench->token()->isBusy()   ? tr("asking for a token…")
                             : m_workbench->canAskToken() ? tr("no token yet")
                                                          : tr("the configuration is not complete"));
        m_until->setToolTip({});
        return;
    }
    const auto left = m_workbench->token()->timeLeft();
    const Tone tone = toneOf(status.state);
    m_countdown->setTimeLeft(left, tone == Tone::Positive ? Tone::Normal : tone);
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const QString expiry = TimeText::utcClock(status.token.expiresAt(), now);
    m_until->setText(left.count() > 0 ? tr("left · until %1").arg(expiry) : tr("over since %1").arg(expiry));
    m_until->setToolTip(tr("Local time: %1").arg(TimeText::localClock(status.token.expiresAt())));
    m_bar->setLife(status.token.lifetime(), left, Cozewi::AccessToken::expiryMargin, tone);
    m_bar->setAccessibleName(
        tr("%1 of %2 left").arg(TimeText::remaining(left), TimeText::remaining(status.token.lifetime())));
}

} // namespace Inspector
