// SPDX-License-Identifier: MIT
#include "fieldpath.h"

#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;
using namespace Cozewi::Cli;

class TestFieldPath : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aMemberIsPrintedRaw_data();
    void aMemberIsPrintedRaw();
    void whatIsMissingIsNamed_data();
    void whatIsMissingIsNamed();
};

void TestFieldPath::aMemberIsPrintedRaw_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("expected");

    QTest::newRow("string") << QByteArray(R"({"a":"x\ny"})") << u"a"_s << QByteArray("x\ny");
    QTest::newRow("utf-8") << QByteArray(R"({"a":"令牌\u4e2d"})") << u"a"_s << QByteArray("令牌中");
    QTest::newRow("empty string") << QByteArray(R"({"a":""})") << u"a"_s << QByteArray("");
    QTest::newRow("nested") << QByteArray(R"({"a":{"b":["x",{"c":"y"}]}})") << u"a.b.1.c"_s << QByteArray("y");
    QTest::newRow("name of digits") << QByteArray(R"({"1":"x"})") << u"1"_s << QByteArray("x");
    QTest::newRow("list at the top") << QByteArray(R"(["x","y"])") << u"1"_s << QByteArray("y");
    QTest::newRow("number") << QByteArray(R"({"a":7412345678901234567})") << u"a"_s
                            << QByteArray("7412345678901234567");
    QTest::newRow("true") << QByteArray(R"({"a":true})") << u"a"_s << QByteArray("true");
    QTest::newRow("null") << QByteArray(R"({"a":null})") << u"a"_s << QByteArray("null");
    QTest::newRow("object") << QByteArray(R"({"a": {"b" : [1, "]"]}})") << u"a"_s << QByteArray(R"({"b":[1,"]"]})");
    QTest::newRow("list") << QByteArray(R"({"a": [ 1, 2 ]})") << u"a"_s << QByteArray("[1,2]");
}

void TestFieldPath::aMemberIsPrintedRaw()
{
    QFETCH(const QByteArray, json);
    QFETCH(const QString, path);
    QFETCH(const QByteArray, expected);
    const FieldResult result = fieldOf(json, path);
    QVERIFY2(result.value, qPrintable(result.problem));
    QCOMPARE(rawJson(*result.value), expected);
}

void TestFieldPath::whatIsMissingIsNamed_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("problem");

    QTest::newRow("names") << QByteArray(R"({"a":"Z","b":"Z"})") << u"c"_s
                           << u"there is no member 'c'; there are: a, b"_s;
    QTest::newRow("names below") << QByteArray(R"({"a":{"b":"Z"}})") << u"a.c"_s
                                 << u"there is no member 'c' in 'a'; there are: b"_s;
    QTest::newRow("index") << QByteArray(R"({"a":["Z","Z"]})") << u"a.2"_s << u"list of 2 "_s;
    QTest::newRow("no index") << QByteArray(R"({"a":["Z"]})") << u"a.x"_s << u"list of 1 "_s;
    QTest::newRow("negative index") << QByteArray(R"(["Z"])") << u"-1"_s << u"list of 1 "_s;
    QTest::newRow("string") << QByteArray(R"({"a":"Z"})") << u"a.b"_s << u"single value"_s;
    QTest::newRow("empty object") << QByteArray("{}") << u"a"_s << u"no members"_s;
    QTest::newRow("no JSON") << QByteArray("Z-secret") << u"a"_s << u"not JSON"_s;
    QTest::newRow("scalar") << QByteArray("\"Z\"") << u"a"_s << u"not JSON"_s;
    QTest::newRow("empty name") << QByteArray(R"({"a":{"b":"Z"}})") << u"a..b"_s << u"no member ''"_s;
    QTest::newRow("control characters") << QByteArray("{\"a\\u001b[31m\":1}") << u"c"_s << u"there are: a"_s;
}

void TestFieldPath::whatIsMissingIsNamed()
{
    QFETCH(const QByteArray, json);
    QFETCH(const QString, path);
    QFETCH(const QString, problem);
    const FieldResult result = fieldOf(json, path);
    QVERIFY(!result.value);
    QVERIFY2(result.problem.contains(problem), qPrintable(result.problem));
    QVERIFY(!result.problem.contains(u'Z')); // the values
    QVERIFY(!result.problem.contains(u'\x1b'));
}

QTEST_GUILESS_MAIN(TestFieldPath)
#include "tst_cli_fieldpath.moc"
