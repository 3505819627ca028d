// SPDX-License-Identifier: MIT
#pragma once

#include "models/reportdifferencemodel.h"
#include "parts/doctorrun.h"

#include <QtCore/QObject>

#include <optional>

namespace Inspector {

/// Makes a report fit for a public issue, and compares it with another machine's.
class ReportDesk : public QObject {
    Q_OBJECT
public:
    explicit ReportDesk(QObject *parent = nullptr);

    /// Forgets the report of another configuration.
    void setClient(const Cozewi::Client &client);
    /// Looks at everything anew: the calls, and the hops to \a target or as far as the proxy.
    void make(const QUrl &target);
    void cancel();

    [[nodiscard]] bool isBusy() const { return m_doctor.isRunning(); }
    [[nodiscard]] const std::optional<Cozewi::Report> &report() const { return m_report; }
    /// JSON where the name ends with .json, else Markdown. What went wrong, or an empty text.
    [[nodiscard]] QString saveTo(const QString &path) const;
    /// With a JSON report. What is wrong with it, or an empty text.
    QString compareWith(const QString &path);
    /// The name of the file compared with; empty where there is none.
    [[nodiscard]] QString comparedWith() const { return m_comparedWith; }
    [[nodiscard]] ReportDifferenceModel *differences() { return &m_differences; }

Q_SIGNALS:
    void changed();
    void done();

private:
    std::optional<Cozewi::Client> m_client;
    Cozewi::Parts::DoctorRun m_doctor;
    std::optional<Cozewi::Report> m_report;
    QString m_comparedWith;
    ReportDifferenceModel m_differences;
};

} // namespace Inspector
