// SPDX-License-Identifier: MIT
#pragma once

#include "models/roles.h"

#include <cozewi/report.h>

#include <QtCore/QAbstractTableModel>

namespace Inspector {

/// What two reports tell differently.
class ReportDifferenceModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { SubjectColumn, HereColumn, OtherColumn, ColumnCount };

    explicit ReportDifferenceModel(QObject *parent = nullptr);

    void setDifferences(const QList<Cozewi::ReportDifference> &differences);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QList<Cozewi::ReportDifference> m_differences;
};

} // namespace Inspector
