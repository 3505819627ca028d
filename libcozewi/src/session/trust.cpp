// SPDX-License-Identifier: MIT
#include "session/trust.h"

#include <cozewi/text.h>

#include <QtCore/QDateTime>
#include <QtNetwork/QSslConfiguration>
#include <QtNetwork/QSslError>

#include <algorithm>

namespace Cozewi {

namespace {

/// The whole name of a certificate's subject or issuer, to compare.
template<typename Values>
QString nameOf(const QList<QByteArray> &attributes, Values values)
{
    QString name;
    for (const QByteArray &attribute : attributes)
        name += QString::fromLatin1(attribute) + u'=' + values(attribute).join(u'+') + u',';
    return name;
}

QString subjectOf(const QSslCertificate &certificate)
{
    return nameOf(certificate.subjectInfoAttributes(),
                  [&](const QByteArray &attribute) { return certificate.subjectInfo(attribute); });
}

QString issuerOf(const QSslCertificate &certificate)
{
    return nameOf(certificate.issuerInfoAttributes(),
                  [&](const QByteArray &attribute) { return certificate.issuerInfo(attribute); });
}

} // namespace

QString signerName(const CertificateChain &chain)
{
    return chain.isEmpty() ? QString() : sanitizedText(chain.last().issuerDisplayName(), 80);
}

bool hasSameName(const CertificateChain &authorities, const CertificateChain &chain)
{
    if (chain.isEmpty())
        return false;
    const QString signer = issuerOf(chain.last());
    return std::any_of(authorities.cbegin(), authorities.cend(), [&](const QSslCertificate &authority) {
        return subjectOf(authority) == signer && !chain.contains(authority);
    });
}

std::optional<QSslCertificate> expiredSigner(const CertificateChain &authorities, const CertificateChain &chain)
{
    if (chain.isEmpty())
        return {};
    const QString signer = issuerOf(chain.last());
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const auto found = std::find_if(authorities.cbegin(), authorities.cend(), [&](const QSslCertificate &authority) {
        return subjectOf(authority) == signer && (authority.expiryDate() < now || authority.effectiveDate() > now);
    });
    return found == authorities.cend() ? std::nullopt : std::optional(*found);
}

bool isPublic(const CertificateChain &chain)
{
    if (chain.isEmpty())
        return false;
    const QList<QSslError> errors = QSslCertificate::verify(chain);
    return std::none_of(errors.cbegin(), errors.cend(), [](const QSslError &error) {
        return error.error() != QSslError::CertificateExpired && error.error() != QSslError::CertificateNotYetValid
            && error.error() != QSslError::HostNameMismatch;
    });
}

} // namespace Cozewi
