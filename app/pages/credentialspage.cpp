// SPDX-License-Identifier: MIT
#include "pages/credentialspage.h"

#include "models/jsontreemodel.h"
#include "models/timetext.h"
#include "pages/look.h"
#include "widgets/badge.h"
#include "widgets/buttons.h"
#include "widgets/card.h"
#include "widgets/datatable.h"
#include "widgets/datatree.h"
#include "widgets/emptystate.h"
#include "widgets/secretfield.h"
#include "widgets/tonelabel.h"
#include "workbench/workbench.h"

#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QCompleter>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>

using namespace Qt::Literals::StringLiterals;

namespace Inspector {

CredentialsPage::CredentialsPage(Workbench *workbench, QWidget *parent)
    : Page(workbench, parent)
    , m_empty(new EmptyState(u"credentials"_s))
    , m_panes(new QWidget)
{
    makeAsk();
    auto *panes = new QHBoxLayout(m_panes);
    panes->setContentsMargins(0, 0, 0, 0);
    panes->setSpacing(14);
    panes->addWidget(makeList(), 5);
    panes->addWidget(makeDetail(), 6);
    content()->addWidget(m_panes, 1);
    m_empty->setTexts(tr("No credential has been asked for"),
                      tr("Type the name of an integration above, or choose one of the usual ones. Its shape, age and, "
                         "where it is refused, the reason appear here."));
    content()->addWidget(m_empty, 1);
}

void CredentialsPage::makeAsk()
{
    QHBoxLayout *title = addTitleRow(tr("Credentials"));
    m_name = new QComboBox;
    m_name->setEditable(true);
    m_name->setInsertPolicy(QComboBox::NoInsert);
    m_name->setMinimumWidth(m_name->fontMetrics().averageCharWidth() * 42);
    m_name->setAccessibleName(tr("Name of an integration"));
    // A screen reader meets the line inside the box, not the box.
    m_name->lineEdit()->setAccessibleName(tr("Name of an integration"));
    m_name->lineEdit()->setPlaceholderText(tr("Name of an integration"));
    m_name->addItems(CredentialFeed::usualNames());
    m_name->setCurrentIndex(-1);
    m_name->completer()->setFilterMode(Qt::MatchContains);
    m_name->completer()->setCompletionMode(QCompleter::PopupCompletion);
    m_ask = new QPushButton(tr("Ask"));
    makePrimary(m_ask);
    title->addWidget(m_name);
    title->addWidget(m_ask);
    connect(m_ask, &QPushButton::clicked, this, &CredentialsPage::ask);
    connect(m_name->lineEdit(), &QLineEdit::returnPressed, this, &CredentialsPage::ask);
}

QWidget *CredentialsPage::makeList()
{
    auto *card = new Card(tr("Asked for"));
    m_table = new DataTable;
    m_table->setStretchColumn(CredentialsModel::NameColumn, 0.5);
    m_table->setYieldingColumns({CredentialsModel::AgeColumn});
    m_table->setModel(workbench()->credentials()->model());
    m_table->setLook(cellLook);
    m_table->setAccessibleName(tr("Integration credentials"));
    card->body()->addWidget(m_table, 1);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &CredentialsPage::showSelected);
    return card;
}

QWidget *CredentialsPage::makeDetail()
{
    m_detail = new Card(u" "_s);
    m_state = new Badge;
    m_age = new ToneLabel(Tone::Muted);
    m_detail->addAtEnd(m_age);
    m_detail->addAtEnd(m_state);
    m_problem = new MessageBar;
    m_note = mutedText({});
    m_whole = new SecretField;
    m_json = new JsonTreeModel(JsonTreeModel::Values::Masked, this);
    m_tree = new DataTree;
    m_tree->setModel(m_json);
    m_tree->setLook(cellLook);
    // What is chosen in it stands right below.
    m_tree->setFitRows(14);
    m_tree->setAccessibleName(tr("Members of the credential, values masked"));
    m_fieldRow = new QWidget;
    auto *row = new QVBoxLayout(m_fieldRow);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(6);
    m_fieldPath = new ToneLabel(Tone::Normal);
    m_fieldPath->setMono(true);
    m_fieldPath->setCopyable(true);
    m_field = new SecretField;
    row->addWidget(m_fieldPath);
    row->addWidget(m_field);
    m_again = new QPushButton(tr("Ask again"));
    m_forget = new QPushButton(tr("Forget"));
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(10);
    for (QPushButton *button : {m_again, m_forget}) {
        button->setAutoDefault(false);
        buttons->addWidget(button);
    }
    buttons->addStretch(1);
    QVBoxLayout *body = m_detail->body();
    body->addWidget(m_problem);
    body->addWidget(m_note);
    body->addWidget(m_whole);
    body->addWidget(m_tree);
    body->addWidget(m_fieldRow);
    body->addStretch(1);
    body->addLayout(buttons);
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentChanged, this, &CredentialsPage::showField);
    connect(m_again, &QPushButton::clicked, this, [this] { workbench()->askCredential(m_shown); });
    connect(m_forget, &QPushButton::clicked, this, [this] { workbench()->credentials()->forget(m_shown); });
    return m_detail;
}

