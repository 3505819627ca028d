// SPDX-License-Identifier: MIT
#include "models/settingsmodel.h"

using namespace Qt::Literals::StringLiterals;
using Cozewi::VariableStatus;

namespace Inspector {

namespace {

QString signFor(const VariableStatus &variable)
{
    switch (variable.state) {
    case VariableStatus::State::Set:
        return variable.problem.isEmpty() ? u"check"_s : u"warning"_s;
    case VariableStatus::State::Missing:
    case VariableStatus::State::Invalid:
        return u"cross"_s;
    case VariableStatus::State::NotSet:
        break;
    }
    return u"dash"_s;
}

} // namespace

SettingsModel::SettingsModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void SettingsModel::setConfiguration(const Cozewi::Configuration &configuration)
{
    beginResetModel();
    m_variables = configuration.variables();
    endResetModel();
}

QString SettingsModel::needText(Cozewi::Needs needs)
{
    if (needs.testFlag(Cozewi::Need::Token))
        return tr("token and API");
    if (needs.testFlag(Cozewi::Need::Api))
        return tr("API");
    if (needs.testFlag(Cozewi::Need::Session))
        return tr("proxy");
    return tr("optional");
}

int SettingsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_variables.size());
}

int SettingsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant SettingsModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const VariableStatus &variable = m_variables.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return text(variable, index.column());
    case MoodRole:
        return int(mood(variable, index.column()));
    case FixedWidthRole:
        return index.column() == NameColumn || index.column() == ValueColumn;
    case SignRole:
        return index.column() == StateColumn ? signFor(variable) : QString();
    default:
        return {};
    }
}

QVariant SettingsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case NameColumn:
        return tr("Variable");
    case ValueColumn:
        return tr("Value");
    case StateColumn:
        return tr("State");
    case SourceColumn:
        return tr("Came from");
    case NeedColumn:
        return tr("Needed for");
    default:
        return {};
    }
}

QString SettingsModel::text(const VariableStatus &variable, int column)
{
    switch (column) {
    case NameColumn:
        return variable.name;
    case ValueColumn:
        return variable.displayValue;
    case StateColumn:
        switch (variable.state) {
        case VariableStatus::State::Set:
            return variable.problem.isEmpty() ? tr("set") : tr("set, look at it");
        case VariableStatus::State::Missing:
            return tr("missing");
        case VariableStatus::State::Invalid:
            return tr("wrong");
        case VariableStatus::State::NotSet:
            return tr("not set");
        }
        return {};
    case SourceColumn:
        return variable.source.kind == Cozewi::Environment::Source::Kind::None ? QString() : variable.source.toString();
    case NeedColumn:
        return needText(variable.neededBy);
    default:
        return {};
    }
}

Mood SettingsModel::mood(const VariableStatus &variable, int column)
{
    if (column == StateColumn) {
        switch (variable.state) {
        case VariableStatus::State::Set:
            return variable.problem.isEmpty() ? Mood::Good : Mood::Soon;
        case VariableStatus::State::Missing:
        case VariableStatus::State::Invalid:
            return Mood::Bad;
        case VariableStatus::State::NotSet:
            return Mood::Muted;
        }
    }
    if (column == SourceColumn || column == NeedColumn || variable.state == VariableStatus::State::NotSet)
        return Mood::Muted;
    return Mood::Normal;
}

} // namespace Inspector
