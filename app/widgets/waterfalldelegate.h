// SPDX-License-Identifier: MIT
#pragma once

#include "widgets/rowdelegate.h"

namespace Inspector {

/// One column of a table as a waterfall: bars one after the other on an axis that all rows share.
class WaterfallDelegate : public RowDelegate {
    Q_OBJECT
public:
    struct Bar {
        int hue = 0; ///< which of the phase colours
        qint64 start = 0; ///< microseconds
        qint64 length = 0;
        bool failed = false; ///< it ended here
    };
    using BarsFunction = std::function<QList<Bar>(const QModelIndex &)>;

    WaterfallDelegate(int column, BarsFunction bars, QObject *parent = nullptr);

    /// The end of the axis, microseconds.
    void setWhole(qint64 microseconds) { m_whole = microseconds; }
    static QColor phaseColour(int hue, const QPalette &palette);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    int m_column;
    BarsFunction m_bars;
    qint64 m_whole = 0;
};

} // namespace Inspector
