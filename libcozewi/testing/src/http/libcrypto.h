// SPDX-License-Identifier: MIT
#pragma once

#include <openssl/bio.h>
#include <openssl/ec.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rand.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>

// What we call; each is looked up by its name.
#define COZEWI_LIBCRYPTO_FUNCTIONS(X)                                                                                  \
  X(ASN1_INTEGER_set_uint64)                                                                                           \
  X(ASN1_OCTET_STRING_new)                                                                                             \
  X(ASN1_IA5STRING_new)                                                                                                \
  X(ASN1_STRING_set)                                                                                                   \
  X(ASN1_TIME_set)                                                                                                     \
  X(BIO_ctrl)                                                                                                          \
  X(BIO_free_all)                                                                                                      \
  X(BIO_new)                                                                                                           \
  X(BIO_s_mem)                                                                                                         \
  X(EVP_PKEY_Q_keygen)                                                                                                 \
  X(EVP_PKEY_free)                                                                                                     \
  X(EVP_sha256)                                                                                                        \
  X(GENERAL_NAMES_free)                                                                                                \
  X(GENERAL_NAME_new)                                                                                                  \
  X(GENERAL_NAME_set0_value)                                                                                           \
  X(OBJ_nid2sn)                                                                                                        \
  X(OPENSSL_sk_new_null)                                                                                               \
  X(OPENSSL_sk_num)                                                                                                    \
  X(OPENSSL_sk_push)                                                                                                   \
  X(PEM_write_bio_PrivateKey)                                                                                          \
  X(PEM_write_bio_X509)                                                                                                \
  X(RAND_bytes)                                                                                                        \
  X(X509V3_EXT_conf_nid)                                                                                               \
  X(X509V3_set_ctx)                                                                                                    \
  X(X509_EXTENSION_free)                                                                                               \
  X(X509_NAME_add_entry_by_NID)                                                                                        \
  X(X509_add1_ext_i2d)                                                                                                 \
  X(X509_add_ext)                                                                                                      \
  X(X509_free)                                                                                                         \
  X(X509_get_serialNumber)                                                                                             \
  X(X509_get_subject_name)                                                                                             \
  X(X509_getm_notAfter)                                                                                                \
  X(X509_getm_notBefore)                                                                                               \
  X(X509_new)                                                                                                          \
  X(X509_set_issuer_name)                                                                                              \
  X(X509_set_pubkey)                                                                                                   \
  X(X509_set_version)                                                                                                  \
  X(X509_sign)

namespace Cozewi::Testing {

/**
 * libcrypto, loaded when the first certificate is made: to load it takes a fifteenth of the time of a whole
 * `cozewi env`, which makes none. Each member is the function of that name.
 */
struct Libcrypto {
#define COZEWI_MEMBER(name) decltype(&::name) name; // NOLINT(bugprone-macro-parentheses)
    COZEWI_LIBCRYPTO_FUNCTIONS(COZEWI_MEMBER)
#undef COZEWI_MEMBER
};

/// Throws std::runtime_error where there is none.
const Libcrypto &libcrypto();

} // namespace Cozewi::Testing
