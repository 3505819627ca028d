// SPDX-License-Identifier: MIT
#include "pages/requestspage.h"

#include "models/timetext.h"
#include "pages/exchangefacts.h"
#include "pages/look.h"
#include "widgets/buttons.h"
#include "widgets/card.h"
#include "widgets/datatable.h"
#include "widgets/emptystate.h"
#include "widgets/factsview.h"
#include "widgets/filechooser.h"
#include "widgets/phaselegend.h"
#include "widgets/tonelabel.h"
#include "widgets/waterfalldelegate.h"
#include "workbench/workbench.h"

#include <QtCore/QDir>
#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtGui/QShortcut>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QSplitter>

using namespace Qt::Literals::StringLiterals;

namespace Inspector {

RequestsPage::RequestsPage(Workbench *workbench, QWidget *parent)
    : Page(workbench, parent)
{
    m_rows.setSourceModel(workbench->exchanges());
    QHBoxLayout *title = addTitleRow(tr("Requests"));
    m_filter = new QLineEdit;
    m_filter->setPlaceholderText(tr("Filter by call, target, outcome…"));
    m_filter->setAccessibleName(tr("Filter by call, target or outcome"));
    m_filter->setClearButtonEnabled(true);
    auto *find = new QShortcut(QKeySequence(QKeySequence::Find), this);
    connect(find, &QShortcut::activated, m_filter, [this] { m_filter->setFocus(Qt::ShortcutFocusReason); });
    m_filter->setMinimumWidth(m_filter->fontMetrics().averageCharWidth() * 36);
    m_clear = new QPushButton(tr("Clear"));
    m_clear->setAutoDefault(false);
    m_export = iconTextButton(u"export"_s, tr("Export HAR…"));
    m_export->setToolTip(tr("HAR 1.2 for browsers and HTTP tools; secrets are masks, bodies are shapes."));
    connect(m_export, &QPushButton::clicked, this, &RequestsPage::exportHar);
    title->addWidget(m_filter);
    title->addWidget(m_export);
    title->addWidget(m_clear);
    m_outcome = new MessageBar;
    content()->addWidget(m_outcome);
    auto *panes = new QSplitter(Qt::Vertical);
    panes->setHandleWidth(14);
    panes->setChildrenCollapsible(false);
    panes->addWidget(makeTable());
    panes->addWidget(makeDetail());
    panes->setSizes({1000, 1000});
    content()->addWidget(panes, 1);
    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_rows.setNeedle(text, ExchangeModel::CallColumn);
        updatePage();
    });
    connect(m_clear, &QPushButton::clicked, workbench, [workbench, this] {
        workbench->exchanges()->clear();
        m_selectedId = 0;
        updatePage();
    });
}

QWidget *RequestsPage::makeTable()
{
    m_card = new Card(tr("Exchanges of this program"));
    m_count = new ToneLabel(Tone::Muted);
    m_card->addBesideTitle(m_count);
    m_legend = makeLegend();
    m_card->addAtEnd(m_legend);
    m_table = new DataTable;
    m_waterfall = new WaterfallDelegate(
        ExchangeModel::PhasesColumn,
        [this](const QModelIndex &index) {
            QList<WaterfallDelegate::Bar> bars;
            const int row = m_rows.mapToSource(index).row();
            for (const PhaseBar &bar : ExchangeModel::phases(workbench()->exchanges()->at(row).timings))
                bars.append({int(bar.kind), bar.start.count(), bar.length.count()});
            return bars;
        },
        m_table);
    m_table->setRowDelegate(m_waterfall);
    m_table->setLook(cellLook);
    m_table->setStretchColumn(ExchangeModel::PhasesColumn, 0.2);
    m_table->setYieldingColumns({ExchangeModel::StartedColumn, ExchangeModel::TargetColumn});
    m_table->setModel(&m_rows);
    // It stands with the details; POST and GET are told apart by the call.
    m_table->setColumnHidden(ExchangeModel::MethodColumn, true);
    m_table->setMinimumHeight(m_table->fontMetrics().height() * 12);
    m_table->setAccessibleName(tr("Exchanges"));
    m_empty = new EmptyState(u"requests"_s);
    m_empty->setTexts(
        tr("Nothing was sent yet"),
        tr("Every call of this program is listed here with its phases: press F5 to make the four calls."));
    m_card->body()->addWidget(m_table, 1);
    m_card->body()->addWidget(m_empty, 1);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] {
        const int row = selectedRow();
        if (row >= 0)
            m_selectedId = workbench()->exchanges()->at(row).id;
        showSelected();
    });
    connect(&m_rows, &QAbstractItemModel::modelReset, this, [this] {
        for (int row = 0; row < m_rows.rowCount(); ++row) {
            if (workbench()->exchanges()->at(m_rows.mapToSource(m_rows.index(row, 0)).row()).id == m_selectedId) {
                m_table->selectRow(row);
                return;
            }
        }
    });
    return m_card;
}

