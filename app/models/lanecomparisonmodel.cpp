// SPDX-License-Identifier: MIT
#include "models/lanecomparisonmodel.h"

#include <cozewi/text.h>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Inspector {

LaneComparisonModel::LaneComparisonModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void LaneComparisonModel::setResults(const LaneResult &left, const LaneResult &right)
{
    beginResetModel();
    const auto laneText = [](const LaneResult &result) {
        return result.lane.isEmpty() ? tr("no lane") : Cozewi::sanitizedText(QStringView(result.lane), 60);
    };
    m_left = laneText(left);
    m_right = laneText(right);
    m_rows = {
        {tr("Headers"), left.headers, right.headers, left.headers != right.headers, false},
        {tr("Token"), left.token, right.token, left.token != right.token, false},
        {tr("Project variables"), left.variables, right.variables, left.variables != right.variables, false},
    };
    addCalls(left, right);
    m_rows.append({tr("Time"), left.time, right.time, false, false});
    if (left.done && right.done && !left.failed && !right.failed) {
        QStringList all = left.names;
        for (const QString &name : right.names) {
            if (!left.names.contains(name))
                all << name;
        }
        for (const QString &name : std::as_const(all)) {
            const bool inLeft = left.names.contains(name);
            const bool inRight = right.names.contains(name);
            if (inLeft != inRight) {
                m_rows.append({Cozewi::sanitizedText(QStringView(name), 120), inLeft ? tr("set") : tr("not set"),
                               inRight ? tr("set") : tr("not set"), true, true});
            }
        }
    }
    endResetModel();
}

void LaneComparisonModel::addCalls(const LaneResult &left, const LaneResult &right)
{
    const auto callOf = [](const LaneResult &result, Cozewi::Stage stage) {
        for (const LaneCall &call : result.calls) {
            if (call.stage == stage)
                return call;
        }
        return LaneCall{};
    };
    const auto text = [](const LaneCall &call) {
        return call.outcome.isEmpty() ? tr("not sent") : u"%1 · %2"_s.arg(call.outcome, call.time);
    };
    for (const Cozewi::Stage stage :
         {Cozewi::Stage::IdToken, Cozewi::Stage::AccessToken, Cozewi::Stage::ProjectEnvVars}) {
        const LaneCall one = callOf(left, stage);
        const LaneCall other = callOf(right, stage);
        // A token from the cache was not asked for; that is no difference.
        const bool both = !one.outcome.isEmpty() && !other.outcome.isEmpty();
        if (!one.outcome.isEmpty() || !other.outcome.isEmpty())
            m_rows.append(
                {Cozewi::stageTitle(stage), text(one), text(other), both && one.outcome != other.outcome, false});
    }
}

void LaneComparisonModel::clear()
{
    beginResetModel();
    m_rows.clear();
    endResetModel();
}

int LaneComparisonModel::differences() const
{
    return int(std::count_if(m_rows.begin(), m_rows.end(), [](const Row &row) { return row.differs; }));
}

int LaneComparisonModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int LaneComparisonModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant LaneComparisonModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Row &row = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return index.column() == AspectColumn ? row.aspect : index.column() == LeftColumn ? row.left : row.right;
    case MoodRole:
        if (index.column() == AspectColumn)
            return int(row.isName ? Mood::Normal : Mood::Muted);
        return int(row.differs ? Mood::Soon : Mood::Normal);
    case FixedWidthRole:
        return (row.isName && index.column() == AspectColumn) || (index.row() == 0 && index.column() != AspectColumn);
    default:
        return {};
    }
}

QVariant LaneComparisonModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == AspectColumn ? QString() : section == LeftColumn ? m_left : m_right;
}

} // namespace Inspector
