// SPDX-License-Identifier: MIT
#include <cozewi/testing/certificateauthority.h>

#include "http/x509maker.h"

#include <QtNetwork/QHostAddress>

namespace Cozewi::Testing {

namespace {

X509Content contentOf(const CertificateRequest &request)
{
    X509Content content;
    content.commonName = request.commonName;
    content.dnsNames = request.dnsNames;
    content.ipAddresses = request.ipAddresses;
    content.notBefore = request.notBefore;
    content.notAfter = request.notAfter;
    return content;
}

X509Content contentOf(const CertificateAuthority::Options &options)
{
    X509Content content;
    content.commonName = options.commonName;
    content.notBefore = options.notBefore;
    content.notAfter = options.notAfter;
    content.signsOthers = options.isCa;
    content.isCa = options.isCa;
    return content;
}

QSslCertificate qtCertificate(x509_st *certificate)
{
    return QSslCertificate(toPem(certificate), QSsl::Pem);
}

QSslKey qtKey(evp_pkey_st *key)
{
    return {toPem(key), QSsl::Ec, QSsl::Pem};
}

} // namespace

CertificateRequest CertificateRequest::forHost(const QString &host)
{
    CertificateRequest request;
    request.commonName = host;
    const bool address = !QHostAddress(host).isNull();
    request.dnsNames = address ? QStringList() : QStringList(host);
    request.ipAddresses = address ? QStringList(host) : QStringList();
    return request;
}

CertificateRequest CertificateRequest::expired() const
{
    CertificateRequest request = *this;
    request.notBefore = QDateTime::currentDateTimeUtc().addDays(-31);
    request.notAfter = QDateTime::currentDateTimeUtc().addDays(-1);
    return request;
}

CertificateRequest CertificateRequest::notYetValid() const
{
    CertificateRequest request = *this;
    request.notBefore = QDateTime::currentDateTimeUtc().addDays(1);
    request.notAfter = QDateTime::currentDateTimeUtc().addDays(31);
    return request;
}

struct CertificateAuthority::Private {
    KeyPointer key = makeKey();
    X509Pointer certificate;
    /// What goes behind a leaf; nothing for a root.
    QList<QSslCertificate> intermediates;
};

CertificateAuthority::CertificateAuthority()
    : CertificateAuthority(Options{})
{
}

CertificateAuthority::CertificateAuthority(const Options &options)
{
    const auto data = std::make_shared<Private>();
    data->certificate = makeCertificate(contentOf(options), data->key.get(), nullptr, nullptr);
    d = data;
}

CertificateAuthority::CertificateAuthority(std::shared_ptr<const Private> data)
    : d(std::move(data))
{
}

QSslCertificate CertificateAuthority::certificate() const
{
    return qtCertificate(d->certificate.get());
}

QByteArray CertificateAuthority::certificatePem() const
{
    return toPem(d->certificate.get());
}

TlsIdentity CertificateAuthority::issue(const CertificateRequest &request) const
{
    const KeyPointer key = makeKey();
    const X509Pointer leaf = makeCertificate(contentOf(request), key.get(), d->certificate.get(), d->key.get());
    return {QList<QSslCertificate>{qtCertificate(leaf.get())} + d->intermediates, qtKey(key.get())};
}

CertificateAuthority CertificateAuthority::intermediate(const Options &options) const
{
    const auto data = std::make_shared<Private>();
    data->certificate = makeCertificate(contentOf(options), data->key.get(), d->certificate.get(), d->key.get());
    data->intermediates = QList<QSslCertificate>{qtCertificate(data->certificate.get())} + d->intermediates;
    return CertificateAuthority(data);
}

TlsIdentity CertificateAuthority::selfSigned(const CertificateRequest &request)
{
    const KeyPointer key = makeKey();
    const X509Pointer leaf = makeCertificate(contentOf(request), key.get(), nullptr, nullptr);
    return {{qtCertificate(leaf.get())}, qtKey(key.get())};
}

} // namespace Cozewi::Testing
