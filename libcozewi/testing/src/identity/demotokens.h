// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QHash>
#include <QtCore/QString>

#include <chrono>

namespace Cozewi::Testing {

/// The tokens that the demo platform has issued. They look like JWTs (RFC 7519) and carry its usual
/// claims; the signature is random, since nobody but the issuer looks at them.
class DemoTokens {
public:
    using Clock = std::chrono::steady_clock;

    QByteArray issueIdToken(const QString &issuer, const QString &clientId, const QString &lane,
                            std::chrono::seconds lifetime);
    QByteArray issueAccessToken(const QString &issuer, const QString &clientId, const QString &lane,
                                std::chrono::seconds lifetime);

    /// Whether it is an ID token of ours that was not used and has not expired. It is used up then.
    bool consumeIdToken(const QByteArray &token);
    [[nodiscard]] bool isValidAccessToken(const QByteArray &token) const;
    void revokeAccessTokens();

private:
    void forgetExpired();

    QHash<QByteArray, Clock::time_point> m_idTokens;
    QHash<QByteArray, Clock::time_point> m_accessTokens;
};

} // namespace Cozewi::Testing
