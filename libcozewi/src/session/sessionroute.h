// SPDX-License-Identifier: MIT
#pragma once

#include "config/cabundle.h"
#include "session/hopadvice.h"

#include <cozewi/configuration.h>
#include <cozewi/transport.h>

#include <QtCore/QDateTime>

#include <mutex>
#include <optional>

namespace Cozewi {

/// The variable that names the outbound proxy: COZE_SKILL_PROXY_DOMAIN where it is set.
QLatin1StringView proxyVariableOf(const Environment &environment);
/// The variable that holds or names the CA: the text where it is set.
QLatin1StringView caVariableOf(const Environment &environment);

/// The way of the configured session's requests (protocol.md, "The configured session"). Thread-safe.
class SessionRoute {
public:
    SessionRoute(const Configuration &configuration, bool direct);

    struct Result {
        Route route;
        /// A ConfigurationError.
        std::optional<ErrorInfo> error;
    };
    /// Reads the file with the CA, where one is named, again when it has changed.
    [[nodiscard]] Result resolve() const;
    /// For advice on what happens with \a route on the way to \a target.
    [[nodiscard]] HopContext context(const Route &route, const QUrl &target) const;

private:
    /// All but the CA, which may be in a file that changes.
    [[nodiscard]] Result fixedPart() const;
    [[nodiscard]] QList<QSslCertificate> authorities() const;

    const Configuration m_configuration;
    const bool m_direct;

    struct ReadFile {
        QDateTime modified;
        qint64 size = -1;
        QList<QSslCertificate> certificates;
    };
    mutable std::mutex m_mutex;
    mutable std::optional<Result> m_fixed;
    mutable std::optional<ReadFile> m_file;
    mutable std::optional<QList<QSslCertificate>> m_text;
};

/// The CA of the configured session with what is wrong in it. Throws a ConfigurationError that names the
/// variable where there is no certificate.
CaBundle sessionAuthorities(const Environment &environment);

} // namespace Cozewi
