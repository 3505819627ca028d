// SPDX-License-Identifier: MIT
#pragma once

#include "identity/demodata.h"
#include "identity/demotokens.h"

#include <cozewi/testing/demoserver.h>
#include <cozewi/testing/httpresponse.h>

#include <QtCore/QHash>

#include <optional>

namespace Cozewi::Testing {

/// The four calls of protocol.md as the platform answers them. Strict: whatever is not exactly as the
/// protocol says is refused, and the refusal says what it was. Knows nothing of sockets.
class DemoPlatform {
public:
    DemoPlatform(QString clientId, QString clientSecret, std::chrono::seconds tokenLifetime);

    void setIssuer(const QString &origin) { m_issuer = origin; }
    [[nodiscard]] const DemoData &data() const { return m_data; }

    [[nodiscard]] HttpResponse answer(const RecordedRequest &request, const QList<Fault> &faults);
    /// The next token that is used, and all before it, are revoked as it comes.
    void revokeNextUse(bool on) { m_revokeNextUse = on; }

    static constexpr auto idTokenPath = "/oauth/id-token";
    static constexpr auto accessTokenPath = "/oauth/access-token";
    static constexpr auto outboundPath = "/outbound";

private:
    using Form = QHash<QByteArray, QByteArray>;

    HttpResponse idToken(const RecordedRequest &request, const QList<Fault> &faults);
    HttpResponse accessToken(const RecordedRequest &request, const QList<Fault> &faults);
    HttpResponse credential(const RecordedRequest &request, const QList<Fault> &faults);
    HttpResponse variables(const RecordedRequest &request, const QList<Fault> &faults);
    /// What is wrong with a call of step 3 or 4 before its body is looked at.
    std::optional<HttpResponse> refusedCall(const RecordedRequest &request, const QList<Fault> &faults);

    const QString m_clientId;
    const QString m_clientSecret;
    const std::chrono::seconds m_tokenLifetime;
    QString m_issuer;
    DemoData m_data;
    DemoTokens m_tokens;
    bool m_revokeNextUse = false;
};

} // namespace Cozewi::Testing
