// SPDX-License-Identifier: MIT
#include <cozewi/skill.h>

#include "base/errorkinds.h"
#include "base/tr.h"
#include "client/pendinganswer.h"
#include "client/skillanswer.h"
#include "config/advice.h"
#include "config/urlcheck.h"
#include "http/answererror.h"
#include "http/exchangelog.h"
#include "http/networkthread.h"
#include "token/route.h"
#include "token/runtime_p.h"

#include <cozewi/envkeys.h>
#include <cozewi/future.h>

#include <QtCore/QCryptographicHash>

namespace Cozewi {

namespace {

constexpr std::chrono::seconds patience{10};

QFuture<ProjectEnvVars> failedSkill(const ErrorInfo &error)
{
    return QtFuture::makeExceptionalFuture<ProjectEnvVars>(errorAsException(error));
}

/// 0 means no limit there, and this call has one.
std::chrono::milliseconds atMostPatience(std::chrono::milliseconds wish)
{
    return wish.count() > 0 ? std::min<std::chrono::milliseconds>(wish, patience) : patience;
}

/// One request. Lives on the network thread and keeps itself alive until it has answered.
class SkillCall : public std::enable_shared_from_this<SkillCall> {
public:
    SkillCall(std::shared_ptr<PendingAnswer<ProjectEnvVars>> pending, std::shared_ptr<Runtime::Private> runtime,
              Skill skill)
        : m_pending(std::move(pending))
        , m_runtime(std::move(runtime))
        , m_skill(std::move(skill))
    {
    }

    void start(const Configuration &configuration, const QUrl &endpoint, const Timeouts &timeouts)
    {
        HttpRequest request = skillRequest(m_skill, configuration, endpoint);
        const RouteResult route = routeFor(configuration, endpoint);
        if (route.error) {
            m_pending->fail(*route.error);
            return;
        }
        request.route = route.route;
        // No connection of an identity's, nor of another agent's.
        request.route.partition =
            "skill " + QCryptographicHash::hash(m_skill.personalToken().revealView(), QCryptographicHash::Sha256);
        request.limits.connect = atMostPatience(timeouts.connect);
        request.limits.read = atMostPatience(timeouts.read);
        request.limits.overall = atMostPatience(timeouts.overall);
        m_url = request.url;
        m_record = recordOf(Stage::SkillEnvironment, request);
        m_record.subject = m_skill.skillId();
        Q_EMIT m_runtime->notifier->exchangeStarted(m_record);
        m_pending->watch([weak = weak_from_this()] {
            if (const auto self = weak.lock())
                self->cancel();
        });
        m_request = m_runtime->transport().send(
            request, [self = shared_from_this()](const HttpAnswer &answer) { self->onAnswer(answer); });
    }

private:
    void onAnswer(const HttpAnswer &answer)
    {
        m_request = 0;
        const QList<Secret> sent{m_skill.personalToken(), m_skill.identityTicket()};
        const JsonAnswer json = readJson(answer, sent);
        const auto result = readSkillVariables(m_url, answer, json, sent);
        const auto *error = std::get_if<ErrorInfo>(&result);
        addAnswer(m_record, answer, json.shape, error ? std::optional(*error) : std::nullopt, m_runtime->clock, sent);
        Q_EMIT m_runtime->notifier->exchangeFinished(m_record);
        if (error)
            m_pending->fail(*error);
        else
            m_pending->succeed(std::get<ProjectEnvVars>(result));
    }

    void cancel()
    {
        if (m_request == 0)
            return;
        m_runtime->transport().cancel(std::exchange(m_request, 0));
        ErrorInfo info = errorAt(Stage::SkillEnvironment, m_url, {}, {});
        info.kind = ErrorKinds::Cancelled;
        info.retryable = true;
        m_record.error = describedError(info, Text::tr("cancelled, because nobody waits for it any more"));
        Q_EMIT m_runtime->notifier->exchangeFinished(m_record);
    }

    std::shared_ptr<PendingAnswer<ProjectEnvVars>> m_pending;
    std::shared_ptr<Runtime::Private> m_runtime;
    Skill m_skill;
    QUrl m_url;
    ExchangeRecord m_record;
    quint64 m_request = 0;
};

} // namespace

QFuture<ProjectEnvVars> requestSkillVariables(const Skill &skill, const Configuration &configuration,
                                              const ClientOptions &options)
{
    QString endpoint = configuration.environment().value(EnvKeys::SkillEnvEndpoint);
    if (endpoint.isEmpty())
        endpoint = QStringLiteral("https://www.coze.cn/api/coze_claw/skill/get_skill_envs");
    if (const auto problem = endpointProblem(endpoint)) {
        ErrorInfo info;
        info.type = ErrorType::ConfigurationError;
        info.kind = ErrorKinds::Configuration;
        info.message =
            Text::tr("%1 %2", "a variable and what is wrong with it").arg(EnvKeys::SkillEnvEndpoint, problem->message);
        info.hint = problem->hint;
        info.variables = QStringList{EnvKeys::SkillEnvEndpoint};
        return failedSkill(info);
    }
    if (skill.skillId().isEmpty()) {
        ErrorInfo info;
        info.type = ErrorType::ConfigurationError;
        info.kind = ErrorKinds::Configuration;
        info.message = Text::tr("there is no skill");
        info.hint = Text::tr("give the path of a skill's code, which lies below .coze/agents/<digits>/");
        return failedSkill(info);
    }
    if (auto error = NetworkThread::unavailable())
        return failedSkill(*error);
    auto pending = std::make_shared<PendingAnswer<ProjectEnvVars>>();
    QFuture<ProjectEnvVars> future = pending->future();
    const std::shared_ptr<Runtime> runtime = options.runtime ? options.runtime : Runtime::process();
    // Where the program ends first, the future ends as cancelled.
    (void)NetworkThread::instance().post([pending, skill, configuration, url = endpointUrl(endpoint),
                                          shared = runtime->d_func(), timeouts = options.timeouts] {
        if (!pending->isCancelled())
            std::make_shared<SkillCall>(pending, shared, skill)->start(configuration, url, timeouts);
    });
    return future;
}

ProjectEnvVars getSkillVariables(const Skill &skill, const Configuration &configuration, const ClientOptions &options)
{
    return waitFor(requestSkillVariables(skill, configuration, options));
}

} // namespace Cozewi
