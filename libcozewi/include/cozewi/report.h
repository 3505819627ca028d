// SPDX-License-Identifier: MIT
#pragma once

#include <cozewi/configuration.h>
#include <cozewi/doctor.h>
#include <cozewi/exchange.h>
#include <cozewi/export.h>

#include <QtCore/QByteArray>
#include <QtCore/QDateTime>
#include <QtCore/QHash>
#include <QtCore/QList>
#include <QtCore/QString>
#include <QtCore/QStringList>

namespace Cozewi {

/// What was seen on one machine, fit for a public issue: no member holds a secret.
struct Report {
    /// When it was made, UTC.
    QDateTime time;
    /// Values that are secret are masked.
    QList<VariableStatus> variables;
    /// Of each secret variable that is set; see secretFingerprints().
    QHash<QString, QString> fingerprints;
    /// What the doctor found; empty where it was not asked.
    Diagnosis diagnosis;
    /// The requests so far.
    QList<ExchangeRecord> exchanges;

    /// As it is now.
    [[nodiscard]] COZEWI_EXPORT static Report of(const Configuration &configuration, const Diagnosis &diagnosis = {},
                                                 const QList<ExchangeRecord> &exchanges = {});
    /// With headings and tables, in the language of the application.
    [[nodiscard]] COZEWI_EXPORT QByteArray toMarkdown() const;
    /// For programs, and for compareReports().
    [[nodiscard]] COZEWI_EXPORT QByteArray toJson() const;
};

/// Eight digits for each secret variable that is set: equal where two values are equal. Made with a key that is
/// used once and forgotten, so they tell nothing about a value and differ from call to call.
[[nodiscard]] COZEWI_EXPORT QHash<QString, QString> secretFingerprints(const Configuration &configuration);

/// Name and version of what took part: the library, Qt, the TLS library, the system.
[[nodiscard]] COZEWI_EXPORT QList<std::pair<QString, QString>> reportVersions();
/// What a report never holds, for people.
[[nodiscard]] COZEWI_EXPORT QStringList reportOmissions();

/// Something that two reports tell differently.
struct ReportDifference {
    /// "COZE_SERVER_ENV", "step 2 (access token)", "Qt", …
    QString subject;
    /// What each says, for people; empty where it says nothing.
    QString left;
    QString right; ///< as `left`
};

/// Two JSON reports side by side: variables, findings, hops, calls, versions; times are not compared.
/// Throws ConfigurationError where one of them is no report.
[[nodiscard]] COZEWI_EXPORT QList<ReportDifference> compareReports(const QByteArray &left, const QByteArray &right);

} // namespace Cozewi
