// SPDX-License-Identifier: MIT
#pragma once

#include "config/noproxy.h"

#include <cozewi/configuration.h>
#include <cozewi/secret.h>

#include <QtCore/QUrl>

#include <optional>

namespace Cozewi {

/// How one URL of steps 1 to 4 is reached.
struct ProxyChoice {
    /// "http://proxy:3128", port always there, without credentials; empty for a direct connection.
    QUrl proxy;
    /// The complete value of `Proxy-Authorization`; empty for none.
    Secret authorization;
    /// The variable that won ("https_proxy"); also set where its value is wrong or NO_PROXY overrules it.
    QString variable;
    /// The name of the variable that asks for a direct connection ("NO_PROXY"); empty where none does.
    QString bypassedBy;
    /// Why the variable cannot be used; nothing may be sent then.
    std::optional<ConfigurationProblem> problem;

    [[nodiscard]] bool isDirect() const { return proxy.isEmpty() && !problem; }
};

/**
 * What the usual variables of other programs say about steps 1 to 4 (protocol.md, "How the four
 * requests travel"). A value; reading it does no I/O.
 */
class NetworkSettings {
public:
    static NetworkSettings fromEnvironment(const Environment &environment);

    /// The proxy for \a url, which is http: or https:.
    [[nodiscard]] ProxyChoice proxyFor(const QUrl &url) const;

    /// The PEM file that takes the place of the system's CAs; empty where the system's are used.
    [[nodiscard]] QString caPath() const { return m_caPath; }
    /// The variable that names it: REQUESTS_CA_BUNDLE or CURL_CA_BUNDLE.
    [[nodiscard]] QString caVariable() const { return m_caVariable; }

    /// What is wrong with any of the proxy variables, whether a URL at hand needs it or not.
    [[nodiscard]] QList<ConfigurationProblem> problems() const;

private:
    /// A proxy variable that is set, already read; its bypass is not decided yet.
    [[nodiscard]] static ProxyChoice readProxy(const Environment &environment, QLatin1StringView name);

    ProxyChoice m_https;
    ProxyChoice m_http;
    ProxyChoice m_all;
    NoProxy m_noProxy;
    QString m_noProxyVariable;
    QString m_caPath;
    QString m_caVariable;
};

} // namespace Cozewi
