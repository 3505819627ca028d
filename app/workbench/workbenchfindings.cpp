// SPDX-License-Identifier: MIT
// What the workbench knows to be wrong, in words: of each part, and of the parts together.
#include "models/exchangetext.h"
#include "models/sentences.h"
#include "workbench/hindsight.h"
#include "workbench/workbench.h"

#include <cozewi/envkeys.h>
#include <cozewi/stage.h>
#include <cozewi/text.h>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Inspector {

namespace {

// Seconds after which a call is worth a word.
constexpr qint64 patience = 3;

/// Where it names the target, it says too where that came from. Of a URL that somebody typed only the origin is shown.
Cozewi::Finding withUrl(Cozewi::Finding finding, const ProxyFeed &proxy, bool isDemo)
{
    const QUrl target = ProxyFeed::targetOf(proxy.url());
    const QString name = u"%1:%2"_s.arg(target.host()).arg(target.port(target.scheme() == "http"_L1 ? 80 : 443));
    if (!target.host().isEmpty() && (finding.what + finding.fix).contains(name)) {
        const QString origin = Cozewi::sanitizedText(QStringView(target.scheme() + u"://"_s + name), 120);
        const QString tried = isDemo
            ? Workbench::tr("This was tried with %1, which the demo plays; the page Proxy & CA tries any other URL.")
            : Workbench::tr("This was tried with %1; the page Proxy & CA tries any other URL.");
        finding.why = joinSentences({finding.why, tried.arg(origin)});
    }
    return finding;
}

/// All the integrations that failed in the same way, where there are several.
Cozewi::Finding withNames(Cozewi::Finding finding, const CredentialsModel &credentials)
{
    QStringList names;
    for (int row = 0; row < credentials.rowCount(); ++row) {
        const auto &problem = credentials.at(row).problem;
        if (problem && problem->what == finding.what)
            names << credentials.at(row).name;
    }
    if (names.size() > 1)
        finding.why = joinSentences({finding.why,
                                     Workbench::tr("It is so for %n integration(s): %1.", nullptr, int(names.size()))
                                         .arg(names.join(Workbench::tr(", ")))});
    return finding;
}

} // namespace

std::optional<Cozewi::Finding> Workbench::waiting() const
{
    const Cozewi::ExchangeRecord *call = m_refreshing ? m_exchanges.oldestRunning() : nullptr;
    const qint64 waited = call != nullptr ? call->startedAt.secsTo(QDateTime::currentDateTimeUtc()) : 0;
    if (waited < patience)
        return {};
    Cozewi::Finding finding;
    finding.severity = Cozewi::Finding::Severity::Warning;
    finding.stage = call->stage;
    finding.what = tr("Waiting for %1, %2: no answer for %3 s.")
                       .arg(Cozewi::stageTitle(call->stage), call->url.authority(QUrl::EncodeUnicode))
                       .arg(waited);
    const auto limit = std::chrono::duration_cast<std::chrono::seconds>(Cozewi::Timeouts().read).count();
    const bool isToken = call->stage == Cozewi::Stage::IdToken || call->stage == Cozewi::Stage::AccessToken;
    const QDateTime worked = isToken                   ? m_token.workedAt(call->stage)
        : call->stage == Cozewi::Stage::ProjectEnvVars ? m_variables.at()
                                                       : QDateTime();
    finding.why =
        joinSentences({tr("The request was sent or is on its way; the server, or something before it, does not react."),
                       Hindsight::whatWorked(worked), isToken ? Hindsight::whatIsLeft(tokenUntil()) : QString()});
    finding.fix = worked.isValid()
        ? tr("Wait, or cancel: it will be given up at %1 s. If it stays so, try the address from another machine; if "
             "that waits too, tell the platform.")
              .arg(limit)
        : tr("Wait, or cancel: it will be given up at %1 s. If it stays so, check host and port of the address, and "
             "whether another machine can reach it.")
              .arg(limit);
    return finding;
}

Cozewi::Finding Workbench::withHindsight(const Cozewi::Finding &finding) const
{
    if (!m_token.problem() || finding.what != m_token.problem()->what)
        return finding;
    const Cozewi::ErrorInfo &error = *m_token.error();
    const auto last = m_token.history()->lastStep(error.stage);
    return Hindsight::explained(error, m_configuration,
                                {m_token.workedAt(error.stage), tokenUntil(), last ? last->url : QUrl()});
}

QDateTime Workbench::tokenUntil() const
{
    // Not by the clock on the wall, which may have been set.
    return m_token.timeLeft().count() > 0 ? m_token.status().token.expiresAt() : QDateTime();
}

