// SPDX-License-Identifier: MIT
#include "config/problems.h"

#include "base/errorkinds.h"
#include "base/sentences.h"
#include "base/tr.h"
#include "config/urlcheck.h"

#include <cozewi/envkeys.h>
#include <cozewi/lane.h>
#include <cozewi/text.h>

#include <algorithm>

namespace Cozewi {

namespace {

using Kind = ConfigurationProblem::Kind;

class Collector {
public:
    explicit Collector(const Environment &environment)
        : m_environment(environment)
    {
    }

    /// False where \a name is not set.
    bool need(QLatin1StringView name)
    {
        if (m_environment.contains(name))
            return true;
        const QString other = otherCase(name);
        add(name, Kind::Missing, Text::tr("%1 is not set").arg(name),
            other.isEmpty() ? missingHint()
                            : Text::tr("%1 is set, and the case of a name matters: rename it to %2.")
                                  .arg(sanitizedText(other), name));
        return false;
    }

    void needEndpoint(QLatin1StringView name)
    {
        if (need(name))
            addUrlProblem(name, endpointProblem(m_environment.value(name)));
    }

    void checkLane()
    {
        if (Lane(m_environment.value(EnvKeys::ServerEnv)).isValid())
            return;
        add(EnvKeys::ServerEnv, Kind::Invalid, Text::tr("%1 holds control characters").arg(EnvKeys::ServerEnv),
            Text::tr("Write the lane on one line, without tabs and line breaks."));
    }

    void needProxy()
    {
        const QLatin1StringView name =
            m_environment.contains(EnvKeys::SkillProxyDomain) ? EnvKeys::SkillProxyDomain : EnvKeys::OutboundAuthProxy;
        if (need(name))
            addUrlProblem(name, proxyProblem(m_environment.value(name)));
    }

    void needAuthority()
    {
        if (m_environment.contains(EnvKeys::OutboundAuthProxyCa)
            || m_environment.contains(EnvKeys::OutboundAuthProxyCaPath))
            return;
        add(EnvKeys::OutboundAuthProxyCa, Kind::Missing,
            Text::tr("neither %1 nor %2 is set").arg(EnvKeys::OutboundAuthProxyCa, EnvKeys::OutboundAuthProxyCaPath),
            Text::tr("Set one of the two: the PEM text of the proxy's CA, or the path of a file that holds it."));
    }

    [[nodiscard]] QList<ConfigurationProblem> take() { return std::move(m_problems); }

private:
    void add(QLatin1StringView name, Kind kind, const QString &message, const QString &hint)
    {
        m_problems.append({name, kind, message, hint});
    }
    void addUrlProblem(QLatin1StringView name, const std::optional<UrlProblem> &problem)
    {
        if (problem)
            add(name, Kind::Invalid,
                Text::tr("%1 %2", "a variable and what is wrong with it").arg(name, problem->message), problem->hint);
    }
    // Of one variable or of many.
    static QString missingHint()
    {
        return Text::tr("Set what is missing in the environment of this process or in a .env file that it is told to "
                        "read; inside a Coze project the platform does.");
    }
    /// A variable whose name differs from \a name in upper and lower case only; empty where there is none.
    [[nodiscard]] QString otherCase(QLatin1StringView name)
    {
        if (m_names.isEmpty())
            m_names = m_environment.names();
        const auto found = std::find_if(m_names.cbegin(), m_names.cend(), [&](const QString &candidate) {
            return candidate.compare(name, Qt::CaseInsensitive) == 0;
        });
        return found == m_names.cend() ? QString() : *found;
    }

    const Environment &m_environment;
    QStringList m_names; ///< sorted; asked for where something is missing
    QList<ConfigurationProblem> m_problems;
};

} // namespace

QList<ConfigurationProblem> findProblems(const Environment &environment, Needs needs)
{
    Collector collector(environment);
    if (needs & (Needs(Need::Token) | Need::Api)) {
        collector.need(EnvKeys::WorkloadIdentityClientId);
        collector.need(EnvKeys::WorkloadIdentityClientSecret);
        collector.needEndpoint(EnvKeys::WorkloadIdentityTokenEndpoint);
        collector.needEndpoint(EnvKeys::WorkloadAccessTokenEndpoint);
    }
    if (needs & Need::Api)
        collector.needEndpoint(EnvKeys::OutboundAuthEndpoint);
    if (needs & (Needs(Need::Token) | Need::Api))
        collector.checkLane();
    if (needs & Need::Session) {
        collector.needProxy();
        collector.need(EnvKeys::IdentityTicket);
        collector.needAuthority();
    }
    return collector.take();
}

std::optional<ErrorInfo> problemsAsError(const QList<ConfigurationProblem> &problems)
{
    if (problems.isEmpty())
        return {};
    ErrorInfo info;
    info.type = ErrorType::ConfigurationError;
    info.stage = Stage::Configuration;
    info.kind = ErrorKinds::Configuration;
    QStringList messages;
    QStringList hints;
    for (const ConfigurationProblem &problem : problems) {
        messages.append(problem.message);
        info.variables.append(problem.variable);
        if (problem.variable == EnvKeys::OutboundAuthProxyCa && problem.kind == Kind::Missing)
            info.variables.append(EnvKeys::OutboundAuthProxyCaPath);
        // Many missing variables need the same advice, once.
        if (!hints.contains(problem.hint))
            hints.append(problem.hint);
    }
    info.message = joinProblems(messages);
    info.hint = joinSentences(hints);
    return info;
}

bool usesSession(const Environment &environment)
{
    const QLatin1StringView names[] = {EnvKeys::OutboundAuthProxy, EnvKeys::SkillProxyDomain, EnvKeys::IdentityTicket,
                                       EnvKeys::OutboundAuthProxyCa, EnvKeys::OutboundAuthProxyCaPath};
    return std::any_of(std::begin(names), std::end(names),
                       [&](QLatin1StringView name) { return environment.contains(name); });
}

} // namespace Cozewi