void CredentialsPage::updatePage()
{
    CredentialsModel *model = workbench()->credentials()->model();
    const bool any = model->rowCount() > 0;
    m_panes->setVisible(any);
    m_empty->setVisible(!any);
    m_ask->setEnabled(workbench()->canAskApi());
    m_ask->setToolTip(workbench()->canAskApi() ? QString() : tr("Needs a complete configuration."));
    // What was asked for here can be completed too.
    for (const QString &name : model->names()) {
        if (m_name->findText(name) < 0)
            m_name->addItem(name);
    }
    if (any && !m_table->currentIndex().isValid())
        m_table->selectRow(0);
    showSelected();
}

void CredentialsPage::ask()
{
    const QString name = m_name->currentText().trimmed();
    if (name.isEmpty() || !m_ask->isEnabled())
        return;
    workbench()->askCredential(name);
    const int row = workbench()->credentials()->model()->rowOf(name);
    if (row >= 0)
        m_table->selectRow(row);
    m_name->lineEdit()->selectAll();
}

int CredentialsPage::selectedRow() const
{
    return m_table->currentIndex().isValid() ? m_table->currentIndex().row() : -1;
}

void CredentialsPage::showSelected()
{
    CredentialsModel *model = workbench()->credentials()->model();
    const int row = selectedRow();
    if (row < 0 || row >= model->rowCount())
        return;
    const CredentialsModel::Entry &entry = model->at(row);
    const bool there = entry.at.isValid();
    const QJsonValue json = there ? CredentialsModel::jsonOf(entry.value) : QJsonValue(QJsonValue::Undefined);
    const bool tree = json.isObject() || json.isArray();
    m_detail->setTitle(entry.name);
    m_age->setText(there ? TimeText::age(entry.at, QDateTime::currentDateTimeUtc()) : QString());
    if (entry.asking)
        m_state->setVerdict(tr("asking…"), Tone::Muted);
    else if (entry.problem)
        m_state->setVerdict(entry.problemWords, Tone::Negative);
    else
        m_state->setVerdict(there ? tr("fetched") : QString(), Tone::Positive);
    showFinding(m_problem, entry.problem && !entry.asking ? &*entry.problem : nullptr);
    m_note->setText(!there              ? (entry.problem ? QString() : tr("Not asked yet. Refresh, or ask again."))
                        : entry.problem ? tr("Below is the old one, fetched at %1.").arg(TimeText::localClock(entry.at))
                                        : CredentialsModel::shapeText(entry.value));
    m_note->setVisible(!m_note->text().isEmpty());
    m_whole->setVisible(there);
    m_whole->setSecret(entry.value, entry.name);
    m_tree->setVisible(tree);
    m_fieldRow->setVisible(tree && m_tree->currentIndex().isValid());
    m_again->setEnabled(!entry.asking && workbench()->canAskApi());
    const QString shown = entry.name;
    if (shown != m_shown || !(m_treeOf == entry.value)) {
        m_shown = shown;
        m_treeOf = entry.value;
        if (tree)
            m_json->setJson(json);
        else
            m_json->clear();
        m_fieldRow->setVisible(false);
    }
}

void CredentialsPage::showField()
{
    const QModelIndex index = m_tree->currentIndex();
    m_fieldRow->setVisible(index.isValid());
    if (!index.isValid())
        return;
    const QString path = m_json->pathOf(index);
    m_fieldPath->setText(path);
    m_field->setSecret(m_json->secretAt(index), path);
}

} // namespace Inspector
