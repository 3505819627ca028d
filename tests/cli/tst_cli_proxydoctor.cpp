// SPDX-License-Identifier: MIT
// `cozewi doctor`: the way to the outbound proxy and through it, with every fault of the demo's proxy.
#include "inprocess.h"

#include <cozewi/envkeys.h>
#include <cozewi/testing/demoproxy.h>

#include <QtCore/QElapsedTimer>
#include <QtCore/QFile>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;
using namespace Cozewi;
using namespace Cozewi::Testing;

namespace {

struct Expected {
    const char *fault;
    const char *hop; ///< where it ends; empty where it works all the same
    const char *id;
    const char *fix; ///< what the advice has to name
};

constexpr Expected expectations[] = {
    {"proxy-stall-accept", "connect", "proxy-stalls", "URL"},
    {"proxy-stall-tls", "proxy_tls", "proxy-tls-stalled", "http://"},
    {"proxy-plain-only", "proxy_tls", "proxy-speaks-plain-http", "http://"},
    {"proxy-tls-only", "connect", "proxy-speaks-tls", "https://"},
    {"proxy-certificate-expired", "proxy_tls", "proxy-certificate-expired", "clock"},
    {"proxy-certificate-wrong-host", "proxy_tls", "proxy-certificate-wrong-host", "COZE_OUTBOUND_AUTH_PROXY"},
    {"proxy-certificate-unknown", "proxy_tls", "proxy-certificate-unknown-issuer", "COZE_OUTBOUND_AUTH_PROXY_CA"},
    {"proxy-407", "connect", "proxy-ticket-refused", "identity_ticket"},
    {"proxy-407-without-challenge", "connect", "proxy-ticket-refused", "identity_ticket"},
    {"proxy-forbidden", "connect", "proxy-forbids-target", "api.example:443"},
    {"proxy-405", "connect", "proxy-no-connect", "COZE_OUTBOUND_AUTH_PROXY"},
    {"proxy-502", "connect", "proxy-target-unreachable", "api.example:443"},
    {"proxy-504", "connect", "proxy-target-timeout", "api.example:443"},
    {"proxy-redirect", "connect", "proxy-redirects", "COZE_OUTBOUND_AUTH_PROXY"},
    {"proxy-close", "connect", "proxy-closes", "COZE_OUTBOUND_AUTH_PROXY"},
    {"proxy-babble", "connect", "proxy-not-http", "COZE_OUTBOUND_AUTH_PROXY"},
    {"proxy-stall-connect", "connect", "proxy-stalls", "URL"},
    {"proxy-stall-tunnel", "tls", "target-tls-stalled", "URL"},
    {"proxy-slow", "", "hop-slow", "longer timeouts"},
    {"target-wrong-ca", "tls", "ca-outdated", "COZE_OUTBOUND_AUTH_PROXY_CA"},
    {"target-certificate-expired", "tls", "target-certificate-expired", "clock"},
    {"target-certificate-wrong-host", "tls", "target-certificate-wrong-host", "https://api.example"},
    {"ca-expired", "tls", "ca-expired", "COZE_OUTBOUND_AUTH_PROXY_CA"},
    {"no-interception", "tls", "target-certificate-unknown-issuer", "COZE_OUTBOUND_AUTH_PROXY_CA"},
    {"target-babble", "http", "target-not-http", "URL"},
};

QJsonObject objectIn(const QByteArray &text)
{
    return QJsonDocument::fromJson(text).object();
}

QJsonObject findingIn(const QJsonObject &json, const QString &id)
{
    for (const QJsonValue &finding : json.value("findings"_L1).toArray()) {
        if (finding.toObject().value("id"_L1).toString() == id)
            return finding.toObject();
    }
    return {};
}

bool hasChinese(const QString &text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c.script() == QChar::Script_Han; });
}

} // namespace

