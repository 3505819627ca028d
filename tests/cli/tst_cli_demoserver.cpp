// SPDX-License-Identifier: MIT
#include "binary.h"

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
    void theDemoIgnoresTheEnvironment();
};

void TestDemoServer::itsExportLinesPointAnyClientAtIt()
{
    // A shell reads the lines, as people do.
    const Ran ran = runShell(uR"sh(d=$(mktemp -d); "$COZEWI" demo-server >"$d/lines" 2>"$d/log" & pid=$!
        while ! grep -q listening "$d/log"; do kill -0 $pid || exit 9; done
        . "$d/lines"
        "$COZEWI" token --json --timeout 20; code=$?
        kill $pid; wait $pid; ended=$?
        cat "$d/log" >&2; rm -r "$d"; [ $code = 0 ] && exit $ended)sh"_s);
    QCOMPARE(ran.code, 128 + SIGTERM);
    QVERIFY(!QJsonDocument::fromJson(ran.out).object().value("access_token"_L1).toString().isEmpty());
    QVERIFY2(ran.err.count("POST ") == 2, ran.err.constData());
}

void TestDemoServer::jsonGivesTheVariables()
{
    InProcess tool;
    tool.signalSource = [] { return SIGINT; };
    const Ran ran = tool.run(u"demo-server --json --fault wrong-secret"_s);
    QCOMPARE(ran.code, 128 + SIGINT);
    const QJsonObject variables = QJsonDocument::fromJson(ran.out).object();
    QVERIFY(variables.contains("COZE_WORKLOAD_IDENTITY_CLIENT_SECRET"_L1));
    QVERIFY2(ran.err.contains("http://127.0.0.1:"), ran.err.constData());
}

void TestDemoServer::faultsAreListed()
{
    InProcess tool;
    const Ran ran = tool.run(u"demo-server --list-faults"_s);
    QCOMPARE(ran.code, 0);
    const Ran json = tool.run(u"demo-server --list-faults --json"_s);
    const QJsonObject faults = QJsonDocument::fromJson(json.out).object();
    QCOMPARE(faults.size(), Cozewi::Testing::allFaults().size());
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
    QVERIFY2(ran.err.contains(QByteArray::number(first.port())), ran.err.constData());
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
