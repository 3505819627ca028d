// SPDX-License-Identifier: MIT
#include "inprocess.h"

#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;

class TestCredential : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void comesAsItIs();
    void severalComeOnePerLine();
    void severalAreAnObjectWithJson();
    void fieldTakesOneMember();
    void fieldThatIsMissingNamesTheOthers();
    void oneThatFailsTakesTheOthersAlong();

private:
    Platform m_platform;
};

void TestCredential::init()
{
    m_platform = Platform();
    m_platform.credentials = {{u"json"_s, u"{\"key\": \"PLANTED-key\", \"list\":[1,{\"x\":true}]}"_s},
                              {u"plain"_s, u"PLANTED plain 令牌 \\n"_s},
                              {u"empty"_s, u""_s}};
}

void TestCredential::comesAsItIs()
{
    InProcess tool(m_platform);
    for (auto credential = m_platform.credentials.cbegin(); credential != m_platform.credentials.cend(); ++credential) {
        const Ran ran = tool.run(Cozewi::Cli::ByteStrings{"credential", credential.key().toUtf8()});
        QCOMPARE(ran.code, 0);
        QCOMPARE(ran.out, credential.value().toUtf8() + '\n');
        QCOMPARE(ran.err, QByteArray());
    }
}

void TestCredential::severalComeOnePerLine()
{
    InProcess tool(m_platform);
    const Ran ran = tool.run(u"credential plain json plain"_s);
    QCOMPARE(ran.code, 0);
    const QByteArray plain = m_platform.credentials.value(u"plain"_s).toUtf8() + '\n';
    const QByteArray json = m_platform.credentials.value(u"json"_s).toUtf8() + '\n';
    QCOMPARE(ran.out, plain + json + plain);
    QCOMPARE(tool.script->requestCount(), 2 + 3); // one token for all
}

void TestCredential::severalAreAnObjectWithJson()
{
    InProcess tool(m_platform);
    const Ran ran = tool.run(u"credential --json plain json"_s);
    QCOMPARE(ran.code, 0);
    const QJsonObject json = QJsonDocument::fromJson(ran.out).object();
    QCOMPARE(json.size(), 2);
    QCOMPARE(json.value("plain"_L1).toString(), m_platform.credentials.value(u"plain"_s));
    QCOMPARE(json.value("json"_L1).toString(), m_platform.credentials.value(u"json"_s));
}

void TestCredential::fieldTakesOneMember()
{
    InProcess tool(m_platform);
    QCOMPARE(tool.run(u"credential json --field key"_s).out, QByteArray("PLANTED-key\n"));
    QCOMPARE(tool.run(u"credential json --field list.1"_s).out, QByteArray("{\"x\":true}\n"));
    QCOMPARE(tool.run(u"credential json --field list.1.x --json"_s).out, QByteArray("{\"json\":true}\n"));
}

void TestCredential::fieldThatIsMissingNamesTheOthers()
{
    InProcess tool(m_platform);
    const Ran ran = tool.run(u"credential json --field kye"_s);
    QCOMPARE(ran.code, 1);
    QCOMPARE(ran.out, QByteArray());
    QVERIFY2(ran.err.contains("key, list"), ran.err.constData());
    QVERIFY(!ran.err.contains("PLANTED"));
    const Ran plain = tool.run(u"credential plain --field key"_s);
    QCOMPARE(plain.code, 1);
    QVERIFY(!plain.err.contains("PLANTED"));
}

void TestCredential::oneThatFailsTakesTheOthersAlong()
{
    InProcess tool(m_platform);
    const Ran ran = tool.run(u"credential plain unknown"_s);
    QCOMPARE(ran.code, 6);
    QCOMPARE(ran.out, QByteArray());
    QVERIFY2(ran.err.startsWith("cozewi: ApiError: "), ran.err.constData());
    QVERIFY2(ran.err.contains("190000007"), ran.err.constData());
    // Two are asked for a member, and one of them has none.
    const Ran field = tool.run(u"credential json plain --field key"_s);
    QCOMPARE(field.code, 1);
    QCOMPARE(field.out, QByteArray());
}

QTEST_GUILESS_MAIN(TestCredential)
#include "tst_cli_credential.moc"
