// SPDX-License-Identifier: MIT
#include "binary.h"

#include <QtTest/QTest>

#include <csignal>

using namespace Qt::Literals::StringLiterals;

class TestSignals : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void endACommandAtOnce_data();
    void endACommandAtOnce();
    void endTheDemoServer_data();
    void endTheDemoServer();
    void thatWereIgnoredStayIgnored();
};

void TestSignals::endACommandAtOnce_data()
{
    QTest::addColumn<int>("signal");
    QTest::newRow("SIGINT") << SIGINT;
    QTest::newRow("SIGTERM") << SIGTERM;
    QTest::newRow("SIGHUP") << SIGHUP;
}

void TestSignals::endACommandAtOnce()
{
    QFETCH(const int, signal);
    const Platform values;
    Cozewi::Testing::HttpServer server([](const Cozewi::Testing::RecordedRequest &) {
        Cozewi::Testing::HttpResponse response;
        response.delay = std::chrono::minutes(5);
        return response;
    });
    QProcess process;
    process.setProcessEnvironment(processEnvironment(values.environment(server.origin())));
    process.start(toolPath(), {u"token"_s});
    QVERIFY(process.waitForStarted());
    QVERIFY(server.waitForRequests(1));
    QCOMPARE(::kill(static_cast<pid_t>(process.processId()), signal), 0);
    QVERIFY(process.waitForFinished(10000));
    QCOMPARE(process.exitStatus(), QProcess::NormalExit);
    QCOMPARE(process.exitCode(), 128 + signal);
    QCOMPARE(process.readAllStandardOutput(), QByteArray());
}

void TestSignals::endTheDemoServer_data()
{
    endACommandAtOnce_data();
}

void TestSignals::endTheDemoServer()
{
    QFETCH(const int, signal);
    QProcess process;
    process.setProcessEnvironment(processEnvironment({}));
    process.start(toolPath(), {u"demo-server"_s});
    QVERIFY(process.waitForReadyRead(30000));
    QCOMPARE(::kill(static_cast<pid_t>(process.processId()), signal), 0);
    QVERIFY(process.waitForFinished(10000));
    QCOMPARE(process.exitStatus(), QProcess::NormalExit);
    QCOMPARE(process.exitCode(), 128 + signal);
}

// A job that a script puts in the background ignores SIGINT, and so do its children.
void TestSignals::thatWereIgnoredStayIgnored()
{
    const Platform values;
    Cozewi::Testing::HttpServer server([&values](const Cozewi::Testing::RecordedRequest &request) {
        const Platform::Answer answer = values.answerTo(request.path(), request.body);
        auto response = Cozewi::Testing::HttpResponse::json(answer.json, answer.status);
        response.delay = std::chrono::milliseconds(500);
        return response;
    });
    QProcess process;
    QProcessEnvironment environment = processEnvironment(values.environment(server.origin()));
    environment.insert(u"COZEWI"_s, toolPath());
    process.setProcessEnvironment(environment);
    process.start(u"/bin/sh"_s, {u"-c"_s, u"trap '' INT; exec \"$COZEWI\" token"_s});
    QVERIFY(process.waitForStarted());
    QVERIFY(server.waitForRequests(1));
    QCOMPARE(::kill(static_cast<pid_t>(process.processId()), SIGINT), 0);
    QVERIFY(process.waitForFinished(30000));
    QCOMPARE(process.exitCode(), 0);
    QCOMPARE(process.readAllStandardOutput(), values.accessToken + '\n');
}

QTEST_GUILESS_MAIN(TestSignals)
#include "tst_cli_signals.moc"
