// SPDX-License-Identifier: MIT
#include "commands.h"
#include "variabletable.h"

#include <cozewi/doctor.h>

#include <algorithm>
#include <utility>

namespace Cozewi::Cli {

using namespace Qt::Literals::StringLiterals;

namespace {

/// The variables, those of them wrong too that only the doctor's look at their values calls an error.
QList<VariableStatus> examined(const Configuration &configuration)
{
    QList<VariableStatus> variables = configuration.variables();
    for (const Finding &finding : checkConfiguration(configuration)) {
        if (finding.severity != Finding::Severity::Error)
            continue;
        for (VariableStatus &variable : variables) {
            if (variable.name != finding.variable || variable.state != VariableStatus::State::Set)
                continue;
            variable.state = VariableStatus::State::Invalid;
            variable.problem = finding.what;
            variable.hint = finding.fix;
        }
    }
    return variables;
}

void explainProblems(const QList<VariableStatus> &variables, Invocation &invocation)
{
    QStringList hints; // many missing variables need the same advice, once
    for (const VariableStatus &variable : variables) {
        if (!isProblem(variable))
            continue;
        invocation.say(variable.problem);
        if (!variable.hint.isEmpty() && !hints.contains(variable.hint))
            hints.append(variable.hint);
    }
    const bool isMissing = std::any_of(variables.begin(), variables.end(), [](const VariableStatus &variable) {
        return variable.state == VariableStatus::State::Missing;
    });
    if (const QString hint = isMissing ? invocation.unreadFile() : QString(); !hint.isEmpty())
        hints.append(hint);
    for (const QString &hint : std::as_const(hints))
        invocation.context().err.write((Text::tr("hint: %1").arg(hint) + u'\n').toUtf8());
}

class ConfigCommand final : public Command {
public:
    [[nodiscard]] QString name() const override { return u"config"_s; }
    [[nodiscard]] QString summary() const override
    {
        return Text::tr("Show every variable: set, missing or wrong, and where it came from");
    }
    [[nodiscard]] QString details() const override
    {
        return Text::tr("Secrets are masked. What is missing or wrong is explained on stderr. Nothing is sent.");
    }
    [[nodiscard]] QList<Example> examples() const override
    {
        return {{"cozewi config --env-file .env",
                 QT_TRANSLATE_NOOP("cozewi", "Is this file complete, and what does it change?")}};
    }

    [[nodiscard]] int run(Invocation &invocation) const override
    {
        const QList<VariableStatus> variables = examined(invocation.configuration());
        const bool ok = std::none_of(variables.begin(), variables.end(), isProblem);
        if (invocation.wantsJson()) {
            invocation.printJson({{u"schema"_s, 1}, {u"ok"_s, ok}, {u"variables"_s, variablesJson(variables)}});
            return ok ? Fine : AnswerIsNo;
        }
        invocation.print(variableTable(variables, invocation.width()));
        explainProblems(variables, invocation);
        return ok ? Fine : AnswerIsNo;
    }
};

} // namespace

std::unique_ptr<Command> makeConfigCommand()
{
    return std::make_unique<ConfigCommand>();
}

} // namespace Cozewi::Cli
