// SPDX-License-Identifier: MIT
#include <cozewi/certificateinfo.h>

#include <cozewi/text.h>

#include <QtCore/QCryptographicHash>

namespace Cozewi {

QString CertificateInfo::fingerprint() const
{
    return QString::fromLatin1(sha256.toHex(':').toUpper());
}

CertificateInfo CertificateInfo::of(const QSslCertificate &certificate)
{
    CertificateInfo info;
    if (certificate.isNull())
        return info;
    info.subject = sanitizedText(certificate.subjectDisplayName());
    info.issuer = sanitizedText(certificate.issuerDisplayName());
    const auto names = certificate.subjectAlternativeNames();
    for (const QString &name : names)
        info.names.append(sanitizedText(name));
    info.validFrom = certificate.effectiveDate().toUTC();
    info.validUntil = certificate.expiryDate().toUTC();
    info.sha256 = certificate.digest(QCryptographicHash::Sha256);
    info.selfSigned = certificate.isSelfSigned();
    return info;
}

} // namespace Cozewi
