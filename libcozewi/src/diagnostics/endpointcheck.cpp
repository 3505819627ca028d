// SPDX-License-Identifier: MIT
#include "diagnostics/endpointcheck.h"

#include "base/tr.h"
#include "config/urlcheck.h"

#include <cozewi/envkeys.h>
#include <cozewi/text.h>

#include <QtCore/QRegularExpression>

namespace Cozewi {

namespace {

using Severity = Finding::Severity;

Finding plainHttp(QLatin1StringView name, const QUrl &url)
{
    Finding finding = variableFinding(name, QLatin1StringView("http"), Severity::Warning);
    finding.what = Text::tr("%1 is an http: URL of another machine (%2).").arg(name, sanitizedText(url.host()));
    finding.why = Text::tr("Secrets and tokens cross the network unencrypted, and anybody on the way can read them.");
    finding.fix = Text::tr("Write https:// if the server speaks it.");
    return finding;
}

Finding portOfTheOther(QLatin1StringView name, const QUrl &url)
{
    const bool isSecure = url.scheme() == u"https";
    Finding finding = variableFinding(name, QLatin1StringView("port"), Severity::Warning, false);
    finding.what = Text::tr("%1 is an %2: URL with port %3.").arg(name, url.scheme()).arg(url.port());
    finding.why = isSecure ? Text::tr("Port 80 is the usual one of http:, so the server there probably speaks no TLS.")
                           : Text::tr("Port 443 is the usual one of https:, so the server there probably speaks TLS.");
    finding.fix = isSecure ? Text::tr("Write http://, or remove the port.") : Text::tr("Write https://.");
    return finding;
}

Finding secureLoopback(QLatin1StringView name, const QUrl &url)
{
    Finding finding = variableFinding(name, QLatin1StringView("loopback-https"), Severity::Info, false);
    finding.what = Text::tr("%1 is an https: URL of this machine (%2).").arg(name, sanitizedText(url.host()));
    finding.why = Text::tr("Servers for development mostly speak plain http; TLS would then fail.");
    finding.fix = Text::tr("If there is no TLS connection, write http://.");
    return finding;
}

void checkScheme(QLatin1StringView name, const QUrl &url, FindingList &findings)
{
    const bool isSecure = url.scheme() == u"https";
    if ((isSecure && url.port() == 80) || (!isSecure && url.port() == 443))
        findings.append(portOfTheOther(name, url));
    else if (!isSecure && !isLoopback(url.host()))
        findings.append(plainHttp(name, url));
    else if (isSecure && isLoopback(url.host()))
        findings.append(secureLoopback(name, url));
}

/// Which step the path of a URL talks about: 1, 2, or 0 where it does not say.
int stepOfPath(const QUrl &url)
{
    static const QRegularExpression second(QStringLiteral("access[-_]?token|exchange"),
                                           QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression first(QStringLiteral("id[-_]?token|identity"),
                                          QRegularExpression::CaseInsensitiveOption);
    if (second.match(url.path()).hasMatch())
        return 2;
    return first.match(url.path()).hasMatch() ? 1 : 0;
}

void checkTokenEndpoints(const QUrl &first, const QUrl &second, FindingList &findings)
{
    if (!first.isValid() || !second.isValid())
        return;
    if (first == second) {
        Finding finding =
            variableFinding(EnvKeys::WorkloadAccessTokenEndpoint, QLatin1StringView("same"), Severity::Info, false);
        finding.what = Text::tr("Both token endpoints are the same URL.");
        finding.why = Text::tr("On Coze they differ; one of them was probably pasted twice.");
        finding.fix = Text::tr("Compare %1 and %2 with the platform's.")
                          .arg(EnvKeys::WorkloadIdentityTokenEndpoint, EnvKeys::WorkloadAccessTokenEndpoint);
        findings.append(finding);
    } else if ((stepOfPath(first) == 2 && stepOfPath(second) != 2)
               || (stepOfPath(second) == 1 && stepOfPath(first) != 1)) {
        Finding finding = variableFinding(EnvKeys::WorkloadIdentityTokenEndpoint, QLatin1StringView("swapped"),
                                          Severity::Warning, false);
        finding.what = Text::tr("%1 and %2 look swapped.")
                           .arg(EnvKeys::WorkloadIdentityTokenEndpoint, EnvKeys::WorkloadAccessTokenEndpoint);
        finding.why = Text::tr("Going by their paths, each probably belongs into the other variable.");
        finding.fix = Text::tr("Exchange the two values.");
        findings.append(finding);
    }
}

Finding callPath(const QString &ending)
{
    Finding finding = variableFinding(EnvKeys::OutboundAuthEndpoint, QLatin1StringView("path"), Severity::Error);
    finding.what = Text::tr("%1 ends with %2.").arg(EnvKeys::OutboundAuthEndpoint, ending);
    finding.why = Text::tr("It is the base URL, and the path of each call is put behind it: calls would go to %1/env.")
                      .arg(ending);
    finding.fix = Text::tr("Remove %1 from its end.").arg(ending);
    return finding;
}

Finding finalSlash()
{
    Finding finding = variableFinding(EnvKeys::OutboundAuthEndpoint, QLatin1StringView("slash"), Severity::Warning);
    finding.what = Text::tr("%1 ends with a slash.").arg(EnvKeys::OutboundAuthEndpoint);
    finding.why = Text::tr("The path of each call is put behind it as it is, so calls go to //env; many servers do not "
                           "know such a path.");
    finding.fix = Text::tr("Remove the slash at its end.");
    return finding;
}

Finding queryInBase()
{
    Finding finding = variableFinding(EnvKeys::OutboundAuthEndpoint, QLatin1StringView("query"), Severity::Warning);
    finding.what = Text::tr("%1 holds a query (?…).").arg(EnvKeys::OutboundAuthEndpoint);
    finding.why = Text::tr("The path of each call is put behind it, so it becomes part of the query.");
    finding.fix = Text::tr("Remove the question mark and what follows it.");
    return finding;
}

Finding baseIsTokenEndpoint(QLatin1StringView other)
{
    Finding finding =
        variableFinding(EnvKeys::OutboundAuthEndpoint, QLatin1StringView("token-endpoint"), Severity::Warning, false);
    finding.what = Text::tr("%1 is the same URL as %2.").arg(EnvKeys::OutboundAuthEndpoint, other);
    finding.why = Text::tr("Tokens and project data are served from different URLs; one was probably pasted twice.");
    finding.fix = Text::tr("Compare the two with the platform's.");
    return finding;
}

void checkBase(const Configuration &configuration, FindingList &findings)
{
    const QString text = configuration.outboundAuthEndpoint();
    const QUrl url = endpointUrl(text);
    if (!url.isValid())
        return;
    for (const QString &ending : {QStringLiteral("/env"), QStringLiteral("/integration")}) {
        if (text.endsWith(ending) || text.endsWith(ending + u'/'))
            findings.append(callPath(ending));
    }
    if (url.hasQuery())
        findings.append(queryInBase());
    else if (text.endsWith(u'/') && url.path() != u"/env/" && url.path() != u"/integration/")
        findings.append(finalSlash());
    if (url == configuration.idTokenEndpoint())
        findings.append(baseIsTokenEndpoint(EnvKeys::WorkloadIdentityTokenEndpoint));
    else if (url == configuration.accessTokenEndpoint())
        findings.append(baseIsTokenEndpoint(EnvKeys::WorkloadAccessTokenEndpoint));
}

} // namespace

FindingList checkEndpoints(const Configuration &configuration)
{
    FindingList findings;
    for (const QLatin1StringView name : {EnvKeys::WorkloadIdentityTokenEndpoint, EnvKeys::WorkloadAccessTokenEndpoint,
                                         EnvKeys::OutboundAuthEndpoint}) {
        const QUrl url = endpointUrl(configuration.environment().value(name));
        if (url.isValid())
            checkScheme(name, url, findings);
    }
    checkTokenEndpoints(configuration.idTokenEndpoint(), configuration.accessTokenEndpoint(), findings);
    checkBase(configuration, findings);
    return findings;
}

} // namespace Cozewi
