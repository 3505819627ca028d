// SPDX-License-Identifier: MIT
#include "inprocess.h"
#include "textlayout.h"

#include <cozewi/envformat.h>
#include <cozewi/secret.h>

#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;

class TestEnv : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void theTableIsMasked();
    void theTableOfHostileNamesStaysATable();
    void aProjectWithoutVariablesIsFine();
    void oneValueComesAsItIs();
    void aByteOrderMarkStays();
    void aValueThatIsMissingIsNamed();
    void formatsPrintRealValues();
    void aValueThatAFormatCannotHoldPrintsNothing();
    void requireNamesAllThatAreMissing();
    void requireAndAFormatGoTogether();
    void couldNotAskIsNoAnswer();

private:
    Platform m_platform;
};

void TestEnv::init()
{
    m_platform = Platform();
    m_platform.variables = {{u"DATABASE_URL"_s, u"postgres://u:PLANTED-1@db.example.com/x"_s},
                            {u"NAME_中"_s, u"PLANTED-2 令牌"_s},
                            {u"EMPTY"_s, u""_s},
                            {u"TWICE"_s, u"PLANTED-3"_s},
                            {u"TWICE"_s, u"PLANTED-4"_s}};
}

void TestEnv::theTableIsMasked()
{
    InProcess tool(m_platform);
    const Ran ran = tool.run(u"env"_s);
    QCOMPARE(ran.code, 0);
    QCOMPARE(ran.err, QByteArray());
    QVERIFY(!ran.out.contains("PLANTED"));
    const QStringList lines = QString::fromUtf8(ran.out).split(u'\n', Qt::SkipEmptyParts);
    QCOMPARE(lines.size(), 6);
    QVERIFY(lines.at(1).contains("URL"_L1));
    QVERIFY(lines.at(1).contains("db.example.com"_L1));
    QVERIFY(!lines.at(3).contains(Cozewi::Secret::mask()));
    QVERIFY(lines.at(5).contains("the name comes twice"_L1));
    for (const int row : {1, 2, 4, 5}) {
        const qsizetype mask = lines.at(row).indexOf(Cozewi::Secret::mask());
        QVERIFY2(mask > 0, qPrintable(lines.at(row)));
        QCOMPARE(Cozewi::Cli::displayWidth(lines.at(row).first(mask)), 14);
    }
}

void TestEnv::theTableOfHostileNamesStaysATable()
{
    m_platform.variables = {{u"A\nB\x1b[31m\u202e"_s, u"1"_s}, {QString(5000, u'x'), u"2"_s}};
    InProcess tool(m_platform);
    const Ran ran = tool.run(u"env"_s);
    QCOMPARE(ran.code, 0);
    const QStringList lines = QString::fromUtf8(ran.out).split(u'\n', Qt::SkipEmptyParts);
    QCOMPARE(lines.size(), 3);
    for (const QString &line : lines) {
        QVERIFY(Cozewi::Cli::displayWidth(line) <= 120);
        QVERIFY(!line.contains(u'\x1b') && !line.contains(u'\u202e'));
    }
}

void TestEnv::aProjectWithoutVariablesIsFine()
{
    m_platform.variables.clear();
    InProcess tool(m_platform);
    const Ran table = tool.run(u"env"_s);
    QCOMPARE(table.code, 0);
    QCOMPARE(table.out, QByteArray());
    QVERIFY(table.err.contains("no variables"));
    QCOMPARE(tool.run(u"env --json"_s).out, QByteArray("{}\n"));
}

void TestEnv::oneValueComesAsItIs()
{
    m_platform.variables.append({u"LINES"_s, u"a\r\n\n b\t"_s});
    InProcess tool(m_platform);
    QCOMPARE(tool.run(u"env LINES"_s).out, QByteArray("a\r\n\n b\t\n"));
    QCOMPARE(tool.run(u"env NAME_中"_s).out, QByteArray("PLANTED-2 令牌\n"));
    QCOMPARE(tool.run(u"env EMPTY"_s).out, QByteArray("\n"));
    QCOMPARE(tool.run(u"env TWICE"_s).out, QByteArray("PLANTED-3\n"));
    QCOMPARE(tool.run(u"env TWICE --format shell"_s).out, QByteArray("export TWICE='PLANTED-3'\n"));
}

