// SPDX-License-Identifier: MIT
#include "config/variables.h"

#include "base/tr.h"

#include <cozewi/envkeys.h>

#include <array>

namespace Cozewi {

namespace {

using Form = VariableInfo::Form;

constexpr Needs fourSteps = Needs(Need::Token) | Need::Api;
constexpr Needs nothing{};

const std::array variables{
    VariableInfo{EnvKeys::WorkloadIdentityClientId, Form::Text, fourSteps,
                 QT_TRANSLATE_NOOP("Cozewi", "OAuth client id")},
    VariableInfo{EnvKeys::WorkloadIdentityClientSecret, Form::Secret, fourSteps,
                 QT_TRANSLATE_NOOP("Cozewi", "OAuth client secret")},
    VariableInfo{EnvKeys::WorkloadIdentityTokenEndpoint, Form::Endpoint, fourSteps,
                 QT_TRANSLATE_NOOP("Cozewi", "URL of step 1 (ID token)")},
    VariableInfo{EnvKeys::WorkloadAccessTokenEndpoint, Form::Endpoint, fourSteps,
                 QT_TRANSLATE_NOOP("Cozewi", "URL of step 2 (access token)")},
    VariableInfo{EnvKeys::OutboundAuthEndpoint, Form::Endpoint, Need::Api,
                 QT_TRANSLATE_NOOP("Cozewi", "base URL of steps 3 and 4 (credentials and variables)")},
    VariableInfo{EnvKeys::ServerEnv, Form::Lane, nothing,
                 QT_TRANSLATE_NOOP("Cozewi", "lane of steps 1 to 4; NONE or unset for none")},
    VariableInfo{EnvKeys::OutboundAuthProxy, Form::Proxy, Need::Session,
                 QT_TRANSLATE_NOOP("Cozewi", "URL of the outbound proxy")},
    VariableInfo{EnvKeys::IdentityTicket, Form::Secret, Need::Session,
                 QT_TRANSLATE_NOOP("Cozewi", "ticket: the password for the outbound proxy")},
    VariableInfo{EnvKeys::OutboundAuthProxyCa, Form::Pem, Need::Session,
                 QT_TRANSLATE_NOOP("Cozewi", "CA certificates of the outbound proxy as PEM text; wins over the path")},
    VariableInfo{EnvKeys::OutboundAuthProxyCaPath, Form::Path, Need::Session,
                 QT_TRANSLATE_NOOP("Cozewi", "PEM file with the CA certificates of the outbound proxy")},
    VariableInfo{EnvKeys::SkillProxyDomain, Form::Proxy, nothing,
                 QT_TRANSLATE_NOOP("Cozewi", "URL of the outbound proxy in newer SDKs; wins where set")},
    VariableInfo{EnvKeys::SkillEnvEndpoint, Form::Endpoint, nothing,
                 QT_TRANSLATE_NOOP("Cozewi", "URL of the skill environment in newer SDKs")},

    VariableInfo{QLatin1StringView("HTTPS_PROXY"), Form::Proxy, nothing,
                 QT_TRANSLATE_NOOP("Cozewi", "proxy for https: endpoints of steps 1 to 4")},
    VariableInfo{QLatin1StringView("HTTP_PROXY"), Form::Proxy, nothing,
                 QT_TRANSLATE_NOOP("Cozewi", "proxy for http: endpoints of steps 1 to 4")},
    VariableInfo{QLatin1StringView("ALL_PROXY"), Form::Proxy, nothing,
                 QT_TRANSLATE_NOOP("Cozewi", "proxy for endpoints of steps 1 to 4 that have none of their own")},
    VariableInfo{QLatin1StringView("NO_PROXY"), Form::Text, nothing,
                 QT_TRANSLATE_NOOP("Cozewi", "hosts that steps 1 to 4 reach without a proxy")},
    VariableInfo{QLatin1StringView("REQUESTS_CA_BUNDLE"), Form::Path, nothing,
                 QT_TRANSLATE_NOOP("Cozewi", "PEM file that takes the place of the system's CAs in steps 1 to 4")},
    VariableInfo{QLatin1StringView("CURL_CA_BUNDLE"), Form::Path, nothing,
                 QT_TRANSLATE_NOOP("Cozewi", "the same, where REQUESTS_CA_BUNDLE is not set")},

    VariableInfo{EnvKeys::ProjectId, Form::Text, nothing,
                 QT_TRANSLATE_NOOP("Cozewi", "id of the project; set by the platform, not read here")},
    VariableInfo{EnvKeys::ProjectSpaceId, Form::Text, nothing,
                 QT_TRANSLATE_NOOP("Cozewi", "id of the project's space; set by the platform, not read here")},
    VariableInfo{EnvKeys::ProjectEnv, Form::Text, nothing,
                 QT_TRANSLATE_NOOP("Cozewi", "environment of the project; set by the platform, not read here")},
    VariableInfo{EnvKeys::IntegrationBaseUrl, Form::Endpoint, nothing,
                 QT_TRANSLATE_NOOP("Cozewi", "base URL of integrations; set by the platform, not read here")},
    VariableInfo{EnvKeys::WorkloadIdentityApiKey, Form::Secret, nothing,
                 QT_TRANSLATE_NOOP("Cozewi", "API key of the workload; set by the platform, not read here")},
    VariableInfo{EnvKeys::LoopApiToken, Form::Secret, nothing,
                 QT_TRANSLATE_NOOP("Cozewi", "token of Coze Loop; set by the platform, not read here")},
    VariableInfo{EnvKeys::AuthOidcDiscoveryUrl, Form::Endpoint, nothing,
                 QT_TRANSLATE_NOOP("Cozewi", "discovery URL of the login; set by the platform, not read here")},
    VariableInfo{EnvKeys::AuthOidcClientId, Form::Text, nothing,
                 QT_TRANSLATE_NOOP("Cozewi", "client id of the login; set by the platform, not read here")},
    VariableInfo{EnvKeys::AuthOidcClientSecret, Form::Secret, nothing,
                 QT_TRANSLATE_NOOP("Cozewi", "client secret of the login; set by the platform, not read here")},
    VariableInfo{EnvKeys::AuthSessionSecret, Form::Secret, nothing,
                 QT_TRANSLATE_NOOP("Cozewi", "session secret of the login; set by the platform, not read here")},
};

} // namespace

QString VariableInfo::describe() const
{
    return Text::tr(description);
}

std::span<const VariableInfo> allVariables()
{
    return variables;
}

} // namespace Cozewi