Cozewi::FindingList Workbench::findings() const
{
    using Severity = Cozewi::Finding::Severity;
    Cozewi::FindingList all;
    const auto add = [&](const Cozewi::Finding &finding) {
        if (finding.severity == Severity::Warning || finding.severity == Severity::Error)
            all.append(finding);
    };
    for (const Cozewi::Finding &finding : m_configurationFindings)
        add(finding);
    if (m_token.problem())
        add(*m_token.problem());
    addApiFindings(all);
    for (const Cozewi::Finding &finding : m_exchangeChecks.findings())
        add(finding);
    if (hasNoVariables())
        add(noVariables());
    addProxyFindings(all);
    // What stops the four calls comes first, then what failed, then what is wrong beside it.
    QStringList stopping;
    for (const Cozewi::ConfigurationProblem &problem : m_problems)
        stopping << problem.variable;
    const auto rank = [&](const Cozewi::Finding &finding) {
        if (finding.severity != Severity::Error)
            return 3;
        if (finding.stage && *finding.stage != Cozewi::Stage::Configuration)
            return 1;
        return stopping.contains(finding.variable) ? 0 : 2;
    };
    std::stable_sort(all.begin(), all.end(),
                     [&](const Cozewi::Finding &a, const Cozewi::Finding &b) { return rank(a) < rank(b); });
    // The same cause is seen by each call that it hits.
    Cozewi::FindingList unique;
    for (const Cozewi::Finding &finding : std::as_const(all)) {
        const bool known = std::any_of(unique.begin(), unique.end(), [&](const Cozewi::Finding &other) {
            return other.id == finding.id && other.what == finding.what;
        });
        if (!known)
            unique.append(finding);
    }
    return unique;
}

void Workbench::addApiFindings(Cozewi::FindingList &all) const
{
    const CredentialsModel *credentials = m_credentials.model();
    // The platform's own code, and not the 500 that means something else for each of the two.
    const auto &error = m_variables.error();
    const bool isDecision = error && error->businessCode && error->httpStatus != 500;
    const QString same = isDecision ? ExchangeText::shortError(*error) : QString();
    int alike = 0;
    Cozewi::FindingList refused;
    for (int row = 0; row < credentials->rowCount(); ++row) {
        const auto &entry = credentials->at(row);
        if (!entry.problem)
            continue;
        if (isDecision && entry.problemWords == same)
            ++alike; // one cause, told once
        else
            refused.append(withNames(*entry.problem, *credentials));
    }
    if (m_variables.problem()) {
        Cozewi::Finding finding = *m_variables.problem();
        if (alike > 0)
            finding.why = joinSentences(
                {finding.why,
                 tr("The credentials of %n integration(s) were refused in the same way.", nullptr, alike)});
        all.append(finding);
    }
    all += refused;
}

bool Workbench::hasNoVariables() const
{
    return m_variables.at().isValid() && !m_variables.isBusy() && !m_variables.problem()
        && m_variables.model()->rowCount() == 0;
}

Cozewi::Finding Workbench::noVariables() const
{
    Cozewi::Finding finding;
    finding.id = u"project-env-vars-empty"_s;
    finding.severity = Cozewi::Finding::Severity::Warning;
    finding.stage = Cozewi::Stage::ProjectEnvVars;
    const Cozewi::Lane lane = m_configuration.lane();
    finding.what = lane.isNone()
        ? tr("The project has no variables.")
        : tr("The project has no variables in the lane %1.").arg(Cozewi::sanitizedText(QStringView(lane.value()), 40));
    finding.why = tr("The platform answered with an empty list, so a service gets none.");
    finding.fix =
        tr("Add them to the project on Coze. If they are there, check the lane (%1) and whether the client id "
           "(%2) is the one of that project.")
            .arg(Cozewi::EnvKeys::ServerEnv, Cozewi::EnvKeys::WorkloadIdentityClientId);
    return finding;
}

void Workbench::addProxyFindings(Cozewi::FindingList &all) const
{
    for (int row = 0; row < m_proxy.hops()->rowCount(); ++row) {
        const Cozewi::ProbeHop &hop = m_proxy.hops()->at(row);
        // What is wrong with the variables is told below.
        if (hop.finding && hop.name != "configuration"_L1
            && hop.finding->severity >= Cozewi::Finding::Severity::Warning)
            all.append(withUrl(*hop.finding, m_proxy, m_profile.kind == Profile::Kind::Demo));
    }
    for (const Cozewi::Finding &finding : m_proxy.overview().findings) {
        const bool told = std::any_of(all.begin(), all.end(), [&](const Cozewi::Finding &other) {
            return other.variable == finding.variable && other.severity >= finding.severity;
        });
        if (finding.severity >= Cozewi::Finding::Severity::Warning && !told)
            all.append(finding);
    }
}

} // namespace Inspector
