// SPDX-License-Identifier: MIT
#include "binary.h"

#include <QtCore/QDir>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QScopeGuard>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

#include <atomic>
#include <chrono>

using namespace Qt::Literals::StringLiterals;

// The demo server's faults through the whole of the tool: exit code, first words on stderr, JSON.
class TestErrors : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void eachClassHasItsCode_data();
    void eachClassHasItsCode();
    void allMissingVariablesAreNamedAtOnce();
    void statusAndCodeAreTranslated();
    void onlyWhatACommandNeedsIsAskedFor();
    void aDeadlineIsTheFailureOfItsStep_data();
    void aDeadlineIsTheFailureOfItsStep();
    void aDeadlineHoldsForAllCallsTogether();
    void anUnreadableFileIsAConfigurationError();
    void theFileWinsOverTheEnvironment();
    void theHintFollowsTheMessage();
    void theHintNamesWhatTheDoctorFinds();
    void theHintNamesTheVariableThatWasMeant();
    void aFileThatIsNotReadIsNamed();
    void theLimitIsTheOneThatWasAskedFor();
};

void TestErrors::eachClassHasItsCode_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("type");
    QTest::addColumn<QString>("stage");

    QTest::newRow("wrong secret") << u"token --demo --fault wrong-secret"_s << 4 << u"TokenRetrievalError"_s
                                  << u"id_token"_s;
    QTest::newRow("exchange") << u"token --demo --fault exchange-refused"_s << 5 << u"TokenExchangeError"_s
                              << u"access_token"_s;
    QTest::newRow("error under 200") << u"env --demo --fault error-under-200"_s << 5 << u"TokenExchangeError"_s
                                     << u"access_token"_s;
    QTest::newRow("env") << u"env --demo --fault business-code"_s << 6 << u"ApiError"_s << u"project_env_vars"_s;
    QTest::newRow("credential") << u"credential x --demo --fault not-enabled"_s << 6 << u"ApiError"_s
                                << u"integration_credential"_s;
    QTest::newRow("exec") << u"exec --demo --fault forbidden -- true"_s << 6 << u"ApiError"_s << u"project_env_vars"_s;
    QTest::newRow("html") << u"token --demo --fault html-page"_s << 4 << u"TokenRetrievalError"_s << u"id_token"_s;
    QTest::newRow("reset") << u"token --demo --fault reset"_s << 4 << u"TokenRetrievalError"_s << u"id_token"_s;
}

void TestErrors::eachClassHasItsCode()
{
    QFETCH(const QString, line);
    QFETCH(const int, code);
    QFETCH(const QString, type);
    QFETCH(const QString, stage);
    {
        InProcess tool;
        const Ran ran = tool.run(line);
        QCOMPARE(ran.code, code);
        QCOMPARE(ran.out, QByteArray());
        QVERIFY2(ran.err.startsWith("cozewi: " + type.toUtf8() + ": "), ran.err.constData());
        QVERIFY(tool.executed.isEmpty());
    }
    InProcess tool;
    const Ran ran = tool.run("--json "_L1 + line);
    QCOMPARE(ran.code, code);
    QVERIFY(ran.err.startsWith("cozewi: " + type.toUtf8() + ": "));
    QCOMPARE(ran.out.count('\n'), 1);
    const QJsonObject json = QJsonDocument::fromJson(ran.out).object();
    QCOMPARE(json.keys(), QStringList{u"error"_s});
    const QJsonObject error = json.value("error"_L1).toObject();
    QCOMPARE(error.value("type"_L1).toString(), type);
    QCOMPARE(error.value("stage"_L1).toString(), stage);
    QVERIFY(!error.value("message"_L1).toString().isEmpty());
    QVERIFY(!error.value("hint"_L1).toString().isEmpty());
}

void TestErrors::allMissingVariablesAreNamedAtOnce()
{
    InProcess tool;
    tool.environment = Cozewi::Environment();
    const Ran ran = tool.run(u"token"_s);
    QCOMPARE(ran.code, 3);
    QVERIFY(ran.err.startsWith("cozewi: ConfigurationError: "));
    for (const char *name : {"COZE_WORKLOAD_IDENTITY_CLIENT_ID", "COZE_WORKLOAD_IDENTITY_CLIENT_SECRET",
                             "COZE_WORKLOAD_IDENTITY_TOKEN_ENDPOINT", "COZE_WORKLOAD_ACCESS_TOKEN_ENDPOINT"})
        QVERIFY2(ran.err.contains(name), name);
    QVERIFY(!ran.err.contains("COZE_OUTBOUND_AUTH_ENDPOINT"));
    QVERIFY(tool.run(u"env"_s).err.contains("COZE_OUTBOUND_AUTH_ENDPOINT"));
}

