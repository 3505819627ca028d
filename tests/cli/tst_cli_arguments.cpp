// SPDX-License-Identifier: MIT
#include "arguments.h"
#include "commands.h"
#include "inprocess.h"

#include <cozewi/text.h>

#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;
using namespace Cozewi::Cli;

class TestArguments : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void optionsStandBeforeOrAfterTheCommand();
    void oneOptionNameMeansTheSameEverywhere();
    void aProgramTakesTheRest_data();
    void aProgramTakesTheRest();
    void wrongUsageIsExplained_data();
    void wrongUsageIsExplained();
    void argumentsThatAreTooManyAreNotRepeated();
    void helpGoesToStdout_data();
    void helpGoesToStdout();
};

void TestArguments::optionsStandBeforeOrAfterTheCommand()
{
    InProcess tool;
    tool.platform.variables = {{u"A"_s, u"1"_s}};
    for (const char *line : {"env --format shell", "--format shell env", "--format=shell env", "env A --format shell",
                             "--timeout 9 env A --format=shell", "--lang zh_CN env --format shell -- A"}) {
        const Ran ran = tool.run(QString::fromLatin1(line));
        QCOMPARE(ran.err, QByteArray());
        QCOMPARE(ran.out, QByteArray("export A='1'\n"));
        QCOMPARE(ran.code, 0);
    }
}

// The command is found before its options are known, so an option cannot take a value in one command only.
void TestArguments::oneOptionNameMeansTheSameEverywhere()
{
    QHash<QString, bool> takesValue;
    OptionSpecs all = globalOptions();
    for (const std::unique_ptr<Command> &command : commands())
        all += command->options();
    for (const OptionSpec &spec : std::as_const(all)) {
        for (const QString &name : spec.nameList()) {
            const bool takes = spec.value != nullptr;
            QVERIFY2(takesValue.value(name, takes) == takes, qPrintable(name));
            takesValue.insert(name, takes);
        }
    }
}

void TestArguments::aProgramTakesTheRest_data()
{
    QTest::addColumn<ByteStrings>("arguments");
    QTest::addColumn<ByteStrings>("program");

    const ByteStrings ls{"ls", "--json", "--", "-x"};
    QTest::newRow("separator") << ByteStrings{"exec", "--", "ls", "--json", "--", "-x"} << ls;
    QTest::newRow("none") << ByteStrings{"exec", "ls", "--json", "--", "-x"} << ls;
    QTest::newRow("options before") << ByteStrings{"--demo", "exec", "--only", "A", "ls", "--json", "--", "-x"} << ls;
    QTest::newRow("value attached") << ByteStrings{"exec", "--only=A", "--keep-existing", "ls"} << ByteStrings{"ls"};
    QTest::newRow("program with a dash") << ByteStrings{"exec", "--", "--json"} << ByteStrings{"--json"};
    QTest::newRow("command after the separator") << ByteStrings{"--", "exec", "ls"} << ByteStrings{"ls"};
    QTest::newRow("bytes that are no text")
        << ByteStrings{"exec", "--", "ls", "\xff\xfe"} << ByteStrings{"ls", "\xff\xfe"};
    QTest::newRow("empty argument") << ByteStrings{"exec", "--", "ls", ""} << ByteStrings{"ls", ""};
}

void TestArguments::aProgramTakesTheRest()
{
    QFETCH(const ByteStrings, arguments);
    QFETCH(const ByteStrings, program);
    InProcess tool;
    tool.platform.variables = {{u"A"_s, u"1"_s}};
    // The demo would bring a server; here only the words count.
    ByteStrings words = arguments;
    words.removeAll("--demo");
    tool.executeError = ENOENT;
    QCOMPARE(tool.run(words).code, 127);
    QCOMPARE(tool.executed, program);
}

