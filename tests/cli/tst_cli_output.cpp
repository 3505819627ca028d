// SPDX-License-Identifier: MIT
#include "binary.h"

#include <QtCore/QFile>
#include <QtCore/QStandardPaths>
#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;

// The program itself: what happens to its output where nobody takes it, and where somebody looks.
class TestOutput : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void stdoutHoldsDataAndNothingElse();
    void aFullDiskIsAFailure_data();
    void aFullDiskIsAFailure();
    void aClosedPipeIsAFailure();
    void stderrMayBeClosed();
    void aBigOutputArrivesWhole();
    void anyLocaleIsQuiet_data();
    void anyLocaleIsQuiet();
    void colourIsForTerminals();
    void noColourWhereItIsNotWanted_data();
    void noColourWhereItIsNotWanted();
};

void TestOutput::stdoutHoldsDataAndNothingElse()
{
    const Platform values;
    PlatformServer platform(values);
    const Ran ran = runBinary({u"token"_s}, platform.environment());
    QCOMPARE(ran.code, 0);
    QCOMPARE(ran.out, values.accessToken + '\n');
    QCOMPARE(ran.err, QByteArray());
}

void TestOutput::aFullDiskIsAFailure_data()
{
    QTest::addColumn<QString>("arguments");
    for (const char *line : {"token", "token --json", "env --demo", "env --demo --format shell", "config --demo",
                             "lane ppe_x", "doctor --demo", "help", "--version", "token --help", "demo-server",
                             "demo-server --list-faults", "credential x --json"})
        QTest::newRow(line) << QString::fromLatin1(line);
}

void TestOutput::aFullDiskIsAFailure()
{
    QFETCH(const QString, arguments);
    PlatformServer platform{Platform()};
    const Ran ran = runShell("\"$COZEWI\" "_L1 + arguments + " >/dev/full"_L1, platform.environment());
    QVERIFY(ran.code != 0 && ran.code != -1);
    QVERIFY2(ran.err.contains("cannot write the output: No space left on device"), ran.err.constData());
}

void TestOutput::aClosedPipeIsAFailure()
{
    PlatformServer platform{Platform()};
    // The reader is gone before the first byte: the fifo is opened and closed again.
    const Ran ran = runShell(u"d=$(mktemp -d) && mkfifo $d/p && { (: <$d/p) & exec 3>$d/p; wait $!; "
                             "\"$COZEWI\" token >&3; code=$?; rm -r $d; exit $code; }"_s,
                             platform.environment());
    QCOMPARE(ran.code, 1);
    QVERIFY2(ran.err.contains("cannot write the output: Broken pipe"), ran.err.constData());
}

void TestOutput::stderrMayBeClosed()
{
    PlatformServer platform{Platform()};
    QCOMPARE(runShell(u"\"$COZEWI\" token 2>&-"_s, platform.environment()).code, 0);
    QCOMPARE(runShell(u"\"$COZEWI\" token 2>/dev/full"_s).code, 3);
    QCOMPARE(runShell(u"\"$COZEWI\" token >&- 2>&- <&-"_s, platform.environment()).code, 1);
}

void TestOutput::aBigOutputArrivesWhole()
{
    Platform values;
    values.variables = {{u"BIG"_s, QString(qsizetype{3} * 1024 * 1024, u'x')}};
    PlatformServer platform(values);
    const Ran ran = runShell(u"\"$COZEWI\" env BIG | (sleep 0.2; wc -c)"_s, platform.environment());
    QCOMPARE(ran.out.trimmed(), QByteArray::number(3 * 1024 * 1024 + 1));
}

void TestOutput::anyLocaleIsQuiet_data()
{
    QTest::addColumn<QString>("variable");
    QTest::addColumn<QString>("locale");
    QTest::newRow("none") << u"X"_s << u"x"_s;
    QTest::newRow("C") << u"LC_ALL"_s << u"C"_s;
    QTest::newRow("POSIX") << u"LANG"_s << u"POSIX"_s;
    QTest::newRow("unknown") << u"LANG"_s << u"tlh_KX.UTF-8"_s;
    QTest::newRow("not UTF-8") << u"LANG"_s << u"zh_CN.GBK"_s;
}

void TestOutput::anyLocaleIsQuiet()
{
    QFETCH(const QString, variable);
    QFETCH(const QString, locale);
    Platform values;
    values.variables = {{u"A"_s, u"令牌"_s}};
    PlatformServer platform(values);
    Cozewi::Environment environment = platform.environment();
    environment.set(variable, locale);
    const Ran ran = runBinary({u"env"_s, u"A"_s}, environment);
    QCOMPARE(ran.err, QByteArray());
    QCOMPARE(ran.out, QByteArray("令牌\n"));
    const Ran help = runBinary({u"--help"_s}, environment);
    QCOMPARE(help.out.contains("令牌"), locale.startsWith("zh"_L1));
}

void TestOutput::colourIsForTerminals()
{
    QVERIFY(!runBinary({u"doctor"_s, u"--demo"_s}).out.contains('\x1b'));
    if (QStandardPaths::findExecutable(u"script"_s).isEmpty())
        QSKIP("script(1), which makes a terminal, is not there");
    Cozewi::Environment environment;
    environment.set(u"TERM"_s, u"xterm"_s);
    const Ran ran = runShell(u"script -qec '\"$COZEWI\" doctor --demo' /dev/null"_s, environment);
    QVERIFY2(ran.out.contains("\x1b[32m"), ran.out.constData());
}

void TestOutput::noColourWhereItIsNotWanted_data()
{
    QTest::addColumn<QString>("variable");
    QTest::addColumn<QString>("value");
    QTest::newRow("NO_COLOR") << u"NO_COLOR"_s << u"1"_s;
    QTest::newRow("TERM") << u"TERM"_s << u"dumb"_s;
}

void TestOutput::noColourWhereItIsNotWanted()
{
    QFETCH(const QString, variable);
    QFETCH(const QString, value);
    if (QStandardPaths::findExecutable(u"script"_s).isEmpty())
        QSKIP("script(1), which makes a terminal, is not there");
    Cozewi::Environment environment;
    environment.set(u"TERM"_s, u"xterm"_s);
    environment.set(variable, value);
    const Ran ran = runShell(u"script -qec '\"$COZEWI\" doctor --demo' /dev/null"_s, environment);
    QVERIFY(!ran.out.isEmpty());
    QVERIFY2(!ran.out.contains('\x1b'), ran.out.constData());
}

QTEST_GUILESS_MAIN(TestOutput)
#include "tst_cli_output.moc"
