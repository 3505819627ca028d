// SPDX-License-Identifier: MIT
#include <cozewi/report.h>

#include "base/tr.h"

#include <cozewi/text.h>

#include <QtCore/QCryptographicHash>
#include <QtCore/QMessageAuthenticationCode>
#include <QtCore/QRandomGenerator>
#include <QtCore/QSysInfo>
#include <QtNetwork/QSslSocket>

namespace Cozewi {

Report Report::of(const Configuration &configuration, const Diagnosis &diagnosis,
                  const QList<ExchangeRecord> &exchanges)
{
    Report report;
    report.time = QDateTime::currentDateTimeUtc();
    report.variables = configuration.variables();
    report.fingerprints = secretFingerprints(configuration);
    report.diagnosis = diagnosis;
    report.exchanges = exchanges;
    return report;
}

QHash<QString, QString> secretFingerprints(const Configuration &configuration)
{
    quint32 key[8];
    QRandomGenerator::system()->fillRange(key);
    const QByteArray keyBytes(reinterpret_cast<const char *>(key), sizeof(key));
    constexpr qsizetype digits = 8;
    QHash<QString, QString> fingerprints;
    for (const VariableStatus &variable : configuration.variables()) {
        if (!variable.secret || !configuration.environment().contains(variable.name))
            continue;
        const QByteArray value = configuration.environment().value(variable.name).toUtf8();
        const QByteArray hash = QMessageAuthenticationCode::hash(value, keyBytes, QCryptographicHash::Sha256);
        fingerprints.insert(variable.name, QString::fromLatin1(hash.toHex().first(digits)));
    }
    return fingerprints;
}

QList<std::pair<QString, QString>> reportVersions()
{
    return {
        {QStringLiteral("cozewi"), libraryVersion()},
        {QStringLiteral("Qt"), QString::fromLatin1(qVersion())},
        {QStringLiteral("TLS"), QSslSocket::sslLibraryVersionString()},
        {QStringLiteral("system"), QSysInfo::prettyProductName()},
        {QStringLiteral("kernel"), QSysInfo::kernelType() + u' ' + QSysInfo::kernelVersion()},
        {QStringLiteral("architecture"), QSysInfo::currentCpuArchitecture()},
    };
}

QStringList reportOmissions()
{
    return {
        Text::tr("client secret, identity ticket, tokens, credentials"),
        Text::tr("values of project variables"),
        Text::tr("bodies of requests and answers; only their shape is shown"),
        Text::tr("headers that are not known to be harmless, and the queries of URLs"),
    };
}

} // namespace Cozewi
