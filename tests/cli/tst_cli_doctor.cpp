// SPDX-License-Identifier: MIT
#include "inprocess.h"

#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;

class TestDoctor : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everythingWorksInTheDemo();
    void findingsGoToStdout();
    void oneAdviceForManyVariables();
    void whatIsLeftOutIsTold();
    void jsonIsAsPromised();
    void theReportHoldsNoSecret();
    void theReportIsPrivateAndWhole();
    void aReportThatCannotBeWrittenIsAFailure();
    void markupOfStrangersIsEscaped();
};

void TestDoctor::everythingWorksInTheDemo()
{
    InProcess tool;
    const Ran ran = tool.run(u"doctor --demo"_s);
    QVERIFY2(ran.code == 0, ran.out.constData());
    QCOMPARE(ran.err, QByteArray());
    QVERIFY(ran.out.contains("✓ ok"));
    QVERIFY(!ran.out.contains("\x1b"));
}

void TestDoctor::findingsGoToStdout()
{
    InProcess tool;
    const Ran ran = tool.run(u"doctor --demo --fault wrong-secret"_s);
    QCOMPARE(ran.code, 1);
    QCOMPARE(ran.err, QByteArray());
    for (const char *word : {"✗ error", "why: ", "fix: "})
        QVERIFY2(ran.out.contains(word), ran.out.constData());
    const Ran chinese = tool.run(u"doctor --lang zh_CN --demo --fault wrong-secret"_s);
    for (const char *word : {"✗ 错误", "原因：", "解决办法："})
        QVERIFY2(chinese.out.contains(word), chinese.out.constData());
}

void TestDoctor::oneAdviceForManyVariables()
{
    InProcess tool;
    tool.environment = Cozewi::Environment();
    const Ran ran = tool.run(u"doctor"_s);
    QCOMPARE(ran.code, 1);
    QCOMPARE(ran.out.count(" is not set."), 5);
    QCOMPARE(ran.out.count("why: Every call needs it."), 1);
    QVERIFY2(ran.out.endsWith("4 errors, 1 warning\n"), ran.out.constData());
    // For programs each is a finding of its own.
    const Ran json = tool.run(u"doctor --json"_s);
    QCOMPARE(json.out.count(" is not set."), 5);
    QCOMPARE(json.out.count("Every call needs it."), 4);
}

void TestDoctor::whatIsLeftOutIsTold()
{
    InProcess tool;
    const Ran ran = tool.run(u"doctor --demo"_s);
    const qsizetype three = ran.out.indexOf("\n- Step 3 ");
    QVERIFY2(three > ran.out.indexOf("Step 2") && three < ran.out.indexOf("Step 4"), ran.out.constData());
    QVERIFY(ran.out.contains("cozewi credential NAME"));
    QVERIFY(!tool.run(u"doctor --demo --fault wrong-secret"_s).out.contains("- Step 3"));
}

void TestDoctor::jsonIsAsPromised()
{
    InProcess tool;
    const Ran ran = tool.run(u"doctor --json --demo --fault business-code"_s);
    QCOMPARE(ran.code, 1);
    const QJsonObject json = QJsonDocument::fromJson(ran.out).object();
    QCOMPARE(json.keys(), QStringList({u"findings"_s, u"hops"_s, u"ok"_s, u"schema"_s}));
    QCOMPARE(json.value("schema"_L1).toInt(), 1);
    QCOMPARE(json.value("ok"_L1).toBool(true), false);
    bool isError = false;
    for (const QJsonValue &value : json.value("findings"_L1).toArray()) {
        const QJsonObject finding = value.toObject();
        for (const char *name : {"id", "severity", "what", "why", "fix"})
            QVERIFY2(finding.contains(QLatin1StringView(name)), name);
        const QString severity = finding.value("severity"_L1).toString();
        QVERIFY(QStringList({u"ok"_s, u"info"_s, u"warning"_s, u"error"_s}).contains(severity));
        isError = isError || severity == "error"_L1;
    }
    QVERIFY(isError);
}

void TestDoctor::theReportHoldsNoSecret()
{
    Platform platform;
    platform.variables = {{u"A"_s, u"PLANTED-value"_s}};
    InProcess tool(platform);
    tool.environment.set(u"identity_ticket"_s, u"PLANTED-ticket"_s);
    QTemporaryDir folder;
    for (const QString &name : {u"report.md"_s, u"report.json"_s}) {
        const QString path = folder.filePath(name);
        const Ran ran = tool.run("doctor --report "_L1 + path);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray report = file.readAll();
        QVERIFY(report.contains("COZE_WORKLOAD_IDENTITY_CLIENT_ID"));
        QVERIFY2(report.contains("platform.test"), report.constData()); // the calls
        QVERIFY(report.contains(qVersion()));
        for (const QByteArray &text : {report, ran.out, ran.err})
            QVERIFY(!text.contains("PLANTED"));
    }
    QFile json(folder.filePath(u"report.json"_s));
    QVERIFY(json.open(QIODevice::ReadOnly));
    const QJsonObject object = QJsonDocument::fromJson(json.readAll()).object();
    QCOMPARE(object.value("schema"_L1).toInt(), 1);
    QVERIFY(object.value("exchanges"_L1).toArray().size() >= 3);
}

void TestDoctor::theReportIsPrivateAndWhole()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"report.md"_s);
    QFile old(path);
    QVERIFY(old.open(QIODevice::WriteOnly));
    old.write("old");
    old.close();
    QVERIFY(old.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ReadOther));
    InProcess tool;
    QCOMPARE(tool.run("doctor --demo --report "_L1 + path).code, 0);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().startsWith("# "));
    const auto everybodyElse = QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ReadOther
        | QFileDevice::WriteOther | QFileDevice::ExeOwner;
    QVERIFY(!(QFileInfo(path).permissions() & everybodyElse));
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files).size(), 1);
}

void TestDoctor::aReportThatCannotBeWrittenIsAFailure()
{
    InProcess tool;
    for (const QString &path : {u"/nonexistent/folder/report.md"_s, u"/dev/full"_s, QDir::tempPath()}) {
        const Ran ran = tool.run("doctor --demo --report "_L1 + path);
        QCOMPARE(ran.code, 1);
        QVERIFY2(ran.err.contains("cannot write"), ran.err.constData());
    }
    QCOMPARE(QFileInfo(u"/dev/full"_s).isFile(), false);
}

void TestDoctor::markupOfStrangersIsEscaped()
{
    InProcess tool;
    tool.environment.set(u"COZE_SERVER_ENV"_s, u"ppe_<img>|`x`_"_s);
    QTemporaryDir folder;
    const QString path = folder.filePath(u"report.md"_s);
    static_cast<void>(tool.run("doctor --report "_L1 + path));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray report = file.readAll();
    QVERIFY(!report.contains("<img>"));
    QVERIFY(report.contains("ppe\\_\\<img\\>\\|\\`x\\`\\_"));
}

QTEST_GUILESS_MAIN(TestDoctor)
#include "tst_cli_doctor.moc"
