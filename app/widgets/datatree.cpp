// SPDX-License-Identifier: MIT
#include "widgets/datatree.h"

#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QHeaderView>

namespace Inspector {

DataTree::DataTree(QWidget *parent)
    : QTreeView(parent)
    , m_delegate(new RowDelegate(this))
{
    setItemDelegate(m_delegate);
    setFrameShape(QFrame::NoFrame);
    setUniformRowHeights(true);
    setIndentation(16);
    setAllColumnsShowFocus(true);
    setEditTriggers(NoEditTriggers);
    setMouseTracking(true);
    setDragEnabled(false);
    setVerticalScrollMode(ScrollPerPixel);
    header()->setHighlightSections(false);
    header()->setStretchLastSection(true);
    header()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    connect(this, &QTreeView::expanded, this, [this] { updateGeometry(); });
    connect(this, &QTreeView::collapsed, this, [this] { updateGeometry(); });
}

void DataTree::setModel(QAbstractItemModel *newModel)
{
    QTreeView::setModel(newModel);
    if (newModel == nullptr)
        return;
    connect(newModel, &QAbstractItemModel::modelReset, this, &DataTree::opened);
    opened();
}

void DataTree::setLook(RowDelegate::LookFunction look)
{
    m_delegate->setLook(std::move(look));
}

void DataTree::setFitRows(int rows)
{
    m_fitRows = rows;
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    updateGeometry();
}

QSize DataTree::sizeHint() const
{
    if (m_fitRows <= 0)
        return QTreeView::sizeHint();
    const int rows = model() != nullptr ? qBound(1, openRows({}), m_fitRows) : 1;
    const int head = header()->isHidden() ? 0 : header()->sizeHint().height();
    return {300, head + rows * RowDelegate::rowHeight(fontMetrics()) + 2};
}

QSize DataTree::minimumSizeHint() const
{
    if (m_fitRows > 0)
        return {120, sizeHint().height()};
    return {200, 5 * RowDelegate::rowHeight(fontMetrics())};
}

void DataTree::drawBranches(QPainter *painter, const QRect &rect, const QModelIndex &index) const
{
    // The row goes on under the arrows.
    if (selectionModel()->isRowSelected(index.row(), index.parent()))
        painter->fillRect(rect, Theme::selection(palette()));
    painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), Theme::hairline(palette()));
    QTreeView::drawBranches(painter, rect, index);
}

void DataTree::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy)) {
        QStringList cells;
        for (int column = 0; model() != nullptr && column < model()->columnCount(); ++column)
            cells << currentIndex().siblingAtColumn(column).data(Qt::DisplayRole).toString();
        if (currentIndex().isValid())
            QGuiApplication::clipboard()->setText(cells.join(u'\t'));
        event->accept();
        return;
    }
    QTreeView::keyPressEvent(event);
}

void DataTree::opened()
{
    expandToDepth(2);
    bool nested = false;
    for (int row = 0; row < model()->rowCount() && !nested; ++row)
        nested = model()->hasChildren(model()->index(row, 0));
    setRootIsDecorated(nested);
    for (int column = 0; column + 1 < model()->columnCount(); ++column) {
        resizeColumnToContents(column);
        setColumnWidth(column, qBound(120, columnWidth(column) + 14, 360));
    }
    updateGeometry();
}

int DataTree::openRows(const QModelIndex &parent) const
{
    int rows = model()->rowCount(parent);
    const int here = rows;
    for (int row = 0; row < here && rows <= m_fitRows; ++row) {
        const QModelIndex child = model()->index(row, 0, parent);
        if (isExpanded(child))
            rows += openRows(child);
    }
    return rows;
}

} // namespace Inspector
