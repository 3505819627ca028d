// SPDX-License-Identifier: MIT
#include "parts/doctorrun.h"

#include <cozewi/future.h>
#include <cozewi/runtime.h>

namespace Cozewi::Parts {

DoctorRun::DoctorRun(QObject *parent)
    : QObject(parent)
{
}

DoctorRun::~DoctorRun()
{
    m_diagnosis.cancel();
    m_probe.cancel();
}

void DoctorRun::start(const Client &client, const QUrl &target)
{
    if (isRunning())
        return;
    m_waiting = new QObject(this);
    // What is still on its way when it ends belongs to nobody.
    const auto mine = [this, waiting = m_waiting] { return waiting == m_waiting; };
    m_found.reset();
    m_walked.reset();
    m_exchanges.clear();
    connect(client.runtime()->notifier(), &ExchangeNotifier::exchangeFinished, m_waiting,
            [this, mine](const ExchangeRecord &record) {
                if (mine())
                    m_exchanges.append(record);
            });
    const Configuration &configuration = client.configuration();
    const auto failed = [this, mine](const WorkloadIdentityError &) {
        if (!mine())
            return;
        end();
        Q_EMIT gaveUp();
    };
    m_diagnosis = diagnose(client);
    whenDone(
        m_diagnosis, m_waiting,
        [this, mine, configuration](const Diagnosis &diagnosis) {
            if (!mine())
                return;
            m_found = diagnosis;
            finish(configuration);
        },
        failed);
    ProbeOptions options;
    options.target = target;
    m_probe = probe(configuration, options);
    whenDone(
        m_probe, m_waiting,
        [this, mine, configuration](const ProbeReport &report) {
            if (!mine())
                return;
            m_walked = report;
            finish(configuration);
        },
        failed);
}

void DoctorRun::cancel()
{
    if (isRunning())
        end();
}

void DoctorRun::end()
{
    m_waiting->deleteLater();
    m_waiting = nullptr;
    m_diagnosis.cancel();
    m_probe.cancel();
}

void DoctorRun::finish(const Configuration &configuration)
{
    if (!m_found || !m_walked)
        return;
    end();
    addProbe(*m_found, *m_walked);
    Q_EMIT finished(Report::of(configuration, *m_found, m_exchanges));
}

} // namespace Cozewi::Parts
