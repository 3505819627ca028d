// SPDX-License-Identifier: MIT
#include "session/sessionroute.h"

#include "base/errorkinds.h"
#include "base/tr.h"
#include "config/proxyurl.h"

#include <cozewi/envkeys.h>
#include <cozewi/logging.h>

#include <QtCore/QFileInfo>

namespace Cozewi {

namespace {

constexpr QByteArrayView proxyUser{"space"};

CaBundle bundleOfText(const QString &text)
{
    CaBundle bundle = parseCaBundle(text.toUtf8());
    if (bundle.problem.isEmpty())
        return bundle;
    ErrorInfo info;
    info.type = ErrorType::ConfigurationError;
    info.stage = Stage::Configuration;
    info.kind = ErrorKinds::Configuration;
    info.variables = QStringList{EnvKeys::OutboundAuthProxyCa};
    info.message =
        Text::tr("%1 %2", "a variable and what is wrong with it").arg(EnvKeys::OutboundAuthProxyCa, bundle.problem);
    info.hint = bundle.hint;
    throw ConfigurationError(info);
}

} // namespace

QLatin1StringView proxyVariableOf(const Environment &environment)
{
    return environment.contains(EnvKeys::SkillProxyDomain) ? EnvKeys::SkillProxyDomain : EnvKeys::OutboundAuthProxy;
}

QLatin1StringView caVariableOf(const Environment &environment)
{
    return environment.contains(EnvKeys::OutboundAuthProxyCa) || !environment.contains(EnvKeys::OutboundAuthProxyCaPath)
        ? EnvKeys::OutboundAuthProxyCa
        : EnvKeys::OutboundAuthProxyCaPath;
}

CaBundle sessionAuthorities(const Environment &environment)
{
    const QLatin1StringView variable = caVariableOf(environment);
    const QString value = environment.value(variable);
    return variable == EnvKeys::OutboundAuthProxyCa ? bundleOfText(value) : readCaBundle(value, variable);
}

SessionRoute::SessionRoute(const Configuration &configuration, bool direct)
    : m_configuration(configuration)
    , m_direct(direct)
{
}

QList<QSslCertificate> SessionRoute::authorities() const
{
    const Environment &environment = m_configuration.environment();
    if (caVariableOf(environment) == EnvKeys::OutboundAuthProxyCa) {
        if (!m_text)
            m_text = sessionAuthorities(environment).certificates();
        return *m_text;
    }
    const QFileInfo file(environment.value(EnvKeys::OutboundAuthProxyCaPath));
    if (!m_file || m_file->modified != file.lastModified() || m_file->size != file.size())
        m_file = ReadFile{file.lastModified(), file.size(), sessionAuthorities(environment).certificates()};
    return m_file->certificates;
}

SessionRoute::Result SessionRoute::fixedPart() const
{
    Result result;
    if (m_direct) {
        result.route.partition = "direct session";
        return result;
    }
    result.error = m_configuration.error(Need::Session);
    if (result.error)
        return result;
    const Environment &environment = m_configuration.environment();
    result.route.partition = "session";
    result.route.proxyVariable = proxyVariableOf(environment);
    // What the proxy's URL says of user and password is dropped.
    result.route.proxy = parseProxyUrl(environment.value(result.route.proxyVariable)).url;
    result.route.proxyAuthorization =
        basicAuthorization(proxyUser, Secret::fromString(environment.value(EnvKeys::IdentityTicket)).revealView());
    return result;
}

SessionRoute::Result SessionRoute::resolve() const
{
    const std::lock_guard lock(m_mutex);
    if (!m_fixed)
        m_fixed = fixedPart();
    Result result = *m_fixed;
    if (m_direct || result.error)
        return result;
    try {
        result.route.authorities = authorities();
    } catch (const ConfigurationError &error) {
        result.error = error.info();
    }
    return result;
}

HopContext SessionRoute::context(const Route &route, const QUrl &target) const
{
    HopContext context;
    context.target = target;
    context.proxy = route.proxy;
    context.proxyVariable = route.proxyVariable;
    context.authorities = route.authorities.value_or(QList<QSslCertificate>());
    if (!m_direct)
        context.caVariable = caVariableOf(m_configuration.environment());
    return context;
}

} // namespace Cozewi
