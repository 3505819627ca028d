// SPDX-License-Identifier: MIT
#include "variabletable.h"

#include "text.h"
#include "textlayout.h"

#include <QtCore/QJsonObject>

namespace Cozewi::Cli {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Never translated.
QString stateName(VariableStatus::State state)
{
    switch (state) {
    case VariableStatus::State::Set:
        return u"set"_s;
    case VariableStatus::State::Missing:
        return u"missing"_s;
    case VariableStatus::State::Invalid:
        return u"invalid"_s;
    case VariableStatus::State::NotSet:
        return u"not_set"_s;
    }
    Q_UNREACHABLE();
}

QJsonArray needsJson(Needs needs)
{
    QJsonArray names;
    if (needs.testFlag(Need::Token))
        names.append(u"token"_s);
    if (needs.testFlag(Need::Api))
        names.append(u"api"_s);
    if (needs.testFlag(Need::Session))
        names.append(u"session"_s);
    return names;
}

} // namespace

bool isProblem(const VariableStatus &variable)
{
    return variable.state == VariableStatus::State::Missing || variable.state == VariableStatus::State::Invalid;
}

QString stateWord(VariableStatus::State state)
{
    switch (state) {
    case VariableStatus::State::Set:
        return Text::tr("set");
    case VariableStatus::State::Missing:
        return Text::tr("missing");
    case VariableStatus::State::Invalid:
        return Text::tr("wrong");
    case VariableStatus::State::NotSet:
        return Text::tr("not set");
    }
    Q_UNREACHABLE();
}

QString sourceText(const VariableStatus &variable)
{
    return variable.source.kind == Environment::Source::Kind::None ? QString() : variable.source.toString();
}

QString variableTable(const QList<VariableStatus> &variables, int width)
{
    Table table({Text::tr("NAME"), Text::tr("STATE"), Text::tr("VALUE"), Text::tr("SOURCE")});
    for (const VariableStatus &variable : variables)
        table.addRow({variable.name, stateWord(variable.state), variable.displayValue, sourceText(variable)});
    return table.toString(width);
}

QJsonArray variablesJson(const QList<VariableStatus> &variables)
{
    QJsonArray list;
    for (const VariableStatus &variable : variables) {
        QJsonObject object{{u"name"_s, variable.name},
                           {u"state"_s, stateName(variable.state)},
                           {u"secret"_s, variable.secret},
                           {u"needed_by"_s, needsJson(variable.neededBy)},
                           {u"description"_s, variable.description}};
        if (variable.source.kind != Environment::Source::Kind::None) {
            object.insert(u"source"_s, variable.source.toString());
            object.insert(u"value"_s, variable.displayValue);
        }
        if (!variable.problem.isEmpty())
            object.insert(u"problem"_s, variable.problem);
        if (!variable.hint.isEmpty())
            object.insert(u"hint"_s, variable.hint);
        list.append(object);
    }
    return list;
}

} // namespace Cozewi::Cli
