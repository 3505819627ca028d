// SPDX-License-Identifier: MIT
#include "widgets/datatable.h"

#include <QtCore/QEvent>
#include <QtCore/QScopedValueRollback>
#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtGui/QKeyEvent>
#include <QtWidgets/QHeaderView>

#include <algorithm>

namespace Inspector {

namespace {
constexpr int minimumColumn = 64;
}

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
    m_fitLater.setSingleShot(true);
    m_fitLater.setInterval(0);
    connect(&m_fitLater, &QTimer::timeout, this, [this] {
        if (!m_sizedByUser)
            fitColumns();
    });
    connect(horizontalHeader(), &QHeaderView::sectionResized, this, [this] {
        if (QGuiApplication::mouseButtons() != Qt::NoButton && !m_fitting)
            m_sizedByUser = true;
    });
    updateMetrics();
    connect(this, &QAbstractItemView::activated, this, &DataTable::rowActivated);
}

void DataTable::setModel(QAbstractItemModel *newModel)
{
    QTableView::setModel(newModel);
    if (newModel == nullptr)
        return;
    const auto changed = [this] {
        m_fitLater.start();
        if (m_fitRows > 0 || m_leastRows > fewestRows)
            updateGeometry();
    };
    connect(newModel, &QAbstractItemModel::modelReset, this, changed);
    connect(newModel, &QAbstractItemModel::rowsInserted, this, changed);
    connect(newModel, &QAbstractItemModel::rowsRemoved, this, changed);
    connect(newModel, &QAbstractItemModel::dataChanged, &m_fitLater, qOverload<>(&QTimer::start));
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
    const QScopedValueRollback<bool> fitting(m_fitting, true);
    const int columns = model()->columnCount();
    const int stretch = qMax(minimumColumn, int(viewport()->width() * m_stretchShare));
    const int room = viewport()->width() - stretch;
    for (const int column : std::as_const(m_yielded))
        setColumnHidden(column, false);
    m_yielded.clear();
    QList<int> widths(columns, 0);
    int used = 0;
    for (int column = 0; column < columns; ++column) {
        if (isColumnHidden(column) || column == m_stretch)
            continue;
        widths[column] = qMax(sizeHintForColumn(column), horizontalHeader()->sectionSizeHint(column)) + 10;
        used += widths.at(column);
    }
    // Where they do not all fit, those that can be done without go, then the widest give.
    for (const int column : std::as_const(m_yielding)) {
        if (used <= room || isColumnHidden(column))
            continue;
        setColumnHidden(column, true);
        m_yielded << column;
        used -= std::exchange(widths[column], 0);
    }
    while (used > room) {
        const auto widest = std::max_element(widths.begin(), widths.end());
        if (*widest <= minimumColumn)
            break;
        const int less = qMin(*widest - minimumColumn, qMin(16, used - room));
        *widest -= less;
        used -= less;
    }
    for (int column = 0; column < columns; ++column) {
        if (!isColumnHidden(column) && column != m_stretch)
            setColumnWidth(column, widths.at(column));
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

void DataTable::setLeastRows(int rows)
{
    m_leastRows = rows;
    updateGeometry();
}

QByteArray DataTable::columnState() const
{
    return m_sizedByUser ? horizontalHeader()->saveState() : QByteArray();
}

void DataTable::restoreColumns(const QByteArray &state)
{
    m_sizedByUser = !state.isEmpty() && horizontalHeader()->restoreState(state);
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
    const int rows = model() != nullptr ? qBound(fewestRows, model()->rowCount(), m_leastRows) : fewestRows;
    return {200, horizontalHeader()->sizeHint().height() + rows * verticalHeader()->defaultSectionSize() + 2};
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
        fitColumns();
    }
}

void DataTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    if (!m_sizedByUser) {
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
    const int height = RowDelegate::rowHeight(fontMetrics());
    // In this order: a default below the minimum is made as high as that.
    verticalHeader()->setMinimumSectionSize(height);
    verticalHeader()->setDefaultSectionSize(height);
    horizontalHeader()->setFixedHeight(height);
}

} // namespace Inspector
