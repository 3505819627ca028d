// SPDX-License-Identifier: MIT
#pragma once

#include "models/roles.h"

#include <cozewi/configuration.h>

#include <QtCore/QAbstractTableModel>

namespace Inspector {

/// Every variable of the configuration with its state; values are fit for a screen already.
class SettingsModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { NameColumn, ValueColumn, StateColumn, SourceColumn, NeedColumn, ColumnCount };

    explicit SettingsModel(QObject *parent = nullptr);

    void setConfiguration(const Cozewi::Configuration &configuration);
    [[nodiscard]] const Cozewi::VariableStatus &at(int row) const { return m_variables.at(row); }
    [[nodiscard]] const QList<Cozewi::VariableStatus> &variables() const { return m_variables; }
    static QString needText(Cozewi::Needs needs);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] static QString text(const Cozewi::VariableStatus &variable, int column);
    [[nodiscard]] static Mood mood(const Cozewi::VariableStatus &variable, int column);

    QList<Cozewi::VariableStatus> m_variables;
};

} // namespace Inspector
