// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QDateTime>
#include <QtCore/QList>
#include <QtCore/QString>
#include <QtNetwork/QSslCertificate>

namespace Cozewi {

/// One block of a PEM text and what it is good for as a CA certificate.
struct CaEntry {
    enum class Verdict {
        Good,
        Expired,
        NotYetValid,
        NotCa, ///< a server's certificate: verifies nobody, unless it signed itself
        IntermediateOnly, ///< its issuer is missing, and Qt accepts no partial chains
        Truncated, ///< no END line
        Broken, ///< bad base64, or no certificate inside
        PrivateKey,
        OtherLabel, ///< a request, a list of revocations, …
    };
    /// Its place among the blocks of the text, from 1.
    int number = 0;
    Verdict verdict = Verdict::Good;
    /// The label in its BEGIN line.
    QString label;
    /// Null where none could be read.
    QSslCertificate certificate;

    /// For people: "block 2 (Example CA) expired on 2024-01-01".
    [[nodiscard]] QString describe() const;
    [[nodiscard]] bool isUsable() const { return verdict == Verdict::Good; }
};

/// The CA certificates of a PEM text, and what is wrong with those that cannot be used.
struct CaBundle {
    /// Every block, good or not.
    QList<CaEntry> entries;
    /// Why the text as a whole cannot be used, and what to change; empty where it holds a certificate.
    QString problem;
    QString hint;

    /// Every certificate that could be read, those that are good for little included: they do no harm.
    [[nodiscard]] QList<QSslCertificate> certificates() const;
    /// describe() of each entry that is not good.
    [[nodiscard]] QStringList warnings() const;
};

/// Reads PEM \a text as pemBlocks() does; \a now decides what has expired.
CaBundle parseCaBundle(const QByteArray &text, const QDateTime &now = QDateTime::currentDateTimeUtc());

/// Reads the file that \a variable names; at most 16 MiB. Throws a ConfigurationError that names variable
/// and path where it cannot be read or holds no certificate.
CaBundle readCaBundle(const QString &path, const QString &variable);

} // namespace Cozewi
