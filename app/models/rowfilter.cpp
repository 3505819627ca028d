// SPDX-License-Identifier: MIT
#include "models/rowfilter.h"

#include "models/roles.h"

#include <QtCore/QCollator>

#include <algorithm>

namespace Inspector {

RowFilter::RowFilter(QObject *parent)
    : QAbstractProxyModel(parent)
{
}

void RowFilter::setSourceModel(QAbstractItemModel *model)
{
    beginResetModel();
    if (sourceModel() != nullptr)
        sourceModel()->disconnect(this);
    QAbstractProxyModel::setSourceModel(model);
    connect(model, &QAbstractItemModel::modelReset, this, &RowFilter::renew);
    connect(model, &QAbstractItemModel::rowsInserted, this, &RowFilter::renew);
    connect(model, &QAbstractItemModel::rowsRemoved, this, &RowFilter::renew);
    connect(model, &QAbstractItemModel::dataChanged, this,
            [this](const QModelIndex &first, const QModelIndex &last, const QList<int> &roles) {
                if (first.row() == last.row() && !m_needle.isEmpty()
                    && nameOf(first.row()) != m_names[std::size_t(first.row())]) {
                    renew(); // it may come or go
                    return;
                }
                // Without a needle nobody asks for the names.
                m_stale = m_stale || m_needle.isEmpty();
                if (m_rows.empty())
                    return;
                if (first.row() == last.row()) {
                    const QModelIndex here = mapFromSource(first);
                    if (here.isValid())
                        Q_EMIT dataChanged(here, mapFromSource(last), roles);
                    return;
                }
                Q_EMIT dataChanged(index(0, first.column()), index(rowCount() - 1, last.column()), roles);
            });
    connect(model, &QAbstractItemModel::headerDataChanged, this, &QAbstractItemModel::headerDataChanged);
    readNames();
    choose();
    endResetModel();
}

void RowFilter::setNeedle(const QString &needle, int column)
{
    const QString lower = needle.trimmed().toLower();
    if (lower == m_needle && column == m_needleColumn)
        return;
    beginResetModel();
    const bool stale = m_stale || column != m_needleColumn;
    m_needle = lower;
    m_needleColumn = column;
    if (stale)
        readNames();
    choose();
    endResetModel();
}

void RowFilter::sort(int column, Qt::SortOrder order)
{
    if (column == m_sortColumn && order == m_sortOrder)
        return;
    beginResetModel();
    m_sortColumn = column;
    m_sortOrder = order;
    choose();
    endResetModel();
}

QModelIndex RowFilter::mapToSource(const QModelIndex &proxyIndex) const
{
    if (!proxyIndex.isValid() || sourceModel() == nullptr)
        return {};
    return sourceModel()->index(m_rows[std::size_t(proxyIndex.row())], proxyIndex.column());
}

QModelIndex RowFilter::mapFromSource(const QModelIndex &sourceIndex) const
{
    if (!sourceIndex.isValid() || std::size_t(sourceIndex.row()) >= m_back.size())
        return {};
    const int row = m_back[std::size_t(sourceIndex.row())];
    return row < 0 ? QModelIndex() : index(row, sourceIndex.column());
}

QModelIndex RowFilter::index(int row, int column, const QModelIndex &parent) const
{
    return hasIndex(row, column, parent) ? createIndex(row, column) : QModelIndex();
}

QModelIndex RowFilter::parent(const QModelIndex &) const
{
    return {};
}

int RowFilter::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int RowFilter::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() || sourceModel() == nullptr ? 0 : sourceModel()->columnCount();
}

QVariant RowFilter::headerData(int section, Qt::Orientation orientation, int role) const
{
    return sourceModel() != nullptr ? sourceModel()->headerData(section, orientation, role) : QVariant();
}

void RowFilter::renew()
{
    beginResetModel();
    readNames();
    choose();
    endResetModel();
}

QString RowFilter::nameOf(int row) const
{
    const QModelIndex index = sourceModel()->index(row, m_needleColumn);
    const QVariant text = index.data(FilterRole);
    return (text.isValid() ? text : index.data(Qt::DisplayRole)).toString().toLower();
}

void RowFilter::readNames()
{
    m_stale = false;
    m_names.clear();
    const int count = sourceModel()->rowCount();
    m_names.reserve(std::size_t(count));
    for (int row = 0; row < count; ++row)
        m_names.push_back(nameOf(row));
}

void RowFilter::choose()
{
    m_rows.clear();
    for (std::size_t row = 0; row < m_names.size(); ++row) {
        if (m_needle.isEmpty() || m_names[row].contains(m_needle))
            m_rows.push_back(int(row));
    }
    order();
    m_back.assign(m_names.size(), -1);
    for (std::size_t row = 0; row < m_rows.size(); ++row)
        m_back[std::size_t(m_rows[row])] = int(row);
}

void RowFilter::order()
{
    if (m_sortColumn < 0)
        return;
    QCollator collator;
    collator.setNumericMode(true);
    collator.setCaseSensitivity(Qt::CaseInsensitive);
    // A key is made once for each row; comparing the texts anew each time costs ten times as much.
    std::vector<QCollatorSortKey> keys;
    keys.reserve(m_rows.size());
    std::vector<std::size_t> positions(m_rows.size());
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        const QVariant value = sourceModel()->index(m_rows[i], m_sortColumn).data(SortRole);
        keys.push_back(collator.sortKey(value.toString()));
        positions[i] = i;
    }
    std::stable_sort(positions.begin(), positions.end(), [&](std::size_t a, std::size_t b) {
        const int order = keys[a].compare(keys[b]);
        return m_sortOrder == Qt::AscendingOrder ? order < 0 : order > 0;
    });
    std::vector<int> sorted;
    sorted.reserve(m_rows.size());
    for (const std::size_t position : positions)
        sorted.push_back(m_rows[position]);
    m_rows = std::move(sorted);
}

} // namespace Inspector
