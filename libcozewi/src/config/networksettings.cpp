// SPDX-License-Identifier: MIT
#include "config/networksettings.h"

#include "base/tr.h"
#include "config/proxyurl.h"

#include <cozewi/logging.h>

namespace Cozewi {

namespace {

/// The lower case name where that is set, else the upper case one, else nothing; as urllib chooses.
QString setName(const Environment &environment, QLatin1StringView upper)
{
    const QString lower = QString(upper).toLower();
    if (environment.contains(lower))
        return lower;
    return environment.contains(upper) ? QString(upper) : QString();
}

} // namespace

NetworkSettings NetworkSettings::fromEnvironment(const Environment &environment)
{
    NetworkSettings settings;
    settings.m_https = readProxy(environment, QLatin1StringView("HTTPS_PROXY"));
    settings.m_all = readProxy(environment, QLatin1StringView("ALL_PROXY"));
    // CGI puts a client's `Proxy` header into HTTP_PROXY (CVE-2016-1000110), so under CGI it is ignored.
    Environment trusted = environment;
    if (environment.contains(u"REQUEST_METHOD"))
        trusted.unset(u"HTTP_PROXY");
    settings.m_http = readProxy(trusted, QLatin1StringView("HTTP_PROXY"));

    settings.m_noProxyVariable = setName(environment, QLatin1StringView("NO_PROXY"));
    settings.m_noProxy = NoProxy(environment.value(settings.m_noProxyVariable));

    for (const QLatin1StringView name :
         {QLatin1StringView("REQUESTS_CA_BUNDLE"), QLatin1StringView("CURL_CA_BUNDLE")}) {
        if (settings.m_caVariable.isEmpty() && environment.contains(name)) {
            settings.m_caVariable = name;
            settings.m_caPath = environment.value(name);
        }
    }
    return settings;
}

ProxyChoice NetworkSettings::readProxy(const Environment &environment, QLatin1StringView name)
{
    ProxyChoice choice;
    choice.variable = setName(environment, name);
    if (choice.variable.isEmpty())
        return choice;
    const ProxyUrl parsed = parseProxyUrl(environment.value(choice.variable));
    if (parsed.problem) {
        choice.problem = ConfigurationProblem{
            choice.variable, ConfigurationProblem::Kind::Invalid,
            Text::tr("%1 %2", "a variable and what is wrong with it").arg(choice.variable, parsed.problem->message),
            parsed.problem->hint};
        return choice;
    }
    choice.proxy = parsed.url;
    choice.authorization = parsed.authorization;
    return choice;
}

ProxyChoice NetworkSettings::proxyFor(const QUrl &url) const
{
    const bool isSecure = url.scheme() == u"https";
    ProxyChoice choice = isSecure ? m_https : m_http;
    if (choice.variable.isEmpty())
        choice = m_all;
    if (choice.variable.isEmpty())
        return choice;
    if (!m_noProxy.matches(url.host(), url.port(isSecure ? 443 : 80)))
        return choice;
    // A wrong proxy variable does no harm to what does not use it.
    ProxyChoice direct;
    direct.variable = choice.variable;
    direct.bypassedBy = m_noProxyVariable;
    return direct;
}

QList<ConfigurationProblem> NetworkSettings::problems() const
{
    QList<ConfigurationProblem> problems;
    for (const ProxyChoice *choice : {&m_https, &m_http, &m_all}) {
        if (choice->problem)
            problems.append(*choice->problem);
    }
    return problems;
}

} // namespace Cozewi
