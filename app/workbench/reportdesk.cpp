// SPDX-License-Identifier: MIT
#include "workbench/reportdesk.h"

#include "workbench/privatefile.h"

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
    using Cozewi::Parts::DoctorRun;
    connect(&m_doctor, &DoctorRun::finished, this, [this](const Cozewi::Report &report) {
        m_report = report;
        m_comparedWith.clear();
        m_differences.setDifferences({});
        Q_EMIT changed();
        Q_EMIT done();
    });
    connect(&m_doctor, &DoctorRun::gaveUp, this, &ReportDesk::changed);
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
    m_doctor.start(*m_client, target);
    Q_EMIT changed();
}

void ReportDesk::cancel()
{
    if (!isBusy())
        return;
    m_doctor.cancel();
    Q_EMIT changed();
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
