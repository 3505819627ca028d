// SPDX-License-Identifier: MIT
#include <cozewi/envkeys.h>
#include <cozewi/testing/demoserver.h>

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QProcess>
#include <QtTest/QTest>

using namespace Cozewi;
using namespace Cozewi::Testing;
using namespace Qt::Literals::StringLiterals;

/// The demo server takes the calls of other clients: those of the reference SDK, made with the library
/// that it uses.
class TestPythonClient : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theFourCalls_data();
    void theFourCalls();
};

void TestPythonClient::theFourCalls_data()
{
    QTest::addColumn<QString>("lane");
    QTest::addColumn<QString>("sent");
    QTest::newRow("none") << u"NONE"_s << QString();
    QTest::newRow("boe") << u"boe_peer"_s << u"boe_peer"_s;
    QTest::newRow("ppe") << u"ppe_demo"_s << u"ppe_demo"_s;
}

void TestPythonClient::theFourCalls()
{
    QFETCH(const QString, lane);
    QFETCH(const QString, sent);
    const DemoServer server;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    const Environment variables = server.environment();
    for (const QString &name : variables.names())
        environment.insert(name, variables.value(name));
    environment.insert(EnvKeys::ServerEnv, lane);
    environment.insert(u"NO_PROXY"_s, u"127.0.0.1"_s);
    QProcess python;
    python.setProcessEnvironment(environment);
    python.start(QStringLiteral(PEERS_PYTHON3),
                 {QStringLiteral(PEERS_FOLDER "/reference_calls.py"), u"integration-feishu-base"_s});
    QVERIFY(python.waitForFinished());
    QVERIFY2(python.exitCode() == 0, python.readAllStandardError().constData());

    const QJsonObject results = QJsonDocument::fromJson(python.readAllStandardOutput()).object();
    QCOMPARE(results.value("expires_in"_L1).toInt(), 300);
    QCOMPARE(results.value("credential"_L1)["code"_L1].toInt(-1), 0);
    QVERIFY(results.value("credential"_L1)["data"_L1]["credential"_L1].toString().contains("app_secret"_L1));
    QVERIFY(results.value("env"_L1)["data"_L1]["secrets"_L1].toArray().size() >= 8);
    QCOMPARE(server.requests().size(), 4);
    for (const RecordedRequest &request : server.requests())
        QCOMPARE(QString::fromUtf8(request.header("x-tt-env")), sent);
}

QTEST_GUILESS_MAIN(TestPythonClient)
#include "tst_pythonclient.moc"
