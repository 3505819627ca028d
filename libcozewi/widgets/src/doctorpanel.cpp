// SPDX-License-Identifier: MIT
#include <cozewi/widgets/doctorpanel.h>

#include "parts/doctorrun.h"
#include "parts/findingbars.h"

#include <QtCore/QEvent>
#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>

#include <algorithm>

namespace Cozewi {

struct DoctorPanel::Private {
    std::optional<Client> client;
    QUrl target;
    QString runText;
    bool running = false;
    std::optional<Report> report;
    Parts::DoctorRun doctor;
    QPushButton *start = nullptr;
    QPushButton *copy = nullptr;
    QLabel *verdict = nullptr;
    Parts::FindingBars *findings = nullptr;

    [[nodiscard]] QString verdictText() const
    {
        if (running)
            return Cozewi::DoctorPanel::tr("Looking at everything…");
        if (!report)
            return {};
        // With the time: what is wrong may have come since.
        return QStringLiteral("%1 · %2").arg(verdictOf(report->diagnosis.findings),
                                             report->time.toLocalTime().toString(QStringLiteral("HH:mm:ss")));
    }
    [[nodiscard]] static QString verdictOf(const FindingList &all)
    {
        const auto count = [&](Finding::Severity severity) {
            return int(std::ranges::count(all, severity, &Finding::severity));
        };
        if (const int errors = count(Finding::Severity::Error); errors > 0)
            return Cozewi::DoctorPanel::tr("Errors: %1").arg(errors);
        if (const int warnings = count(Finding::Severity::Warning); warnings > 0)
            return Cozewi::DoctorPanel::tr("It works; warnings: %1").arg(warnings);
        return Cozewi::DoctorPanel::tr("Nothing is wrong");
    }
    void update() const
    {
        start->setText(running                 ? Cozewi::DoctorPanel::tr("Cancel")
                           : runText.isEmpty() ? Cozewi::DoctorPanel::tr("Run the doctor")
                                               : runText);
        // For style sheets and styles: it is the one thing that this panel is for.
        start->setProperty("primary", !running);
        start->update();
        copy->setText(Cozewi::DoctorPanel::tr("Copy"));
        copy->setToolTip(Cozewi::DoctorPanel::tr("Copies a report without secrets"));
        copy->setEnabled(report.has_value() && !running);
        verdict->setText(verdictText());
        verdict->setAccessibleName(verdict->text());
    }
};

DoctorPanel::DoctorPanel(QWidget *parent)
    : QWidget(parent)
    , d(std::make_unique<Private>())
{
    d->start = new QPushButton;
    d->copy = new QPushButton;
    for (QPushButton *button : {d->start, d->copy})
        button->setAutoDefault(false);
    d->verdict = new QLabel;
    d->verdict->setTextFormat(Qt::PlainText);
    d->findings = new Parts::FindingBars;
    d->findings->hide();
    auto *row = new QHBoxLayout;
    row->addWidget(d->start);
    row->addWidget(d->copy);
    row->addWidget(d->verdict, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(row);
    layout->addWidget(d->findings);
    layout->addStretch(1);
    d->update();

    connect(d->start, &QPushButton::clicked, this, [this] { d->running ? cancel() : run(); });
    connect(d->copy, &QPushButton::clicked, this, &DoctorPanel::copy);
    connect(&d->doctor, &Parts::DoctorRun::finished, this, [this](const Report &report) {
        setRunning(false);
        setReport(report);
    });
    connect(&d->doctor, &Parts::DoctorRun::gaveUp, this, [this] { setRunning(false); });
}

DoctorPanel::DoctorPanel(const Client &client, QWidget *parent)
    : DoctorPanel(parent)
{
    setClient(client);
}

DoctorPanel::~DoctorPanel() = default;

void DoctorPanel::setClient(const Client &client)
{
    d->doctor.cancel();
    setRunning(false);
    setReport({});
    d->client = client;
}

void DoctorPanel::setTarget(const QUrl &target)
{
    d->target = target;
}

void DoctorPanel::setRunText(const QString &text)
{
    d->runText = text;
    d->update();
}

bool DoctorPanel::isRunning() const
{
    return d->running;
}

const std::optional<Report> &DoctorPanel::report() const
{
    return d->report;
}

void DoctorPanel::setRunning(bool running)
{
    if (running == d->running)
        return;
    d->running = running;
    d->update();
    Q_EMIT runningChanged(running);
}

void DoctorPanel::setReport(const std::optional<Report> &report)
{
    d->report = report;
    d->findings->setFindings(report ? report->diagnosis.findings : FindingList());
    d->update();
    if (report)
        Q_EMIT reported(*report);
}

void DoctorPanel::run()
{
    if (d->running)
        return;
    if (!d->client) {
        Q_EMIT runRequested();
        return;
    }
    setRunning(true);
    d->doctor.start(*d->client, d->target);
}

void DoctorPanel::cancel()
{
    if (!d->running)
        return;
    if (!d->client) {
        Q_EMIT cancelRequested();
        return;
    }
    d->doctor.cancel();
    setRunning(false);
}

void DoctorPanel::copy()
{
    if (d->report)
        QGuiApplication::clipboard()->setText(QString::fromUtf8(d->report->toMarkdown()));
}

void DoctorPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        d->update();
}

} // namespace Cozewi