void TestErrors::statusAndCodeAreTranslated()
{
    InProcess tool;
    const Ran ran = tool.run(u"env --demo --fault forbidden"_s);
    QVERIFY2(ran.err.contains("HTTP 403, code 190000403, "), ran.err.constData());
    const Ran chinese = tool.run(u"env --demo --fault forbidden --lang zh_CN"_s);
    QVERIFY2(chinese.err.contains("HTTP 403，错误码 190000403，"), chinese.err.constData());
}

void TestErrors::onlyWhatACommandNeedsIsAskedFor()
{
    InProcess tool;
    tool.environment = Cozewi::Environment();
    QCOMPARE(tool.run(u"request https://api.example/ --direct --timeout 5"_s).code, 0); // answered by the script
    QCOMPARE(tool.run(u"lane ppe_x"_s).code, 0);
    QCOMPARE(tool.run(u"lane"_s).code, 0);
    QCOMPARE(tool.run(u"config"_s).code, 1);
    QCOMPARE(tool.run(u"doctor"_s).code, 1);
    QCOMPARE(tool.run(u"demo-server"_s).code, 128 + 15);
    tool.environment = tool.platform.environment(u"http://platform.test"_s);
    tool.environment.unset(u"COZE_OUTBOUND_AUTH_ENDPOINT");
    QCOMPARE(tool.run(u"token"_s).code, 0);
}

void TestErrors::aDeadlineIsTheFailureOfItsStep_data()
{
    QTest::addColumn<QString>("command");
    QTest::addColumn<qsizetype>("answers");
    QTest::addColumn<int>("code");
    QTest::newRow("step 1") << u"token"_s << qsizetype{0} << 4;
    QTest::newRow("step 2") << u"token"_s << qsizetype{1} << 5;
    QTest::newRow("step 3") << u"credential x"_s << qsizetype{2} << 6;
    QTest::newRow("step 4") << u"env"_s << qsizetype{2} << 6;
}

void TestErrors::aDeadlineIsTheFailureOfItsStep()
{
    QFETCH(const QString, command);
    QFETCH(const qsizetype, answers);
    QFETCH(const int, code);
    // A server that answers so many requests and then no more.
    Platform platform;
    std::atomic<qsizetype> answered = 0;
    Cozewi::Testing::HttpServer server([&](const Cozewi::Testing::RecordedRequest &request) {
        const Platform::Answer answer = platform.answerTo(request.path(), request.body);
        auto response = Cozewi::Testing::HttpResponse::json(answer.json, answer.status);
        if (answered++ >= answers)
            response.delay = std::chrono::minutes(5);
        return response;
    });
    const auto start = std::chrono::steady_clock::now();
    const Ran ran = runBinary((command + " --timeout 0.7"_L1).split(u' '), platform.environment(server.origin()));
    const auto time = std::chrono::steady_clock::now() - start;
    QCOMPARE(ran.code, code);
    QVERIFY(time >= std::chrono::milliseconds(600));
    QVERIFY(time < std::chrono::seconds(10));
}

void TestErrors::aDeadlineHoldsForAllCallsTogether()
{
    Platform platform;
    Cozewi::Testing::HttpServer server([&](const Cozewi::Testing::RecordedRequest &request) {
        const Platform::Answer answer = platform.answerTo(request.path(), request.body);
        auto response = Cozewi::Testing::HttpResponse::json(answer.json, answer.status);
        if (request.path() == "/id-token")
            response.delay = std::chrono::seconds(2);
        if (request.path() == "/base/env")
            response.delay = std::chrono::minutes(5);
        return response;
    });
    for (const QString &command : {u"env"_s, u"doctor"_s}) {
        const auto start = std::chrono::steady_clock::now();
        const Ran ran = runBinary({command, u"--timeout"_s, u"3"_s}, platform.environment(server.origin()));
        const auto time = std::chrono::steady_clock::now() - start;
        QVERIFY(ran.code == (command == "env"_L1 ? 6 : 1));
        QVERIFY(time >= std::chrono::milliseconds(2500));
        // With a deadline for each call it would be 5.
        QVERIFY(time < std::chrono::milliseconds(4500));
    }
}

void TestErrors::anUnreadableFileIsAConfigurationError()
{
    InProcess tool;
    const Ran ran = tool.run(u"token --env-file /nonexistent/file.env"_s);
    QCOMPARE(ran.code, 3);
    QVERIFY2(ran.err.contains("/nonexistent/file.env"), ran.err.constData());
    // For the doctor it is a finding.
    const Ran doctor = tool.run(u"doctor --json --env-file /nonexistent/file.env"_s);
    QCOMPARE(doctor.code, 1);
    const QJsonObject json = QJsonDocument::fromJson(doctor.out).object();
    QCOMPARE(json.value("ok"_L1).toBool(true), false);
    QCOMPARE(json.value("schema"_L1).toInt(), 1);
}

