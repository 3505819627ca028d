// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QDateTime>
#include <QtCore/QString>
#include <QtCore/QStringList>

#include <memory>

struct evp_pkey_st;
struct x509_st;

// The little of libcrypto that Qt has no counterpart for: Qt cannot make certificates.
namespace Cozewi::Testing {

struct FreeX509 {
    void operator()(x509_st *certificate) const;
};
struct FreeKey {
    void operator()(evp_pkey_st *key) const;
};
using X509Pointer = std::unique_ptr<x509_st, FreeX509>;
using KeyPointer = std::unique_ptr<evp_pkey_st, FreeKey>;

struct X509Content {
    QString commonName;
    QStringList dnsNames;
    QStringList ipAddresses;
    QDateTime notBefore;
    QDateTime notAfter;
    bool signsOthers = false; ///< may sign certificates (key usage)
    bool isCa = false; ///< basicConstraints says so
};

/// P-256
KeyPointer makeKey();
/// \a issuer null: signed with its own key.
X509Pointer makeCertificate(const X509Content &content, evp_pkey_st *key, x509_st *issuer, evp_pkey_st *issuerKey);
QByteArray toPem(x509_st *certificate);
QByteArray toPem(evp_pkey_st *key);

} // namespace Cozewi::Testing
