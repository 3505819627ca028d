// SPDX-License-Identifier: MIT
#pragma once

#include <cozewi/secret.h>
#include <cozewi/transport.h>

#include <QtCore/QList>
#include <QtCore/QUrl>
#include <QtNetwork/QSslCertificate>
#include <QtNetwork/QSslConfiguration>

#include <chrono>
#include <optional>

namespace Cozewi {

/// A proxy and what it takes to be let in.
struct ProxySettings {
    /// http: or https:, with a port.
    QUrl url;
    /// The complete value of `Proxy-Authorization`; empty for none.
    Secret authorization;
    /// Accepted for an https: proxy besides the system's.
    QList<QSslCertificate> authorities;

    [[nodiscard]] bool isSecure() const { return url.scheme() == QLatin1StringView("https"); }
    /// "proxy:3128", for messages and for CONNECT.
    [[nodiscard]] QString hostAndPort() const;
    /// For the connection to an https: proxy.
    [[nodiscard]] QSslConfiguration tls() const;

    static ProxySettings of(const Route &route);
};

/// What must not be shown where a proxy quotes what it was sent: the credentials in \a authorization, encoded and
/// plain.
QList<Secret> proxySecrets(const Secret &authorization);

/// "host:port" with an IPv6 address in brackets, names in Punycode, as CONNECT has it (RFC 9112 section 3.2.3).
QString authorityOf(const QString &host, int port);

/// The system's certificates and \a extra. The system's are still loaded on demand, which a list given to
/// QSslConfiguration would end; \a extra gets there through an anonymous file in memory.
QSslConfiguration systemTlsWith(const QList<QSslCertificate> &extra);

} // namespace Cozewi
