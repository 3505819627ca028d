// SPDX-License-Identifier: MIT
#include "variabletable.h"

#include "text.h"
#include "textlayout.h"

#include <QtCore/QJsonObject>

namespace Cozewi::Cli {

using namespace Qt::Literals::StringLiterals;

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
    for (const VariableStatus &variable : variables)
        list.append(variable.toJson());
    return list;
}

} // namespace Cozewi::Cli