class TestProxyDoctor : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyFaultIsExpected()
    {
        QStringList names;
        for (const Expected &expected : expectations)
            names.append(QString::fromLatin1(expected.fault));
        QStringList all;
        for (const ProxyFault fault : allProxyFaults())
            all.append(proxyFaultName(fault));
        QCOMPARE(names, all);
    }

    void faults_data()
    {
        QTest::addColumn<int>("index");
        for (int i = 0; i < static_cast<int>(std::size(expectations)); ++i)
            QTest::newRow(expectations[i].fault) << i;
    }
    void faults()
    {
        QFETCH(const int, index);
        const Expected &expected = expectations[index];
        const QString fault = QString::fromLatin1(expected.fault);
        const bool isFine = expected.hop[0] == '\0';
        const bool isStalling = fault.contains("stall"_L1);
        for (const QString &language : {u"en"_s, u"zh_CN"_s}) {
            if (language == "zh_CN"_L1 && isFine)
                continue; // it takes 3 s
            InProcess tool;
            const QString limit = isStalling ? u" --timeout 0.8"_s : QString();
            const Ran ran =
                tool.run(u"doctor --demo --json --lang %1 --url https://api.example/x --fault %2"_s.arg(language, fault)
                         + limit);
            QCOMPARE(ran.code, isFine ? 0 : 1);
            QCOMPARE(ran.err, QByteArray());
            const QJsonObject json = objectIn(ran.out);
            QCOMPARE(json.value("schema"_L1).toInt(), 1);
            QCOMPARE(json.value("ok"_L1).toBool(), isFine);
            const QJsonArray hops = json.value("hops"_L1).toArray();
            for (qsizetype i = 0; i < hops.size(); ++i) {
                const QJsonObject hop = hops.at(i).toObject();
                QCOMPARE(hop.value("ok"_L1).toBool(), isFine || i + 1 < hops.size());
                QVERIFY(hop.value("ms"_L1).isDouble());
                QVERIFY(!hop.value("seen"_L1).toString().isEmpty());
            }
            const QString last = hops.last().toObject().value("name"_L1).toString();
            QCOMPARE(last, isFine ? u"http"_s : QString::fromLatin1(expected.hop));
            const QJsonObject finding = findingIn(json, QString::fromLatin1(expected.id));
            QVERIFY2(!finding.isEmpty(), ran.out.constData());
            QCOMPARE(finding.value("severity"_L1).toString(), isFine ? u"warning"_s : u"error"_s);
            if (!isFine)
                QCOMPARE(finding.value("hop"_L1).toString(), last);
            for (const char *member : {"what", "why", "fix"}) {
                const QString text = finding.value(QLatin1StringView(member)).toString();
                QVERIFY2(!text.isEmpty(), member);
                QCOMPARE(hasChinese(text), language == "zh_CN"_L1);
            }
            if (language == "en"_L1)
                QVERIFY2(finding.value("fix"_L1).toString().contains(QLatin1StringView(expected.fix)),
                         ran.out.constData());
        }
    }

    void theWayWorks()
    {
        InProcess tool;
        const Ran ran = tool.run(u"doctor --demo --url https://api.example/x"_s);
        QVERIFY2(ran.code == 0, ran.out.constData());
        QCOMPARE(ran.err, QByteArray());
        for (const char *text :
             {"✓ tcp", "✓ connect", "✓ tls", "✓ http", "api.example:443 works", "steps 1 to 4 never do"})
            QVERIFY2(ran.out.contains(text), ran.out.constData());
        // Without a URL nothing is asked for.
        const Ran near = tool.run(u"doctor --demo"_s);
        QCOMPARE(near.code, 0);
        QVERIFY(near.out.contains("✓ tcp"));
        QVERIFY(!near.out.contains("✓ connect"));
    }

    void withoutAProxyThePartIsSkipped()
    {
        InProcess tool;
        tool.environment.set(u"HTTPS_PROXY"_s, u"http://127.0.0.1:1"_s);
        const Ran plain = tool.run(u"doctor --json"_s);
        QCOMPARE(plain.code, 0);
        QCOMPARE(objectIn(plain.out).value("hops"_L1).toArray(), QJsonArray());
        QVERIFY(findingIn(objectIn(plain.out), u"proxy-not-configured"_s).isEmpty());
        const Ran asked = tool.run(u"doctor --json --url https://api.example/"_s);
        QCOMPARE(asked.code, 0);
        QCOMPARE(findingIn(objectIn(asked.out), u"proxy-not-configured"_s).value("severity"_L1).toString(), u"info"_s);
        QVERIFY(!tool.run(u"doctor"_s).out.contains("Hop by hop"));
    }

    void whatIsSetAndIgnoredIsNamed()
    {
        DemoProxy proxy;
        InProcess tool;
        tool.environment = tool.environment.overlaidWith(proxy.environment());
        tool.environment.set(u"HTTPS_PROXY"_s, u"http://u:PLANTED@other:3128"_s);
        tool.environment.set(u"SSL_CERT_FILE"_s, u"/x.pem"_s);
        const Ran ran = tool.run(u"doctor --json"_s);
        QCOMPARE(ran.code, 0);
        const QString what = findingIn(objectIn(ran.out), u"variables-ignored"_s).value("what"_L1).toString();
        QVERIFY2(what.contains("HTTPS_PROXY"_L1) && what.contains("SSL_CERT_FILE"_L1), ran.out.constData());
        const QJsonObject calls = findingIn(objectIn(ran.out), u"proxy-calls"_s);
        QVERIFY(calls.value("what"_L1).toString().contains(proxy.url()));
        QVERIFY(calls.value("why"_L1).toString().contains("HTTPS_PROXY"_L1));
        QVERIFY(!ran.out.contains("PLANTED"));
    }

    void phasesAndTheReport()
    {
        DemoProxy proxy;
        proxy.setFault(ProxyFault::Forbidden);
        InProcess tool;
        tool.environment = tool.environment.overlaidWith(proxy.environment(DemoProxy::Scheme::Https));
        QTemporaryDir folder;
        const QString path = folder.filePath(u"report.md"_s);
        const Ran ran = tool.run(u"doctor -v --url https://api.example/?PLANTED --report "_s + path);
        QCOMPARE(ran.code, 1);
        for (const char *text :
             {"* proxy_tls ", "SHA-256 ", "< HTTP 200", "HTTP 403 Forbidden", "* tls, api.example:443"})
            QVERIFY2(ran.err.contains(text), ran.err.constData());
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray report = file.readAll();
        QVERIFY2(report.contains("| connect | failed |") || report.contains("| connect |"), report.constData());
        for (const QByteArray &text : {ran.out, ran.err, report}) {
            QVERIFY2(!text.contains("PLANTED"), text.constData());
            QVERIFY(!text.contains(proxy.ticket().toUtf8()));
        }
    }

    void theTimeIsKept()
    {
        InProcess tool;
        QElapsedTimer timer;
        timer.start();
        const Ran ran =
            tool.run(u"doctor --demo --json --timeout 0.5 --fault proxy-stall-connect --url https://api.example/"_s);
        QCOMPARE(ran.code, 1);
        QVERIFY2(timer.elapsed() < 1500, qPrintable(QString::number(timer.elapsed())));
        QCOMPARE(findingIn(objectIn(ran.out), u"proxy-stalls"_s).value("hop"_L1).toString(), u"connect"_s);
    }

    void aWrongUrlIsAUsageError()
    {
        InProcess tool;
        for (const char *url : {"api.example", "ftp://x/", "https://u:PLANTED@x/", ""}) {
            const Ran ran = tool.run(Cli::ByteStrings{"doctor", "--url", url});
            QCOMPARE(ran.code, 2);
            QVERIFY(!ran.err.contains("PLANTED"));
        }
    }
};

QTEST_GUILESS_MAIN(TestProxyDoctor)
#include "tst_cli_proxydoctor.moc"
