// SPDX-License-Identifier: MIT
#include "pages/environmentpage.h"

#include "models/timetext.h"
#include "pages/look.h"
#include "widgets/buttons.h"
#include "widgets/card.h"
#include "widgets/datatable.h"
#include "widgets/emptystate.h"
#include "widgets/factsview.h"
#include "widgets/filechooser.h"
#include "widgets/secretfield.h"
#include "widgets/tonelabel.h"
#include "workbench/workbench.h"

#include <cozewi/text.h>

#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtGui/QShortcut>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QMenu>
#include <QtWidgets/QPushButton>

using namespace Qt::Literals::StringLiterals;
using Cozewi::EnvFormat;

namespace Inspector {

EnvironmentPage::EnvironmentPage(Workbench *workbench, QWidget *parent)
    : Page(workbench, parent)
    , m_message(new MessageBar)
    , m_outcome(new MessageBar)
{
    m_rows.setSourceModel(workbench->variables()->model());
    makeControls();
    content()->addWidget(m_message);
    content()->addWidget(m_outcome);
    content()->addWidget(makeTable(), 1);
    content()->addWidget(makeDetail());
    connect(workbench, &Workbench::profileChanged, m_outcome, &MessageBar::clear);
}

void EnvironmentPage::makeControls()
{
    QHBoxLayout *row = addTitleRow(tr("Environment"));
    m_filter = new QLineEdit;
    m_filter->setPlaceholderText(tr("Filter by name…"));
    m_filter->setAccessibleName(tr("Filter by name"));
    m_filter->setClearButtonEnabled(true);
    auto *find = new QShortcut(QKeySequence(QKeySequence::Find), this);
    connect(find, &QShortcut::activated, m_filter, [this] { m_filter->setFocus(Qt::ShortcutFocusReason); });
    m_filter->setMinimumWidth(m_filter->fontMetrics().averageCharWidth() * 24);
    m_compare = new QPushButton(tr("Compare with a file…"));
    m_compare->setAutoDefault(false);
    m_export = new QPushButton(tr("Export"));
    m_export->setAutoDefault(false);
    auto *menu = new QMenu(m_export);
    const auto add = [&](const QString &text, EnvFormat format) {
        menu->addAction(text, this, [this, format] { exportAs(format); });
    };
    add(tr("JSON…"), EnvFormat::Json);
    add(tr("dotenv (.env)…"), EnvFormat::Dotenv);
    add(tr("Shell script…"), EnvFormat::Shell);
    m_export->setMenu(menu);
    row->addWidget(m_filter);
    row->addWidget(m_compare);
    row->addWidget(m_export);
    connect(m_filter, &QLineEdit::textChanged, this, &EnvironmentPage::filter);
    connect(m_compare, &QPushButton::clicked, this, &EnvironmentPage::compare);
}

QWidget *EnvironmentPage::makeTable()
{
    m_tableCard = new Card(tr("Project variables"));
    m_count = new ToneLabel(Tone::Muted);
    m_time = new ToneLabel(Tone::Muted);
    m_tableCard->addBesideTitle(m_count);
    m_tableCard->addAtEnd(m_time);
    m_table = new DataTable;
    m_table->setStretchColumn(VariablesModel::KindColumn);
    m_table->setModel(&m_rows);
    m_table->setLook(cellLook);
    m_table->setAccessibleName(tr("Project variables"));
    m_table->horizontalHeader()->setSectionsClickable(true);
    m_table->horizontalHeader()->setSortIndicatorShown(true);
    m_table->horizontalHeader()->setSortIndicatorClearable(true);
    m_table->horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    connect(m_table->horizontalHeader(), &QHeaderView::sortIndicatorChanged, &m_rows,
            [this](int column, Qt::SortOrder order) {
                const QString name = m_selected;
                m_rows.sort(column == VariablesModel::ValueColumn ? -1 : column, order);
                select(name);
            });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &EnvironmentPage::showSelected);
    connect(&m_rows, &QAbstractItemModel::modelReset, this, [this] { select(m_selected); });
    m_empty = new EmptyState(u"environment"_s);
    m_noMatch = new EmptyState(u"search"_s);
    m_tableCard->body()->addWidget(m_table, 1);
    m_tableCard->body()->addWidget(m_empty, 1);
    m_tableCard->body()->addWidget(m_noMatch, 1);
    return m_tableCard;
}

