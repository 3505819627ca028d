// SPDX-License-Identifier: MIT
#include "inprocess.h"

#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;

class TestToken : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void isPrintedOnOneLine();
    void isAnObjectWithJson();
    void thatLivesTooShortIsNotPrinted();
    void outOfTheCacheIsRenewedOnce();
    void withAnUnknownLifeIsPrinted();
};

void TestToken::isPrintedOnOneLine()
{
    InProcess tool;
    const Ran ran = tool.run(u"token"_s);
    QCOMPARE(ran.code, 0);
    QCOMPARE(ran.out, tool.platform.accessToken + '\n');
    QCOMPARE(ran.err, QByteArray());
    QCOMPARE(tool.script->requestCount(), 2);
}

void TestToken::isAnObjectWithJson()
{
    InProcess tool;
    const QDateTime before = QDateTime::currentDateTimeUtc();
    const Ran ran = tool.run(u"token --json"_s);
    QCOMPARE(ran.code, 0);
    QCOMPARE(ran.out.count('\n'), 1);
    const QJsonObject json = QJsonDocument::fromJson(ran.out).object();
    QCOMPARE(json.keys(), QStringList({u"access_token"_s, u"expires_at"_s, u"expires_in"_s, u"token_type"_s}));
    QCOMPARE(json.value("access_token"_L1).toString().toUtf8(), tool.platform.accessToken);
    QCOMPARE(json.value("token_type"_L1).toString(), u"Bearer"_s);
    const qint64 left = json.value("expires_in"_L1).toInteger();
    QVERIFY(left > 3590 && left <= 3600);
    const QString expiry = json.value("expires_at"_L1).toString();
    QVERIFY2(expiry.endsWith(u'Z'), qPrintable(expiry));
    const qint64 life = before.secsTo(QDateTime::fromString(expiry, Qt::ISODate));
    QVERIFY(life >= 3598 && life <= 3610);
}

void TestToken::thatLivesTooShortIsNotPrinted()
{
    Platform platform;
    platform.expiresIn = 120;
    InProcess tool(platform);
    QCOMPARE(tool.run(u"token --min-ttl 60"_s).code, 0);
    const Ran ran = tool.run(u"token --json --min-ttl 120.5"_s);
    QCOMPARE(ran.code, 1);
    QCOMPARE(ran.out, QByteArray());
    QVERIFY2(ran.err.contains("120"), ran.err.constData());
    QVERIFY(!ran.err.contains("PLANTED"));
}

void TestToken::outOfTheCacheIsRenewedOnce()
{
    Platform platform;
    platform.expiresIn = 200;
    InProcess tool(platform);
    QCOMPARE(tool.run(u"token"_s).code, 0);
    QCOMPARE(tool.script->requestCount(), 2);
    tool.platform.expiresIn = 3600;
    QCOMPARE(tool.run(u"token --min-ttl 1000"_s).code, 0);
    QCOMPARE(tool.script->requestCount(), 4);
    QCOMPARE(tool.run(u"token --min-ttl 1000"_s).code, 0);
    QCOMPARE(tool.script->requestCount(), 4);
}

void TestToken::withAnUnknownLifeIsPrinted()
{
    Platform platform;
    platform.expiresIn = -5; // no number of seconds that means something
    InProcess tool(platform);
    const Ran plain = tool.run(u"token"_s);
    QCOMPARE(plain.code, 0);
    QCOMPARE(plain.out, tool.platform.accessToken + '\n');
    const Ran json = tool.run(u"token --json"_s);
    QCOMPARE(json.code, 0);
    QVERIFY(QJsonDocument::fromJson(json.out).object().value("expires_in"_L1).isUndefined());
    QVERIFY2(json.err.contains("did not say"), json.err.constData());
    const Ran asked = tool.run(u"token --min-ttl 1"_s);
    QCOMPARE(asked.code, 1);
    QCOMPARE(asked.out, QByteArray());
}

QTEST_GUILESS_MAIN(TestToken)
#include "tst_cli_token.moc"
