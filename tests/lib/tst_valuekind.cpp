// SPDX-License-Identifier: MIT
// What a value looks like, and that nothing of it is told.
#include <cozewi/valuekind.h>

#include <QtCore/QElapsedTimer>
#include <QtTest/QtTest>

using namespace Cozewi;
using namespace Qt::Literals::StringLiterals;

using Type = ValueKind::Type;

namespace {

// Self-signed, valid from 2000-01-01.
const QString until2099 = QStringLiteral("-----BEGIN CERTIFICATE-----\n"
                                         "MIIBGzCBwgIBATAKBggqhkjOPQQDAjAZMRcwFQYDVQQDDA5oaWRkZW4uZXhhbXBs\n"
                                         "ZTAgFw0wMDAxMDEwMDAwMDBaGA8yMDk5MTIzMTAwMDAwMFowGTEXMBUGA1UEAwwO\n"
                                         "aGlkZGVuLmV4YW1wbGUwWTATBgcqhkjOPQIBBggqhkjOPQMBBwNCAAQo9v0xin37\n"
                                         "Ec7Z6CumblJocHzdgHH8PNUkbGuPNIQ7vECiIYmRTKMbyMFN4PkX4ZQsVTWUqwlJ\n"
                                         "8QE9PaShaBb8MAoGCCqGSM49BAMCA0gAMEUCIQCZ/+1mgto5g6LG4zVAGdvKrXmi\n"
                                         "KAyYvSuyXnNAZ7kiswIgYt3LVhBmmW+shq7Mg+0890IM1aUjT96uquBjwAEKa8c=\n"
                                         "-----END CERTIFICATE-----\n");
const QString until2021 = QStringLiteral("-----BEGIN CERTIFICATE-----\n"
                                         "MIIBGTCBwAIBAjAKBggqhkjOPQQDAjAZMRcwFQYDVQQDDA5oaWRkZW4uZXhhbXBs\n"
                                         "ZTAeFw0wMDAxMDEwMDAwMDBaFw0yMTAxMDEwMDAwMDBaMBkxFzAVBgNVBAMMDmhp\n"
                                         "ZGRlbi5leGFtcGxlMFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEKPb9MYp9+xHO\n"
                                         "2egrpm5SaHB83YBx/DzVJGxrjzSEO7xAoiGJkUyjG8jBTeD5F+GULFU1lKsJSfEB\n"
                                         "PT2koWgW/DAKBggqhkjOPQQDAgNIADBFAiEAmOhZdWCxiF4yyT7F2EnjnMPKx2ZH\n"
                                         "FhhHwjUtseysCJwCIE+3xtRz4HCXCpnyE0V4DHvBBg+fL+l6+VjkDlP657S8\n"
                                         "-----END CERTIFICATE-----\n");
const QString from2098 = QStringLiteral("-----BEGIN CERTIFICATE-----\n"
                                        "MIIBHTCBxAIBAzAKBggqhkjOPQQDAjAZMRcwFQYDVQQDDA5oaWRkZW4uZXhhbXBs\n"
                                        "ZTAiGA8yMDk4MDEwMTAwMDAwMFoYDzIwOTkwMTAxMDAwMDAwWjAZMRcwFQYDVQQD\n"
                                        "DA5oaWRkZW4uZXhhbXBsZTBZMBMGByqGSM49AgEGCCqGSM49AwEHA0IABCj2/TGK\n"
                                        "ffsRztnoK6ZuUmhwfN2Acfw81SRsa480hDu8QKIhiZFMoxvIwU3g+RfhlCxVNZSr\n"
                                        "CUnxAT09pKFoFvwwCgYIKoZIzj0EAwIDSAAwRQIgS1Fzhzi1KvkUaHA1dvd3bh2T\n"
                                        "sZTVY4ylwxEmjX+vRQUCIQCO+Fp56psAERGUJ7rnZUJEH9FR5LM/WRJ3yA5ZRBHt\n"
                                        "5w==\n"
                                        "-----END CERTIFICATE-----\n");
const QString privateKey =
    u"-----BEGIN PRIVATE KEY-----\nMC4CAQAwBQYDK2VwBCIEIGhpZGRlbg==\n-----END PRIVATE KEY-----\n"_s;

} // namespace

class TestValueKind : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tells_data();
    void tells();
    void revealsNothing_data();
    void revealsNothing();
    void certificates_data();
    void certificates();
    void isQuick();
    void longBrokenValuesAreQuick();
};

