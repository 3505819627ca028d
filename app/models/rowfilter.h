// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QAbstractProxyModel>

#include <vector>

namespace Inspector {

/**
 * Filters and sorts a flat table. QSortFilterProxyModel takes out rows one range at a time, which costs
 * seconds where every second of 100,000 rows goes; this one makes its list anew and resets.
 */
class RowFilter : public QAbstractProxyModel {
    Q_OBJECT
public:
    explicit RowFilter(QObject *parent = nullptr);

    void setSourceModel(QAbstractItemModel *model) override;
    /// Rows are kept whose text in \a column (its FilterRole, where it has one) contains \a needle, whatever its case.
    void setNeedle(const QString &needle, int column = 0);
    [[nodiscard]] QString needle() const { return m_needle; }
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

    [[nodiscard]] QModelIndex mapToSource(const QModelIndex &proxyIndex) const override;
    [[nodiscard]] QModelIndex mapFromSource(const QModelIndex &sourceIndex) const override;
    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &child) const override;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void readNames();
    [[nodiscard]] QString nameOf(int row) const;
    void renew();
    void choose();
    void order();

    QString m_needle;
    int m_needleColumn = 0;
    bool m_stale = false; ///< names changed since they were read
    int m_sortColumn = -1;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
    /// The texts that are filtered by, in lower case.
    std::vector<QString> m_names;
    std::vector<int> m_rows;
    std::vector<int> m_back;
};

} // namespace Inspector
