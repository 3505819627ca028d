// SPDX-License-Identifier: MIT
#pragma once

#include "models/roles.h"

#include <cozewi/exchange.h>

#include <QtCore/QAbstractTableModel>

#include <deque>

namespace Inspector {

/// One bar of a waterfall.
struct PhaseBar {
    enum class Kind { Queued, Dns, Connect, ProxyTls, ProxyConnect, Tls, Wait, Receive, Send };
    Kind kind = Kind::Wait;
    std::chrono::microseconds start{0};
    std::chrono::microseconds length{0};
};

/// Every exchange of the process, newest last; the oldest go when there are too many.
class ExchangeModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column {
        CallColumn,
        MethodColumn,
        TargetColumn,
        OutcomeColumn,
        TimeColumn,
        StartedColumn,
        PhasesColumn,
        ColumnCount
    };
    static constexpr std::size_t maximum = 1000;

    explicit ExchangeModel(QObject *parent = nullptr);

    void started(const Cozewi::ExchangeRecord &record);
    void finished(const Cozewi::ExchangeRecord &record);
    void clear();

    [[nodiscard]] const Cozewi::ExchangeRecord &at(int row) const;
    [[nodiscard]] bool isRunning(int row) const;
    /// The one that has been under way for longest; null without one.
    [[nodiscard]] const Cozewi::ExchangeRecord *oldestRunning() const;
    /// Those that came to their end.
    [[nodiscard]] QList<Cozewi::ExchangeRecord> finishedRecords() const;
    /// The phases of an exchange one after the other. What is left of the total is the sending.
    static QList<PhaseBar> phases(const Cozewi::PhaseTimings &timings);
    static QString phaseName(PhaseBar::Kind kind);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Entry {
        Cozewi::ExchangeRecord record;
        bool running = false;
    };
    [[nodiscard]] QString text(const Entry &entry, int column) const;
    void append(const Cozewi::ExchangeRecord &record, bool running);

    std::deque<Entry> m_entries;
};

} // namespace Inspector
