// SPDX-License-Identifier: MIT
// The examples, built against the installed library, do what they say.
#include <cozewi/secret.h>
#include <cozewi/testing/demoproxy.h>
#include <cozewi/testing/demoserver.h>

#include <QtCore/QProcess>
#include <QtTest/QtTest>

using namespace Cozewi;
using namespace Qt::Literals::StringLiterals;

namespace {

const QString sharedExamples = QStringLiteral(SHARED_EXAMPLES "/");
const QString staticExamples = QStringLiteral(STATIC_EXAMPLES "/");

void prepare(QProcess &process, const Environment &environment)
{
    QProcessEnvironment variables = QProcessEnvironment::systemEnvironment();
    for (const QString &name : environment.names())
        variables.insert(name, environment.value(name));
    variables.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
    process.setProcessEnvironment(variables);
}

struct Run {
    int exitCode = -1;
    QByteArray out;
    QByteArray err;
};

Run run(const QString &program, const Environment &environment, const QStringList &arguments = {})
{
    QProcess process;
    prepare(process, environment);
    process.start(program, arguments);
    if (!process.waitForFinished(30000) || process.exitStatus() != QProcess::NormalExit)
        return {-1, process.readAllStandardOutput(), process.readAllStandardError() + program.toUtf8()};
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

/// Whether \a output holds anything that the server handed out.
bool tellsSecrets(const Run &result, const Testing::DemoServer &server)
{
    const QByteArray output = result.out + result.err;
    return output.contains("eyJ")
        || output.contains(server.environment().value(u"COZE_WORKLOAD_IDENTITY_CLIENT_SECRET").toUtf8());
}

} // namespace

class TestExamples : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void blocking_data();
    void blocking();
    void blockingSaysWhatIsMissing();
    void futures();
    void futuresFail();
    void plainMain_data();
    void plainMain();
    void coroutines();
    void coroutinesFail();
    void widgets();
    void qml();
    void testing_data();
    void testing();
};

static void kinds(const char *program)
{
    QTest::addColumn<QString>("program");
    QTest::newRow("shared") << sharedExamples + QLatin1StringView(program);
    QTest::newRow("static") << staticExamples + QLatin1StringView(program);
}

void TestExamples::blocking_data()
{
    kinds("blocking/blocking");
}

void TestExamples::blocking()
{
    QFETCH(QString, program);
    const Testing::DemoServer server;
    const QString integration = server.integrations().constFirst();
    const Run result = run(program, server.environment(), {integration});
    QCOMPARE(result.err, QByteArray());
    QCOMPARE(result.exitCode, 0);
    QVERIFY(result.out.contains("DATABASE_URL"));
    QVERIFY(result.out.contains(integration.toUtf8() + ": a credential of "));
    QVERIFY(!tellsSecrets(result, server));
}

void TestExamples::blockingSaysWhatIsMissing()
{
    const Run result = run(sharedExamples + u"blocking/blocking"_s, Environment());
    QCOMPARE(result.exitCode, 3);
    QVERIFY(result.err.startsWith("ConfigurationError: "));
}

void TestExamples::futures()
{
    const Testing::DemoServer server;
    const Run result = run(sharedExamples + u"futures/futures"_s, server.environment());
    QCOMPARE(result.err, QByteArray());
    QCOMPARE(result.exitCode, 0);
    QVERIFY(result.out.contains(" s left"));
    QVERIFY(result.out.contains("variables: "));
    QVERIFY(result.out.contains("credential: integration-"));
    QCOMPARE(server.requests().size(), qsizetype(4)); // one exchange for all three
    QVERIFY(!tellsSecrets(result, server));
}

void TestExamples::futuresFail()
{
    Testing::DemoServer server;
    server.setFault(Testing::Fault::WrongSecret);
    const Run result = run(sharedExamples + u"futures/futures"_s, server.environment());
    QCOMPARE(result.exitCode, 1);
    QVERIFY(result.err.contains("TokenRetrievalError: "));
    QVERIFY(!tellsSecrets(result, server));
}

void TestExamples::plainMain_data()
{
    kinds("plainmain/plainmain");
}

void TestExamples::plainMain()
{
    QFETCH(QString, program);
    const Testing::DemoServer server;
    const Run result = run(program, server.environment());
    QCOMPARE(result.err, QByteArray());
    QCOMPARE(result.exitCode, 0);
    QCOMPARE(result.out.count("token of "), qsizetype(4));
    QCOMPARE(server.requests().size(), qsizetype(2));
}

void TestExamples::coroutines()
{
    const Testing::DemoServer server;
    const Run result = run(sharedExamples + u"qcoro/qcoro"_s, server.environment());
    QCOMPARE(result.err, QByteArray());
    QCOMPARE(result.exitCode, 0);
    QVERIFY(result.out.contains(" s left, "));
}

void TestExamples::coroutinesFail()
{
    Testing::DemoServer server;
    server.setFault(Testing::Fault::ExchangeRefused);
    const Run result = run(sharedExamples + u"qcoro/qcoro"_s, server.environment());
    QCOMPARE(result.exitCode, 1);
    QVERIFY(result.err.startsWith("TokenExchangeError: "));
}

void TestExamples::widgets()
{
    const Testing::DemoServer server;
    QProcess process;
    prepare(process, server.environment());
    process.start(sharedExamples + u"widgets/widgets"_s, QStringList());
    QTRY_COMPARE_WITH_TIMEOUT(server.requests().size(), qsizetype(2), 20000);
    QCOMPARE(process.state(), QProcess::Running);
    process.terminate();
    QVERIFY(process.waitForFinished());
}

void TestExamples::qml()
{
    const Testing::DemoServer server;
    const Testing::DemoProxy proxy;
    const Run result = run(sharedExamples + u"qml/qml"_s, server.environment().overlaidWith(proxy.environment()));
    QVERIFY2(result.exitCode == 0, result.err.constData());
    QVERIFY(result.err.contains("token valid for "));
    QVERIFY(result.err.contains("answered 200"));
    QCOMPARE(proxy.targetRequests().size(), qsizetype(1));
    QVERIFY(!tellsSecrets(result, server));
}

void TestExamples::testing_data()
{
    kinds("testing/tst_service");
}

void TestExamples::testing()
{
    QFETCH(QString, program);
    const Run result = run(program, Environment());
    QVERIFY2(result.exitCode == 0, result.out.constData());
}

QTEST_GUILESS_MAIN(TestExamples)
#include "tst_examples.moc"
