// SPDX-License-Identifier: MIT
#include "workbench/reportdesk.h"

#include "workbench/privatefile.h"

#include <cozewi/future.h>

#include <QtCore/QFile>
#include <QtCore/QFileInfo>

using namespace Qt::Literals::StringLiterals;

namespace Inspector {

namespace {
constexpr qint64 maximumReportFile = qint64{16} * 1024 * 1024;
} // namespace

ReportDesk::ReportDesk(QObject *parent)
    : QObject(parent)
{
}

ReportDesk::~ReportDesk()
{
    m_diagnosis.cancel();
    m_probe.cancel();
}

void ReportDesk::setClient(const Cozewi::Client &client)
{
    cancel();
    m_client = client;
    m_report.reset();
    m_comparedWith.clear();
    m_differences.setDifferences({});
    Q_EMIT changed();
}

void ReportDesk::make(const QUrl &target)
{
    if (isBusy() || !m_client)
        return;
    m_waiting = new QObject(this);
    m_found.reset();
    m_walked.reset();
    m_exchanges.clear();
    const auto failed = [this](const Cozewi::WorkloadIdentityError &) { cancel(); };
    m_diagnosis = Cozewi::diagnose(*m_client);
    Cozewi::whenDone(
        m_diagnosis, m_waiting,
        [this](const Cozewi::Diagnosis &diagnosis) {
            m_found = diagnosis;
            finish();
        },
        failed);
    Cozewi::ProbeOptions options;
    options.target = target;
    m_probe = Cozewi::probe(m_client->configuration(), options);
    Cozewi::whenDone(
        m_probe, m_waiting,
        [this](const Cozewi::ProbeReport &report) {
            m_walked = report;
            finish();
        },
        failed);
    Q_EMIT changed();
}

void ReportDesk::cancel()
{
    if (!isBusy())
        return;
    m_waiting->deleteLater();
    m_waiting = nullptr;
    m_diagnosis.cancel();
    m_probe.cancel();
    Q_EMIT changed();
}

void ReportDesk::addExchange(const Cozewi::ExchangeRecord &record)
{
    if (isBusy())
        m_exchanges.append(record);
}

void ReportDesk::finish()
{
    if (!m_found || !m_walked)
        return;
    m_waiting->deleteLater();
    m_waiting = nullptr;
    Cozewi::addProbe(*m_found, *m_walked);
    m_report = Cozewi::Report::of(m_client->configuration(), *m_found, m_exchanges);
    m_comparedWith.clear();
    m_differences.setDifferences({});
    Q_EMIT changed();
    Q_EMIT done();
}

QString ReportDesk::saveTo(const QString &path) const
{
    if (!m_report)
        return tr("There is no report yet.");
    const bool json = QFileInfo(path).suffix().compare("json"_L1, Qt::CaseInsensitive) == 0;
    return writePrivateFile(path, json ? m_report->toJson() : m_report->toMarkdown());
}

QString ReportDesk::compareWith(const QString &path)
{
    QFile file(path);
    if (!m_report || !file.open(QIODevice::ReadOnly))
        return tr("%1 cannot be read: %2").arg(QFileInfo(path).fileName(), file.errorString());
    try {
        m_differences.setDifferences(Cozewi::compareReports(m_report->toJson(), file.read(maximumReportFile)));
    } catch (const Cozewi::ConfigurationError &error) {
        return u"%1 %2"_s.arg(error.message(), error.hint());
    }
    m_comparedWith = QFileInfo(path).fileName();
    Q_EMIT changed();
    return {};
}

} // namespace Inspector
