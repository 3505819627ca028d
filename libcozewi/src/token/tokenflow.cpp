// SPDX-License-Identifier: MIT
#include "token/tokenflow.h"

#include "base/errorkinds.h"
#include "base/tr.h"
#include "http/answererror.h"
#include "http/exchangelog.h"
#include "http/jsonanswer.h"
#include "http/masking.h"
#include "http/networkthread.h"
#include "token/route.h"
#include "token/tokenlifetime.h"
#include "token/tokenrequest.h"

#include <cozewi/logging.h>
#include <cozewi/text.h>

#include <algorithm>
#include <atomic>
#include <utility>

namespace Cozewi {

namespace {

bool hasControl(const QString &text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c.category() == QChar::Other_Control; });
}

} // namespace

TokenFlow::TokenFlow(Surroundings surroundings, Configuration configuration, Limits limits, QString cause,
                     std::function<int()> callers)
    : m_surroundings(surroundings)
    , m_configuration(std::move(configuration))
    , m_limits(limits)
    , m_cause(std::move(cause))
    , m_callers(std::move(callers))
{
    static std::atomic<quint64> lastExchange{0};
    m_exchange = ++lastExchange;
}

void TokenFlow::start(Finished finished)
{
    m_finished = std::move(finished);
    send(Stage::IdToken, idTokenRequest(m_configuration));
}

void TokenFlow::send(Stage stage, HttpRequest request)
{
    m_url = request.url;
    request.limits = m_limits;
    const RouteResult route = routeFor(m_configuration, request.url);
    if (route.error) {
        Result result;
        result.error = route.error;
        result.sent = m_sent;
        // Later, as an answer would come: who asks again at once would never get out of here.
        NetworkThread::instance().post([self = shared_from_this(), result] {
            if (const Finished finished = std::exchange(self->m_finished, nullptr))
                finished(result);
        });
        return;
    }
    request.route = route.route;
    m_record = recordOf(stage, request);
    m_record.exchange = m_exchange;
    m_record.lane = m_configuration.lane().value();
    m_record.cause = m_cause;
    m_sent = true;
    Q_EMIT m_surroundings.notifier.exchangeStarted(m_record);
    m_request = m_surroundings.transport.send(request, [self = shared_from_this(), stage](const HttpAnswer &answer) {
        self->m_request = 0;
        if (stage == Stage::IdToken)
            self->onIdToken(answer);
        else
            self->onAccessToken(answer);
    });
}

QList<Secret> TokenFlow::sentSecrets() const
{
    return {m_configuration.clientSecret(), m_idToken};
}

void TokenFlow::record(const HttpAnswer &answer, const JsonAnswer &json, const std::optional<ErrorInfo> &error)
{
    addAnswer(m_record, answer, json.shape, error, m_surroundings.clock, sentSecrets());
    const QString type = json.object.value(QLatin1StringView("token_type")).toString();
    m_record.tokenType = sanitizedText(withoutSecrets(type, sentSecrets()), 40);
    const QJsonValue expiresIn = json.object.value(QLatin1StringView("expires_in"));
    if (expiresIn.isDouble())
        m_record.expiresIn = static_cast<qint64>(std::clamp(expiresIn.toDouble(), -1e15, 1e15));
    m_record.sharedBy = m_callers();
    Q_EMIT m_surroundings.notifier.exchangeFinished(m_record);
}

void TokenFlow::fail(const ErrorInfo &error, const HttpAnswer &answer)
{
    qCInfo(lcToken).noquote() << stageName(error.stage) << "failed:" << error.kind << error.httpStatus.value_or(0);
    Result result;
    result.error = error;
    result.sent = true;
    result.retryAfter = retryAfterOf(answer, m_surroundings.clock);
    m_finished(result);
}

std::optional<Secret> TokenFlow::tokenOf(const HttpAnswer &answer, const JsonAnswer &json)
{
    const Stage stage = m_record.stage;
    std::optional<ErrorInfo> error = errorOf(stage, m_url, answer, json, 200, 299, sentSecrets());
    if (!error) {
        const QJsonValue token = json.object.value(QLatin1StringView("access_token"));
        if (!token.isString() || token.toString().isEmpty())
            error = wrongShape(stage, m_url, answer, json, QStringLiteral("access_token"), Text::tr("a non-empty text"),
                               sentSecrets());
        else if (hasControl(token.toString()))
            error = wrongShape(stage, m_url, answer, json, QStringLiteral("access_token"),
                               Text::tr("a text without control characters"), sentSecrets());
        else
            return Secret::fromString(token.toString());
    }
    record(answer, json, error);
    fail(*error, answer);
    return std::nullopt;
}

void TokenFlow::onIdToken(const HttpAnswer &answer)
{
    const JsonAnswer json = readJson(answer, sentSecrets());
    const std::optional<Secret> token = tokenOf(answer, json);
    if (!token)
        return;
    record(answer, json, std::nullopt);
    m_idToken = *token;
    send(Stage::AccessToken, accessTokenRequest(m_configuration, m_idToken));
}

void TokenFlow::onAccessToken(const HttpAnswer &answer)
{
    const JsonAnswer json = readJson(answer, sentSecrets());
    const std::optional<Secret> token = tokenOf(answer, json);
    if (!token)
        return;
    const TokenLifetime lifetime = lifetimeOf(json.object.value(QLatin1StringView("expires_in")));
    if (!lifetime.understood)
        m_record.warnings.append(Text::tr("`expires_in` is not a number of seconds from 1 to 1000000000, so the token "
                                          "is used once and not kept"));
    else if (lifetime.value <= AccessToken::expiryMargin)
        m_record.warnings.append(Text::tr("the token lives %n second(s) only, so it is used once and not kept", nullptr,
                                          static_cast<int>(lifetime.value.count() / 1000)));
    record(answer, json, std::nullopt);

    const QString type = m_record.tokenType.isEmpty() ? QStringLiteral("Bearer") : m_record.tokenType;
    Result result;
    result.token = AccessToken(*token, type, answer.sentAt, lifetime.value);
    result.cacheable = lifetime.understood && lifetime.value > AccessToken::expiryMargin;
    result.sent = true;
    m_finished(result);
}

void TokenFlow::abort(const ErrorInfo &error)
{
    // It holds what the surroundings are part of.
    const Finished last = std::exchange(m_finished, nullptr);
    if (m_request == 0)
        return;
    m_surroundings.transport.cancel(std::exchange(m_request, 0));
    m_record.error = error;
    m_record.timings.total = std::chrono::milliseconds(m_record.startedAt.msecsTo(QDateTime::currentDateTimeUtc()));
    m_record.sharedBy = m_callers();
    Q_EMIT m_surroundings.notifier.exchangeFinished(m_record);
}

} // namespace Cozewi
