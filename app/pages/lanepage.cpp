// SPDX-License-Identifier: MIT
#include "pages/lanepage.h"

#include "pages/look.h"
#include "widgets/buttons.h"
#include "widgets/card.h"
#include "widgets/datatable.h"
#include "widgets/factsview.h"
#include "widgets/tonelabel.h"
#include "workbench/workbench.h"

#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>

using namespace Qt::Literals::StringLiterals;

namespace Inspector {

namespace {

constexpr int lintBars = 3;

QList<Fact> headerFacts(const Cozewi::Lane &lane)
{
    QList<Fact> facts;
    for (const Cozewi::Header &header : lane.headers())
        facts.append({QString::fromLatin1(header.name), QString::fromUtf8(header.value), Tone::Normal, true, {}, true});
    return facts;
}

} // namespace

LanePage::LanePage(Workbench *workbench, QWidget *parent)
    : Page(workbench, parent)
{
    addTitleRow(tr("Lane"));
    m_left = new QLineEdit;
    m_right = new QLineEdit;
    auto *top = new QHBoxLayout;
    top->setSpacing(14);
    top->addWidget(makeCurrent(), 1);
    top->addWidget(makeTrial(), 1);
    content()->addLayout(top);
    content()->addWidget(makeComparison());
    content()->addStretch(1);
}

QWidget *LanePage::makeCurrent()
{
    auto *card = new Card(tr("Lane in use"));
    m_currentName = new ToneLabel(Tone::Normal);
    m_currentName->setMono(true);
    card->addAtEnd(m_currentName);
    m_current = new FactsView;
    m_currentNote = mutedText({});
    card->body()->addWidget(m_current);
    card->body()->addWidget(m_currentNote);
    card->body()->addStretch(1);
    return card;
}

QWidget *LanePage::makeTrial()
{
    auto *card = new Card(tr("Try another lane"));
    m_trial = new QLineEdit;
    m_trial->setPlaceholderText(tr("for example ppe_checkout"));
    m_trial->setAccessibleName(tr("Lane to try"));
    m_trial->setClearButtonEnabled(true);
    m_preview = new FactsView;
    m_previewNote = mutedText({});
    card->body()->addWidget(m_trial);
    for (int i = 0; i < lintBars; ++i) {
        m_lint << new MessageBar;
        card->body()->addWidget(m_lint.last());
    }
    card->body()->addWidget(m_preview);
    card->body()->addWidget(m_previewNote);
    card->body()->addStretch(1);
    connect(m_trial, &QLineEdit::textChanged, this, &LanePage::preview);
    connect(m_trial, &QLineEdit::textChanged, this, [this](const QString &text) { m_right->setText(text); });
    connect(m_trial, &QLineEdit::returnPressed, this, &LanePage::run);
    preview();
    return card;
}

QWidget *LanePage::makeComparison()
{
    auto *card = new Card(tr("Compare two lanes"));
    auto *row = new QHBoxLayout;
    row->setSpacing(10);
    m_left->setAccessibleName(tr("First lane"));
    m_right->setAccessibleName(tr("Second lane"));
    m_left->setPlaceholderText(tr("no lane"));
    m_right->setPlaceholderText(tr("no lane"));
    m_run = iconTextButton({}, tr("Run both"));
    row->addWidget(m_left, 1);
    row->addWidget(new ToneLabel(tr("and"), Tone::Muted));
    row->addWidget(m_right, 1);
    row->addWidget(m_run);
    card->body()->addLayout(row);
    m_summary = mutedText({});
    card->body()->addWidget(m_summary);
    m_result = new DataTable;
    m_result->setStretchColumn(LaneComparisonModel::RightColumn);
    m_result->setModel(workbench()->laneTrial()->model());
    m_result->setLook(cellLook);
    m_result->setFitRows(16);
    m_result->setAccessibleName(tr("Comparison of two lanes"));
    card->body()->addWidget(m_result);
    connect(m_run, &QPushButton::clicked, this, &LanePage::run);
    connect(m_left, &QLineEdit::returnPressed, this, &LanePage::run);
    connect(m_right, &QLineEdit::returnPressed, this, &LanePage::run);
    connect(workbench()->laneTrial()->model(), &QAbstractItemModel::modelReset, m_result, &DataTable::fitColumns);
    return card;
}

void LanePage::updatePage()
{
    const Cozewi::Lane lane = workbench()->configuration().lane();
    m_currentName->setText(lane.isNone() ? tr("none") : lane.value());
    m_current->setFacts(headerFacts(lane));
    m_current->setVisible(!lane.headers().isEmpty());
    m_currentNote->setText(lane.headers().isEmpty()
                               ? tr("No header is added to the calls. COZE_SERVER_ENV chooses a lane.")
                               : tr("Added to steps 1 to 4, because COZE_SERVER_ENV says so. Requests through the "
                                    "proxy go without."));
    if (isFirstOfProfile()) {
        m_left->setText(lane.value());
    }
    LaneTrial *trial = workbench()->laneTrial();
    m_run->setEnabled(workbench()->canAskApi() && !trial->isBusy());
    m_result->setVisible(trial->hasResult());
    if (!workbench()->canAskApi())
        m_summary->setText(tr("Needs a complete configuration."));
    else if (trial->isBusy())
        m_summary->setText(tr("Asking in both lanes…"));
    else if (!trial->hasResult())
        m_summary->setText(tr("Gets a token and the project variables in both lanes and shows where they differ. The "
                              "environment and the token in use are not touched."));
    else if (const int differences = trial->model()->differences(); differences == 0)
        m_summary->setText(tr("The two lanes answer alike."));
    else
        m_summary->setText(tr("%n difference(s)", nullptr, differences));
}

void LanePage::preview()
{
    const QString text = m_trial->text();
    const Cozewi::Lane lane(text);
    const Cozewi::FindingList findings = text.isEmpty() ? Cozewi::FindingList() : lane.lint();
    int bar = 0;
    for (const Cozewi::Finding &finding : findings) {
        if (finding.severity != Cozewi::Finding::Severity::Ok && bar < lintBars)
            showFinding(m_lint.at(bar++), &finding);
    }
    for (; bar < lintBars; ++bar)
        m_lint.at(bar)->clear();
    m_preview->setFacts(headerFacts(lane));
    m_preview->setVisible(!lane.headers().isEmpty());
    if (text.isEmpty())
        m_previewNote->setText(tr("The headers that a lane would add are shown as you type."));
    else if (!lane.isValid())
        m_previewNote->setText(tr("Nothing would be sent."));
    else if (lane.isNone())
        m_previewNote->setText(tr("This is no lane: no header would be added."));
    else
        m_previewNote->setText(tr("Press Enter to compare it with the lane in use."));
}

void LanePage::run()
{
    if (m_run->isEnabled())
        workbench()->laneTrial()->run(m_left->text(), m_right->text());
}

} // namespace Inspector
