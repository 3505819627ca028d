// SPDX-License-Identifier: MIT
#include "models/hopmodel.h"

#include "models/timetext.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using Cozewi::ProbeHop;

namespace Inspector {

namespace {

Mood hopMood(const ProbeHop &hop)
{
    switch (hop.state) {
    case ProbeHop::State::Ok:
        return hop.finding ? Mood::Soon : Mood::Good;
    case ProbeHop::State::Failed:
        return Mood::Bad;
    case ProbeHop::State::Running:
        return Mood::Normal;
    case ProbeHop::State::Pending:
    case ProbeHop::State::Skipped:
        break;
    }
    return Mood::Muted;
}

QString hopSign(const ProbeHop &hop)
{
    switch (hop.state) {
    case ProbeHop::State::Ok:
        return hop.finding ? u"warning"_s : u"check"_s;
    case ProbeHop::State::Failed:
        return u"cross"_s;
    case ProbeHop::State::Running:
        return u"refresh"_s;
    case ProbeHop::State::Pending:
    case ProbeHop::State::Skipped:
        break;
    }
    return u"dash"_s;
}

} // namespace

HopModel::HopModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void HopModel::setHops(const QList<ProbeHop> &hops)
{
    // The same rows with other contents keep the selection.
    if (hops.size() != m_hops.size()) {
        beginResetModel();
        m_hops = hops;
        endResetModel();
        return;
    }
    m_hops = hops;
    if (!hops.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

void HopModel::setHop(int row, const ProbeHop &hop)
{
    if (row < 0 || row >= m_hops.size())
        return;
    m_hops[row] = hop;
    m_elapsed = std::chrono::microseconds(0);
    // Every bar is drawn on the axis that all share.
    Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

void HopModel::setElapsed(std::chrono::microseconds elapsed)
{
    m_elapsed = elapsed;
    if (!m_hops.isEmpty())
        Q_EMIT dataChanged(index(0, TimeColumn), index(rowCount() - 1, AxisColumn));
}

int HopModel::failedRow() const
{
    for (int row = 0; row < m_hops.size(); ++row) {
        if (m_hops.at(row).state == ProbeHop::State::Failed)
            return row;
    }
    return -1;
}

bool HopModel::isOdd() const
{
    return std::any_of(m_hops.begin(), m_hops.end(), [](const ProbeHop &hop) {
        return hop.finding && hop.finding->severity >= Cozewi::Finding::Severity::Warning;
    });
}

std::chrono::microseconds HopModel::startOf(int row) const
{
    std::chrono::microseconds start{0};
    for (int before = 0; before < row; ++before)
        start += lengthOf(before);
    return start;
}

std::chrono::microseconds HopModel::lengthOf(int row) const
{
    const ProbeHop &hop = m_hops.at(row);
    if (hop.state == ProbeHop::State::Running)
        return m_elapsed;
    return hop.time.value_or(std::chrono::microseconds(0));
}

std::chrono::microseconds HopModel::whole() const
{
    return startOf(rowCount());
}

QString HopModel::shortName(const QString &hop)
{
    if (hop == "dns"_L1)
        return u"DNS"_s;
    if (hop == "tcp"_L1)
        return u"TCP"_s;
    if (hop == "proxy_tls"_L1)
        return tr("proxy TLS");
    if (hop == "connect"_L1)
        return u"CONNECT"_s;
    if (hop == "tls"_L1)
        return tr("target TLS");
    if (hop == "http"_L1)
        return u"HTTP"_s;
    return tr("configuration");
}

int HopModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_hops.size());
}

int HopModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant HopModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const ProbeHop &hop = m_hops.at(index.row());
    const bool failed = hop.state == ProbeHop::State::Failed;
    switch (role) {
    case Qt::DisplayRole:
        return text(index.row(), index.column());
    case MoodRole:
        if (failed || index.column() == StateColumn)
            return int(hopMood(hop));
        if (hop.state == ProbeHop::State::Skipped || hop.state == ProbeHop::State::Pending)
            return int(Mood::Muted);
        return int(index.column() == TimeColumn ? Mood::Muted : Mood::Normal);
    case SignRole:
        return index.column() == StateColumn ? hopSign(hop) : QString();
    case StrongRole:
        return failed && (index.column() == HopColumn || index.column() == StateColumn);
    case AlarmRole:
        return failed;
    case Qt::TextAlignmentRole:
        return int(index.column() == TimeColumn ? Qt::AlignTrailing : Qt::AlignLeading);
    default:
        return {};
    }
}

QVariant HopModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && section == TimeColumn)
        return int(Qt::AlignTrailing | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case HopColumn:
        return tr("Hop");
    case StateColumn:
        return tr("State");
    case SeenColumn:
        return tr("What was seen");
    case TimeColumn:
        return tr("Time");
    case AxisColumn:
        return whole().count() > 0 ? tr("From 0 to %1").arg(TimeText::duration(whole())) : QString();
    default:
        return {};
    }
}

QString HopModel::text(int row, int column) const
{
    const ProbeHop &hop = m_hops.at(row);
    switch (column) {
    case HopColumn:
        return hop.title;
    case StateColumn:
        switch (hop.state) {
        case ProbeHop::State::Pending:
            return tr("waiting");
        case ProbeHop::State::Running:
            return tr("under way…");
        case ProbeHop::State::Ok:
            return tr("passed");
        case ProbeHop::State::Failed:
            return tr("failed");
        case ProbeHop::State::Skipped:
            // With the reason where it was left out; without one the walk ended before it.
            return hop.seen.isEmpty() ? tr("not reached") : tr("left out");
        }
        return {};
    case SeenColumn:
        return hop.seen;
    case TimeColumn:
        return hop.time || hop.state == ProbeHop::State::Running ? TimeText::duration(lengthOf(row)) : QString();
    default:
        // The axis is drawn as a bar.
        return {};
    }
}

} // namespace Inspector
