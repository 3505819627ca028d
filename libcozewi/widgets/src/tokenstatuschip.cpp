// SPDX-License-Identifier: MIT
#include <cozewi/widgets/tokenstatuschip.h>

#include "parts/timeleft.h"

#include <cozewi/stage.h>

#include <QtCore/QEvent>
#include <QtCore/QLocale>
#include <QtCore/QTimer>

using namespace std::chrono;
using namespace std::chrono_literals;

namespace Cozewi {

struct TokenStatusChip::Private {
    std::optional<Client> client;
    TokenStatus status;
    const Clock *clock = &Clock::system();
    QTimer second;

    void look()
    {
        if (!client)
            return;
        TokenStatus now = client->tokenStatus();
        // What the cache has dropped because it was over has expired; there was a token.
        if (now.token.isNull() && !status.token.isNull() && status.token.timeLeft(*clock) <= 0ms)
            now.token = status.token;
        status = now;
    }
    [[nodiscard]] milliseconds timeLeft() const { return status.token.timeLeft(*clock); }
    /// What keeps the client from asking for a token at all, a line each.
    [[nodiscard]] QString missing() const
    {
        QStringList lines;
        if (client) {
            for (const ConfigurationProblem &problem : client->configuration().problems(Need::Token))
                lines << problem.message;
        }
        return lines.join(u'\n');
    }
    /// Until the seconds shown are others.
    [[nodiscard]] milliseconds untilNext() const
    {
        if (status.token.isNull() || timeLeft() <= 0ms)
            return 1000ms;
        return timeLeft() % 1000ms + 1ms;
    }
};

TokenStatusChip::TokenStatusChip(QWidget *parent)
    : StatusChip({}, parent)
    , d(std::make_unique<Private>())
{
    d->second.setSingleShot(true);
    d->second.setTimerType(Qt::PreciseTimer);
    connect(&d->second, &QTimer::timeout, this, &TokenStatusChip::refresh);
    refresh();
}

TokenStatusChip::TokenStatusChip(const Client &client, QWidget *parent)
    : TokenStatusChip(parent)
{
    setClient(client);
}

TokenStatusChip::~TokenStatusChip() = default;

void TokenStatusChip::setClient(const Client &client)
{
    d->status = {};
    d->client = client;
    refresh();
}

void TokenStatusChip::setTokenStatus(const TokenStatus &status)
{
    d->client.reset();
    d->status = status;
    refresh();
}

TokenStatus TokenStatusChip::tokenStatus() const
{
    return d->status;
}

void TokenStatusChip::setClock(const Clock &clock)
{
    d->clock = &clock;
    refresh();
}

void TokenStatusChip::refresh()
{
    d->look();
    const TokenStatus &status = d->status;
    const bool failed = status.lastError.has_value();
    setText(tr("Token"));
    QString more = failed ? status.lastError->message + u'\n' + status.lastError->hint : QString();
    QString spoken;
    if (status.token.isNull()) {
        if (status.exchanging) {
            setState(State::Idle, tr("asking…"));
        } else if (failed) {
            setState(State::Bad, tr("%1 failed", "a step").arg(stageTitle(status.lastError->stage)));
        } else if (const QString missing = d->missing(); !missing.isEmpty()) {
            setState(State::Bad, tr("not configured"));
            more = missing;
        } else {
            setState(State::Idle, tr("none"));
        }
        spoken = words();
    } else if (const milliseconds left = d->timeLeft(); left <= 0ms) {
        setState(State::Bad, failed ? tr("expired, renewal failed") : tr("expired"));
        spoken = words();
    } else {
        const bool soon = left <= AccessToken::expiryMargin || failed;
        const QString time = Parts::timeLeftText(left);
        setState(soon ? State::Soon : State::Good,
                 failed ? tr("%1 left, renewal failed").arg(time) : tr("%1 left").arg(time));
        // A screen reader that said every second would say nothing else.
        const int minutesLeft = int(duration_cast<minutes>(left).count());
        spoken = minutesLeft > 0 ? tr("%1 min left").arg(minutesLeft) : tr("less than a minute left");
        if (failed)
            spoken = tr("%1, renewal failed").arg(spoken);
        const auto clockTime = [](const QDateTime &at) {
            return QLocale().toString(at.toLocalTime().time(), QLocale::ShortFormat);
        };
        if (!failed)
            more = tr("good until %1").arg(clockTime(status.token.expiresAt()));
        if (status.nextRefresh && !failed)
            more += u'\n' + tr("renews itself at %1").arg(clockTime(*status.nextRefresh));
    }
    setSpokenText(tr("Token: %1").arg(spoken), more.isEmpty() ? spoken : more.trimmed());
    if (isVisible())
        d->second.start(d->untilNext());
}

void TokenStatusChip::showEvent(QShowEvent *event)
{
    StatusChip::showEvent(event);
    refresh();
}

void TokenStatusChip::hideEvent(QHideEvent *event)
{
    StatusChip::hideEvent(event);
    d->second.stop();
}

void TokenStatusChip::changeEvent(QEvent *event)
{
    StatusChip::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        refresh();
}

} // namespace Cozewi
