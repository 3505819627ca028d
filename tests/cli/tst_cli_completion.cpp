// SPDX-License-Identifier: MIT
// What completion scripts get to offer, and whether the man page knows the same words. The scripts themselves are
// executed by the package tests.
#include "commands.h"
#include "inprocess.h"

#include <QtCore/QFile>
#include <QtTest/QTest>

using namespace Cozewi;
using namespace Qt::Literals::StringLiterals;

namespace {

Ran ask(InProcess &tool, const Cli::ByteStrings &words)
{
    return tool.run(Cli::ByteStrings{"__complete", "--"} + words);
}

QStringList offered(const Ran &ran)
{
    QStringList words;
    for (const QString &line : QString::fromUtf8(ran.out).split(u'\n', Qt::SkipEmptyParts))
        words.append(line.section(u'\t', 0, 0));
    return words;
}

QStringList optionWords(const Cli::OptionSpecs &specs)
{
    QStringList words;
    for (const Cli::OptionSpec &spec : specs) {
        for (const QString &name : spec.nameList())
            words.append((name.size() == 1 ? "-"_L1 : "--"_L1) + name);
    }
    return words;
}

} // namespace

class TestCompletion : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void commandsWithTheirSummaries();
    void optionsOfEachCommand_data();
    void optionsOfEachCommand();
    void keysOfTheIdentityNamed();
    void keysAlreadyGivenAreLeftOut();
    void nothingIsSaidWhereNothingCanBeAsked();
    void noValueIsOffered();
    void programsAreLeftToTheShell();
    void namesThatWouldBreakALineAreLeftOut();
    void namesThatAShellWouldReadAreLeftOut_data();
    void namesThatAShellWouldReadAreLeftOut();
    void isNotListed();
    void manPageNamesEveryWord();
};

void TestCompletion::commandsWithTheirSummaries()
{
    InProcess tool;
    const Ran ran = ask(tool, {""});
    QCOMPARE(ran.code, 0);
    QCOMPARE(offered(ran).size(), static_cast<qsizetype>(Cli::commands().size()));
    QVERIFY(ran.out.contains("env\tPrint the project's variables\n"));
    QCOMPARE(offered(ask(tool, {"--demo", "--lang", "en", "do"})), QStringList{u"doctor"_s});
    QCOMPARE(offered(ask(tool, {"help", "ex"})), QStringList{u"exec"_s});
}

void TestCompletion::optionsOfEachCommand_data()
{
    QTest::addColumn<QString>("name");
    for (const auto &command : Cli::commands())
        QTest::newRow(qPrintable(command->name())) << command->name();
}

void TestCompletion::optionsOfEachCommand()
{
    QFETCH(QString, name);
    InProcess tool;
    const Cli::OptionSpecs specs = Cli::globalOptions() + Cli::findCommand(name)->options();
    QCOMPARE(offered(ask(tool, {name.toUtf8(), "-"})), optionWords(specs));
}

void TestCompletion::keysOfTheIdentityNamed()
{
    InProcess tool;
    QVERIFY(offered(ask(tool, {"env", "--demo", ""})).contains(u"DATABASE_URL"_s));
    tool.platform.variables = {{u"OWN_KEY"_s, u"PLANTED-value"_s}};
    QCOMPARE(offered(ask(tool, {"env", ""})), QStringList{u"OWN_KEY"_s});
    QCOMPARE(offered(ask(tool, {"env", "--require=OWN"})), QStringList{u"--require=OWN_KEY"_s});
    QCOMPARE(offered(ask(tool, {"exec", "--only", "O"})), QStringList{u"OWN_KEY"_s});
}

void TestCompletion::keysAlreadyGivenAreLeftOut()
{
    InProcess tool;
    tool.platform.variables = {{u"A"_s, u"1"_s}, {u"B"_s, u"2"_s}};
    QCOMPARE(offered(ask(tool, {"env", "--require", "A,"})), QStringList{u"A,B"_s});
}

