// SPDX-License-Identifier: MIT
#include <cozewi/doctor.h>

#include "base/tr.h"
#include "diagnostics/endpointcheck.h"
#include "diagnostics/missingcheck.h"
#include "diagnostics/networkcheck.h"
#include "diagnostics/valuecheck.h"

#include <QtCore/QJsonArray>

#include <algorithm>

namespace Cozewi {

namespace {

using Severity = Finding::Severity;

QString severityName(Severity severity)
{
    switch (severity) {
    case Severity::Ok:
        return QStringLiteral("ok");
    case Severity::Info:
        return QStringLiteral("info");
    case Severity::Warning:
        return QStringLiteral("warning");
    case Severity::Error:
        return QStringLiteral("error");
    }
    Q_UNREACHABLE();
}

QJsonObject toJson(const Finding &finding)
{
    QJsonObject json{
        {QStringLiteral("id"), finding.id},     {QStringLiteral("severity"), severityName(finding.severity)},
        {QStringLiteral("what"), finding.what}, {QStringLiteral("why"), finding.why},
        {QStringLiteral("fix"), finding.fix},
    };
    if (!finding.variable.isEmpty())
        json.insert(QStringLiteral("variable"), finding.variable);
    if (finding.stage)
        json.insert(QStringLiteral("stage"), stageName(*finding.stage));
    if (!finding.hop.isEmpty())
        json.insert(QStringLiteral("hop"), finding.hop);
    return json;
}

QJsonObject toJson(const HopResult &hop)
{
    QJsonObject json{
        {QStringLiteral("name"), hop.name},
        {QStringLiteral("ok"), hop.ok},
        {QStringLiteral("seen"), hop.seen},
    };
    if (hop.time)
        json.insert(QStringLiteral("ms"), static_cast<double>(hop.time->count()) / 1000.0);
    return json;
}

Finding allRight()
{
    Finding finding;
    finding.id = QStringLiteral("configuration-ok");
    finding.severity = Severity::Ok;
    finding.stage = Stage::Configuration;
    finding.what = Text::tr("The variables of steps 1 to 4 are complete, and nothing looks wrong with them.");
    finding.why = Text::tr("Whether the platform accepts them is known only after asking it.");
    return finding;
}

} // namespace

bool Diagnosis::ok() const
{
    return std::none_of(findings.cbegin(), findings.cend(),
                        [](const Finding &finding) { return finding.severity == Severity::Error; });
}

QJsonObject Diagnosis::toJson() const
{
    QJsonArray findingArray;
    for (const Finding &finding : findings)
        findingArray.append(Cozewi::toJson(finding));
    QJsonArray hopArray;
    for (const HopResult &hop : hops)
        hopArray.append(Cozewi::toJson(hop));
    return {
        {QStringLiteral("schema"), 1},
        {QStringLiteral("ok"), ok()},
        {QStringLiteral("findings"), findingArray},
        {QStringLiteral("hops"), hopArray},
    };
}

FindingList checkConfiguration(const Configuration &configuration)
{
    FindingList findings = checkValues(configuration.environment());
    findings += configuration.lane().lint();
    findings += checkEndpoints(configuration);
    findings = checkNeeds(configuration, findings) + findings;
    findings += checkNetworkVariables(configuration);
    const bool isFine = std::none_of(findings.cbegin(), findings.cend(),
                                     [](const Finding &finding) { return finding.severity >= Severity::Warning; });
    if (isFine)
        findings.prepend(allRight());
    return findings;
}

} // namespace Cozewi
