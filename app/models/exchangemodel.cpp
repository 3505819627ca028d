// SPDX-License-Identifier: MIT
#include "models/exchangemodel.h"

#include "models/exchangetext.h"
#include "models/timetext.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Inspector {

ExchangeModel::ExchangeModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void ExchangeModel::started(const Cozewi::ExchangeRecord &record)
{
    append(record, true);
}

void ExchangeModel::finished(const Cozewi::ExchangeRecord &record)
{
    // It is among the last ones.
    for (int row = rowCount() - 1; row >= 0; --row) {
        Entry &entry = m_entries[std::size_t(row)];
        if (entry.record.id != record.id)
            continue;
        entry = Entry{record, false};
        Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
        return;
    }
    append(record, false);
}

void ExchangeModel::clear()
{
    beginResetModel();
    m_entries.clear();
    endResetModel();
}

const Cozewi::ExchangeRecord &ExchangeModel::at(int row) const
{
    return m_entries[std::size_t(row)].record;
}

bool ExchangeModel::isRunning(int row) const
{
    return m_entries[std::size_t(row)].running;
}

const Cozewi::ExchangeRecord *ExchangeModel::oldestRunning() const
{
    const auto oldest =
        std::find_if(m_entries.begin(), m_entries.end(), [](const Entry &entry) { return entry.running; });
    return oldest != m_entries.end() ? &oldest->record : nullptr;
}

QList<Cozewi::ExchangeRecord> ExchangeModel::finishedRecords() const
{
    QList<Cozewi::ExchangeRecord> records;
    for (const Entry &entry : m_entries) {
        if (!entry.running)
            records.append(entry.record);
    }
    return records;
}

QList<PhaseBar> ExchangeModel::phases(const Cozewi::PhaseTimings &timings)
{
    QList<PhaseBar> bars;
    std::chrono::microseconds at{0};
    const auto add = [&](PhaseBar::Kind kind, const std::optional<Cozewi::PhaseTimings::Duration> &length) {
        if (!length)
            return;
        bars.append({kind, at, *length});
        at += *length;
    };
    add(PhaseBar::Kind::Queued, timings.queued);
    add(PhaseBar::Kind::Dns, timings.dns);
    add(PhaseBar::Kind::Connect, timings.connect);
    add(PhaseBar::Kind::ProxyTls, timings.proxyTls);
    add(PhaseBar::Kind::ProxyConnect, timings.proxyConnect);
    add(PhaseBar::Kind::Tls, timings.tls);
    std::chrono::microseconds told = at;
    for (const auto &length : {timings.wait, timings.receive})
        told += length.value_or(std::chrono::microseconds(0));
    // Less than that is the work between the phases.
    constexpr std::chrono::microseconds least{300};
    if (timings.wait && timings.total >= told + least)
        add(PhaseBar::Kind::Send, timings.total - told);
    add(PhaseBar::Kind::Wait, timings.wait);
    add(PhaseBar::Kind::Receive, timings.receive);
    return bars;
}

QString ExchangeModel::phaseName(PhaseBar::Kind kind)
{
    switch (kind) {
    case PhaseBar::Kind::Queued:
        return tr("queued");
    case PhaseBar::Kind::Dns:
        return u"DNS"_s;
    case PhaseBar::Kind::Connect:
        return tr("connect");
    case PhaseBar::Kind::ProxyTls:
        return tr("proxy TLS");
    case PhaseBar::Kind::ProxyConnect:
        return u"CONNECT"_s;
    case PhaseBar::Kind::Tls:
        return u"TLS"_s;
    case PhaseBar::Kind::Send:
        return tr("send");
    case PhaseBar::Kind::Wait:
        return tr("wait");
    case PhaseBar::Kind::Receive:
        return tr("receive");
    }
    return {};
}

int ExchangeModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_entries.size());
}

int ExchangeModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant ExchangeModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Entry &entry = m_entries[std::size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
    case SortRole:
        return text(entry, index.column());
    case MoodRole:
        if (index.column() == OutcomeColumn)
            return int(ExchangeText::outcomeMood(entry.record, entry.running));
        return int(index.column() == CallColumn || index.column() == TargetColumn ? Mood::Normal : Mood::Muted);
    case SignRole:
        if (index.column() != OutcomeColumn || entry.running)
            return {};
        return entry.record.error ? u"cross"_s : u"check"_s;
    case FixedWidthRole:
        return index.column() == TargetColumn || index.column() == MethodColumn;
    case FilterRole: {
        QStringList parts;
        for (const int column : {int(CallColumn), int(MethodColumn), int(TargetColumn), int(OutcomeColumn)})
            parts << text(entry, column);
        return parts.join(u' ');
    }
    case Qt::TextAlignmentRole:
        return int(index.column() == TimeColumn ? Qt::AlignTrailing : Qt::AlignLeading);
    default:
        return {};
    }
}

QVariant ExchangeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && section == TimeColumn)
        return int(Qt::AlignTrailing | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case CallColumn:
        return tr("Call");
    case MethodColumn:
        return tr("Method");
    case TargetColumn:
        return tr("Target");
    case OutcomeColumn:
        return tr("Outcome");
    case TimeColumn:
        return tr("Time");
    case StartedColumn:
        return tr("Started");
    case PhasesColumn:
        return tr("Phases");
    default:
        return {};
    }
}

QString ExchangeModel::text(const Entry &entry, int column) const
{
    const Cozewi::ExchangeRecord &record = entry.record;
    switch (column) {
    case CallColumn:
        return record.subject.isEmpty() ? Cozewi::stageTitle(record.stage) : tr("step 3 · %1").arg(record.subject);
    case MethodColumn:
        return QString::fromLatin1(record.method);
    case TargetColumn:
        return ExchangeText::target(record.url);
    case OutcomeColumn:
        return ExchangeText::outcome(record, entry.running);
    case TimeColumn:
        return entry.running ? QString() : TimeText::duration(record.timings.total);
    case StartedColumn:
        return TimeText::localClock(record.startedAt);
    case PhasesColumn: {
        // Drawn as bars; these words are for those who listen.
        QStringList parts;
        for (const PhaseBar &bar : phases(record.timings))
            parts << u"%1 %2"_s.arg(phaseName(bar.kind), TimeText::duration(bar.length));
        return parts.join(u", ");
    }
    default:
        return {};
    }
}

void ExchangeModel::append(const Cozewi::ExchangeRecord &record, bool running)
{
    if (m_entries.size() >= maximum) {
        beginRemoveRows({}, 0, 0);
        m_entries.pop_front();
        endRemoveRows();
    }
    const int row = rowCount();
    beginInsertRows({}, row, row);
    m_entries.push_back(Entry{record, running});
    endInsertRows();
}

} // namespace Inspector
