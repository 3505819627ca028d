// SPDX-License-Identifier: MIT
#pragma once

#include "models/roles.h"

#include <cozewi/exchange.h>

#include <QtCore/QAbstractTableModel>

#include <optional>

namespace Inspector {

/// The last token exchanges of an identity, newest first: why, what came of it, how long each step took.
class TokenHistoryModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { TimeColumn, CauseColumn, OutcomeColumn, StepsColumn, LifetimeColumn, SharedColumn, ColumnCount };
    static constexpr int maximum = 20;

    explicit TokenHistoryModel(QObject *parent = nullptr);

    /// A finished step 1 or 2.
    void add(const Cozewi::ExchangeRecord &record);
    void clear();
    /// The steps of the newest exchange.
    [[nodiscard]] std::optional<Cozewi::ExchangeRecord> lastStep(Cozewi::Stage stage) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Entry {
        quint64 exchange = 0;
        std::optional<Cozewi::ExchangeRecord> first;
        std::optional<Cozewi::ExchangeRecord> second;

        [[nodiscard]] const Cozewi::ExchangeRecord &last() const { return second ? *second : *first; }
        [[nodiscard]] const Cozewi::ExchangeRecord &start() const { return first ? *first : *second; }
    };
    [[nodiscard]] QString text(const Entry &entry, int column) const;

    QList<Entry> m_entries;
};

} // namespace Inspector
