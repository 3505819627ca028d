// SPDX-License-Identifier: MIT
#include "models/reportdifferencemodel.h"

namespace Inspector {

ReportDifferenceModel::ReportDifferenceModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void ReportDifferenceModel::setDifferences(const QList<Cozewi::ReportDifference> &differences)
{
    beginResetModel();
    m_differences = differences;
    endResetModel();
}

int ReportDifferenceModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_differences.size());
}

int ReportDifferenceModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant ReportDifferenceModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Cozewi::ReportDifference &difference = m_differences.at(index.row());
    const QString text = index.column() == SubjectColumn ? difference.subject
        : index.column() == HereColumn                   ? difference.left
                                                         : difference.right;
    switch (role) {
    case Qt::DisplayRole:
        return text.isEmpty() ? tr("nothing") : text;
    case MoodRole:
        return int(text.isEmpty() ? Mood::Muted : Mood::Normal);
    case FixedWidthRole:
        return index.column() == SubjectColumn;
    default:
        return {};
    }
}

QVariant ReportDifferenceModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == SubjectColumn ? tr("Subject") : section == HereColumn ? tr("This report") : tr("The other one");
}

} // namespace Inspector
