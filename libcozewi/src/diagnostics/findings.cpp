// SPDX-License-Identifier: MIT
#include "diagnostics/findings.h"

#include <cozewi/envkeys.h>

#include <QtNetwork/QHostAddress>

namespace Cozewi {

namespace {

QLatin1StringView shortName(QLatin1StringView variable)
{
    if (variable == EnvKeys::WorkloadIdentityClientId)
        return QLatin1StringView("client-id");
    if (variable == EnvKeys::WorkloadIdentityClientSecret)
        return QLatin1StringView("client-secret");
    if (variable == EnvKeys::WorkloadIdentityTokenEndpoint)
        return QLatin1StringView("id-token-endpoint");
    if (variable == EnvKeys::WorkloadAccessTokenEndpoint)
        return QLatin1StringView("access-token-endpoint");
    if (variable == EnvKeys::OutboundAuthEndpoint)
        return QLatin1StringView("api-endpoint");
    return QLatin1StringView("variable");
}

} // namespace

Finding variableFinding(QLatin1StringView variable, QLatin1StringView check, Finding::Severity severity, bool certain)
{
    Finding finding;
    finding.id = shortName(variable) + u'-' + check;
    finding.severity = severity;
    finding.variable = variable;
    finding.stage = Stage::Configuration;
    finding.certain = certain;
    return finding;
}

QList<QLatin1StringView> identityVariables()
{
    return {EnvKeys::WorkloadIdentityClientId, EnvKeys::WorkloadIdentityClientSecret,
            EnvKeys::WorkloadIdentityTokenEndpoint, EnvKeys::WorkloadAccessTokenEndpoint,
            EnvKeys::OutboundAuthEndpoint};
}

bool isLoopback(const QString &host)
{
    return host == u"localhost" || host.endsWith(u".localhost") || QHostAddress(host).isLoopback();
}

} // namespace Cozewi
