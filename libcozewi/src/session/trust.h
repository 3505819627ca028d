// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QList>
#include <QtCore/QString>
#include <QtNetwork/QSslCertificate>

#include <optional>

namespace Cozewi {

using CertificateChain = QList<QSslCertificate>;

/// Who signed the last certificate of \a chain, for a screen.
QString signerName(const CertificateChain &chain);
/// Whether one of \a authorities has the name of the signer, and is not it.
bool hasSameName(const CertificateChain &authorities, const CertificateChain &chain);
/// The one of \a authorities that signed \a chain and is out of its time.
std::optional<QSslCertificate> expiredSigner(const CertificateChain &authorities, const CertificateChain &chain);
/// Whether this system's CAs vouch for \a chain, whatever host and dates say. Takes a tenth of a second.
bool isPublic(const CertificateChain &chain);

} // namespace Cozewi
