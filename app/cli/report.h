// SPDX-License-Identifier: MIT
#pragma once

#include <cozewi/configuration.h>
#include <cozewi/doctor.h>
#include <cozewi/exchange.h>

#include <QtCore/QByteArray>
#include <QtCore/QList>

namespace Cozewi::Cli {

/// What the doctor saw, fit for a public issue: no member holds a secret.
struct Report {
    QDateTime time;
    QList<VariableStatus> variables;
    Diagnosis diagnosis;
    QList<ExchangeRecord> exchanges;
};

[[nodiscard]] QByteArray markdownReport(const Report &report);
[[nodiscard]] QByteArray jsonReport(const Report &report);

/// Name and version of what took part: this program, Qt, the TLS library, the system.
[[nodiscard]] QList<std::pair<QString, QString>> reportVersions();
/// What a report never holds, for people.
[[nodiscard]] QStringList reportOmissions();

} // namespace Cozewi::Cli
