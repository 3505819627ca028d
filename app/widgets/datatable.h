// SPDX-License-Identifier: MIT
#pragma once

#include "widgets/rowdelegate.h"

#include <QtCore/QTimer>
#include <QtWidgets/QTableView>

namespace Inspector {

/// A table of rows: hairlines, quiet header, one row selected at a time, Ctrl+C copies what is shown
/// (a mask where there is a mask).
class DataTable : public QTableView {
    Q_OBJECT
public:
    explicit DataTable(QWidget *parent = nullptr);

    void setModel(QAbstractItemModel *model) override;
    /// Takes the delegate; for those who draw more than text.
    void setRowDelegate(RowDelegate *delegate);
    void setLook(RowDelegate::LookFunction look);
    void setStale(bool stale);
    /// Widths from the contents on screen; the stretch column takes the rest, at least a quarter.
    void fitColumns();
    /// \a share: of the width, at least.
    void setStretchColumn(int column, double share = 0.25)
    {
        m_stretch = column;
        m_stretchShare = share;
    }
    /// Columns that are left out, the first one first, where there is no room for all.
    void setYieldingColumns(const QList<int> &columns) { m_yielding = columns; }
    /// At least as high as its rows, where they are not more than \a rows.
    void setLeastRows(int rows);
    /// As high as its rows (at most \a rows), for tables inside cards.
    void setFitRows(int rows);
    /// Widths that the user chose; empty where he chose none.
    [[nodiscard]] QByteArray columnState() const;
    void restoreColumns(const QByteArray &state);
    /// The selected row's text as it is shown, cells separated by tabs.
    [[nodiscard]] QString selectedText() const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void rowActivated(const QModelIndex &index);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void updateMetrics();

    RowDelegate *m_delegate;
    int m_stretch = 0;
    double m_stretchShare = 0.25;
    QList<int> m_yielding;
    QList<int> m_yielded;
    int m_fitRows = 0;
    static constexpr int fewestRows = 4;
    int m_leastRows = fewestRows;
    QTimer m_fitLater;
    bool m_fitting = false;
    bool m_sizedByUser = false;
};

} // namespace Inspector
