// SPDX-License-Identifier: MIT
#pragma once

#include "models/reportdifferencemodel.h"

#include <cozewi/client.h>
#include <cozewi/probe.h>
#include <cozewi/report.h>

#include <QtCore/QFuture>
#include <QtCore/QObject>

#include <optional>

namespace Inspector {

/// Makes a report fit for a public issue, and compares it with another machine's.
class ReportDesk : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ReportDesk)
public:
    explicit ReportDesk(QObject *parent = nullptr);
    ~ReportDesk() override;

    /// Forgets the report of another configuration.
    void setClient(const Cozewi::Client &client);
    /// Looks at everything anew: the calls, and the hops to \a target or as far as the proxy.
    void make(const QUrl &target);
    void cancel();
    /// A call of this program; those that are made for the report are in it.
    void addExchange(const Cozewi::ExchangeRecord &record);

    [[nodiscard]] bool isBusy() const { return m_waiting != nullptr; }
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
    void finish();

    std::optional<Cozewi::Client> m_client;
    QFuture<Cozewi::Diagnosis> m_diagnosis;
    QFuture<Cozewi::ProbeReport> m_probe;
    std::optional<Cozewi::Diagnosis> m_found;
    std::optional<Cozewi::ProbeReport> m_walked;
    QList<Cozewi::ExchangeRecord> m_exchanges;
    QObject *m_waiting = nullptr;
    std::optional<Cozewi::Report> m_report;
    QString m_comparedWith;
    ReportDifferenceModel m_differences;
};

} // namespace Inspector
