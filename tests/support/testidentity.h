// SPDX-License-Identifier: MIT
#pragma once

#include <cozewi/client.h>
#include <cozewi/configuration.h>
#include <cozewi/envkeys.h>
#include <cozewi/runtime.h>

/// An identity for tests. Its values are long enough to be looked for in outputs.
namespace TestIdentity {

inline const QString clientSecret = QStringLiteral("planted-s3cr+t/&=%25");
inline const QString idToken = QStringLiteral("planted-id-token");
inline const QString accessToken = QStringLiteral("planted-access-token");

inline Cozewi::Environment environment(const QString &origin = QStringLiteral("https://auth.example.com"))
{
    using namespace Cozewi;
    Environment environment;
    environment.set(EnvKeys::WorkloadIdentityClientId, QStringLiteral("wl-1"));
    environment.set(EnvKeys::WorkloadIdentityClientSecret, clientSecret);
    environment.set(EnvKeys::WorkloadIdentityTokenEndpoint, origin + QStringLiteral("/token"));
    environment.set(EnvKeys::WorkloadAccessTokenEndpoint, origin + QStringLiteral("/access-token"));
    environment.set(EnvKeys::OutboundAuthEndpoint, origin + QStringLiteral("/api"));
    return environment;
}

inline Cozewi::Configuration configuration(const QString &origin = QStringLiteral("https://auth.example.com"))
{
    return Cozewi::Configuration(environment(origin));
}

inline QByteArray idTokenAnswer()
{
    return "{\"access_token\": \"" + idToken.toUtf8() + "\"}";
}

inline QByteArray accessTokenAnswer(const QByteArray &expiresIn = "3600", const QString &token = accessToken)
{
    return "{\"access_token\": \"" + token.toUtf8() + "\", \"token_type\": \"Bearer\", \"expires_in\": " + expiresIn
        + "}";
}

} // namespace TestIdentity
