// SPDX-License-Identifier: MIT
#include "inprocess.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;

class TestConfig : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aCompleteOneIsFine();
    void whatIsMissingOrWrongEndsWithOne();
    void whatTheDoctorCallsAnErrorIsWrong_data();
    void whatTheDoctorCallsAnErrorIsWrong();
    void sourcesAreNamed();
    void secretsAreMasked();
};

namespace {

QJsonObject variable(const QByteArray &json, QLatin1StringView name)
{
    for (const QJsonValue &value : QJsonDocument::fromJson(json).object().value("variables"_L1).toArray()) {
        if (value.toObject().value("name"_L1).toString() == name)
            return value.toObject();
    }
    return {};
}

} // namespace

void TestConfig::aCompleteOneIsFine()
{
    InProcess tool;
    const Ran ran = tool.run(u"config"_s);
    QCOMPARE(ran.code, 0);
    QCOMPARE(ran.err, QByteArray());
    QVERIFY(ran.out.contains("COZE_WORKLOAD_IDENTITY_CLIENT_ID"));
    QVERIFY(ran.out.contains("COZE_OUTBOUND_AUTH_PROXY"));
    const Ran json = tool.run(u"config --json"_s);
    const QJsonObject object = QJsonDocument::fromJson(json.out).object();
    QCOMPARE(object.value("schema"_L1).toInt(), 1);
    QCOMPARE(object.value("ok"_L1).toBool(), true);
    QCOMPARE(variable(json.out, "COZE_WORKLOAD_IDENTITY_CLIENT_ID"_L1).value("state"_L1).toString(), u"set"_s);
    QCOMPARE(variable(json.out, "COZE_OUTBOUND_AUTH_PROXY"_L1).value("state"_L1).toString(), u"not_set"_s);
    QCOMPARE(tool.script->requestCount(), 0);
}

void TestConfig::whatIsMissingOrWrongEndsWithOne()
{
    InProcess tool;
    tool.environment.unset(u"COZE_WORKLOAD_IDENTITY_CLIENT_ID");
    tool.environment.set(u"COZE_OUTBOUND_AUTH_ENDPOINT"_s, u"ftp://x"_s);
    const Ran ran = tool.run(u"config"_s);
    QCOMPARE(ran.code, 1);
    QVERIFY2(ran.err.contains("COZE_WORKLOAD_IDENTITY_CLIENT_ID"), ran.err.constData());
    QVERIFY2(ran.err.contains("COZE_OUTBOUND_AUTH_ENDPOINT"), ran.err.constData());
    QVERIFY2(ran.out.contains("missing"), ran.out.constData());
    const Ran json = tool.run(u"config --json"_s);
    QCOMPARE(json.code, 1);
    QCOMPARE(QJsonDocument::fromJson(json.out).object().value("ok"_L1).toBool(true), false);
    QCOMPARE(variable(json.out, "COZE_OUTBOUND_AUTH_ENDPOINT"_L1).value("state"_L1).toString(), u"invalid"_s);
    QVERIFY(!variable(json.out, "COZE_OUTBOUND_AUTH_ENDPOINT"_L1).value("problem"_L1).toString().isEmpty());
}

void TestConfig::whatTheDoctorCallsAnErrorIsWrong_data()
{
    QTest::addColumn<QString>("value");
    QTest::newRow("quotes") << u"\"PLANTED-quoted\""_s;
    QTest::newRow("white space") << u"PLANTED-line\n"_s;
    QTest::newRow("placeholder") << u"<your-secret>"_s;
}

void TestConfig::whatTheDoctorCallsAnErrorIsWrong()
{
    QFETCH(const QString, value);
    constexpr auto name = "COZE_WORKLOAD_IDENTITY_CLIENT_SECRET"_L1;
    InProcess tool;
    tool.environment.set(name, value);
    const Ran ran = tool.run(u"config"_s);
    QCOMPARE(ran.code, 1);
    QVERIFY2(ran.err.contains(name.data()), ran.err.constData());
    QVERIFY(ran.err.contains("hint: "));
    QVERIFY2(ran.out.contains("  wrong  "), ran.out.constData());
    const Ran json = tool.run(u"config --json"_s);
    QCOMPARE(json.code, 1);
    QCOMPARE(QJsonDocument::fromJson(json.out).object().value("ok"_L1).toBool(true), false);
    QCOMPARE(variable(json.out, name).value("state"_L1).toString(), u"invalid"_s);
    QVERIFY(!variable(json.out, name).value("hint"_L1).toString().isEmpty());
    for (const QByteArray &text : {ran.out, ran.err, json.out})
        QVERIFY(!text.contains("PLANTED"));
}

void TestConfig::sourcesAreNamed()
{
    QTemporaryDir folder;
    QFile file(folder.filePath(u"x.env"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("# a comment\nCOZE_SERVER_ENV=ppe_x\n");
    file.close();
    InProcess tool;
    const Ran json = tool.run("config --json --env-file "_L1 + file.fileName());
    QVERIFY(variable(json.out, "COZE_SERVER_ENV"_L1).value("source"_L1).toString().endsWith("x.env:2"_L1));
}

void TestConfig::secretsAreMasked()
{
    InProcess tool;
    tool.environment.set(u"identity_ticket"_s, u"PLANTED-ticket"_s);
    tool.environment.set(u"COZE_OUTBOUND_AUTH_PROXY"_s, u"http://user:PLANTED-password@proxy:3128"_s);
    for (const QString &line : {u"config"_s, u"config --json"_s}) {
        const Ran ran = tool.run(line);
        QVERIFY(!ran.out.contains("PLANTED"));
        QVERIFY(!ran.err.contains("PLANTED"));
    }
}

QTEST_GUILESS_MAIN(TestConfig)
#include "tst_cli_config.moc"