void TestEnv::aByteOrderMarkStays()
{
    const QString value = QChar(0xfeff) + u"中"_s;
    Platform platform;
    platform.variables = {{u"A"_s, value}};
    InProcess tool(platform);
    QCOMPARE(tool.run(u"env A"_s).out, value.toUtf8() + '\n');
    QCOMPARE(tool.run(u"env --format null"_s).out, "A=" + value.toUtf8() + '\0');
}

void TestEnv::aValueThatIsMissingIsNamed()
{
    InProcess tool(m_platform);
    const Ran ran = tool.run(u"env DATABASE_ULR"_s);
    QCOMPARE(ran.code, 1);
    QCOMPARE(ran.out, QByteArray());
    QVERIFY2(ran.err.contains("did you mean 'DATABASE_URL'"), ran.err.constData());
    QVERIFY(!ran.err.contains("PLANTED"));
}

void TestEnv::formatsPrintRealValues()
{
    InProcess tool(m_platform);
    const Ran ran = tool.run(u"env --json"_s);
    QCOMPARE(ran.code, 0);
    const QJsonObject json = QJsonDocument::fromJson(ran.out).object();
    QCOMPARE(json.size(), 4);
    QCOMPARE(json.value("TWICE"_L1).toString(), u"PLANTED-3"_s);
    QCOMPARE(tool.run(u"env --format json"_s).out, ran.out);

    m_platform.variables = {{u"A"_s, u"1"_s}};
    InProcess simple(m_platform);
    for (const QString &format : Cozewi::envFormatNames()) {
        const Ran formatted = simple.run("env --format "_L1 + format);
        QCOMPARE(formatted.code, 0);
        QVERIFY2(formatted.out.contains('A') && formatted.out.contains('1'), qPrintable(format));
    }
}

void TestEnv::aValueThatAFormatCannotHoldPrintsNothing()
{
    m_platform.variables = {
        {u"A"_s, u"1"_s}, {u"LINES"_s, u"PLANTED\nlines"_s}, {u"B"_s, u"2"_s}, {u"MORE"_s, u"PLANTED\nmore"_s}};
    InProcess tool(m_platform);
    const Ran ran = tool.run(u"env --format docker"_s);
    QCOMPARE(ran.code, 1);
    QCOMPARE(ran.out, QByteArray());
    // All of them, and something that docker can read.
    QVERIFY2(ran.err.contains("LINES") && ran.err.contains("MORE"), ran.err.constData());
    QVERIFY2(ran.err.contains("format shell"), ran.err.constData());
    QVERIFY2(ran.err.contains("cozewi exec -- docker run -e LINES"), ran.err.constData());
    QVERIFY(!ran.err.contains("PLANTED"));
}

void TestEnv::requireNamesAllThatAreMissing()
{
    InProcess tool(m_platform);
    const Ran fine = tool.run(u"env --require DATABASE_URL,TWICE"_s);
    QCOMPARE(fine.code, 0);
    QCOMPARE(fine.out, QByteArray());
    QCOMPARE(fine.err, QByteArray());
    const Ran empty = tool.run(u"env --require EMPTY"_s);
    QCOMPARE(empty.code, 0);
    QVERIFY(empty.err.contains("EMPTY"));
    const Ran missing = tool.run(u"env --require X1,DATABASE_URL --require X2,X1"_s);
    QCOMPARE(missing.code, 1);
    QCOMPARE(missing.out, QByteArray());
    QVERIFY2(missing.err.contains("X1, X2\n"), missing.err.constData());
}

void TestEnv::requireAndAFormatGoTogether()
{
    InProcess tool(m_platform);
    QCOMPARE(tool.run(u"env TWICE --require DATABASE_URL"_s).out, QByteArray("PLANTED-3\n"));
    const Ran missing = tool.run(u"env --format shell --require X1"_s);
    QCOMPARE(missing.code, 1);
    QCOMPARE(missing.out, QByteArray());
}

void TestEnv::couldNotAskIsNoAnswer()
{
    InProcess tool(m_platform);
    tool.environment.unset(u"COZE_OUTBOUND_AUTH_ENDPOINT");
    const Ran ran = tool.run(u"env --require X1"_s);
    QCOMPARE(ran.code, 3);
    QVERIFY(ran.err.contains("COZE_OUTBOUND_AUTH_ENDPOINT"));
}

QTEST_GUILESS_MAIN(TestEnv)
#include "tst_cli_env.moc"