void TestArguments::wrongUsageIsExplained_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QByteArray>("message");

    QTest::newRow("nothing") << u""_s << QByteArray("which command?");
    QTest::newRow("command") << u"tokn"_s << QByteArray("unknown command 'tokn'; did you mean 'token'?");
    QTest::newRow("command, nothing near") << u"xyzzy"_s << QByteArray("there are: token, credential, env");
    QTest::newRow("option") << u"token --min-tll 3"_s << QByteArray("did you mean '--min-ttl'?");
    QTest::newRow("option of another command") << u"token --field x"_s << QByteArray("unknown option '--field'");
    QTest::newRow("missing value") << u"token --timeout"_s
                                   << QByteArray("--timeout needs a value: --timeout SECONDS\n");
    QTest::newRow("missing value of a letter") << u"request -io"_s << QByteArray("-o needs a value: -o FILE\n");
    QTest::newRow("value of a flag") << u"token --json=yes"_s << QByteArray("--json takes no value\n");
    QTest::newRow("value of a flag, a word") << u"request --json=yes abcd"_s << QByteArray("--json takes no value\n");
    QTest::newRow("letter") << u"token -x"_s << QByteArray("unknown option '-x'; there are: --env-file");
    QTest::newRow("method") << u"request -X POST http://x"_s << QByteArray("cozewi request POST URL\n");
    QTest::newRow("no verification") << u"request -k http://x"_s << QByteArray("cannot be switched off");
    QTest::newRow("redirects") << u"request -L http://x"_s << QByteArray("are followed already");
    QTest::newRow("version") << u"-V"_s << QByteArray("--version");
    QTest::newRow("no arguments") << u"token x"_s << QByteArray("'token' takes no arguments\n");
    QTest::newRow("one argument") << u"env A B"_s << QByteArray("'env' takes at most 1 argument\n");
    QTest::newRow("timeout zero") << u"token --timeout 0"_s << QByteArray("--timeout takes");
    QTest::newRow("timeout negative") << u"token --timeout -1"_s << QByteArray("--timeout takes");
    QTest::newRow("timeout word") << u"token --timeout soon"_s << QByteArray("--timeout takes");
    QTest::newRow("timeout nan") << u"token --timeout nan"_s << QByteArray("--timeout takes");
    QTest::newRow("timeout inf") << u"token --timeout inf"_s << QByteArray("--timeout takes");
    QTest::newRow("timeout in lane") << u"lane --timeout 0"_s << QByteArray("--timeout takes");
    QTest::newRow("language") << u"token --lang de"_s << QByteArray("--lang takes en or zh_CN, not 'de'");
    QTest::newRow("min-ttl") << u"token --min-ttl x"_s << QByteArray("--min-ttl takes");
    QTest::newRow("format") << u"env --format yaml"_s << QByteArray("json, dotenv, shell, null, fish");
    QTest::newRow("format and json") << u"env --format shell --json"_s << QByteArray("exclude each other");
    QTest::newRow("names") << u"env --require A,,B"_s << QByteArray("--require takes names");
    QTest::newRow("credential") << u"credential"_s << QByteArray("which integration?");
    QTest::newRow("exec") << u"exec --"_s << QByteArray("which program?");
    QTest::newRow("help") << u"help tokn"_s << QByteArray("did you mean 'token'?");
    QTest::newRow("fault") << u"token --demo --fault wrong-secrt"_s << QByteArray("did you mean 'wrong-secret'?");
    QTest::newRow("fault without demo") << u"token --fault slow"_s << QByteArray("--fault needs --demo");
    QTest::newRow("demo and file") << u"token --demo --env-file x"_s << QByteArray("exclude each other");
    QTest::newRow("port") << u"demo-server --port 70000"_s << QByteArray("--port takes");
}

void TestArguments::wrongUsageIsExplained()
{
    QFETCH(const QString, line);
    QFETCH(const QByteArray, message);
    InProcess tool;
    const Ran ran = tool.run(line);
    QCOMPARE(ran.code, 2);
    QCOMPARE(ran.out, QByteArray());
    QVERIFY2(ran.err.startsWith("cozewi: "), ran.err.constData());
    QVERIFY2(ran.err.contains(message), ran.err.constData());
    const QByteArray advice = line.startsWith("help"_L1) ? "'cozewi help' lists the commands" : "shows how it is used";
    QVERIFY2(ran.err.contains(advice), ran.err.constData());
    QCOMPARE(tool.script->requestCount(), 0);
}

// Somebody may have taken a secret for an argument, and stderr ends up in logs.
void TestArguments::argumentsThatAreTooManyAreNotRepeated()
{
    InProcess tool;
    const Ran ran = tool.run(u"token PLANTED-word"_s);
    QCOMPARE(ran.code, 2);
    QVERIFY(!ran.err.contains("PLANTED"));
    const Ran option = tool.run(u"token --secret=PLANTED-word"_s);
    QCOMPARE(option.code, 2);
    QVERIFY(option.err.contains("'--secret'"));
    QVERIFY(!option.err.contains("PLANTED"));
}

void TestArguments::helpGoesToStdout_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QByteArray>("text");

    QTest::newRow("overview") << u"--help"_s << QByteArray("demo-server");
    QTest::newRow("short") << u"-h"_s << QByteArray("demo-server");
    QTest::newRow("command") << u"help"_s << QByteArray("demo-server");
    QTest::newRow("chinese") << u"--lang zh_CN --help"_s << QByteArray("令牌");
    QTest::newRow("version") << u"--version"_s << QByteArray("cozewi " + Cozewi::libraryVersion().toUtf8() + "\n");
    for (const std::unique_ptr<Command> &command : commands()) {
        const QByteArray usage = "cozewi " + command->name().toUtf8();
        QTest::addRow("help %s", qPrintable(command->name())) << "help "_L1 + command->name() << usage;
        QTest::addRow("%s --help", qPrintable(command->name())) << command->name() + " --help"_L1 << usage;
        QTest::addRow("%s -h", qPrintable(command->name())) << "-h "_L1 + command->name() << usage;
    }
}

void TestArguments::helpGoesToStdout()
{
    QFETCH(const QString, line);
    QFETCH(const QByteArray, text);
    InProcess tool;
    const Ran ran = tool.run(line);
    QCOMPARE(ran.code, 0);
    QCOMPARE(ran.err, QByteArray());
    QVERIFY2(ran.out.contains(text), ran.out.constData());
    for (const QByteArray &shown : ran.out.split('\n'))
        QVERIFY2(QString::fromUtf8(shown).size() <= 100, shown.constData());
    if (line.endsWith("--help"_L1) && line.count(u' ') == 1)
        QCOMPARE(ran.out, tool.run("help "_L1 + line.section(u' ', 0, 0)).out);
}

QTEST_GUILESS_MAIN(TestArguments)
#include "tst_cli_arguments.moc"
