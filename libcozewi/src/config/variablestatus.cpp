// SPDX-License-Identifier: MIT
#include "config/variablestatus.h"

#include "config/displayvalue.h"
#include "config/networksettings.h"
#include "config/problems.h"
#include "config/urlcheck.h"
#include "config/variables.h"

#include <cozewi/envkeys.h>

#include <QtCore/QJsonArray>

namespace Cozewi {

namespace {

using Form = VariableInfo::Form;

QString display(Form form, const QString &value)
{
    switch (form) {
    case Form::Secret:
        return Secret::mask();
    case Form::Endpoint:
    case Form::Proxy:
        return displayUrl(value);
    case Form::Pem:
        // Somebody may have put a private key there, so the text itself is never shown.
        return displayPem(value);
    case Form::Path:
        return displayPath(value);
    case Form::Text:
    case Form::Lane:
        return displayValue(value);
    }
    Q_UNREACHABLE();
}

/// The name that is really in force: the standard proxy variables are read in lower case too.
QString effectiveName(const Environment &environment, QLatin1StringView name)
{
    const QString lower = QString(name).toLower();
    const bool isProxyVariable =
        name.endsWith(QLatin1StringView("_PROXY")) && !name.startsWith(QLatin1StringView("COZE_"));
    return isProxyVariable && environment.contains(lower) ? lower : QString(name);
}

/// Never translated.
QString stateName(VariableStatus::State state)
{
    switch (state) {
    case VariableStatus::State::Set:
        return QStringLiteral("set");
    case VariableStatus::State::Missing:
        return QStringLiteral("missing");
    case VariableStatus::State::Invalid:
        return QStringLiteral("invalid");
    case VariableStatus::State::NotSet:
        return QStringLiteral("not_set");
    }
    Q_UNREACHABLE();
}

QJsonArray needsJson(Needs needs)
{
    QJsonArray names;
    if (needs.testFlag(Need::Token))
        names.append(QStringLiteral("token"));
    if (needs.testFlag(Need::Api))
        names.append(QStringLiteral("api"));
    if (needs.testFlag(Need::Session))
        names.append(QStringLiteral("session"));
    return names;
}

} // namespace

QJsonObject VariableStatus::toJson() const
{
    QJsonObject object{{QStringLiteral("name"), name},
                       {QStringLiteral("state"), stateName(state)},
                       {QStringLiteral("secret"), secret},
                       {QStringLiteral("needed_by"), needsJson(neededBy)},
                       {QStringLiteral("description"), description}};
    if (source.kind != Environment::Source::Kind::None) {
        object.insert(QStringLiteral("source"), source.toString());
        object.insert(QStringLiteral("value"), displayValue);
    }
    if (!problem.isEmpty())
        object.insert(QStringLiteral("problem"), problem);
    if (!hint.isEmpty())
        object.insert(QStringLiteral("hint"), hint);
    return object;
}

QList<VariableStatus> variableStatuses(const Environment &environment)
{
    Needs needs = Needs(Need::Token) | Need::Api;
    if (usesSession(environment))
        needs |= Need::Session;
    const QList<ConfigurationProblem> problems =
        findProblems(environment, needs) + NetworkSettings::fromEnvironment(environment).problems();

    QList<VariableStatus> statuses;
    for (const VariableInfo &variable : allVariables()) {
        VariableStatus status;
        status.name = effectiveName(environment, variable.name);
        status.secret = variable.form == Form::Secret;
        status.neededBy = variable.neededBy;
        status.source = environment.source(status.name);
        status.description = variable.describe();
        if (environment.contains(status.name)) {
            status.state = VariableStatus::State::Set;
            status.displayValue = display(variable.form, environment.value(status.name));
        }
        for (const ConfigurationProblem &problem : problems) {
            if (problem.variable != status.name)
                continue;
            status.state = problem.kind == ConfigurationProblem::Kind::Missing ? VariableStatus::State::Missing
                                                                               : VariableStatus::State::Invalid;
            status.problem = problem.message;
            status.hint = problem.hint;
        }
        statuses.append(status);
    }
    return statuses;
}

} // namespace Cozewi
