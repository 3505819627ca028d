// SPDX-License-Identifier: MIT
// addProbe(): a probe as findings.
#include "base/sentences.h"
#include "base/tr.h"
#include "http/failure.h"
#include "http/proxysettings.h"

#include <cozewi/envkeys.h>
#include <cozewi/probe.h>

#include <algorithm>

namespace Cozewi {

namespace {

Finding probeFinding(const char *id, Finding::Severity severity)
{
    Finding finding;
    finding.id = QLatin1StringView(id);
    finding.severity = severity;
    finding.stage = Stage::Session;
    return finding;
}

Finding notConfigured()
{
    Finding finding = probeFinding("proxy-not-configured", Finding::Severity::Info);
    finding.what = Text::tr("The outbound proxy was not looked at: no variable of it is set.");
    finding.why = Text::tr("Only requests of the configured session go through it; steps 1 to 4 do not.");
    finding.fix = Text::tr("If there is one, set %1, %2 and %3; inside a Coze project the platform sets them.")
                      .arg(EnvKeys::OutboundAuthProxy, EnvKeys::IdentityTicket, EnvKeys::OutboundAuthProxyCa);
    return finding;
}

Finding wayWorks(const ProbeReport &report)
{
    Finding finding = probeFinding("proxy-ok", Finding::Severity::Ok);
    const QString proxy = authorityOf(report.overview.proxy.host(), portOf(report.overview.proxy));
    if (report.target.isEmpty()) {
        finding.what = Text::tr("The proxy %1 can be reached.").arg(proxy);
        finding.why = Text::tr("Whether it accepts the ticket shows only when it is asked for a target: "
                               "cozewi doctor --url https://…");
    } else {
        finding.what = Text::tr("The way through the proxy %1 to %2 works.")
                           .arg(proxy, authorityOf(report.target.host(), portOf(report.target)));
        finding.why = Text::tr("Every hop was tried, and the target answered.");
    }
    return finding;
}

/// Names that have a sentence in common.
struct Group {
    QString why;
    QStringList names;
};

void addTo(QList<Group> &groups, const QString &name, const QString &why)
{
    const auto group = std::find_if(groups.begin(), groups.end(), [&](const Group &known) { return known.why == why; });
    if (group == groups.end())
        groups.append({why, {name}});
    else
        group->names.append(name);
}

Finding waysOfCalls(const ProxyOverview &overview)
{
    Finding finding = probeFinding("proxy-calls", Finding::Severity::Ok);
    finding.variable = overview.proxyVariable;
    finding.what = Text::tr("Only requests of the configured session go through the outbound proxy %1 (%2); steps 1 to "
                            "4 never do.")
                       .arg(originOf(overview.proxy), overview.proxyVariable);
    // Calls that go the same way are named together.
    QList<Group> groups;
    for (const CallRoute &call : overview.calls)
        addTo(groups, stageTitle(call.stage), call.why);
    QStringList ways;
    for (const Group &group : std::as_const(groups))
        ways.append(asSentence(Text::tr("%1: %2", "calls, the way they take as a sentence")
                                   .arg(group.names.join(Text::tr(", ", "between calls")), group.why)));
    finding.why = joinSentences(ways);
    return finding;
}

Finding ignoredVariables(const QList<IgnoredVariable> &ignored)
{
    Finding finding = probeFinding("variables-ignored", Finding::Severity::Info);
    QStringList names;
    QList<Group> groups;
    for (const IgnoredVariable &variable : ignored) {
        names.append(variable.name);
        addTo(groups, variable.name, variable.why);
    }
    finding.variable = names.constFirst();
    finding.what = Text::tr("Set, and ignored by requests through the outbound proxy: %1.").arg(names.join(u", "));
    QStringList whys;
    for (const Group &group : std::as_const(groups))
        whys.append(Text::tr("%1: %2", "variables, a sentence about them").arg(group.names.join(u", "), group.why));
    finding.why = joinSentences(whys);
    finding.fix =
        Text::tr("Nothing, unless you expected them to matter: the proxy is named by %1 or %2, its CA by %3 or "
                 "%4, and by nothing else.")
            .arg(EnvKeys::OutboundAuthProxy, EnvKeys::SkillProxyDomain, EnvKeys::OutboundAuthProxyCa,
                 EnvKeys::OutboundAuthProxyCaPath);
    return finding;
}

} // namespace

void addProbe(Diagnosis &diagnosis, const ProbeReport &report)
{
    if (report.skipped) {
        // Without a target nobody asked for it.
        if (!report.target.isEmpty())
            diagnosis.findings.append(notConfigured());
        return;
    }
    diagnosis.hops += report.hopResults();
    diagnosis.findings += report.findings();
    if (report.ok)
        diagnosis.findings.append(wayWorks(report));
    if (!report.overview.proxy.isEmpty())
        diagnosis.findings.append(waysOfCalls(report.overview));
    if (!report.overview.ignored.isEmpty())
        diagnosis.findings.append(ignoredVariables(report.overview.ignored));
}

} // namespace Cozewi