QWidget *RequestsPage::makeDetail()
{
    m_detail = new Card(u" "_s);
    m_curl = iconTextButton(u"copy"_s, tr("Copy as cURL"));
    m_curl->setToolTip(tr("For bash. Secrets are variables: the shell puts them in."));
    connect(m_curl, &QPushButton::clicked, this, [this] {
        if (const int row = selectedRow(); row >= 0)
            QGuiApplication::clipboard()->setText(workbench()->curlOf(row));
    });
    m_detail->addAtEnd(m_curl);
    m_problem = new MessageBar;
    m_facts = new FactsView;
    auto *body = new QWidget;
    auto *layout = new QVBoxLayout(body);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_facts);
    layout->addStretch(1);
    body->setBackgroundRole(QPalette::Base);
    auto *scroll = new QScrollArea;
    scroll->setWidget(body);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setMinimumHeight(fontMetrics().height() * 8);
    m_detail->body()->addWidget(m_problem);
    m_detail->body()->addWidget(scroll, 1);
    return m_detail;
}

QWidget *RequestsPage::makeLegend()
{
    auto *legend = new PhaseLegend;
    // Those that direct calls have; the others come with a proxy.
    for (const PhaseBar::Kind kind : {PhaseBar::Kind::Queued, PhaseBar::Kind::Dns, PhaseBar::Kind::Connect,
                                      PhaseBar::Kind::Send, PhaseBar::Kind::Wait, PhaseBar::Kind::Receive})
        legend->add(int(kind), ExchangeModel::phaseName(kind));
    return legend;
}

QVariantMap RequestsPage::setup() const
{
    return {{u"columns"_s, m_table->columnState()}, {u"filter"_s, m_filter->text()}};
}

void RequestsPage::restoreSetup(const QVariantMap &setup)
{
    m_table->restoreColumns(setup.value(u"columns"_s).toByteArray());
    m_filter->setText(setup.value(u"filter"_s).toString());
}

void RequestsPage::updatePage()
{
    ExchangeModel *model = workbench()->exchanges();
    qint64 longest = 0;
    for (int row = 0; row < model->rowCount(); ++row)
        longest = qMax(longest, qint64(model->at(row).timings.total.count()));
    m_waterfall->setWhole(longest);
    const int count = model->rowCount();
    m_count->setText(count > 0 ? QString::number(count) : QString());
    m_table->setVisible(count > 0);
    m_legend->setVisible(count > 0);
    m_empty->setVisible(count == 0);
    m_clear->setEnabled(count > 0);
    m_export->setEnabled(count > 0);
    showSelected();
}

int RequestsPage::selectedRow() const
{
    const QModelIndex index = m_rows.mapToSource(m_table->currentIndex());
    return index.isValid() ? index.row() : -1;
}

void RequestsPage::exportHar()
{
    const FileQuestion question{FileQuestion::Mode::Save, tr("Export the exchanges"),
                                QDir::current().filePath(u"cozewi.har"_s), tr("HTTP archives (*.har)")};
    chooseFile(this, question, [this](const QString &path) {
        const QString wrong = workbench()->exportHar(path);
        if (wrong.isEmpty()) {
            m_outcome->setMessage(Tone::Positive, tr("Written to %1.").arg(QDir::toNativeSeparators(path)),
                                  tr("It holds no secret, and there is no export that does: of the calls the "
                                     "program keeps neither secrets nor bodies, only masks and shapes."));
        } else {
            m_outcome->setMessage(Tone::Negative, tr("Nothing was written."), wrong);
        }
    });
}

void RequestsPage::showSelected()
{
    const int row = selectedRow();
    m_detail->setVisible(row >= 0);
    if (row < 0)
        return;
    ExchangeModel *model = workbench()->exchanges();
    const Cozewi::ExchangeRecord &record = model->at(row);
    m_detail->setTitle(model->index(row, ExchangeModel::CallColumn).data().toString());
    if (record.error)
        m_problem->setMessage(Tone::Negative, record.error->message, {}, record.error->hint);
    else
        m_problem->clear();
    m_facts->setFacts(exchangeFacts(record));
}

} // namespace Inspector
