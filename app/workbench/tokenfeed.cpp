// SPDX-License-Identifier: MIT
#include "workbench/tokenfeed.h"

#include "models/jwt.h"

#include <cozewi/doctor.h>
#include <cozewi/future.h>

using Cozewi::TokenStatus;

namespace Inspector {

TokenFeed::TokenFeed(QObject *parent)
    : QObject(parent)
    , m_claims(JsonTreeModel::Values::Shown)
{
}

TokenFeed::~TokenFeed()
{
    m_future.cancel();
}

void TokenFeed::setClient(const Cozewi::Client &client)
{
    const bool sameIdentity =
        m_client && m_client->configuration().identityKey() == client.configuration().identityKey();
    if (!sameIdentity) {
        cancel();
        m_problem.reset();
        m_error.reset();
        m_history.clear();
        m_workedAt.clear();
        m_status = {};
        m_claims.clear();
        m_jwt = false;
    }
    m_client = client;
    update();
    // A client keeps fresh what it was asked for once; this one is answered from the cache.
    if (client.options().keepFresh && m_status.state == TokenStatus::State::Fresh)
        static_cast<void>(client.requestAccessToken());
    Q_EMIT changed();
}

void TokenFeed::request()
{
    if (m_busy || !m_client)
        return;
    m_busy = true;
    Q_EMIT changed();
    m_waiting = new QObject(this);
    m_future = m_client->refreshAccessToken();
    Cozewi::whenDone(
        m_future, m_waiting,
        [this](const Cozewi::AccessToken &) {
            m_problem.reset();
            m_error.reset();
            finish(true);
        },
        [this](const Cozewi::WorkloadIdentityError &error) {
            fail(error.info());
            finish(false);
        });
}

void TokenFeed::cancel()
{
    if (!m_busy)
        return;
    m_busy = false;
    m_waiting->deleteLater();
    m_waiting = nullptr;
    m_future.cancel();
    update();
    Q_EMIT changed();
}

void TokenFeed::tick()
{
    const TokenStatus::State before = m_status.state;
    const Cozewi::Secret token = m_status.token.value();
    update();
    if (m_status.state != before || !(m_status.token.value() == token))
        Q_EMIT changed();
    Q_EMIT ticked();
}

void TokenFeed::addExchange(const Cozewi::ExchangeRecord &record)
{
    m_history.add(record);
    if (!record.error)
        m_workedAt[record.stage] = record.startedAt;
    // A caller of the background or of another page may have brought a token, or failed to.
    const bool cancelled = record.error && record.error->kind == u"cancelled";
    if (record.error && !cancelled && !m_busy && m_client) {
        fail(*record.error);
    } else if (record.stage == Cozewi::Stage::AccessToken && !record.error && !m_busy) {
        m_problem.reset();
        m_error.reset();
    }
    update();
    Q_EMIT changed();
}

std::chrono::milliseconds TokenFeed::timeLeft() const
{
    return m_status.token.isNull() ? std::chrono::milliseconds{0} : m_status.token.timeLeft();
}

void TokenFeed::update()
{
    if (!m_client)
        return;
    const Cozewi::Secret before = m_status.token.value();
    TokenStatus now = m_client->tokenStatus();
    // A token that the cache has dropped is still decoded and shown, as an expired one.
    if (now.token.isNull() && !m_status.token.isNull()) {
        now.token = m_status.token;
        now.state = TokenStatus::State::Expired;
    }
    m_status = now;
    const Cozewi::Secret token = m_status.token.value();
    if (!(token == before)) {
        const auto jwt = decodeJwt(token.revealView());
        m_jwt = jwt.has_value();
        if (jwt)
            m_claims.setSections({{tr("Header"), jwt->header}, {tr("Claims"), jwt->claims}});
        else
            m_claims.clear();
    }
    m_claims.setNow(QDateTime::currentDateTimeUtc());
}

void TokenFeed::fail(const Cozewi::ErrorInfo &error)
{
    m_error = error;
    m_problem = Cozewi::explainError(error, m_client->configuration());
    m_failedAt = QDateTime::currentDateTimeUtc();
}

void TokenFeed::finish(bool well)
{
    m_busy = false;
    m_waiting->deleteLater();
    m_waiting = nullptr;
    update();
    Q_EMIT changed();
    Q_EMIT done(well);
}

} // namespace Inspector
