// SPDX-License-Identifier: MIT
#include "models/tokenhistorymodel.h"

#include "models/exchangetext.h"
#include "models/timetext.h"

using namespace Qt::Literals::StringLiterals;

namespace Inspector {

TokenHistoryModel::TokenHistoryModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void TokenHistoryModel::add(const Cozewi::ExchangeRecord &record)
{
    if (m_entries.isEmpty() || m_entries.first().exchange != record.exchange) {
        if (m_entries.size() >= maximum) {
            beginRemoveRows({}, maximum - 1, maximum - 1);
            m_entries.removeLast();
            endRemoveRows();
        }
        Entry entry;
        entry.exchange = record.exchange;
        (record.stage == Cozewi::Stage::IdToken ? entry.first : entry.second) = record;
        beginInsertRows({}, 0, 0);
        m_entries.prepend(entry);
        endInsertRows();
        return;
    }
    Entry &entry = m_entries.first();
    (record.stage == Cozewi::Stage::IdToken ? entry.first : entry.second) = record;
    Q_EMIT dataChanged(index(0, 0), index(0, ColumnCount - 1));
}

void TokenHistoryModel::clear()
{
    beginResetModel();
    m_entries.clear();
    endResetModel();
}

std::optional<Cozewi::ExchangeRecord> TokenHistoryModel::lastStep(Cozewi::Stage stage) const
{
    if (m_entries.isEmpty())
        return std::nullopt;
    return stage == Cozewi::Stage::IdToken ? m_entries.first().first : m_entries.first().second;
}

int TokenHistoryModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_entries.size());
}

int TokenHistoryModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant TokenHistoryModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Entry &entry = m_entries.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return text(entry, index.column());
    case MoodRole:
        if (index.column() == OutcomeColumn)
            return int(entry.last().error ? Mood::Bad : Mood::Good);
        return int(index.column() == CauseColumn ? Mood::Normal : Mood::Muted);
    case SignRole:
        if (index.column() == OutcomeColumn)
            return entry.last().error ? u"cross"_s : u"check"_s;
        return {};
    default:
        return {};
    }
}

QVariant TokenHistoryModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case TimeColumn:
        return tr("Time");
    case CauseColumn:
        return tr("Cause");
    case OutcomeColumn:
        return tr("Outcome");
    case StepsColumn:
        return tr("Step 1 + step 2");
    case LifetimeColumn:
        return tr("Lives for");
    case SharedColumn:
        return tr("Callers");
    default:
        return {};
    }
}

QString TokenHistoryModel::text(const Entry &entry, int column) const
{
    switch (column) {
    case TimeColumn:
        return TimeText::localClock(entry.start().startedAt);
    case CauseColumn:
        return ExchangeText::cause(entry.start().cause);
    case OutcomeColumn:
        if (entry.last().error) {
            return tr("%1: %2").arg(Cozewi::stageTitle(entry.last().stage),
                                    ExchangeText::shortError(*entry.last().error));
        }
        return entry.second ? tr("token") : tr("step 2 under way");
    case StepsColumn: {
        QStringList parts;
        for (const auto &step : {entry.first, entry.second}) {
            if (step)
                parts << TimeText::duration(step->timings.total);
        }
        return parts.join(u" + ");
    }
    case LifetimeColumn:
        return entry.second && entry.second->expiresIn
            ? TimeText::remaining(std::chrono::seconds(*entry.second->expiresIn))
            : QString();
    case SharedColumn:
        return entry.second && entry.second->sharedBy > 0 ? QString::number(entry.second->sharedBy) : QString();
    default:
        return {};
    }
}

} // namespace Inspector