void TestErrors::theFileWinsOverTheEnvironment()
{
    QTemporaryDir folder;
    QFile file(folder.filePath(u"lane.env"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("export COZE_SERVER_ENV='ppe_file'\n");
    file.close();
    InProcess tool;
    tool.environment.set(u"COZE_SERVER_ENV"_s, u"boe_process"_s);
    QCOMPARE(tool.run("lane --env-file "_L1 + file.fileName()).out, QByteArray("x-tt-env: ppe_file\nx-use-ppe: 1\n"));
    QCOMPARE(tool.run(u"lane"_s).out, QByteArray("x-tt-env: boe_process\n"));
}

void TestErrors::theHintFollowsTheMessage()
{
    InProcess tool;
    const Ran ran = tool.run(u"token --demo --fault wrong-secret"_s);
    const QList<QByteArray> lines = ran.err.split('\n');
    QVERIFY(lines.size() >= 2);
    QVERIFY2(lines.at(1).startsWith("hint: "), ran.err.constData());
    const Ran chinese = tool.run(u"token --lang zh_CN --demo --fault wrong-secret"_s);
    QVERIFY2(chinese.err.startsWith("cozewi: TokenRetrievalError: "), chinese.err.constData());
    QVERIFY2(chinese.err.contains("提示："), chinese.err.constData());
}

void TestErrors::theHintNamesWhatTheDoctorFinds()
{
    InProcess tool;
    tool.platform.idToken.clear(); // step 1 answers, and not as it should
    tool.environment.set(u"COZE_WORKLOAD_IDENTITY_CLIENT_SECRET"_s, u"'PLANTED-secret'"_s);
    const Ran ran = tool.run(u"token"_s);
    QCOMPARE(ran.code, 4);
    QVERIFY2(ran.err.contains("There are quotes around the value of COZE_WORKLOAD_IDENTITY_CLIENT_SECRET."),
             ran.err.constData());
    QVERIFY(!ran.err.contains("PLANTED"));
    const Ran json = tool.run(u"token --json"_s);
    const QJsonObject error = QJsonDocument::fromJson(json.out).object().value("error"_L1).toObject();
    QVERIFY(error.value("hint"_L1).toString().contains("quotes"_L1));
    // A step that does not use the variable says nothing of it.
    InProcess other;
    other.environment = tool.environment;
    const Ran later = other.run(u"credential x"_s);
    QCOMPARE(later.code, 6);
    QVERIFY2(!later.err.contains("quotes"), later.err.constData());
}

void TestErrors::theHintNamesTheVariableThatWasMeant()
{
    InProcess tool;
    tool.environment.unset(u"COZE_WORKLOAD_IDENTITY_CLIENT_ID");
    tool.environment.set(u"COZE_WORKLOAD_IDENTITY_CLIENTID"_s, u"wl-test"_s);
    const Ran ran = tool.run(u"token"_s);
    QCOMPARE(ran.code, 3);
    QVERIFY2(ran.err.contains("Rename COZE_WORKLOAD_IDENTITY_CLIENTID to COZE_WORKLOAD_IDENTITY_CLIENT_ID."),
             ran.err.constData());
}

void TestErrors::aFileThatIsNotReadIsNamed()
{
    QTemporaryDir folder;
    const QString before = QDir::currentPath();
    const auto goBack = qScopeGuard([&before] { QDir::setCurrent(before); });
    QVERIFY(QDir::setCurrent(folder.path()));
    InProcess tool;
    tool.environment = Cozewi::Environment();
    constexpr auto advice = "--env-file .env";
    for (const QString &line : {u"token"_s, u"config"_s, u"doctor"_s})
        QVERIFY(!tool.run(line).err.contains(advice));
    QFile file(u".env"_s);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("X=1\n");
    file.close();
    for (const QString &line : {u"token"_s, u"config"_s, u"doctor"_s}) {
        const Ran ran = tool.run(line);
        QVERIFY2(ran.err.contains(advice), ran.err.constData());
    }
    // Who names a file, or needs none, knows.
    QVERIFY(!tool.run(u"token --env-file .env"_s).err.contains(advice));
    QVERIFY(!tool.run(u"token --demo --fault wrong-secret"_s).err.contains(advice));
}

void TestErrors::theLimitIsTheOneThatWasAskedFor()
{
    InProcess tool;
    for (const QString &line : {u"token --timeout 0.4 --demo --fault stall"_s,
                                u"request --timeout 0.4 --demo http://api.example/delay/9000"_s}) {
        const Ran ran = tool.run(line);
        QVERIFY2(ran.err.contains(" 0.4 s (--timeout)"), ran.err.constData());
    }
}

QTEST_GUILESS_MAIN(TestErrors)
#include "tst_cli_errors.moc"