void TestValueKind::tells_data()
{
    QTest::addColumn<QString>("value");
    QTest::addColumn<Type>("type");
    QTest::addColumn<QString>("summary");
    QTest::addColumn<bool>("valid");

    QTest::newRow("empty") << u""_s << Type::Empty << u"empty"_s << true;
    QTest::newRow("white space") << u" \t\n"_s << Type::Text << u"white space only"_s << true;
    QTest::newRow("text") << u"hello"_s << Type::Text << u"text"_s << true;
    QTest::newRow("digits and letters") << u"12ab"_s << Type::Text << u"text"_s << true;

    QTest::newRow("integer") << u"-12"_s << Type::Number << u"number"_s << true;
    QTest::newRow("decimal") << u" 0.5 "_s << Type::Number << u"number"_s << true;
    QTest::newRow("exponent") << u"1.5e-9"_s << Type::Number << u"number"_s << true;
    QTest::newRow("hexadecimal") << u"0x10"_s << Type::Text << u"text"_s << true;
    QTest::newRow("not quite a number") << u"1e"_s << Type::Text << u"text"_s << true;
    QTest::newRow("point") << u"."_s << Type::Text << u"text"_s << true;
    QTest::newRow("version") << u"1.2.3"_s << Type::Text << u"text"_s << true;
    QTest::newRow("Arabic digits") << u"\u0661\u0662"_s << Type::Text << u"text"_s << true;

    QTest::newRow("true") << u"true"_s << Type::Flag << u"flag"_s << true;
    QTest::newRow("OFF") << u"OFF"_s << Type::Flag << u"flag"_s << true;

    QTest::newRow("web") << u"https://api.example.com/v1?key=k"_s << Type::Url << u"URL · https · api.example.com"_s
                         << true;
    QTest::newRow("database") << u"postgres://app:s3cret@db.example.com:5432/app"_s << Type::Url
                              << u"URL · postgres · db.example.com"_s << true;
    QTest::newRow("upper case") << u"HTTPS://API.EXAMPLE.COM"_s << Type::Url << u"URL · https · api.example.com"_s
                                << true;
    QTest::newRow("jdbc") << u"jdbc:postgresql://db.example.com/app?password=x"_s << Type::Url
                          << u"URL · postgresql · db.example.com"_s << true;
    QTest::newRow("several hosts") << u"mongodb://u:p@h1:27017,h2:27017/app"_s << Type::Url << u"URL · mongodb"_s
                                   << true;
    QTest::newRow("no host") << u"file:///tmp/x"_s << Type::Url << u"URL · file"_s << true;
    QTest::newRow("IPv6") << u"http://[::1]:8080/"_s << Type::Url << u"URL · http · ::1"_s << true;
    QTest::newRow("Chinese host") << u"https://例子.测试/"_s << Type::Url << u"URL · https · xn--fsqu00a.xn--0zwm56d"_s
                                  << true;
    QTest::newRow("broken web") << u"http://:99999/"_s << Type::Url << u"URL · http"_s << false;
    QTest::newRow("unknown scheme") << u"hunter2://host/path"_s << Type::Url << u"URL"_s << true;
    QTest::newRow("no scheme") << u"://host"_s << Type::Text << u"text"_s << true;
    QTest::newRow("a sentence") << u"see https://example.com for more"_s << Type::Text << u"text"_s << true;

    QTest::newRow("object") << uR"({"a": 1, "b": {"c": 2}})"_s << Type::Json << u"JSON · 2 member(s)"_s << true;
    QTest::newRow("empty object") << u"{}"_s << Type::Json << u"JSON · 0 member(s)"_s << true;
    QTest::newRow("list") << u"[1, 2, 3]"_s << Type::Json << u"JSON · 3 element(s)"_s << true;
    QTest::newRow("list of flags") << u"[true]"_s << Type::Json << u"JSON · 1 element(s)"_s << true;
    QTest::newRow("cut object") << uR"({"a": )"_s << Type::Json << u"JSON · does not parse"_s << false;
    QTest::newRow("template") << u"{{name}}"_s << Type::Text << u"text"_s << true;
    QTest::newRow("section") << u"[main]"_s << Type::Text << u"text"_s << true;
    QTest::newRow("service account")
        << uR"({"private_key": "-----BEGIN PRIVATE KEY-----\nMC4=\n-----END PRIVATE KEY-----\n"})"_s << Type::Json
        << u"JSON · 1 member(s)"_s << true;

    QTest::newRow("private key") << privateKey << Type::Pem << u"PEM · private key"_s << true;
    QTest::newRow("private key in one line") << QString(privateKey).replace(u"\n"_s, u"\\n"_s) << Type::Pem
                                             << u"PEM · private key · line breaks written as \\n"_s << true;
    QTest::newRow("encrypted")
        << u"-----BEGIN RSA PRIVATE KEY-----\nProc-Type: 4,ENCRYPTED\nDEK-Info: AES-256-CBC,00\n\nMC4=\n-----END RSA PRIVATE KEY-----"_s
        << Type::Pem << u"PEM · private key"_s << true;
    QTest::newRow("cut key") << privateKey.chopped(30) << Type::Pem << u"PEM · cut or damaged"_s << false;
    QTest::newRow("damaged key") << QString(privateKey).replace(u"MC4C"_s, u"MC*C"_s) << Type::Pem
                                 << u"PEM · cut or damaged"_s << false;
    QTest::newRow("public key") << u"-----BEGIN PUBLIC KEY-----\nMC4=\n-----END PUBLIC KEY-----"_s << Type::Pem
                                << u"PEM · public key"_s << true;
    QTest::newRow("something else") << u"-----BEGIN TOP SECRET-----\nMC4=\n-----END TOP SECRET-----"_s << Type::Pem
                                    << u"PEM · other"_s << true;
}

