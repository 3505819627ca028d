// SPDX-License-Identifier: MIT
#include "config/cabundle.h"

#include "testcertificates.h"

#include <cozewi/errors.h>

#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

using namespace Cozewi;
using Verdict = CaEntry::Verdict;
using Verdicts = QList<CaEntry::Verdict>;

Q_DECLARE_METATYPE(Cozewi::CaEntry::Verdict)

class tst_CaBundle : public QObject {
    Q_OBJECT
private:
    static const QDateTime &now()
    {
        static const QDateTime time(QDate(2026, 6, 1), QTime(12, 0), Qt::UTC);
        return time;
    }
    static CaBundle parse(const QByteArray &text) { return parseCaBundle(text, now()); }
    static QByteArray replaced(QByteArray text, const char *before, const char *after)
    {
        return text.replace(before, after);
    }
    static QByteArray der() { return QSslCertificate(TestCertificates::root(), QSsl::Pem).toDer(); }
    static QByteArray broken() { return "-----BEGIN CERTIFICATE-----\nAAAAAAAA\n-----END CERTIFICATE-----\n"; }
    static QByteArray truncated() { return TestCertificates::root().first(200) + "\n"; }
    static QByteArray privateKey()
    {
        return "-----BEGIN PRIVATE KEY-----\nAAAAhunter2AAAA=\n-----END PRIVATE KEY-----\n";
    }

private Q_SLOTS:
    void judgesEveryBlock_data()
    {
        using namespace TestCertificates;
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<Verdicts>("verdicts");
        const auto row = [](const char *name, const QByteArray &text, const Verdicts &verdicts) {
            QTest::newRow(name) << text << verdicts;
        };
        const Verdicts good{Verdict::Good};
        row("one", root(), good);
        row("crlf", replaced(root(), "\n", "\r\n"), good);
        row("bom", "\xef\xbb\xbf" + root(), good);
        row("indented", replaced(root(), "\n", "\n    "), good);
        row("no final line break", root().trimmed(), good);
        row("text around", "subject=x\n" + root() + "\nbye\n", good);
        row("escaped line breaks", replaced(root(), "\n", "\\n"), good);
        row("escaped carriage returns", replaced(root(), "\n", "\\r\\n"), good);
        row("spaces for line breaks", replaced(root(), "\n", " "), good);
        row("line breaks lost", replaced(root(), "\n", ""), good);
        row("old label", replaced(root(), " CERTIFICATE", " X509 CERTIFICATE"), good);
        row("trusted label", replaced(root(), " CERTIFICATE", " TRUSTED CERTIFICATE"), good);
        row("self-signed server", selfSigned(), good);
        row("expired", expiredRoot(), {Verdict::Expired});
        row("not yet valid", futureRoot(), {Verdict::NotYetValid});
        row("server", leaf(), {Verdict::NotCa});
        row("server and its root", leaf() + root(), {Verdict::NotCa, Verdict::Good});
        row("intermediate", intermediate(), {Verdict::IntermediateOnly});
        row("intermediate and root", intermediate() + root(), {Verdict::Good, Verdict::Good});
        row("broken", broken(), {Verdict::Broken});
        row("good broken good", root() + broken() + selfSigned(), {Verdict::Good, Verdict::Broken, Verdict::Good});
        row("truncated first", truncated() + root(), {Verdict::Truncated, Verdict::Good});
        row("truncated last", root() + truncated(), {Verdict::Good, Verdict::Truncated});
        row("bad base64", replaced(root(), "MII", "M?I"), {Verdict::Broken});
        row("key and certificate", privateKey() + root(), {Verdict::PrivateKey, Verdict::Good});
        row("key", privateKey(), {Verdict::PrivateKey});
        row("request", replaced(root(), " CERTIFICATE", " CERTIFICATE REQUEST"), {Verdict::OtherLabel});
        row("empty", {}, {});
        row("spaces", " \n", {});
        row("garbage", "hunter2", {});
        row("path", "/etc/ca.pem", {});
        row("der", der(), {});
    }
    void judgesEveryBlock()
    {
        QFETCH(QByteArray, text);
        QFETCH(Verdicts, verdicts);
        const CaBundle bundle = parse(text);
        Verdicts seen;
        QStringList warnings;
        qsizetype readable = 0;
        for (const CaEntry &entry : bundle.entries) {
            seen.append(entry.verdict);
            QCOMPARE(entry.number, seen.size());
            readable += entry.certificate.isNull() ? 0 : 1;
            QVERIFY2(entry.describe().contains(QStringLiteral("block %1").arg(entry.number)),
                     qPrintable(entry.describe()));
        }
        QCOMPARE(seen, verdicts);
        QCOMPARE(bundle.certificates().size(), readable);
        QCOMPARE(bundle.problem.isEmpty(), readable > 0);
        QCOMPARE(bundle.hint.isEmpty(), readable > 0);
        QCOMPARE(bundle.warnings().size(), seen.size() - seen.count(Verdict::Good));
        QVERIFY(!(bundle.problem + bundle.hint + bundle.warnings().join(u' ')).contains(QStringLiteral("hunter2")));
    }

