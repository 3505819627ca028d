// SPDX-License-Identifier: MIT
#include "workbench/lanetrial.h"

#include "models/exchangetext.h"
#include "models/timetext.h"

#include <cozewi/future.h>
#include <cozewi/text.h>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Inspector {

namespace {

QString headerText(const Cozewi::Lane &lane)
{
    QStringList lines;
    for (const Cozewi::Header &header : lane.headers())
        lines << u"%1: %2"_s.arg(QString::fromLatin1(header.name), QString::fromUtf8(header.value));
    return lines.isEmpty() ? LaneTrial::tr("none") : lines.join(u", ");
}

} // namespace

LaneTrial::LaneTrial(QObject *parent)
    : QObject(parent)
{
}

LaneTrial::~LaneTrial()
{
    cancel();
}

void LaneTrial::setClient(const Cozewi::Client &client)
{
    const bool same = m_client && m_client->configuration().identityKey() == client.configuration().identityKey();
    m_client = client;
    if (same)
        return;
    cancel();
    m_model.clear();
    Q_EMIT changed();
}

void LaneTrial::run(const QString &left, const QString &right)
{
    if (!m_client)
        return;
    cancel();
    m_waiting = new QObject(this);
    start(m_sides[0], left);
    start(m_sides[1], right);
    m_model.setResults(m_sides[0].result, m_sides[1].result);
    Q_EMIT changed();
}

void LaneTrial::cancel()
{
    if (m_waiting == nullptr)
        return;
    m_waiting->deleteLater();
    m_waiting = nullptr;
    for (Side &side : m_sides) {
        side.token.cancel();
        side.variables.cancel();
        if (!side.result.done) {
            side.result.done = side.result.failed = true;
            (side.result.token == u"…"_s ? side.result.token : side.result.variables) = tr("cancelled");
        }
    }
    m_model.setResults(m_sides[0].result, m_sides[1].result);
    Q_EMIT changed();
}

void LaneTrial::addExchange(const Cozewi::ExchangeRecord &record)
{
    if (!isBusy())
        return;
    const auto name = [](const QString &lane) { return Cozewi::Lane(lane).isNone() ? QString() : lane; };
    for (Side &side : m_sides) {
        const bool known = std::any_of(side.result.calls.begin(), side.result.calls.end(),
                                       [&](const LaneCall &call) { return call.stage == record.stage; });
        if (known || name(side.result.lane) != name(record.lane))
            continue;
        side.result.calls.append(
            {record.stage, ExchangeText::outcome(record, false), TimeText::duration(record.timings.total)});
        // Two equal lanes share their token, and ask for the variables one after the other.
        if (record.stage == Cozewi::Stage::ProjectEnvVars)
            break;
    }
    m_model.setResults(m_sides[0].result, m_sides[1].result);
}

bool LaneTrial::isBusy() const
{
    return m_waiting != nullptr;
}

void LaneTrial::start(Side &side, const QString &lane)
{
    Cozewi::Configuration configuration = m_client->configuration();
    configuration.setLane(lane);
    side.client.emplace(configuration, m_client->options());
    side.clock.start();
    side.result = {};
    side.result.lane = configuration.lane().isNone() ? QString() : lane;
    side.result.headers = headerText(configuration.lane());
    side.result.token = u"…"_s;
    side.token = side.client->requestAccessToken();
    Cozewi::whenDone(
        side.token, m_waiting,
        [this, &side](const Cozewi::AccessToken &token) {
            side.result.token = tr("%1, lives for %2").arg(token.tokenType(), TimeText::remaining(token.lifetime()));
            askVariables(side);
        },
        [this, &side](const Cozewi::WorkloadIdentityError &error) {
            side.result.token =
                u"%1: %2"_s.arg(Cozewi::stageTitle(error.stage()), ExchangeText::shortError(error.info()));
            side.result.failed = true;
            finish(side);
        });
}

void LaneTrial::askVariables(Side &side)
{
    side.result.variables = u"…"_s;
    m_model.setResults(m_sides[0].result, m_sides[1].result);
    side.variables = side.client->requestProjectEnvVars();
    Cozewi::whenDone(
        side.variables, m_waiting,
        [this, &side](const Cozewi::ProjectEnvVars &variables) {
            side.result.names = variables.keys();
            side.result.variables = tr("%n variable(s)", nullptr, int(variables.size()));
            finish(side);
        },
        [this, &side](const Cozewi::WorkloadIdentityError &error) {
            side.result.variables = ExchangeText::shortError(error.info());
            side.result.failed = true;
            finish(side);
        });
}

void LaneTrial::finish(Side &side)
{
    side.result.done = true;
    side.result.time = TimeText::duration(std::chrono::microseconds(side.clock.nsecsElapsed() / 1000));
    if (m_sides[0].result.done && m_sides[1].result.done) {
        m_waiting->deleteLater();
        m_waiting = nullptr;
    }
    m_model.setResults(m_sides[0].result, m_sides[1].result);
    Q_EMIT changed();
}

} // namespace Inspector
