// SPDX-License-Identifier: MIT
#include "textlayout.h"

#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;
using namespace Cozewi::Cli;

class TestTextLayout : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void wideCharactersCountTwice();
    void columnsAreAligned();
    void aTableStaysWithinItsWidth();
    void linesBreakBetweenWordsAndIdeographs();
};

void TestTextLayout::wideCharactersCountTwice()
{
    QCOMPARE(displayWidth(u"abc"), 3);
    QCOMPARE(displayWidth(u"令牌"), 4);
    QCOMPARE(displayWidth(u"e\u0301"), 1); // a combining accent
    QCOMPARE(displayWidth(u"••"), 2);
    QCOMPARE(padded(u"令"_s, 4), u"令  "_s);
    QCOMPARE(cutToWidth(u"令牌令牌"_s, 5), u"令牌…"_s);
    QCOMPARE(cutToWidth(u"令牌"_s, 4), u"令牌"_s);
}

void TestTextLayout::columnsAreAligned()
{
    Table table({u"名"_s, u"B"_s});
    table.addRow({u"abc"_s, u"x"_s});
    table.addRow({u"令牌x"_s, u""_s});
    QCOMPARE(table.toString(80), u"名     B\nabc    x\n令牌x\n"_s);
}

void TestTextLayout::aTableStaysWithinItsWidth()
{
    Table table({u"NAME"_s, u"VALUE"_s, u"KIND"_s});
    table.addRow({QString(200, u'n'), u"••••••••"_s, QString(200, u'k')});
    for (const QString &line : table.toString(66).split(u'\n'))
        QVERIFY2(displayWidth(line) <= 66, qPrintable(line));
    QVERIFY(table.toString(66).contains(u"••••••••"_s));
    QVERIFY(table.toString(1000).contains(QString(200, u'n')));
}

void TestTextLayout::linesBreakBetweenWordsAndIdeographs()
{
    QCOMPARE(wrapped(u"one two three"_s, 8), u"one two\nthree\n"_s);
    QCOMPARE(wrapped(u"one two"_s, 8, 4), u"    one\n    two\n"_s);
    QCOMPARE(wrapped(u"访问令牌还剩多久"_s, 8), u"访问令牌\n还剩多久\n"_s);
    QCOMPARE(wrapped(u"a\n\nb"_s, 8), u"a\n\nb\n"_s);
    QCOMPARE(wrapped(u"a --list-faults"_s, 8), u"a\n--list-faults\n"_s);
    // What cannot break is left whole: a URL must stay a URL.
    QCOMPARE(wrapped(u"abcdefghijkl"_s, 8), u"abcdefghijkl\n"_s);
}

QTEST_GUILESS_MAIN(TestTextLayout)
#include "tst_cli_textlayout.moc"