void TestValueKind::tells()
{
    QFETCH(QString, value);
    const ValueKind kind = valueKind(value);
    QTEST(kind.type, "type");
    QTEST(kind.summary, "summary");
    QTEST(kind.valid, "valid");
}

void TestValueKind::revealsNothing_data()
{
    QTest::addColumn<QString>("value");
    // "hidden" stands where user names, passwords, paths and contents do.
    for (const auto *value : {
             "postgres://hidden:hidden@h/hidden?hidden#hidden",
             "postgres://hidden:hid/hidden@h/db",
             "postgres://hidden:1/hidden@h/db",
             "postgres://hidden:1?hidden@h/db",
             "redis://hidden:1#x@h",
             "redis://hidden\\x@h",
             "https://hidden@h/",
             "hidden://h/",
             "hidden+x://h/",
             "jdbc:hidden://h/",
             "jdbc:sqlserver://h;user=hidden;password=hidden",
             "mongodb://hidden:hidden@h1,h2/hidden",
             "https://h/hidden",
             "{\"hidden\": \"hidden\"}",
             "{\"hidden\": ",
             "[\"hidden\"]",
             "-----BEGIN HIDDEN-----\nMC4=\n-----END HIDDEN-----",
             "-----BEGIN hidden",
             "hidden",
         }) {
        QTest::newRow(value) << QString::fromUtf8(value);
    }
    QTest::newRow("certificate") << until2099; // CN=hidden.example
}

void TestValueKind::revealsNothing()
{
    QFETCH(QString, value);
    const ValueKind kind = valueKind(value);
    QVERIFY2(!kind.summary.contains(u"hidden"_s, Qt::CaseInsensitive), qPrintable(kind.summary));
}

void TestValueKind::certificates_data()
{
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("summary");
    QTest::addColumn<bool>("valid");
    QTest::newRow("valid") << until2099 << u"PEM · certificate, until 2099-12-31"_s << true;
    QTest::newRow("CR LF") << QString(until2099).replace(u"\n"_s, u"\r\n"_s) << u"PEM · certificate, until 2099-12-31"_s
                           << true;
    QTest::newRow("expired") << until2021 << u"PEM · certificate, expired 2021-01-01"_s << false;
    QTest::newRow("not yet") << from2098 << u"PEM · certificate, not valid before 2098-01-01"_s << false;
    QTest::newRow("chain") << until2099 + until2099 << u"PEM · 2 certificate(s), until 2099-12-31"_s << true;
    QTest::newRow("chain with an expired one")
        << until2099 + until2021 << u"PEM · 2 certificate(s), expired 2021-01-01"_s << false;
    QTest::newRow("with key") << until2099 + privateKey << u"PEM · certificate, until 2099-12-31 · private key"_s
                              << true;
    QTest::newRow("not a certificate") << u"-----BEGIN CERTIFICATE-----\nMC4=\n-----END CERTIFICATE-----"_s
                                       << u"PEM · certificate, cannot be read"_s << false;
    QTest::newRow("cut") << until2099.chopped(40) << u"PEM · cut or damaged"_s << false;
}

void TestValueKind::certificates()
{
    QFETCH(QString, value);
    const ValueKind kind = valueKind(value);
    QCOMPARE(kind.type, Type::Pem);
    QTEST(kind.summary, "summary");
    QTEST(kind.valid, "valid");
}

void TestValueKind::isQuick()
{
    const QStringList values{u"postgres://app:s3cret@db.example.com:5432/app"_s,
                             u"true"_s,
                             u"12"_s,
                             u""_s,
                             uR"({"a": 1, "b": [1, 2, 3]})"_s,
                             privateKey,
                             u"some ordinary text"_s,
                             u"https://api.example.com/v1"_s};
    QElapsedTimer timer;
    timer.start();
    qsizetype length = 0;
    for (int i = 0; i < 100000; ++i)
        length += valueKind(values[i % values.size()]).summary.size();
    QVERIFY(length > 0);
    // Half a second here; sanitizers and a busy machine take ten times as long.
    QVERIFY2(timer.elapsed() < 10000, qPrintable(QString::number(timer.elapsed())));
}

void TestValueKind::longBrokenValuesAreQuick()
{
    QElapsedTimer timer;
    timer.start();
    for (const QString &piece : {u"-----BEGIN X-----"_s, u"-----BEGIN "_s, u"[{\"a\":"_s, u"://"_s, u"1"_s}) {
        const QString value = piece.repeated(1000000 / piece.size());
        QVERIFY(!valueKind(value).summary.isEmpty());
    }
    QVERIFY2(timer.elapsed() < 10000, qPrintable(QString::number(timer.elapsed())));
}

QTEST_GUILESS_MAIN(TestValueKind)
#include "tst_valuekind.moc"
