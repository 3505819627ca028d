// SPDX-License-Identifier: MIT
#pragma once

#include <cozewi/testing/certificateauthority.h>
#include <cozewi/testing/demoproxy.h>

#include <QtCore/QHash>

namespace Cozewi::Testing {

/// The authorities of the demo proxy and the certificates that it shows. Used in its thread only, but
/// for what is const.
class ProxyCertificates {
public:
    ProxyCertificates();

    /// What clients are told to trust.
    [[nodiscard]] QByteArray authorityPem(const QList<ProxyFault> &faults) const;
    /// For the proxy itself.
    [[nodiscard]] TlsIdentity forProxy(const QList<ProxyFault> &faults);
    /// For a target behind it.
    [[nodiscard]] TlsIdentity forTarget(const QString &host, const QList<ProxyFault> &faults);

private:
    TlsIdentity cached(const QString &key, const CertificateAuthority &authority, const CertificateRequest &request);

    const CertificateAuthority m_authority;
    const CertificateAuthority m_stranger; // the same name, another key
    const CertificateAuthority m_public;
    const CertificateAuthority m_expired;
    QHash<QString, TlsIdentity> m_cache;
};

} // namespace Cozewi::Testing
