// SPDX-License-Identifier: MIT
#pragma once

#include <cozewi/testing/tlsidentity.h>

#include <QtCore/QByteArray>
#include <QtCore/QDateTime>
#include <QtCore/QString>
#include <QtCore/QStringList>

#include <memory>

namespace Cozewi::Testing {

/// What a certificate says of itself.
struct CertificateRequest {
    QString commonName = QStringLiteral("127.0.0.1");
    QStringList dnsNames{QStringLiteral("localhost")};
    QStringList ipAddresses{QStringLiteral("127.0.0.1")};
    QDateTime notBefore = QDateTime::currentDateTimeUtc().addSecs(-3600);
    QDateTime notAfter = QDateTime::currentDateTimeUtc().addDays(30);

    /// Good for \a host, a name or an address, and nothing else.
    static CertificateRequest forHost(const QString &host);
    /// Valid until yesterday.
    [[nodiscard]] CertificateRequest expired() const;
    /// Valid from tomorrow.
    [[nodiscard]] CertificateRequest notYetValid() const;
};

/// A certificate authority made on the spot, with EC keys (P-256), for tests and the demo. A value;
/// copies are the same authority. Throws std::runtime_error where libcrypto refuses.
class CertificateAuthority {
public:
    struct Options {
        QString commonName = QStringLiteral("Cozewi Demo CA");
        QDateTime notBefore = QDateTime::currentDateTimeUtc().addSecs(-3600);
        QDateTime notAfter = QDateTime::currentDateTimeUtc().addYears(1);
        /// False: its certificate says `CA:FALSE`, and nobody should accept what it signs.
        bool isCa = true;
    };

    CertificateAuthority();
    explicit CertificateAuthority(const Options &options);

    [[nodiscard]] QSslCertificate certificate() const;
    [[nodiscard]] QByteArray certificatePem() const;

    /// A server certificate with a new key; the chain holds the intermediates and not the root.
    [[nodiscard]] TlsIdentity issue(const CertificateRequest &request = {}) const;
    /// An authority whose certificate this one signed.
    [[nodiscard]] CertificateAuthority intermediate(const Options &options) const;
    /// A server certificate signed with its own key.
    [[nodiscard]] static TlsIdentity selfSigned(const CertificateRequest &request = {});

private:
    struct Private;
    explicit CertificateAuthority(std::shared_ptr<const Private> data);
    std::shared_ptr<const Private> d;
};

} // namespace Cozewi::Testing
