// SPDX-License-Identifier: MIT
#pragma once

#include "widgets/rowdelegate.h"

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
    /// Widths from the contents on screen, none wider than two fifths of the table; \a stretch takes the rest.
    void fitColumns();
    void setStretchColumn(int column) { m_stretch = column; }
    /// As high as its rows (at most \a rows), for tables inside cards.
    void setFitRows(int rows);
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
    int m_fitRows = 0;
    bool m_fitted = false;
};

} // namespace Inspector