QWidget *EnvironmentPage::makeDetail()
{
    m_detail = new Card(u" "_s);
    m_kind = new ToneLabel(Tone::Muted);
    m_difference = new ToneLabel(Tone::Muted);
    m_detail->addBesideTitle(m_kind);
    m_detail->addAtEnd(m_difference);
    m_value = new SecretField;
    auto *name = new QPushButton(tr("Copy name"));
    name->setAutoDefault(false);
    connect(name, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(m_selected); });
    m_value->addBeside(name);
    m_digests = new FactsView;
    m_detail->body()->addWidget(m_value);
    m_detail->body()->addWidget(m_digests);
    m_detail->setVisible(false);
    return m_detail;
}

QVariantMap EnvironmentPage::setup() const
{
    const QHeaderView *header = m_table->horizontalHeader();
    return {{u"columns"_s, m_table->columnState()},
            {u"filter"_s, m_filter->text()},
            {u"sortColumn"_s, header->sortIndicatorSection()},
            {u"descending"_s, header->sortIndicatorOrder() == Qt::DescendingOrder}};
}

void EnvironmentPage::restoreSetup(const QVariantMap &setup)
{
    m_table->restoreColumns(setup.value(u"columns"_s).toByteArray());
    // Sorts, too.
    m_table->horizontalHeader()->setSortIndicator(setup.value(u"sortColumn"_s, -1).toInt(),
                                                  setup.value(u"descending"_s).toBool() ? Qt::DescendingOrder
                                                                                        : Qt::AscendingOrder);
    m_filter->setText(setup.value(u"filter"_s).toString());
}

void EnvironmentPage::updatePage()
{
    VariableFeed *feed = workbench()->variables();
    showFinding(m_message, feed->problem() && !feed->isBusy() ? &*feed->problem() : nullptr);
    const int count = feed->model()->rowCount();
    const int shown = m_rows.rowCount();
    m_count->setText(!feed->at().isValid() ? QString()
                         : shown == count  ? QString::number(count)
                                           : tr("%1 of %2").arg(shown).arg(count));
    if (feed->isBusy() && feed->at().isValid())
        m_time->setText(tr("refreshing · values from %1").arg(TimeText::localClock(feed->at())));
    else if (feed->at().isValid())
        m_time->setText(feed->problem() ? tr("stale · from %1").arg(TimeText::localClock(feed->at()))
                                        : tr("from %1").arg(TimeText::localClock(feed->at())));
    else
        m_time->clear();
    m_table->setStale(feed->isBusy() || feed->problem().has_value());
    m_table->setColumnHidden(VariablesModel::FileColumn, !feed->model()->hasFile());
    m_compare->setText(feed->model()->hasFile() ? tr("Stop comparing") : tr("Compare with a file…"));
    m_export->setEnabled(count > 0);
    m_table->setVisible(shown > 0);
    m_empty->setVisible(count == 0);
    m_noMatch->setVisible(count > 0 && shown == 0);
    m_noMatch->setTexts(tr("No name contains “%1”").arg(m_filter->text().trimmed()), {});
    if (feed->isBusy())
        m_empty->setTexts(tr("Asking for the variables…"), {});
    else if (!workbench()->canAskApi())
        m_empty->setTexts(tr("The variables cannot be asked for yet"),
                          tr("The configuration is not complete; the page Configuration says what is missing."));
    else if (feed->at().isValid())
        m_empty->setTexts(tr("The project has no variables"),
                          tr("The platform answered with an empty list. If you expected some, check that the "
                             "lane (COZE_SERVER_ENV) and the project of the client id are the ones you mean."));
    else
        m_empty->setTexts(tr("No variables yet"), tr("They appear here once they were asked for: press F5."));
    showSelected();
}

void EnvironmentPage::filter(const QString &text)
{
    m_rows.setNeedle(text, VariablesModel::NameColumn);
    updatePage();
}

