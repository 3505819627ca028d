// SPDX-License-Identifier: MIT
#include "binary.h"

#include <cozewi/testing/demoproxy.h>
#include <cozewi/testing/demoserver.h>

#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtTest/QTest>

#include <csignal>

using namespace Qt::Literals::StringLiterals;

class TestDemoServer : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void itsExportLinesPointAnyClientAtIt();
    void jsonGivesTheVariables();
    void faultsAreListed();
    void aPortThatIsTakenIsAFailure();
    void faultsOfTlsToTheProxyNeedAnHttpsUrl();
    void theDemoIgnoresTheEnvironment();
};

void TestDemoServer::itsExportLinesPointAnyClientAtIt()
{
    // A shell reads the lines, as people do.
    const Ran ran = runShell(uR"sh(d=$(mktemp -d); "$COZEWI" demo-server >"$d/lines" 2>"$d/log" & pid=$!
        while ! grep -q listening "$d/log"; do kill -0 $pid || exit 9; done
        . "$d/lines"
        "$COZEWI" token --json --timeout 20 && "$COZEWI" request -fo "$d/answer" --timeout 20 \
            "https://api.example/x?key=PLANTED" -H "Authorization: PLANTED"; code=$?
        grep -q '"url": "https://api.example:443/x?key=PLANTED"' "$d/answer" || code=8
        kill $pid; wait $pid; ended=$?
        cat "$d/log" >&2; rm -r "$d"; [ $code = 0 ] && exit $ended)sh"_s);
    QCOMPARE(ran.code, 128 + SIGTERM);
    QVERIFY(!QJsonDocument::fromJson(ran.out).object().value("access_token"_L1).toString().isEmpty());
    QVERIFY2(ran.err.count("POST ") == 2, ran.err.constData());
    QVERIFY2(ran.err.contains("proxy: CONNECT api.example:443 -> 200"), ran.err.constData());
    QVERIFY2(ran.err.count(" -> 200\n") == 3, ran.err.constData());
    QVERIFY(!ran.err.contains("PLANTED"));
}

void TestDemoServer::jsonGivesTheVariables()
{
    InProcess tool;
    tool.signalSource = [] { return SIGINT; };
    const Ran ran = tool.run(u"demo-server --json --fault wrong-secret"_s);
    QCOMPARE(ran.code, 128 + SIGINT);
    const QJsonObject variables = QJsonDocument::fromJson(ran.out).object();
    for (const char *name : {"COZE_WORKLOAD_IDENTITY_CLIENT_SECRET", "COZE_OUTBOUND_AUTH_PROXY", "identity_ticket",
                             "COZE_OUTBOUND_AUTH_PROXY_CA"})
        QVERIFY2(variables.contains(QLatin1StringView(name)), name);
    QVERIFY2(ran.err.contains("http://127.0.0.1:"), ran.err.constData());
}

void TestDemoServer::faultsAreListed()
{
    InProcess tool;
    const Ran ran = tool.run(u"demo-server --list-faults"_s);
    QCOMPARE(ran.code, 0);
    const Ran json = tool.run(u"demo-server --list-faults --json"_s);
    const QJsonObject faults = QJsonDocument::fromJson(json.out).object();
    QCOMPARE(faults.size(), Cozewi::Testing::allFaults().size() + Cozewi::Testing::allProxyFaults().size());
    for (const Cozewi::Testing::ProxyFault fault : Cozewi::Testing::allProxyFaults()) {
        QVERIFY(ran.out.contains(Cozewi::Testing::proxyFaultName(fault).toUtf8()));
        QVERIFY(faults.contains(Cozewi::Testing::proxyFaultName(fault)));
    }
    for (const Cozewi::Testing::Fault fault : Cozewi::Testing::allFaults()) {
        QVERIFY(ran.out.contains(Cozewi::Testing::faultName(fault).toUtf8()));
        QVERIFY(faults.contains(Cozewi::Testing::faultName(fault)));
    }
}

void TestDemoServer::aPortThatIsTakenIsAFailure()
{
    const Cozewi::Testing::DemoServer first;
    InProcess tool;
    const Ran ran = tool.run("demo-server --port "_L1 + QString::number(first.port()));
    QCOMPARE(ran.code, 1);
    QCOMPARE(ran.out, QByteArray());
    const QByteArray port = QByteArray::number(first.port());
    QVERIFY2(ran.err.contains("port " + port + " is in use; without --port"), ran.err.constData());
    const Ran proxy = tool.run("demo-server --proxy-port "_L1 + QString::number(first.port()));
    QVERIFY2(proxy.err.contains("port " + port + " is in use; without --proxy-port"), proxy.err.constData());
}

void TestDemoServer::faultsOfTlsToTheProxyNeedAnHttpsUrl()
{
    InProcess tool;
    for (const auto &[fault, scheme] :
         {std::pair{u"proxy-407"_s, u"http://"_s}, std::pair{u"proxy-tls-only"_s, u"http://"_s},
          std::pair{u"proxy-certificate-expired"_s, u"https://"_s}}) {
        const Ran ran = tool.run(u"demo-server --json --fault %1"_s.arg(fault));
        const QJsonObject variables = QJsonDocument::fromJson(ran.out).object();
        QVERIFY(variables.value("COZE_OUTBOUND_AUTH_PROXY"_L1).toString().startsWith(scheme));
    }
}

void TestDemoServer::theDemoIgnoresTheEnvironment()
{
    InProcess tool;
    tool.environment.set(u"COZE_WORKLOAD_IDENTITY_TOKEN_ENDPOINT"_s, u"nonsense"_s);
    tool.environment.set(u"COZE_SERVER_ENV"_s, u"ppe_x"_s);
    tool.environment.set(u"HTTP_PROXY"_s, u"http://127.0.0.1:1"_s);
    tool.environment.set(u"REQUESTS_CA_BUNDLE"_s, u"/nonexistent"_s);
    Cozewi::Environment environment = tool.environment;
    const Ran ran = runBinary({u"env"_s, u"--demo"_s}, environment);
    QCOMPARE(ran.code, 0);
    QVERIFY(ran.out.count('\n') >= 7);
}

QTEST_GUILESS_MAIN(TestDemoServer)
#include "tst_cli_demoserver.moc"
