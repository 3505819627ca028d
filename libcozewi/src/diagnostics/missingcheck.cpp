// SPDX-License-Identifier: MIT
#include "diagnostics/missingcheck.h"

#include "base/sentences.h"
#include "base/tr.h"
#include "config/variables.h"

#include <cozewi/envkeys.h>
#include <cozewi/text.h>

#include <algorithm>

namespace Cozewi {

namespace {

using Severity = Finding::Severity;

/// Levenshtein; names are short.
qsizetype distance(const QString &a, const QString &b)
{
    QList<qsizetype> row(b.size() + 1);
    for (qsizetype j = 0; j <= b.size(); ++j)
        row[j] = j;
    for (qsizetype i = 1; i <= a.size(); ++i) {
        qsizetype diagonal = row[0];
        row[0] = i;
        for (qsizetype j = 1; j <= b.size(); ++j) {
            const qsizetype replaced = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
            diagonal = row[j];
            row[j] = std::min({replaced, row[j] + 1, row[j - 1] + 1});
        }
    }
    return row[b.size()];
}

bool isKnown(const QString &name)
{
    const auto variables = allVariables();
    return std::any_of(variables.begin(), variables.end(),
                       [&](const VariableInfo &variable) { return variable.name == name; });
}

Finding missing(const Environment &environment, const ConfigurationProblem &problem)
{
    const QLatin1StringView *known = nullptr;
    const QList<QLatin1StringView> names = identityVariables();
    for (const QLatin1StringView &name : names) {
        if (name == problem.variable)
            known = &name;
    }
    // Tokens work without the base URL; the rest needs all of them.
    const bool isBase = problem.variable == EnvKeys::OutboundAuthEndpoint;
    Finding finding =
        variableFinding(*known, QLatin1StringView("missing"), isBase ? Severity::Warning : Severity::Error);
    finding.what = Text::tr("%1.", "a whole sentence").arg(problem.message);
    finding.why = isBase
        ? Text::tr("Integration credentials and project variables (steps 3 and 4) need it; tokens do not.")
        : Text::tr("Every call needs it.");
    finding.fix = problem.hint;
    if (const QString near = nearName(environment, problem.variable); !near.isEmpty()) {
        finding.certain = false;
        finding.why = joinSentences(
            {finding.why, Text::tr("There is a variable %1: probably a typing error.").arg(sanitizedText(near))});
        finding.fix = Text::tr("Rename %1 to %2.").arg(sanitizedText(near), problem.variable);
    }
    return finding;
}

Finding invalid(const ConfigurationProblem &problem)
{
    Finding finding;
    finding.id = problem.variable == EnvKeys::ServerEnv ? QStringLiteral("lane-invalid") : QString();
    for (const QLatin1StringView name : identityVariables()) {
        if (name == problem.variable)
            finding = variableFinding(name, QLatin1StringView("invalid"), Severity::Error);
    }
    finding.severity = Severity::Error;
    finding.variable = problem.variable;
    finding.stage = Stage::Configuration;
    finding.what = Text::tr("%1.", "a whole sentence").arg(problem.message);
    finding.why = Text::tr("Nothing can be sent with such a value.");
    finding.fix = problem.hint;
    return finding;
}

} // namespace

QString nearName(const Environment &environment, const QString &name)
{
    constexpr qsizetype slips = 2;
    for (const QString &candidate : environment.names()) {
        const QString typed = candidate.toUpper().trimmed();
        // At every start, for every variable that is missing and every variable there is.
        if (qAbs(typed.size() - name.size()) > slips || candidate == name || isKnown(candidate))
            continue;
        if (distance(typed, name) <= slips)
            return candidate;
    }
    return {};
}

FindingList checkNeeds(const Configuration &configuration, const FindingList &known)
{
    FindingList findings;
    for (const ConfigurationProblem &problem : configuration.problems(Need::Api)) {
        if (problem.kind == ConfigurationProblem::Kind::Missing) {
            findings.append(missing(configuration.environment(), problem));
            continue;
        }
        const bool isTold = std::any_of(known.cbegin(), known.cend(), [&](const Finding &finding) {
            return finding.variable == problem.variable && finding.severity == Severity::Error;
        });
        if (!isTold)
            findings.append(invalid(problem));
    }
    return findings;
}

} // namespace Cozewi