void EnvironmentPage::compare()
{
    if (workbench()->variables()->model()->hasFile()) {
        workbench()->variables()->stopComparing();
        m_outcome->clear();
        return;
    }
    const FileQuestion question{FileQuestion::Mode::Open, tr("Compare with a .env file"), QDir::currentPath(),
                                tr("Environment files (.env* *.env);;All files (*)")};
    chooseFile(this, question, [this](const QString &path) {
        const QString wrong = workbench()->variables()->compareWithFile(path);
        if (wrong.isEmpty()) {
            const QStringList names = workbench()->variables()->model()->onlyInFile();
            m_outcome->clear();
            if (!names.isEmpty()) {
                m_outcome->setMessage(Tone::Muted,
                                      tr("%n name(s) in %1 that the project has not:", nullptr, int(names.size()))
                                          .arg(QFileInfo(path).fileName()),
                                      Cozewi::sanitizedText(QStringView(names.join(u", ")), 400));
            }
            updatePage();
            m_table->fitColumns();
        } else {
            m_outcome->setMessage(Tone::Negative, wrong);
        }
    });
}

void EnvironmentPage::exportAs(EnvFormat format)
{
    const QString name = format == EnvFormat::Json ? u"env.json"_s
        : format == EnvFormat::Dotenv              ? u".env"_s
                                                   : u"env.sh"_s;
    const FileQuestion question{FileQuestion::Mode::Save, tr("Export real values"), QDir::current().filePath(name), {}};
    chooseFile(this, question, [this, format](const QString &path) {
        const QString wrong = workbench()->variables()->exportTo(path, format);
        if (wrong.isEmpty()) {
            m_outcome->setMessage(Tone::Positive, tr("Written to %1.").arg(QDir::toNativeSeparators(path)),
                                  tr("The file holds the real values; only you can read it (mode 0600)."));
        } else {
            m_outcome->setMessage(Tone::Negative, tr("Nothing was written."), wrong);
        }
    });
}

int EnvironmentPage::selectedSourceRow() const
{
    const QModelIndex index = m_rows.mapToSource(m_table->currentIndex());
    return index.isValid() ? index.row() : -1;
}

void EnvironmentPage::showSelected()
{
    const int row = selectedSourceRow();
    m_detail->setVisible(row >= 0);
    if (row < 0)
        return;
    VariablesModel *model = workbench()->variables()->model();
    m_selected = model->nameAt(row);
    m_detail->setTitle(model->index(row, VariablesModel::NameColumn).data().toString());
    m_kind->setText(model->kindAt(row).summary);
    m_difference->setText(tr("in this window: %1").arg(VariablesModel::comparisonText(model->inProcess(row))));
    m_value->setSecret(model->secretAt(row), m_selected);
    showDigests(row);
}

void EnvironmentPage::showDigests(int row)
{
    using Comparison = VariablesModel::Comparison;
    VariablesModel *model = workbench()->variables()->model();
    const bool differ = model->inProcess(row) == Comparison::Different || model->inFile(row) == Comparison::Different;
    m_digests->setVisible(differ);
    if (!differ)
        return;
    QList<Fact> facts;
    const auto add = [&](const QString &where, const QString &digest) {
        if (!digest.isEmpty())
            facts.append({where, digest, digest == model->digestAt(row) ? Tone::Normal : Tone::Caution, true, {}});
    };
    add(tr("Digest in the project"), model->digestAt(row));
    add(tr("In this window"), model->digestInProcess(row));
    add(tr("In %1").arg(model->fileName()), model->digestInFile(row));
    facts.last().note = tr("made with a key of this start: equal digests, equal values");
    m_digests->setFacts(facts);
}

void EnvironmentPage::select(const QString &name)
{
    if (name.isEmpty())
        return;
    for (int row = 0; row < m_rows.rowCount(); ++row) {
        const QModelIndex index = m_rows.index(row, VariablesModel::NameColumn);
        if (workbench()->variables()->model()->nameAt(m_rows.mapToSource(index).row()) == name) {
            m_table->selectRow(row);
            return;
        }
    }
}

} // namespace Inspector