void TestCompletion::nothingIsSaidWhereNothingCanBeAsked()
{
    InProcess tool;
    tool.environment = Environment();
    for (const Cli::ByteStrings &words :
         {Cli::ByteStrings{"env", ""}, {"env", "--env-file", "/nonexistent", ""}, {"env", "--timeout", "x", ""}}) {
        const Ran ran = ask(tool, words);
        QCOMPARE(ran.code, 0);
        QCOMPARE(ran.out, QByteArray());
        QCOMPARE(ran.err, QByteArray());
    }
    QCOMPARE(tool.script->requestCount(), 0);
}

void TestCompletion::noValueIsOffered()
{
    InProcess tool;
    tool.platform.variables = {{u"OWN_KEY"_s, u"PLANTED-value"_s}};
    for (const Cli::ByteStrings &words :
         {Cli::ByteStrings{"env", ""}, {"env", "--require", ""}, {"exec", "--allow", ""}})
        QVERIFY(!ask(tool, words).out.contains("PLANTED"));
}

void TestCompletion::programsAreLeftToTheShell()
{
    InProcess tool;
    QCOMPARE(ask(tool, {"exec", "--demo", "--", "git", "st"}).out, QByteArray(":program 3\n"));
    QCOMPARE(ask(tool, {"exec", "git", ""}).out, QByteArray(":program 1\n"));
    QCOMPARE(ask(tool, {"--env-file", ""}).out, QByteArray(":files\n"));
    QCOMPARE(ask(tool, {"doctor", "--report=x"}).out, QByteArray(":files\n"));
}

void TestCompletion::namesThatWouldBreakALineAreLeftOut()
{
    InProcess tool;
    tool.platform.variables = {{u"A\nB"_s, u"1"_s}, {u"A\tB"_s, u"2"_s}, {u"AB"_s, u"3"_s}};
    QCOMPARE(offered(ask(tool, {"env", "A"})), QStringList{u"AB"_s});
}

void TestCompletion::namesThatAShellWouldReadAreLeftOut_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("a directive of ours") << u":files"_s;
    QTest::newRow("a directive with arithmetic") << u":program x[$(id >/tmp/x)]"_s;
    QTest::newRow("a command") << u"$(id)"_s;
    QTest::newRow("old style command") << u"`id`"_s;
    QTest::newRow("two commands") << u"A;id"_s;
    QTest::newRow("terminal") << u"A\u001b]0;title\u0007"_s;
    QTest::newRow("carriage return") << u"A\rB"_s;
    QTest::newRow("C1 control") << u"A\u009bB"_s;
    QTest::newRow("option") << u"--demo"_s;
    QTest::newRow("home") << u"~root"_s;
    QTest::newRow("file pattern") << u"A*"_s;
    QTest::newRow("bidirectional") << u"A\u202eB"_s;
}

void TestCompletion::namesThatAShellWouldReadAreLeftOut()
{
    QFETCH(QString, name);
    InProcess tool;
    tool.platform.variables = {{name, u"1"_s}, {u"A.b-2"_s, u"2"_s}};
    QCOMPARE(ask(tool, {"env", ""}).out, QByteArray("A.b-2\n"));
    QCOMPARE(ask(tool, {"env", "--require", ""}).out, QByteArray("A.b-2\n"));
    QCOMPARE(ask(tool, {"env", "--require=X,"}).out, QByteArray("--require=X,A.b-2\n"));
}

void TestCompletion::isNotListed()
{
    InProcess tool;
    QVERIFY(!tool.run(u"help"_s).out.contains("__complete"));
    QVERIFY(!tool.run(u"__complet"_s).err.contains("__complete'"));
}

void TestCompletion::manPageNamesEveryWord()
{
    QFile file(QStringLiteral(COZEWI_MAN_PAGE));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QString page = QString::fromUtf8(file.readAll());
    QStringList missing;
    for (const auto &command : Cli::commands()) {
        if (!page.contains(u".It Cm "_s + command->name()))
            missing.append(command->name());
    }
    // mdoc writes the first dash itself: "--json" is "Fl -json".
    for (const QString &option : optionWords(Cli::everyOption())) {
        if (!page.contains("Fl "_L1 + option.sliced(1)))
            missing.append(option);
    }
    QVERIFY2(missing.isEmpty(), qPrintable(missing.join(u' ')));
}

QTEST_GUILESS_MAIN(TestCompletion)
#include "tst_cli_completion.moc"
