// SPDX-License-Identifier: MIT
#include "widgets/datatable.h"

#include <QtCore/QEvent>
#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtGui/QKeyEvent>
#include <QtWidgets/QHeaderView>

namespace Inspector {

DataTable::DataTable(QWidget *parent)
    : QTableView(parent)
    , m_delegate(new RowDelegate(this))
{
    setItemDelegate(m_delegate);
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setTabKeyNavigation(false);
    setWordWrap(false);
    setMouseTracking(true);
    setCornerButtonEnabled(false);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollMode(ScrollPerPixel);
    setDragEnabled(false);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    horizontalHeader()->setResizeContentsPrecision(60);
    horizontalHeader()->setMinimumSectionSize(36);
    updateMetrics();
    connect(this, &QAbstractItemView::activated, this, &DataTable::rowActivated);
}

void DataTable::setModel(QAbstractItemModel *newModel)
{
    QTableView::setModel(newModel);
    if (newModel == nullptr)
        return;
    const auto changed = [this] {
        if (!m_fitted)
            fitColumns();
        if (m_fitRows > 0)
            updateGeometry();
    };
    connect(newModel, &QAbstractItemModel::modelReset, this, changed);
    connect(newModel, &QAbstractItemModel::rowsInserted, this, changed);
    connect(newModel, &QAbstractItemModel::rowsRemoved, this, changed);
    fitColumns();
}

void DataTable::setRowDelegate(RowDelegate *delegate)
{
    m_delegate = delegate;
    setItemDelegate(delegate);
}

void DataTable::setLook(RowDelegate::LookFunction look)
{
    m_delegate->setLook(std::move(look));
    viewport()->update();
}

void DataTable::setStale(bool stale)
{
    m_delegate->setStale(stale);
    viewport()->update();
}

void DataTable::fitColumns()
{
    if (model() == nullptr || viewport()->width() < 200)
        return;
    m_fitted = model()->rowCount() > 0;
    const int columns = model()->columnCount();
    int used = 0;
    for (int column = 0; column < columns; ++column) {
        if (isColumnHidden(column) || column == m_stretch)
            continue;
        const int wanted = qMax(sizeHintForColumn(column), horizontalHeader()->sectionSizeHint(column)) + 14;
        const int width = qMin(wanted, viewport()->width() * 2 / 5);
        setColumnWidth(column, width);
        used += width;
    }
    if (m_stretch >= 0 && m_stretch < columns)
        setColumnWidth(m_stretch, qMax(viewport()->width() - used, 120));
}

void DataTable::setFitRows(int rows)
{
    m_fitRows = rows;
    setVerticalScrollBarPolicy(rows > 0 ? Qt::ScrollBarAsNeeded : verticalScrollBarPolicy());
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    updateGeometry();
}

QString DataTable::selectedText() const
{
    if (!currentIndex().isValid())
        return {};
    QStringList cells;
    for (int column = 0; column < model()->columnCount(); ++column) {
        if (!isColumnHidden(column))
            cells << currentIndex().siblingAtColumn(column).data(Qt::DisplayRole).toString();
    }
    return cells.join(u'\t');
}

QSize DataTable::sizeHint() const
{
    if (m_fitRows <= 0)
        return QTableView::sizeHint();
    const int rows = model() != nullptr ? qBound(1, model()->rowCount(), m_fitRows) : 1;
    const int header = horizontalHeader()->isHidden() ? 0 : horizontalHeader()->sizeHint().height();
    return {300, header + rows * verticalHeader()->defaultSectionSize() + 2};
}

QSize DataTable::minimumSizeHint() const
{
    if (m_fitRows > 0)
        return {120, sizeHint().height()};
    return {200, horizontalHeader()->sizeHint().height() + 4 * verticalHeader()->defaultSectionSize()};
}

void DataTable::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy)) {
        if (const QString text = selectedText(); !text.isEmpty())
            QGuiApplication::clipboard()->setText(text);
        event->accept();
        return;
    }
    QTableView::keyPressEvent(event);
}

void DataTable::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        updateMetrics();
        m_fitted = false;
        fitColumns();
    }
}

void DataTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    if (!m_fitted) {
        fitColumns();
        return;
    }
    // What the window gains or loses goes to one column.
    if (model() == nullptr || m_stretch < 0 || m_stretch >= model()->columnCount())
        return;
    int used = 0;
    for (int column = 0; column < model()->columnCount(); ++column) {
        if (!isColumnHidden(column) && column != m_stretch)
            used += columnWidth(column);
    }
    setColumnWidth(m_stretch, qMax(viewport()->width() - used, 120));
}

void DataTable::updateMetrics()
{
    verticalHeader()->setDefaultSectionSize(RowDelegate::rowHeight(fontMetrics()));
    verticalHeader()->setMinimumSectionSize(RowDelegate::rowHeight(fontMetrics()));
    horizontalHeader()->setFixedHeight(RowDelegate::rowHeight(fontMetrics()));
}

} // namespace Inspector
