// SPDX-License-Identifier: MIT
#include "binary.h"

#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;
using namespace Cozewi;

// Secrets are on stdout where somebody asked for them, and nowhere else.
class TestSecrets : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void showUpOnlyWhereTheyAreAskedFor_data();
    void showUpOnlyWhereTheyAreAskedFor();
    void areHiddenWhereAServerRepeatsThem_data();
    void areHiddenWhereAServerRepeatsThem();
    void areInNoLog();
};

namespace {

Platform plantedPlatform()
{
    Platform platform;
    platform.variables = {{u"URL"_s, u"postgres://PLANTED-user:PLANTED-password@db.example.com/PLANTED-path"_s},
                          {u"JSON"_s, uR"({"PLANTED-member":"PLANTED-text"})"_s},
                          {u"LINES"_s, u"PLANTED-line\nPLANTED-line"_s}};
    platform.credentials = {{u"json"_s, uR"({"key":"PLANTED-key"})"_s}};
    return platform;
}

} // namespace

void TestSecrets::showUpOnlyWhereTheyAreAskedFor_data()
{
    QTest::addColumn<bool>("onStdout");
    QTest::newRow("token") << true;
    QTest::newRow("token --json") << true;
    QTest::newRow("token --min-ttl 999999") << false;
    QTest::newRow("credential json") << true;
    QTest::newRow("credential json --field key") << true;
    QTest::newRow("credential json --field nothing") << false;
    QTest::newRow("credential nothing") << false;
    QTest::newRow("env") << false;
    QTest::newRow("env URL") << true;
    QTest::newRow("env UR") << false;
    QTest::newRow("env --json") << true;
    QTest::newRow("env --format docker") << false;
    QTest::newRow("env --require URL,NOTHING") << false;
    QTest::newRow("exec -- program") << false;
    QTest::newRow("lane") << false;
    QTest::newRow("config") << false;
    QTest::newRow("config --json") << false;
    QTest::newRow("doctor") << false;
    QTest::newRow("doctor --json") << false;
    QTest::newRow("doctor --report /dev/stdout") << false;
}

void TestSecrets::showUpOnlyWhereTheyAreAskedFor()
{
    QFETCH(const bool, onStdout);
    InProcess tool(plantedPlatform());
    tool.executeError = E2BIG;
    const Ran ran = tool.run(QString::fromLatin1(QTest::currentDataTag()));
    QVERIFY(!ran.err.contains("PLANTED"));
    QCOMPARE(ran.out.contains("PLANTED"), onStdout);
}

void TestSecrets::areHiddenWhereAServerRepeatsThem_data()
{
    QTest::addColumn<QString>("command");
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("received");
    const Platform platform;
    QTest::newRow("step 1") << u"token"_s << QByteArray("/id-token") << platform.clientSecret;
    QTest::newRow("step 2") << u"token"_s << QByteArray("/access-token") << platform.idToken;
    QTest::newRow("step 3") << u"credential json"_s << QByteArray("/base/integration") << platform.accessToken;
    QTest::newRow("step 4") << u"env"_s << QByteArray("/base/env") << platform.accessToken;
}

void TestSecrets::areHiddenWhereAServerRepeatsThem()
{
    QFETCH(const QString, command);
    QFETCH(const QByteArray, path);
    QFETCH(const QByteArray, received);
    const Platform platform = plantedPlatform();
    for (const QString &line : {command, command + " --json"_L1, u"doctor"_s, u"doctor --json"_s}) {
        InProcess tool(platform);
        tool.script->setHandler([&](const HttpRequest &request) {
            const QByteArray target = request.url.path().toUtf8();
            if (target != path) {
                const Platform::Answer answer = platform.answerTo(target, request.body.revealUtf8());
                return Testing::jsonAnswer(answer.json, answer.status);
            }
            const QByteArray words = "I do not like " + received + ".";
            return Testing::jsonAnswer("{\"error\":\"invalid_request\",\"error_description\":\"" + words
                                           + "\",\"code\":42,\"msg\":\"" + words + "\"}",
                                       400);
        });
        const Ran ran = tool.run(line);
        QVERIFY(ran.code != 0 || line.startsWith("doctor"_L1));
        QVERIFY(!ran.out.contains(received));
        QVERIFY(!ran.err.contains(received));
    }
}

void TestSecrets::areInNoLog()
{
    const Platform values = plantedPlatform();
    PlatformServer platform(values);
    Environment environment = platform.environment();
    environment.set(u"QT_LOGGING_RULES"_s, u"*.debug=true"_s);
    for (const QStringList &line : {QStringList{u"env"_s, u"--json"_s}, QStringList{u"credential"_s, u"json"_s}}) {
        const Ran ran = runBinary(line, environment);
        QCOMPARE(ran.code, 0);
        QVERIFY2(ran.err.contains("cozewi."), "the log is on stderr");
        for (const QByteArray &secret : values.secrets())
            QVERIFY(!ran.err.contains(secret));
        QVERIFY(!ran.err.contains("PLANTED"));
    }
}

QTEST_GUILESS_MAIN(TestSecrets)
#include "tst_cli_secrets.moc"
