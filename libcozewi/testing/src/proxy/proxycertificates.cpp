// SPDX-License-Identifier: MIT
#include "proxy/proxycertificates.h"

using namespace Qt::Literals::StringLiterals;

namespace Cozewi::Testing {

namespace {

CertificateAuthority::Options named(const QString &name)
{
    CertificateAuthority::Options options;
    options.commonName = name;
    return options;
}

CertificateAuthority::Options expiredOptions()
{
    CertificateAuthority::Options options = named(u"Cozewi Demo CA (expired)"_s);
    options.notBefore = QDateTime::currentDateTimeUtc().addYears(-2);
    options.notAfter = QDateTime::currentDateTimeUtc().addDays(-7);
    return options;
}

CertificateRequest otherHost()
{
    return CertificateRequest::forHost(u"other.example"_s);
}

} // namespace

ProxyCertificates::ProxyCertificates()
    : m_public(named(u"Demo Public Root R1"_s))
    , m_expired(expiredOptions())
{
}

QByteArray ProxyCertificates::authorityPem(const QList<ProxyFault> &faults) const
{
    return (faults.contains(ProxyFault::AuthorityExpired) ? m_expired : m_authority).certificatePem();
}

TlsIdentity ProxyCertificates::forProxy(const QList<ProxyFault> &faults)
{
    if (faults.contains(ProxyFault::ProxyCertificateExpired))
        return cached(u"proxy expired"_s, m_authority, CertificateRequest().expired());
    if (faults.contains(ProxyFault::ProxyCertificateWrongHost))
        return cached(u"proxy other host"_s, m_authority, otherHost());
    if (faults.contains(ProxyFault::ProxyCertificateUnknown))
        return cached(u"proxy unknown"_s, m_public, {});
    if (faults.contains(ProxyFault::AuthorityExpired))
        return cached(u"proxy expired authority"_s, m_expired, {});
    return cached(u"proxy"_s, m_authority, {});
}

TlsIdentity ProxyCertificates::forTarget(const QString &host, const QList<ProxyFault> &faults)
{
    const CertificateRequest request = CertificateRequest::forHost(host);
    if (faults.contains(ProxyFault::TargetCertificateExpired))
        return cached(u"expired "_s + host, m_authority, request.expired());
    if (faults.contains(ProxyFault::TargetCertificateWrongHost))
        return cached(u"other host"_s, m_authority, otherHost());
    if (faults.contains(ProxyFault::WrongAuthority))
        return cached(u"stranger "_s + host, m_stranger, request);
    if (faults.contains(ProxyFault::NoInterception))
        return cached(u"public "_s + host, m_public, request);
    if (faults.contains(ProxyFault::AuthorityExpired))
        return cached(u"expired authority "_s + host, m_expired, request);
    return cached(u"target "_s + host, m_authority, request);
}

TlsIdentity ProxyCertificates::cached(const QString &key, const CertificateAuthority &authority,
                                      const CertificateRequest &request)
{
    const auto found = m_cache.constFind(key);
    if (found != m_cache.cend())
        return *found;
    // Host names come from clients; a long row of them shall not fill the memory.
    if (m_cache.size() >= 1000)
        m_cache.clear();
    return *m_cache.insert(key, authority.issue(request));
}

} // namespace Cozewi::Testing
