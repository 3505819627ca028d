// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QByteArray>

/// Certificates for tests. Their keys were thrown away; the dates leave room until 2120.
namespace TestCertificates {

/// A CA, valid 2020 to 2120.
inline QByteArray root()
{
    return QByteArrayLiteral("-----BEGIN CERTIFICATE-----\n"
                             "MIIBPzCB5aADAgECAhRgNV3du60J1t4m5R6BjWt7F9qjnzAKBggqhkjOPQQDAjAU\n"
                             "MRIwEAYDVQQDDAlUZXN0IFJvb3QwIBcNMjAwMTAxMDAwMDAwWhgPMjEyMDAxMDEw\n"
                             "MDAwMDBaMBQxEjAQBgNVBAMMCVRlc3QgUm9vdDBZMBMGByqGSM49AgEGCCqGSM49\n"
                             "AwEHA0IABPfpy5xbWAezB4flU/VG+qnjpQwEGznaFphnGZBmAZXfidG3y/aUrrgw\n"
                             "mMGjhnsQxRWiUgbxXBLq2bbKNWzdS+ajEzARMA8GA1UdEwEB/wQFMAMBAf8wCgYI\n"
                             "KoZIzj0EAwIDSQAwRgIhAPF1J4M+CokebmH46pmKtNafSzjxleHHD5GARFDSEfEw\n"
                             "AiEAiwVd9I4NS5vHrxnIsQvFoXJt/POTyjvN90QokXXN4AI=\n"
                             "-----END CERTIFICATE-----\n");
}

/// A CA, valid in 2001.
inline QByteArray expiredRoot()
{
    return QByteArrayLiteral("-----BEGIN CERTIFICATE-----\n"
                             "MIIBOjCB4aADAgECAhRMUcZLL+OKkQhjllrZeHgse3ubXDAKBggqhkjOPQQDAjAT\n"
                             "MREwDwYDVQQDDAhPbGQgUm9vdDAeFw0wMTAxMDEwMDAwMDBaFw0wMjAxMDEwMDAw\n"
                             "MDBaMBMxETAPBgNVBAMMCE9sZCBSb290MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcD\n"
                             "QgAEmhMGTJcfy1QM00D3jjvXwhMMlfQUTAE1JVJEB93B35wndYDuzWvJ1mfTDqni\n"
                             "d2QNGC4KsNzP66qxAwqJBLOFbqMTMBEwDwYDVR0TAQH/BAUwAwEB/zAKBggqhkjO\n"
                             "PQQDAgNIADBFAiEAvRdTVw150awQ9bQsHT8wbxpXrdA4TGluBik318R4jmICIHJB\n"
                             "X0zNzRLurw71PVpOhWJ1EFCUrYT4gMtHPGcus7rx\n"
                             "-----END CERTIFICATE-----\n");
}

/// A CA, valid from 2099.
inline QByteArray futureRoot()
{
    return QByteArrayLiteral("-----BEGIN CERTIFICATE-----\n"
                             "MIIBRDCB66ADAgECAhRkES4OPsik6tAFjs00ME/ADND8ETAKBggqhkjOPQQDAjAW\n"
                             "MRQwEgYDVQQDDAtGdXR1cmUgUm9vdDAiGA8yMDk5MDEwMTAwMDAwMFoYDzIxMjAw\n"
                             "MTAxMDAwMDAwWjAWMRQwEgYDVQQDDAtGdXR1cmUgUm9vdDBZMBMGByqGSM49AgEG\n"
                             "CCqGSM49AwEHA0IABMdg0tFlcf7B9RJu+qMWfgLpR9iQ8A9mdsIkvs6AtfQaM5/H\n"
                             "V9kKQJMSAX9bEVLvL02pYv3O8T5IxoFBJHVFuNijEzARMA8GA1UdEwEB/wQFMAMB\n"
                             "Af8wCgYIKoZIzj0EAwIDSAAwRQIhANLA8PIRzouHCtP1UDujL/hcuU29+fvvnsCF\n"
                             "AOVHWwUIAiBT5MYxXE+I5Cx5LwjHikCxcuKOz3chnCsdLGlIy7Lz+A==\n"
                             "-----END CERTIFICATE-----\n");
}

/// A CA issued by root.
inline QByteArray intermediate()
{
    return QByteArrayLiteral("-----BEGIN CERTIFICATE-----\n"
                             "MIIBRTCB7aADAgECAhRIliWfE1Udv/0rN8rLwtX0adO+YDAKBggqhkjOPQQDAjAU\n"
                             "MRIwEAYDVQQDDAlUZXN0IFJvb3QwIBcNMjAwMTAxMDAwMDAwWhgPMjEyMDAxMDEw\n"
                             "MDAwMDBaMBwxGjAYBgNVBAMMEVRlc3QgSW50ZXJtZWRpYXRlMFkwEwYHKoZIzj0C\n"
                             "AQYIKoZIzj0DAQcDQgAEryjEbnKWoXwDMZ7M/5ZmTdx0IxoV9NoQKcmRyfPmgsIy\n"
                             "P2oQgzRM0aRwY1MvhgxS0nFUum5xTBPkz3d1mQOxrKMTMBEwDwYDVR0TAQH/BAUw\n"
                             "AwEB/zAKBggqhkjOPQQDAgNHADBEAiBtA90SpZkYkZmBXhHDkvKwmKk1h9W/I5LX\n"
                             "m+YMm2xIlgIgQr3iwahB4Iy0P6Zl9euAeweyUDx5IpngnXBxxQzunjE=\n"
                             "-----END CERTIFICATE-----\n");
}

/// A server's, issued by root.
inline QByteArray leaf()
{
    return QByteArrayLiteral("-----BEGIN CERTIFICATE-----\n"
                             "MIIBPjCB5KADAgECAhQWgvvZ/kLVm0yAWcjxfOZ7Xlx4zDAKBggqhkjOPQQDAjAU\n"
                             "MRIwEAYDVQQDDAlUZXN0IFJvb3QwIBcNMjAwMTAxMDAwMDAwWhgPMjEyMDAxMDEw\n"
                             "MDAwMDBaMBYxFDASBgNVBAMMC3NlcnZlci50ZXN0MFkwEwYHKoZIzj0CAQYIKoZI\n"
                             "zj0DAQcDQgAEL2fXoNnrKr3rKUVtN9aI7k2zhYtfZvyhbPDN4Myuq+GRVHy0D0Ip\n"
                             "r3UvScKTfusmioyEd+/8J5wktgCKSM5v56MQMA4wDAYDVR0TAQH/BAIwADAKBggq\n"
                             "hkjOPQQDAgNJADBGAiEA0Eqqs7qjqXoPk5ZLlJat+LWNgk1nHUuRk6kFhAh3MfUC\n"
                             "IQCS9FSwJbI2Cx19AtSvD/xacJgGpFuI/cIqhdUe7SefHQ==\n"
                             "-----END CERTIFICATE-----\n");
}

/// A server's, signed by itself.
inline QByteArray selfSigned()
{
    return QByteArrayLiteral("-----BEGIN CERTIFICATE-----\n"
                             "MIIBOzCB4qADAgECAhR+wpevTPQe8Vw+3ZzXn+Mt8qrDNzAKBggqhkjOPQQDAjAU\n"
                             "MRIwEAYDVQQDDAlzZWxmLnRlc3QwIBcNMjAwMTAxMDAwMDAwWhgPMjEyMDAxMDEw\n"
                             "MDAwMDBaMBQxEjAQBgNVBAMMCXNlbGYudGVzdDBZMBMGByqGSM49AgEGCCqGSM49\n"
                             "AwEHA0IABLuD3MdcOD1Z4xcl8JuwkglPztCniXUKvEXNqi0oruA2h1vJdFH3pCNk\n"
                             "adKqzg8uTLNdp5MwZuTkx5dZqbi2ls6jEDAOMAwGA1UdEwEB/wQCMAAwCgYIKoZI\n"
                             "zj0EAwIDSAAwRQIhAKx7DOt8LwLFfxWysRWFZo4xt9N1mG/+HIokFiFYDx+YAiAr\n"
                             "cT2iOrZc7pT52fepDQflB2OL8lPaqUtWF57hkwZhJg==\n"
                             "-----END CERTIFICATE-----\n");
}

} // namespace TestCertificates
