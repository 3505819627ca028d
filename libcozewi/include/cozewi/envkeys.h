// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QString>

/// The names of the environment variables that the platform defines.
namespace Cozewi::EnvKeys {

///@{
/// Steps 1 to 4.
inline constexpr QLatin1StringView WorkloadIdentityClientId{"COZE_WORKLOAD_IDENTITY_CLIENT_ID"};
inline constexpr QLatin1StringView WorkloadIdentityClientSecret{"COZE_WORKLOAD_IDENTITY_CLIENT_SECRET"};
inline constexpr QLatin1StringView WorkloadIdentityTokenEndpoint{"COZE_WORKLOAD_IDENTITY_TOKEN_ENDPOINT"};
inline constexpr QLatin1StringView WorkloadAccessTokenEndpoint{"COZE_WORKLOAD_ACCESS_TOKEN_ENDPOINT"};
inline constexpr QLatin1StringView OutboundAuthEndpoint{"COZE_OUTBOUND_AUTH_ENDPOINT"};
inline constexpr QLatin1StringView ServerEnv{"COZE_SERVER_ENV"};
///@}

///@{
/// The configured session.
inline constexpr QLatin1StringView OutboundAuthProxy{"COZE_OUTBOUND_AUTH_PROXY"};
inline constexpr QLatin1StringView IdentityTicket{"identity_ticket"};
inline constexpr QLatin1StringView OutboundAuthProxyCa{"COZE_OUTBOUND_AUTH_PROXY_CA"};
inline constexpr QLatin1StringView OutboundAuthProxyCaPath{"COZE_OUTBOUND_AUTH_PROXY_CA_PATH"};
inline constexpr QLatin1StringView SkillProxyDomain{"COZE_SKILL_PROXY_DOMAIN"};
inline constexpr QLatin1StringView SkillEnvEndpoint{"COZE_SKILL_ENV_ENDPOINT"};
///@}

///@{
/// Defined by the platform, not read by this library.
inline constexpr QLatin1StringView AuthOidcDiscoveryUrl{"COZE_AUTH_OIDC_DISCOVERY_URL"};
inline constexpr QLatin1StringView AuthOidcClientId{"COZE_AUTH_OIDC_CLIENT_ID"};
inline constexpr QLatin1StringView AuthOidcClientSecret{"COZE_AUTH_OIDC_CLIENT_SECRET"};
inline constexpr QLatin1StringView AuthSessionSecret{"COZE_AUTH_SESSION_SECRET"};
inline constexpr QLatin1StringView LoopApiToken{"COZE_LOOP_API_TOKEN"};
inline constexpr QLatin1StringView ProjectId{"COZE_PROJECT_ID"};
inline constexpr QLatin1StringView ProjectSpaceId{"COZE_PROJECT_SPACE_ID"};
inline constexpr QLatin1StringView ProjectEnv{"COZE_PROJECT_ENV"};
inline constexpr QLatin1StringView IntegrationBaseUrl{"COZE_INTEGRATION_BASE_URL"};
inline constexpr QLatin1StringView WorkloadIdentityApiKey{"COZE_WORKLOAD_IDENTITY_API_KEY"};
///@}

} // namespace Cozewi::EnvKeys
