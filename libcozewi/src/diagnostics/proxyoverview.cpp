// SPDX-License-Identifier: MIT
// proxyOverview(): what the variables alone tell about proxy and CA.
#include "base/tr.h"
#include "config/displayvalue.h"
#include "config/networksettings.h"
#include "config/proxyurl.h"
#include "config/urlcheck.h"
#include "http/failure.h"
#include "session/sessionroute.h"

#include <cozewi/envkeys.h>
#include <cozewi/probe.h>

#include <algorithm>

namespace Cozewi {

namespace {

Finding overviewFinding(const char *id, Finding::Severity severity, const QString &variable)
{
    Finding finding;
    finding.id = QLatin1StringView(id);
    finding.severity = severity;
    finding.variable = variable;
    finding.stage = Stage::Session;
    finding.hop = QStringLiteral("configuration");
    return finding;
}

QString wholeSentence(const QString &text)
{
    return Text::tr("%1.", "a whole sentence").arg(text);
}

// The proxy

void addProxy(ProxyOverview &overview, const Environment &environment)
{
    const QLatin1StringView variable = proxyVariableOf(environment);
    if (!environment.contains(variable))
        return;
    const QString value = environment.value(variable);
    overview.proxyVariable = variable;
    if (variable == EnvKeys::OutboundAuthProxy)
        overview.why = Text::tr("%1 names the proxy.").arg(variable);
    else if (environment.contains(EnvKeys::OutboundAuthProxy))
        overview.why = Text::tr("%1 wins over %2, which is set too.").arg(variable, EnvKeys::OutboundAuthProxy);
    else
        overview.why = Text::tr("%1 names the proxy; it is what newer SDKs use.").arg(variable);
    if (proxyProblem(value))
        return; // told with what the session misses
    overview.proxy = parseProxyUrl(value).url;
    if (splitUrl(value)->hasUserInfo) {
        Finding finding = overviewFinding("proxy-credentials-dropped", Finding::Severity::Info, variable);
        finding.what = Text::tr("User and password in %1 are not used.").arg(variable);
        finding.why = Text::tr("The outbound proxy is given the user \"space\" and the ticket of %1, always.")
                          .arg(EnvKeys::IdentityTicket);
        finding.fix = Text::tr("Remove them from the URL.");
        overview.findings.append(finding);
    }
}

// The CA

void addAuthorities(ProxyOverview &overview, const Environment &environment)
{
    const QLatin1StringView variable = caVariableOf(environment);
    if (!environment.contains(variable))
        return;
    overview.caVariable = variable;
    if (variable == EnvKeys::OutboundAuthProxyCaPath && mayBePath(environment.value(variable)))
        overview.caPath = environment.value(variable);
    CaBundle bundle;
    try {
        bundle = sessionAuthorities(environment);
    } catch (const ConfigurationError &error) {
        Finding finding = overviewFinding("ca-unusable", Finding::Severity::Error, variable);
        finding.what = wholeSentence(error.message());
        finding.why = Text::tr("Targets cannot be verified without it, so nothing is sent.");
        finding.fix = error.hint();
        overview.findings.append(finding);
        return;
    }
    for (const CaEntry &entry : std::as_const(bundle.entries)) {
        AuthorityBlock block;
        block.number = entry.number;
        if (!entry.isUsable())
            block.problem = entry.describe();
        if (!entry.certificate.isNull()) {
            block.certificate = CertificateInfo::of(entry.certificate);
            block.certificate->problem = block.problem;
            overview.authorities.append(*block.certificate);
        }
        overview.authorityBlocks.append(block);
        if (entry.isUsable())
            continue;
        Finding finding = overviewFinding("ca-entry", Finding::Severity::Warning, variable);
        finding.what = Text::tr("In %1, %2.").arg(variable, entry.describe());
        finding.why = Text::tr("It verifies nothing.");
        finding.fix = entry.verdict == CaEntry::Verdict::PrivateKey
            ? Text::tr("Remove it, and treat the key as exposed.")
            : Text::tr("Replace it by a current CA certificate, or remove it.");
        overview.findings.append(finding);
    }
}

// Ways and variables

CallRoute routeOf(Stage stage, const QUrl &url, const NetworkSettings &settings)
{
    CallRoute route;
    route.stage = stage;
    route.target = originOf(url);
    const ProxyChoice choice = settings.proxyFor(url);
    if (choice.problem) {
        route.variable = choice.problem->variable;
        route.why = Text::tr("It cannot be sent: %1.").arg(choice.problem->message);
    } else if (!choice.isDirect()) {
        route.proxy = originOf(choice.proxy);
        route.variable = choice.variable;
        route.why =
            Text::tr("Through the proxy of %1; the outbound proxy is for the session alone.").arg(choice.variable);
    } else if (!choice.bypassedBy.isEmpty()) {
        route.variable = choice.bypassedBy;
        route.why = Text::tr("Directly: %1 names the host.").arg(choice.bypassedBy);
    } else {
        route.why =
            Text::tr("Directly: no proxy variable is set for it, and the outbound proxy is for the session alone.");
    }
    return route;
}

void addCalls(ProxyOverview &overview, const Environment &environment)
{
    const NetworkSettings settings = NetworkSettings::fromEnvironment(environment);
    const std::pair<Stage, QLatin1StringView> endpoints[] = {
        {Stage::IdToken, EnvKeys::WorkloadIdentityTokenEndpoint},
        {Stage::AccessToken, EnvKeys::WorkloadAccessTokenEndpoint},
        {Stage::IntegrationCredential, EnvKeys::OutboundAuthEndpoint},
        {Stage::ProjectEnvVars, EnvKeys::OutboundAuthEndpoint},
    };
    for (const auto &[stage, variable] : endpoints) {
        const QUrl url = endpointUrl(environment.value(variable));
        if (url.isValid())
            overview.calls.append(routeOf(stage, url, settings));
    }
    CallRoute session;
    session.proxy = overview.proxy.isEmpty() ? QString() : originOf(overview.proxy);
    session.variable = overview.proxyVariable;
    session.why = overview.proxy.isEmpty()
        ? Text::tr("It cannot be sent: no outbound proxy is set.")
        : Text::tr("Through the outbound proxy of %1, whatever HTTP_PROXY, HTTPS_PROXY and NO_PROXY say.")
              .arg(overview.proxyVariable);
    overview.calls.append(session);
}

void addIgnored(ProxyOverview &overview, const Environment &environment)
{
    const auto add = [&](QLatin1StringView name, const QString &why) {
        for (const QString &spelling : {QString(name), QString(name).toLower()}) {
            if (!environment.contains(spelling) || (spelling != name && !spelling.endsWith(u"proxy")))
                continue;
            const QString value = environment.value(spelling);
            const bool isUrl = name.endsWith(QLatin1StringView("_PROXY")) && name != QLatin1StringView("NO_PROXY");
            overview.ignored.append({spelling, isUrl ? displayUrl(value) : displayPath(value), why});
        }
    };
    const QString forFourCalls = Text::tr("Steps 1 to 4 read it; the session does not.");
    for (const char *name :
         {"HTTPS_PROXY", "HTTP_PROXY", "ALL_PROXY", "NO_PROXY", "REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE"})
        add(QLatin1StringView(name), forFourCalls);
    for (const char *name : {"SSL_CERT_FILE", "SSL_CERT_DIR", "NODE_EXTRA_CA_CERTS"})
        add(QLatin1StringView(name), Text::tr("Other programs read it; nothing here does."));
    if (overview.proxyVariable == EnvKeys::SkillProxyDomain && environment.contains(EnvKeys::OutboundAuthProxy))
        add(EnvKeys::OutboundAuthProxy, Text::tr("%1 wins over it.").arg(EnvKeys::SkillProxyDomain));
    if (overview.caVariable == EnvKeys::OutboundAuthProxyCa && environment.contains(EnvKeys::OutboundAuthProxyCaPath))
        add(EnvKeys::OutboundAuthProxyCaPath, Text::tr("%1 wins over it.").arg(EnvKeys::OutboundAuthProxyCa));
}

} // namespace

ProxyOverview proxyOverview(const Configuration &configuration)
{
    const Environment &environment = configuration.environment();
    ProxyOverview overview;
    const auto sessionVariables = {EnvKeys::OutboundAuthProxy, EnvKeys::SkillProxyDomain, EnvKeys::IdentityTicket,
                                   EnvKeys::OutboundAuthProxyCa, EnvKeys::OutboundAuthProxyCaPath};
    overview.configured = std::any_of(sessionVariables.begin(), sessionVariables.end(),
                                      [&](QLatin1StringView name) { return environment.contains(name); });
    overview.hasTicket = environment.contains(EnvKeys::IdentityTicket);
    if (overview.configured) {
        for (const ConfigurationProblem &problem : configuration.problems(Need::Session)) {
            Finding finding =
                overviewFinding(problem.kind == ConfigurationProblem::Kind::Missing ? "session-variable-missing"
                                                                                    : "session-variable-invalid",
                                Finding::Severity::Error, problem.variable);
            finding.what = wholeSentence(problem.message);
            finding.why = Text::tr("Requests through the outbound proxy need proxy, ticket and CA.");
            finding.fix = problem.hint;
            overview.findings.append(finding);
        }
    }
    addProxy(overview, environment);
    addAuthorities(overview, environment);
    addCalls(overview, environment);
    addIgnored(overview, environment);
    return overview;
}

} // namespace Cozewi
