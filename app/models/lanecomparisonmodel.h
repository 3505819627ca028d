// SPDX-License-Identifier: MIT
#pragma once

#include "models/roles.h"

#include <cozewi/stage.h>

#include <QtCore/QAbstractTableModel>

namespace Inspector {

/// One call in a lane.
struct LaneCall {
    Cozewi::Stage stage = Cozewi::Stage::IdToken;
    QString outcome; ///< "200"
    QString time;
};

/// What one lane answered.
struct LaneResult {
    QString lane;
    QString headers; ///< as they were sent
    QString token; ///< outcome of steps 1 and 2
    QString variables; ///< outcome of step 4
    QString time;
    QList<LaneCall> calls; ///< those that were sent; a token may come from the cache
    QStringList names; ///< of the variables
    bool failed = false;
    bool done = false;
};

/// Two lanes side by side: what they sent and answered, and the names that only one of them has.
class LaneComparisonModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { AspectColumn, LeftColumn, RightColumn, ColumnCount };

    explicit LaneComparisonModel(QObject *parent = nullptr);

    void setResults(const LaneResult &left, const LaneResult &right);
    void clear();
    /// Rows in which the two differ.
    [[nodiscard]] int differences() const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Row {
        QString aspect;
        QString left;
        QString right;
        /// Times always differ; that is no difference.
        bool differs = false;
        bool isName = false;
    };
    void addCalls(const LaneResult &left, const LaneResult &right);

    QList<Row> m_rows;
    QString m_left;
    QString m_right;
};

} // namespace Inspector