    void saysWhatItIsInstead()
    {
        QVERIFY(parse(der()).problem.contains(QStringLiteral("DER")));
        QVERIFY(parse(der()).hint.contains(QStringLiteral("openssl")));
        QVERIFY(parse("/etc/ca.pem").problem.contains(QStringLiteral("path")));
        QVERIFY(parse("/etc/ca.pem").hint.contains(QStringLiteral("COZE_OUTBOUND_AUTH_PROXY_CA_PATH")));
        QVERIFY(parse(privateKey()).problem.contains(QStringLiteral("private key")));
        QVERIFY(parse({}).problem.contains(QStringLiteral("empty")));
        QVERIFY(parse(TestCertificates::expiredRoot()).warnings().first().contains(QStringLiteral("2002-01-01")));
        QVERIFY(parse(TestCertificates::expiredRoot()).warnings().first().contains(QStringLiteral("Old Root")));
    }

    void readsAFile()
    {
        const QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("ca.pem")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(TestCertificates::root());
        file.close();
        QCOMPARE(readCaBundle(file.fileName(), QStringLiteral("REQUESTS_CA_BUNDLE")).certificates().size(), 1);
    }

    void namesVariableAndPath_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("name");
        QTest::newRow("missing") << QByteArray() << QStringLiteral("missing.pem");
        QTest::newRow("folder") << QByteArray() << QStringLiteral(".");
        QTest::newRow("empty") << QByteArray("") << QStringLiteral("empty.pem");
        QTest::newRow("no PEM") << QByteArray("hunter2") << QStringLiteral("text.pem");
        QTest::newRow("path") << QByteArray("/etc/ca.pem") << QStringLiteral("path.pem");
        QTest::newRow("key") << privateKey() << QStringLiteral("key.pem");
        QTest::newRow("broken") << broken() << QStringLiteral("broken.pem");
    }
    void namesVariableAndPath()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, name);
        const QTemporaryDir folder;
        const QString path = folder.filePath(name);
        if (!text.isNull()) {
            QFile file(path);
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(text);
        }
        try {
            readCaBundle(path, QStringLiteral("CURL_CA_BUNDLE"));
            QFAIL("no error");
        } catch (const ConfigurationError &error) {
            QVERIFY2(error.message().contains(path), error.what());
            QVERIFY2(error.message().startsWith(QStringLiteral("CURL_CA_BUNDLE")), error.what());
            QCOMPARE(error.info().variables, QStringList{QStringLiteral("CURL_CA_BUNDLE")});
            QVERIFY(!error.hint().isEmpty());
            QVERIFY2(!error.hint().contains(QStringLiteral("COZE_")), qPrintable(error.hint()));
            QVERIFY(!error.message().contains(QStringLiteral("hunter2")));
        }
    }
};

QTEST_GUILESS_MAIN(tst_CaBundle)
#include "tst_cabundle.moc"
