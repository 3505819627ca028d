// SPDX-License-Identifier: MIT
#include "inprocess.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;

class TestLane : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void printsTheHeaders_data();
    void printsTheHeaders();
    void theVariableIsTaken();
    void jsonHasASchema();
    void whatLooksWrongIsSaidOnStderr();
    void controlCharactersAreAnError();
};

void TestLane::printsTheHeaders_data()
{
    QTest::addColumn<QByteArray>("headers");
    QTest::newRow("ppe_x") << QByteArray("x-tt-env: ppe_x\nx-use-ppe: 1\n");
    QTest::newRow("boe_x") << QByteArray("x-tt-env: boe_x\n");
    QTest::newRow("other") << QByteArray("x-tt-env: other\n");
    QTest::newRow("NONE") << QByteArray();
    QTest::newRow("") << QByteArray();
}

void TestLane::printsTheHeaders()
{
    QFETCH(const QByteArray, headers);
    InProcess tool;
    tool.environment = Cozewi::Environment();
    const Ran ran = tool.run(Cozewi::Cli::ByteStrings{"lane", QTest::currentDataTag()});
    QCOMPARE(ran.code, 0);
    QCOMPARE(ran.out, headers);
    QCOMPARE(ran.err.contains("no lane"), headers.isEmpty());
    QCOMPARE(tool.script->requestCount(), 0);
}

void TestLane::theVariableIsTaken()
{
    InProcess tool;
    tool.environment.set(u"COZE_SERVER_ENV"_s, u"ppe_mine"_s);
    QCOMPARE(tool.run(u"lane"_s).out, QByteArray("x-tt-env: ppe_mine\nx-use-ppe: 1\n"));
    QCOMPARE(tool.run(u"lane boe_x"_s).out, QByteArray("x-tt-env: boe_x\n"));
    QVERIFY(tool.run(u"lane --demo"_s).out.startsWith("x-tt-env: ppe_demo\n"));
}

void TestLane::jsonHasASchema()
{
    InProcess tool;
    const QJsonObject json = QJsonDocument::fromJson(tool.run(u"lane ppe_x --json"_s).out).object();
    QCOMPARE(json.value("schema"_L1).toInt(), 1);
    QCOMPARE(json.value("lane"_L1).toString(), u"ppe_x"_s);
    QCOMPARE(json.value("headers"_L1).toObject().value("x-use-ppe"_L1).toString(), u"1"_s);
    QVERIFY(json.value("findings"_L1).isArray());
    const QJsonObject none = QJsonDocument::fromJson(tool.run(u"lane NONE --json"_s).out).object();
    QVERIFY(none.value("lane"_L1).isNull());
    QVERIFY(none.value("headers"_L1).toObject().isEmpty());
}

void TestLane::whatLooksWrongIsSaidOnStderr()
{
    InProcess tool;
    const Ran fine = tool.run(u"lane ppe_x"_s);
    QCOMPARE(fine.err, QByteArray());
    const Ran ran = tool.run(u"lane ppe-x"_s);
    QCOMPARE(ran.code, 0);
    QCOMPARE(ran.out, QByteArray("x-tt-env: ppe-x\n"));
    QVERIFY2(ran.err.startsWith("cozewi: warning: "), ran.err.constData());
}

void TestLane::controlCharactersAreAnError()
{
    InProcess tool;
    const Ran ran = tool.run(Cozewi::Cli::ByteStrings{"lane", "ppe_x\r\nx-evil: 1"});
    QCOMPARE(ran.code, 3);
    QCOMPARE(ran.out, QByteArray());
    QVERIFY(!ran.err.contains('\r'));
    tool.environment.set(u"COZE_SERVER_ENV"_s, u"a\nb"_s);
    QCOMPARE(tool.run(u"lane"_s).code, 3);
}

QTEST_GUILESS_MAIN(TestLane)
#include "tst_cli_lane.moc"
