// SPDX-License-Identifier: MIT
#include "client/apicall.h"

#include "base/deadline.h"
#include "base/errorkinds.h"
#include "base/tr.h"
#include "http/answererror.h"
#include "http/exchangelog.h"
#include "token/route.h"
#include "token/runtime_p.h"

#include <cozewi/logging.h>

namespace Cozewi {

ApiCall::ApiCall(std::shared_ptr<Runtime::Private> runtime, std::shared_ptr<TokenEntry> entry, TokenWish wish,
                 Plan plan, QDeadlineTimer deadline)
    : m_runtime(std::move(runtime))
    , m_entry(std::move(entry))
    , m_wish(std::move(wish))
    , m_plan(std::move(plan))
    , m_deadline(deadline)
{
}

ApiCall::~ApiCall() = default;

void ApiCall::start()
{
    askForToken(m_wish.cause);
}

void ApiCall::askForToken(const QString &cause)
{
    TokenWish wish = m_wish;
    wish.cause = cause;
    wish.deadline = limitUntil(m_deadline);
    m_waiter = m_entry->acquire(m_runtime, wish, [self = shared_from_this()](const TokenOutcome &outcome) {
        self->m_waiter = 0;
        self->onToken(outcome);
    });
}

void ApiCall::onToken(const TokenOutcome &outcome)
{
    if (m_done)
        return;
    if (!outcome.token) {
        finish(outcome.error);
        return;
    }
    m_token = *outcome.token;
    HttpRequest request = m_plan.request(m_token.value());
    m_url = request.url;
    request.limits.connect = m_wish.timeouts.connect;
    request.limits.read = m_wish.timeouts.read;
    request.limits.overall = limitUntil(m_deadline);
    const RouteResult route = routeFor(m_wish.configuration, request.url);
    if (route.error) {
        finish(route.error);
        return;
    }
    request.route = route.route;
    m_record = recordOf(m_plan.stage, request);
    m_record.lane = m_wish.configuration.lane().value();
    m_record.subject = m_plan.subject;
    m_record.cause = m_repeated ? QStringLiteral("repeated after 401") : QString();
    Q_EMIT m_runtime->notifier->exchangeStarted(m_record);
    m_request = m_runtime->transport().send(request, [self = shared_from_this()](const HttpAnswer &answer) {
        self->m_request = 0;
        self->onAnswer(answer);
    });
}

void ApiCall::onAnswer(const HttpAnswer &received)
{
    HttpAnswer answer = received;
    // The caller knows the time of the whole call, not what was left of it for this request.
    if (answer.failure && answer.failure->kind == FailureKind::DeadlineExceeded)
        answer.failure->limit = m_wish.timeouts.overall;
    const QList<Secret> sent{m_token.value(), m_wish.configuration.clientSecret()};
    const JsonAnswer json = readJson(answer, sent);
    const std::optional<ErrorInfo> error = m_plan.read(m_url, answer, json, sent);
    addAnswer(m_record, answer, json.shape, error, m_runtime->clock, sent);
    Q_EMIT m_runtime->notifier->exchangeFinished(m_record);
    if (answer.status == 401 && !answer.failure) {
        m_entry->reject(m_token);
        if (!m_repeated) {
            m_repeated = true;
            qCInfo(lcApi).noquote() << stageName(m_plan.stage) << "answered 401: a new token is asked for";
            askForToken(QStringLiteral("after 401"));
            return;
        }
    }
    finish(error);
}

void ApiCall::finish(const std::optional<ErrorInfo> &error)
{
    if (std::exchange(m_done, true))
        return;
    if (error)
        qCInfo(lcApi).noquote() << stageName(error->stage) << "failed:" << error->kind << error->httpStatus.value_or(0);
    const auto finished = std::exchange(m_plan.finished, nullptr);
    finished(error);
}

void ApiCall::cancel()
{
    m_done = true;
    if (m_waiter != 0)
        m_entry->drop(std::exchange(m_waiter, 0));
    if (m_request != 0) {
        m_record.error = describedError(
            [this] {
                ErrorInfo info = errorAt(m_plan.stage, m_url, {}, {});
                info.kind = ErrorKinds::Cancelled;
                info.retryable = true;
                return info;
            }(),
            Text::tr("cancelled, because nobody waits for it any more"));
        m_runtime->transport().cancel(std::exchange(m_request, 0));
        Q_EMIT m_runtime->notifier->exchangeFinished(m_record);
    }
    m_plan.finished = nullptr;
}

} // namespace Cozewi
