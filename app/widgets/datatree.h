// SPDX-License-Identifier: MIT
#pragma once

#include "widgets/rowdelegate.h"

#include <QtWidgets/QTreeView>

namespace Inspector {

/// A tree that looks like a DataTable.
class DataTree : public QTreeView {
    Q_OBJECT
public:
    explicit DataTree(QWidget *parent = nullptr);

    void setModel(QAbstractItemModel *model) override;
    void setLook(RowDelegate::LookFunction look);
    /// As high as its open rows, at most \a rows.
    void setFitRows(int rows);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void drawBranches(QPainter *painter, const QRect &rect, const QModelIndex &index) const override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void opened();
    [[nodiscard]] int openRows(const QModelIndex &parent) const;

    RowDelegate *m_delegate;
    int m_fitRows = 0;
};

} // namespace Inspector
