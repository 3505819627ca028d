// SPDX-License-Identifier: MIT
#pragma once

#include <cozewi/client.h>
#include <cozewi/probe.h>
#include <cozewi/report.h>

#include <QtCore/QFuture>
#include <QtCore/QObject>

#include <optional>

namespace Cozewi::Parts {

/// Looks at everything anew: the calls, and the hops of the outbound proxy; and writes it down.
class DoctorRun : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DoctorRun)
public:
    explicit DoctorRun(QObject *parent = nullptr);
    ~DoctorRun() override;

    /// To \a target, or as far as the proxy where it is empty. Not while one is under way.
    void start(const Client &client, const QUrl &target);
    void cancel();
    [[nodiscard]] bool isRunning() const { return m_waiting != nullptr; }

Q_SIGNALS:
    /// Not after cancel().
    void finished(const Cozewi::Report &report);
    /// What start() began has ended without a report; not after cancel().
    void gaveUp();

private:
    void finish(const Configuration &configuration);
    void end();

    QFuture<Diagnosis> m_diagnosis;
    QFuture<ProbeReport> m_probe;
    std::optional<Diagnosis> m_found;
    std::optional<ProbeReport> m_walked;
    QList<ExchangeRecord> m_exchanges;
    QObject *m_waiting = nullptr;
};

} // namespace Cozewi::Parts
