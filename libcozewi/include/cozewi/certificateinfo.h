// SPDX-License-Identifier: MIT
#pragma once

#include <cozewi/export.h>

#include <QtCore/QByteArray>
#include <QtCore/QDateTime>
#include <QtCore/QString>
#include <QtCore/QStringList>
#include <QtNetwork/QSslCertificate>

namespace Cozewi {

/// A certificate as it may be shown to anybody. Texts went through sanitizedText().
struct CertificateInfo {
    /// Whom it names.
    QString subject;
    /// Who signed it.
    QString issuer;
    /// The host names and addresses that it is good for.
    QStringList names;
    QDateTime validFrom; ///< UTC
    QDateTime validUntil; ///< UTC
    QByteArray sha256; ///< 32 bytes
    bool selfSigned = false; ///< it is signed with its own key
    QString problem; ///< what is wrong with it, in the language of the application; empty where nothing is

    /// SHA-256 as "AB:CD:…".
    [[nodiscard]] COZEWI_EXPORT QString fingerprint() const;
    /// What \a certificate says.
    [[nodiscard]] COZEWI_EXPORT static CertificateInfo of(const QSslCertificate &certificate);
};

} // namespace Cozewi
