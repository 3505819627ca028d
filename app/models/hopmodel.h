// SPDX-License-Identifier: MIT
#pragma once

#include "models/roles.h"

#include <cozewi/probe.h>

#include <QtCore/QAbstractTableModel>

namespace Inspector {

/// The hops on the way to a target, each with what was seen there; follows a probe while it runs.
class HopModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { HopColumn, StateColumn, SeenColumn, TimeColumn, AxisColumn, ColumnCount };

    explicit HopModel(QObject *parent = nullptr);

    void setHops(const QList<Cozewi::ProbeHop> &hops);
    void setHop(int row, const Cozewi::ProbeHop &hop);
    /// How long the hop that is under way has taken so far.
    void setElapsed(std::chrono::microseconds elapsed);

    [[nodiscard]] const Cozewi::ProbeHop &at(int row) const { return m_hops.at(row); }
    /// The hop that failed, or -1.
    [[nodiscard]] int failedRow() const;
    /// There is a hop to be warned of.
    [[nodiscard]] bool isOdd() const;
    /// When it began, counted from the first one.
    [[nodiscard]] std::chrono::microseconds startOf(int row) const;
    [[nodiscard]] std::chrono::microseconds lengthOf(int row) const;
    /// All of them together.
    [[nodiscard]] std::chrono::microseconds whole() const;
    /// For a line with little room: "proxy TLS".
    static QString shortName(const QString &hop);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString text(int row, int column) const;

    QList<Cozewi::ProbeHop> m_hops;
    std::chrono::microseconds m_elapsed{0};
};

} // namespace Inspector
