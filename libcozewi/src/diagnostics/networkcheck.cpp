// SPDX-License-Identifier: MIT
#include "diagnostics/networkcheck.h"

#include "base/tr.h"
#include "config/cabundle.h"
#include "config/displayvalue.h"
#include "config/networksettings.h"
#include "config/urlcheck.h"

#include <cozewi/envkeys.h>

#include <QtCore/QFileInfo>

namespace Cozewi {

namespace {

using Severity = Finding::Severity;

/// Bigger ones are a system's whole bundle, which is fine and takes long to read.
constexpr qint64 maximumReadSize = qint64{128} * 1024;

Finding networkFinding(const QString &id, Severity severity, const QString &variable, bool certain = true)
{
    Finding finding;
    finding.id = id;
    finding.severity = severity;
    finding.variable = variable;
    finding.stage = Stage::Configuration;
    finding.certain = certain;
    return finding;
}

Finding proxyInForce(const ProxyChoice &choice, const QString &hosts)
{
    Finding finding = networkFinding(QStringLiteral("proxy-in-force"), Severity::Info, choice.variable);
    finding.what = Text::tr("Calls to %1 go through the proxy %2.").arg(hosts, displayUrl(choice.proxy.toString()));
    finding.why = Text::tr("%1 says so.").arg(choice.variable);
    finding.fix = Text::tr("To go round it, name the host in NO_PROXY.");
    return finding;
}

Finding proxyBypassed(const ProxyChoice &choice, const QString &hosts)
{
    Finding finding = networkFinding(QStringLiteral("proxy-bypassed"), Severity::Info, choice.bypassedBy);
    finding.what = Text::tr("Calls to %1 go round the proxy of %2.").arg(hosts, choice.variable);
    finding.why = Text::tr("%1 names the host.").arg(choice.bypassedBy);
    finding.fix = Text::tr("Nothing, if the host can be reached directly.");
    return finding;
}

Finding proxyInvalid(const ConfigurationProblem &problem, bool used)
{
    Finding finding =
        networkFinding(QStringLiteral("proxy-invalid"), used ? Severity::Error : Severity::Warning, problem.variable);
    finding.what = Text::tr("%1.", "a whole sentence").arg(problem.message);
    finding.why = used ? Text::tr("The calls that need it cannot be made.")
                       : Text::tr("None of the endpoints needs it at the moment.");
    finding.fix = problem.hint;
    return finding;
}

void checkProxies(const Configuration &configuration, const NetworkSettings &settings, FindingList &findings)
{
    QStringList seen;
    QStringList usedVariables;
    for (const QLatin1StringView name : {EnvKeys::WorkloadIdentityTokenEndpoint, EnvKeys::WorkloadAccessTokenEndpoint,
                                         EnvKeys::OutboundAuthEndpoint}) {
        const QUrl url = endpointUrl(configuration.environment().value(name));
        if (!url.isValid())
            continue;
        const QString origin = displayUrl(url.scheme() + QStringLiteral("://") + url.authority());
        if (seen.contains(origin))
            continue;
        seen.append(origin);
        const ProxyChoice choice = settings.proxyFor(url);
        if (choice.problem) {
            if (!usedVariables.contains(choice.variable))
                findings.append(proxyInvalid(*choice.problem, true));
            usedVariables.append(choice.variable);
        } else if (!choice.isDirect()) {
            findings.append(proxyInForce(choice, origin));
        } else if (!choice.bypassedBy.isEmpty()) {
            findings.append(proxyBypassed(choice, origin));
        }
    }
    for (const ConfigurationProblem &problem : settings.problems()) {
        if (!usedVariables.contains(problem.variable))
            findings.append(proxyInvalid(problem, false));
    }
}

/// What is wrong inside a file that could be read.
void checkCertificates(const CaBundle &bundle, const QString &variable, FindingList &findings)
{
    for (const QString &warning : bundle.warnings()) {
        Finding finding = networkFinding(QStringLiteral("ca-bundle-entry"), Severity::Warning, variable);
        finding.what = Text::tr("In the file of %1, %2.").arg(variable, warning);
        finding.why = Text::tr("It verifies no server.");
        finding.fix = Text::tr("Replace it by a current CA certificate, or remove it.");
        findings.append(finding);
    }
}

void checkAuthorities(const NetworkSettings &settings, FindingList &findings)
{
    if (settings.caPath().isEmpty())
        return;
    const QString variable = settings.caVariable();
    const QFileInfo file(settings.caPath());
    try {
        if (!file.isFile() || file.size() <= maximumReadSize)
            checkCertificates(readCaBundle(settings.caPath(), variable), variable, findings);
    } catch (const ConfigurationError &error) {
        Finding finding = networkFinding(QStringLiteral("ca-bundle-invalid"), Severity::Error, variable);
        finding.what = Text::tr("%1.", "a whole sentence").arg(error.message());
        finding.why = Text::tr("https: calls cannot be verified without it.");
        finding.fix = error.hint();
        findings.append(finding);
        return;
    }
    Finding finding = networkFinding(QStringLiteral("ca-bundle-in-force"), Severity::Info, variable);
    finding.what =
        Text::tr("Servers are verified with the certificates in %1 only.").arg(displayPath(settings.caPath()));
    finding.why = Text::tr("%1 names that file; it takes the place of the system's CAs.").arg(variable);
    finding.fix = Text::tr("To use the system's CAs, remove the variable.");
    findings.append(finding);
}

/// Variables of other programs that people expect to work here.
void checkIgnored(const Environment &environment, FindingList &findings)
{
    for (const QLatin1StringView name : {QLatin1StringView("SSL_CERT_FILE"), QLatin1StringView("SSL_CERT_DIR"),
                                         QLatin1StringView("NODE_EXTRA_CA_CERTS")}) {
        if (!environment.contains(name))
            continue;
        Finding finding = networkFinding(QStringLiteral("ca-variable-ignored"), Severity::Info, name);
        finding.what = Text::tr("%1 is set, and not read here.").arg(name);
        finding.why = Text::tr("The four calls look at REQUESTS_CA_BUNDLE and CURL_CA_BUNDLE only.");
        finding.fix = Text::tr("If its certificates are needed, name the file in REQUESTS_CA_BUNDLE.");
        findings.append(finding);
    }
}

} // namespace

FindingList checkNetworkVariables(const Configuration &configuration)
{
    FindingList findings;
    const NetworkSettings settings = NetworkSettings::fromEnvironment(configuration.environment());
    checkProxies(configuration, settings, findings);
    checkAuthorities(settings, findings);
    checkIgnored(configuration.environment(), findings);
    return findings;
}

} // namespace Cozewi
