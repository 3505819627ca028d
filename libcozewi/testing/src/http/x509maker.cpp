// SPDX-License-Identifier: MIT
#include "http/x509maker.h"

#include "http/libcrypto.h"

#include <QtNetwork/QHostAddress>

#include <stdexcept>
#include <string>

namespace Cozewi::Testing {

namespace {

template<auto Free>
struct Deleter {
    template<typename T>
    void operator()(T *pointer) const
    {
        (libcrypto().*Free)(pointer);
    }
};
using BioPointer = std::unique_ptr<BIO, Deleter<&Libcrypto::BIO_free_all>>;
using NamesPointer = std::unique_ptr<GENERAL_NAMES, Deleter<&Libcrypto::GENERAL_NAMES_free>>;
using ExtensionPointer = std::unique_ptr<X509_EXTENSION, Deleter<&Libcrypto::X509_EXTENSION_free>>;

void check(bool fine, const char *what)
{
    if (!fine)
        throw std::runtime_error(std::string("cannot make a certificate: ") + what);
}

void addExtension(X509 *certificate, X509 *issuer, int nid, const char *value)
{
    X509V3_CTX context;
    context.db = nullptr;
    libcrypto().X509V3_set_ctx(&context, issuer, certificate, nullptr, nullptr, 0);
    const ExtensionPointer extension(libcrypto().X509V3_EXT_conf_nid(nullptr, &context, nid, value));
    check(extension && libcrypto().X509_add_ext(certificate, extension.get(), -1) == 1, libcrypto().OBJ_nid2sn(nid));
}

void addName(GENERAL_NAMES *names, int type, const QByteArray &bytes)
{
    GENERAL_NAME *name = libcrypto().GENERAL_NAME_new();
    ASN1_STRING *value = type == GEN_DNS ? libcrypto().ASN1_IA5STRING_new() : libcrypto().ASN1_OCTET_STRING_new();
    libcrypto().ASN1_STRING_set(value, bytes.constData(), int(bytes.size()));
    libcrypto().GENERAL_NAME_set0_value(name, type, value);
    libcrypto().OPENSSL_sk_push(reinterpret_cast<OPENSSL_STACK *>(names), name);
}

QByteArray addressBytes(const QString &text)
{
    const QHostAddress address(text);
    if (address.protocol() == QAbstractSocket::IPv6Protocol) {
        const Q_IPV6ADDR bytes = address.toIPv6Address();
        return {reinterpret_cast<const char *>(bytes.c), sizeof bytes.c};
    }
    const quint32 number = address.toIPv4Address();
    QByteArray bytes;
    for (const int shift : {24, 16, 8, 0})
        bytes.append(char(number >> shift & 0xff));
    return bytes;
}

// Put together from values rather than from configuration text: a host name may come from a client.
void addAlternativeNames(X509 *certificate, const X509Content &content)
{
    const NamesPointer names(reinterpret_cast<GENERAL_NAMES *>(libcrypto().OPENSSL_sk_new_null()));
    for (const QString &name : content.dnsNames)
        addName(names.get(), GEN_DNS, name.toUtf8());
    for (const QString &address : content.ipAddresses)
        addName(names.get(), GEN_IPADD, addressBytes(address));
    if (libcrypto().OPENSSL_sk_num(reinterpret_cast<OPENSSL_STACK *>(names.get())) > 0)
        check(libcrypto().X509_add1_ext_i2d(certificate, NID_subject_alt_name, names.get(), 0, 0) == 1,
              "subjectAltName");
}

void setSerial(X509 *certificate)
{
    unsigned char bytes[8];
    check(libcrypto().RAND_bytes(bytes, sizeof bytes) == 1, "random numbers");
    quint64 number = 0;
    for (const unsigned char byte : bytes)
        number = number << 8 | byte;
    // Positive, and at most 20 octets (RFC 5280 section 4.1.2.2).
    libcrypto().ASN1_INTEGER_set_uint64(libcrypto().X509_get_serialNumber(certificate), number >> 1 | 1);
}

template<typename Write>
QByteArray writePem(Write write)
{
    const BioPointer bio(libcrypto().BIO_new(libcrypto().BIO_s_mem()));
    check(bio && write(bio.get()) == 1, "PEM");
    char *data = nullptr;
    const long size = libcrypto().BIO_ctrl(bio.get(), BIO_CTRL_INFO, 0, &data);
    return {data, qsizetype(size)};
}

} // namespace

void FreeX509::operator()(x509_st *certificate) const
{
    libcrypto().X509_free(certificate);
}

void FreeKey::operator()(evp_pkey_st *key) const
{
    libcrypto().EVP_PKEY_free(key);
}

KeyPointer makeKey()
{
    KeyPointer key(libcrypto().EVP_PKEY_Q_keygen(nullptr, nullptr, "EC", "P-256"));
    check(key != nullptr, "EC key");
    return key;
}

X509Pointer makeCertificate(const X509Content &content, evp_pkey_st *key, x509_st *issuer, evp_pkey_st *issuerKey)
{
    X509Pointer certificate(libcrypto().X509_new());
    X509 *const x509 = certificate.get();
    libcrypto().X509_set_version(x509, X509_VERSION_3);
    setSerial(x509);
    libcrypto().ASN1_TIME_set(libcrypto().X509_getm_notBefore(x509), content.notBefore.toSecsSinceEpoch());
    libcrypto().ASN1_TIME_set(libcrypto().X509_getm_notAfter(x509), content.notAfter.toSecsSinceEpoch());

    // A common name has at most 64 characters (RFC 5280 appendix A.1).
    const QByteArray name = content.commonName.left(64).toUtf8();
    check(libcrypto().X509_NAME_add_entry_by_NID(libcrypto().X509_get_subject_name(x509), NID_commonName, MBSTRING_UTF8,
                                                 reinterpret_cast<const unsigned char *>(name.constData()),
                                                 int(name.size()), -1, 0)
              == 1,
          "subject");
    libcrypto().X509_set_issuer_name(x509, libcrypto().X509_get_subject_name(issuer ? issuer : x509));
    libcrypto().X509_set_pubkey(x509, key);

    X509 *const signer = issuer ? issuer : x509;
    addExtension(x509, signer, NID_basic_constraints, content.isCa ? "critical,CA:TRUE" : "critical,CA:FALSE");
    addExtension(x509, signer, NID_key_usage,
                 content.signsOthers ? "critical,keyCertSign,cRLSign" : "critical,digitalSignature");
    if (!content.signsOthers)
        addExtension(x509, signer, NID_ext_key_usage, "serverAuth");
    addExtension(x509, signer, NID_subject_key_identifier, "hash");
    addExtension(x509, signer, NID_authority_key_identifier, "keyid");
    addAlternativeNames(x509, content);
    check(libcrypto().X509_sign(x509, issuer ? issuerKey : key, libcrypto().EVP_sha256()) > 0, "signature");
    return certificate;
}

QByteArray toPem(x509_st *certificate)
{
    return writePem([certificate](BIO *bio) { return libcrypto().PEM_write_bio_X509(bio, certificate); });
}

QByteArray toPem(evp_pkey_st *key)
{
    return writePem([key](BIO *bio) {
        return libcrypto().PEM_write_bio_PrivateKey(bio, key, nullptr, nullptr, 0, nullptr, nullptr);
    });
}

} // namespace Cozewi::Testing
