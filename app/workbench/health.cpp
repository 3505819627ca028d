// SPDX-License-Identifier: MIT
#include "workbench/health.h"

#include "models/exchangetext.h"
#include "models/timetext.h"
#include "workbench/workbench.h"

#include <QtCore/QCoreApplication>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using Cozewi::Need;

namespace Inspector {

namespace {

struct HealthWords {
    Q_DECLARE_TR_FUNCTIONS(Health)
};

Health good(const QString &text)
{
    return {Mood::Good, u"check"_s, text};
}

Health soon(const QString &text)
{
    return {Mood::Soon, u"warning"_s, text};
}

Health bad(const QString &text)
{
    return {Mood::Bad, u"cross"_s, text};
}

Health idle(const QString &text)
{
    return {Mood::Muted, u"dash"_s, text};
}

} // namespace

Health configurationHealth(Workbench &workbench)
{
    const auto &problems = workbench.problems();
    const int needed = 5;
    if (workbench.isUnconfigured())
        return bad(HealthWords::tr("nothing is set"));
    if (!problems.isEmpty()) {
        const auto missing = std::count_if(problems.begin(), problems.end(), [](const auto &problem) {
            return problem.kind == Cozewi::ConfigurationProblem::Kind::Missing;
        });
        if (missing == problems.size())
            return bad(HealthWords::tr("%n variable(s) missing", nullptr, int(missing)));
        return bad(HealthWords::tr("%n variable(s) wrong or missing", nullptr, int(problems.size())));
    }
    const auto &findings = workbench.configurationFindings();
    const auto warnings = std::count_if(findings.begin(), findings.end(), [](const Cozewi::Finding &finding) {
        return finding.severity == Cozewi::Finding::Severity::Warning
            || finding.severity == Cozewi::Finding::Severity::Error;
    });
    if (warnings > 0)
        return soon(HealthWords::tr("%n warning(s)", nullptr, int(warnings)));
    return good(HealthWords::tr("%1 of %2 set").arg(needed).arg(needed));
}

Health tokenHealth(Workbench &workbench)
{
    TokenFeed *token = workbench.token();
    if (token->isBusy())
        return idle(HealthWords::tr("asking…"));
    if (token->error()) {
        return bad(
            u"%1: %2"_s.arg(Cozewi::stageTitle(token->error()->stage), ExchangeText::shortError(*token->error())));
    }
    switch (token->status().state) {
    case Cozewi::TokenStatus::State::None:
        return idle(workbench.canAskToken() ? HealthWords::tr("not asked yet")
                                            : HealthWords::tr("cannot be asked for"));
    case Cozewi::TokenStatus::State::Expiring:
        return soon(HealthWords::tr("about to expire"));
    case Cozewi::TokenStatus::State::Expired:
        return bad(HealthWords::tr("expired"));
    case Cozewi::TokenStatus::State::Fresh:
        break;
    }
    const auto first = token->history()->lastStep(Cozewi::Stage::IdToken);
    const auto second = token->history()->lastStep(Cozewi::Stage::AccessToken);
    if (first && second)
        return good(
            HealthWords::tr("2 steps, %1").arg(TimeText::duration(first->timings.total + second->timings.total)));
    return good(HealthWords::tr("from the cache"));
}

Health apiHealth(Workbench &workbench)
{
    VariableFeed *variables = workbench.variables();
    CredentialsModel *credentials = workbench.credentials()->model();
    if (variables->isBusy() || workbench.credentials()->isBusy())
        return idle(HealthWords::tr("asking…"));
    if (variables->error() && variables->error()->stage == Cozewi::Stage::ProjectEnvVars)
        return bad(HealthWords::tr("variables: %1").arg(ExchangeText::shortError(*variables->error())));
    if (credentials->badCount() > 0)
        return bad(HealthWords::tr("%n credential(s) refused", nullptr, credentials->badCount()));
    if (workbench.isApiOutdated())
        return idle(HealthWords::tr("as of %1").arg(TimeText::localClock(variables->at())));
    if (!variables->at().isValid())
        return idle(workbench.canAskApi() ? HealthWords::tr("not asked yet") : HealthWords::tr("cannot be asked for"));
    const QString text = HealthWords::tr("%1, %2", "variables, credentials")
                             .arg(HealthWords::tr("%n variable(s)", nullptr, variables->model()->rowCount()),
                                  HealthWords::tr("%n credential(s)", nullptr, credentials->goodCount()));
    return workbench.hasNoVariables() ? soon(text) : good(text);
}

Health proxyHealth(Workbench &workbench)
{
    ProxyFeed *proxy = workbench.proxy();
    if (!proxy->isConfigured())
        return idle(HealthWords::tr("not set up"));
    const auto problems = workbench.configuration().problems(Need::Session);
    if (!problems.isEmpty())
        return bad(HealthWords::tr("%n variable(s) wrong or missing", nullptr, int(problems.size())));
    if (proxy->isRunning())
        return idle(HealthWords::tr("checking…"));
    if (const Cozewi::ProbeHop *hop = proxy->failedHop()) {
        const QString where = HopModel::shortName(hop->name);
        return bad(hop->status > 0 ? HealthWords::tr("%1 at %2", "status, hop").arg(QString::number(hop->status), where)
                                   : HealthWords::tr("failed at %1", "hop").arg(where));
    }
    if (!proxy->hasResult())
        return idle(HealthWords::tr("set up, not checked"));
    const QString time = TimeText::duration(proxy->hops()->whole());
    const bool odd = !proxy->overview().findings.isEmpty() || proxy->hops()->isOdd();
    const QString text = proxy->report().target.isEmpty() ? HealthWords::tr("reached, %1").arg(time)
                                                          : HealthWords::tr("passed, %1").arg(time);
    return odd ? soon(text) : good(text);
}

} // namespace Inspector
