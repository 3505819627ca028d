// SPDX-License-Identifier: MIT
#include "pages/reportpage.h"

#include "models/timetext.h"
#include "pages/look.h"
#include "widgets/buttons.h"
#include "widgets/card.h"
#include "widgets/datatable.h"
#include "widgets/emptystate.h"
#include "widgets/filechooser.h"
#include "widgets/fonts.h"
#include "widgets/tonelabel.h"
#include "workbench/workbench.h"

#include <QtCore/QDir>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>

using namespace Qt::Literals::StringLiterals;

namespace Inspector {

ReportPage::ReportPage(Workbench *workbench, QWidget *parent)
    : Page(workbench, parent)
{
    makeControls();
    m_outcome = new MessageBar;
    content()->addWidget(m_outcome);
    m_empty = new Card;
    m_emptyTexts = new EmptyState(u"report"_s);
    m_empty->body()->addWidget(m_emptyTexts, 1);
    content()->addWidget(m_empty, 1);
    content()->addWidget(makeComparison());
    content()->addWidget(makePreview(), 1);
}

void ReportPage::makeControls()
{
    QHBoxLayout *title = addTitleRow(tr("Report"));
    m_compare = new QPushButton(tr("Compare with another…"));
    m_compare->setAutoDefault(false);
    m_save = iconTextButton(u"export"_s, tr("Save…"));
    for (QPushButton *button : {m_compare, m_save})
        title->addWidget(button);
    m_doctor = new Cozewi::DoctorPanel;
    m_doctor->setRunText(tr("Make a report"));
    content()->addWidget(m_doctor);
    connect(m_doctor, &Cozewi::DoctorPanel::runRequested, this, [this] {
        m_outcome->clear();
        workbench()->makeReport();
    });
    connect(m_doctor, &Cozewi::DoctorPanel::cancelRequested, workbench()->reports(), &ReportDesk::cancel);
    connect(m_save, &QPushButton::clicked, this, &ReportPage::save);
    connect(m_compare, &QPushButton::clicked, this, &ReportPage::compare);
}

QWidget *ReportPage::makePreview()
{
    m_previewCard = new Card(tr("As it is given away"));
    m_time = new ToneLabel(Tone::Muted);
    m_previewCard->addAtEnd(m_time);
    m_preview = new QPlainTextEdit;
    m_preview->setReadOnly(true);
    m_preview->setFrameShape(QFrame::NoFrame);
    m_preview->setLineWrapMode(QPlainTextEdit::WidgetWidth);
    m_preview->setTabChangesFocus(true);
    m_preview->setAccessibleName(tr("The report as Markdown"));
    m_preview->setMinimumHeight(fontMetrics().height() * 14);
    m_previewCard->body()->addWidget(m_preview, 1);
    return m_previewCard;
}

QWidget *ReportPage::makeComparison()
{
    m_comparison = new Card(tr("Differences"));
    m_comparedWith = new ToneLabel(Tone::Muted);
    m_comparison->addBesideTitle(m_comparedWith);
    m_alike = mutedText(tr("Both reports tell the same."));
    m_differences = new DataTable;
    m_differences->setStretchColumn(ReportDifferenceModel::OtherColumn, 0.35);
    m_differences->setModel(workbench()->reports()->differences());
    m_differences->setLook(cellLook);
    m_differences->setFitRows(12);
    m_differences->setAccessibleName(tr("Differences between two reports"));
    m_comparison->body()->addWidget(m_alike);
    m_comparison->body()->addWidget(m_differences);
    return m_comparison;
}

void ReportPage::updatePage()
{
    const ReportDesk *desk = workbench()->reports();
    const bool busy = desk->isBusy();
    const bool there = desk->report().has_value();
    m_doctor->setRunning(busy);
    if (desk->report().has_value() != m_doctor->report().has_value()
        || (there && desk->report()->time != m_doctor->report()->time))
        m_doctor->setReport(desk->report());
    for (QPushButton *button : {m_save, m_compare})
        button->setEnabled(there && !busy);
    m_empty->setVisible(!there);
    m_previewCard->setVisible(there);
    if (busy)
        m_emptyTexts->setTexts(tr("Looking at everything…"), tr("The calls are made anew, and the hops are walked."));
    else
        m_emptyTexts->setTexts(
            tr("No report yet"),
            tr("A report has the findings, the state of every variable, the calls, the hops and the versions, fit for "
               "a public issue. Secrets, values and bodies are left out. Nothing is sent anywhere."));
    if (there) {
        const QString text = QString::fromUtf8(desk->report()->toMarkdown());
        if (m_preview->toPlainText() != text)
            m_preview->setPlainText(text);
        m_preview->setFont(Fonts::mono(font()));
        m_time->setText(tr("from %1").arg(TimeText::localClock(desk->report()->time)));
    }
    const QString other = desk->comparedWith();
    const int count = workbench()->reports()->differences()->rowCount();
    m_comparison->setVisible(!other.isEmpty());
    m_comparedWith->setText(tr("with %1").arg(other));
    m_alike->setVisible(count == 0);
    m_differences->setVisible(count > 0);
}

void ReportPage::save()
{
    const FileQuestion question{FileQuestion::Mode::Save, tr("Save the report"),
                                QDir::current().filePath(u"cozewi-report.md"_s),
                                tr("Markdown (*.md);;JSON, for comparing (*.json)")};
    chooseFile(this, question, [this](const QString &path) {
        const QString wrong = workbench()->reports()->saveTo(path);
        if (wrong.isEmpty())
            m_outcome->setMessage(Tone::Positive, tr("Written to %1.").arg(QDir::toNativeSeparators(path)));
        else
            m_outcome->setMessage(Tone::Negative, tr("Nothing was written."), wrong);
    });
}

void ReportPage::compare()
{
    const FileQuestion question{FileQuestion::Mode::Open, tr("Compare with another report"), QDir::currentPath(),
                                tr("JSON reports (*.json);;All files (*)")};
    chooseFile(this, question, [this](const QString &path) {
        const QString wrong = workbench()->reports()->compareWith(path);
        if (wrong.isEmpty())
            m_outcome->clear();
        else
            m_outcome->setMessage(Tone::Negative, wrong);
    });
}

} // namespace Inspector
