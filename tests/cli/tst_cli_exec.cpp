// SPDX-License-Identifier: MIT
#include "binary.h"

#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

#include <cerrno>

using namespace Qt::Literals::StringLiterals;
using Cozewi::Cli::ByteStrings;

// The program itself: what a process inherits cannot be seen from inside.
class TestExec : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theProgramIsTheSameProcess();
    void argumentsAreBytes();
    void variablesAreSet();
    void signalsAreAsTheyWere_data();
    void signalsAreAsTheyWere();
    void noDescriptorIsLeftOpen();
    void closedStandardStreamsStayClosed();
    void theProgramsExitCodeIsOurs();
    void whatCannotRunHasItsCode();
    void theProjectsPathFindsTheProgram();
    void theBiggestVariableIsNamed();
    void ownVariablesAreNotPassedOn();
    void dangerousOnesAreLeftOutWithAWarning();
    void noProgramRunsWithoutVariables();
};

void TestExec::theProgramIsTheSameProcess()
{
    PlatformServer platform{Platform()};
    QProcess process;
    process.setProcessEnvironment(processEnvironment(platform.environment()));
    process.start(toolPath(), {u"exec"_s, u"--"_s, u"/bin/sh"_s, u"-c"_s, u"echo $$"_s});
    QVERIFY(process.waitForStarted());
    const qint64 pid = process.processId();
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.readAllStandardOutput().trimmed(), QByteArray::number(pid));
}

void TestExec::argumentsAreBytes()
{
    PlatformServer platform{Platform()};
    const Ran ran = runShell(
        uR"sh("$COZEWI" exec -- /usr/bin/printf '[%s]' "$(printf '\377\376')" '' '--json' 'a  b' | od -An -tx1)sh"_s,
        platform.environment());
    QCOMPARE(ran.out.simplified(), QByteArray("5b ff fe 5d 5b 5d 5b 2d 2d 6a 73 6f 6e 5d 5b 61 20 20 62 5d"));
}

void TestExec::variablesAreSet()
{
    Platform values;
    values.variables = {{u"A"_s, u"two\nlines $HOME `x` 令牌"_s}, {u"HOME"_s, u"/project"_s}, {u"EMPTY"_s, u""_s}};
    PlatformServer platform(values);
    Cozewi::Environment environment = platform.environment();
    environment.set(u"KEPT"_s, u"kept"_s);
    environment.set(u"HOME"_s, u"/mine"_s);
    const QStringList print{u"--"_s, u"/bin/sh"_s, u"-c"_s,
                            u"printf '%s|' \"$A\" \"$HOME\" \"${EMPTY-unset}\" \"$KEPT\""_s};
    QCOMPARE(runBinary(QStringList{u"exec"_s} + print, environment).out,
             QByteArray("two\nlines $HOME `x` 令牌|/project||kept|"));
    QCOMPARE(runBinary(QStringList{u"exec"_s, u"--keep-existing"_s} + print, environment).out,
             QByteArray("two\nlines $HOME `x` 令牌|/mine||kept|"));
    QCOMPARE(runBinary(QStringList{u"exec"_s, u"--only"_s, u"EMPTY"_s} + print, environment).out,
             QByteArray("|/mine||kept|"));
}

void TestExec::signalsAreAsTheyWere_data()
{
    QTest::addColumn<QString>("prepare");
    QTest::newRow("default") << u":"_s;
    QTest::newRow("ignored") << u"trap '' PIPE INT HUP TERM USR1"_s;
}

void TestExec::signalsAreAsTheyWere()
{
    QFETCH(const QString, prepare);
    PlatformServer platform{Platform()};
    const QString look = u"grep -E '^Sig(Blk|Ign|Cgt)' /proc/self/status"_s;
    const Ran direct = runShell(prepare + "; "_L1 + look, platform.environment());
    const Ran through = runShell(prepare + "; \"$COZEWI\" exec -- "_L1 + look, platform.environment());
    QCOMPARE(through.code, 0);
    QVERIFY(direct.out.contains("SigIgn"));
    QCOMPARE(through.out, direct.out);
}

void TestExec::noDescriptorIsLeftOpen()
{
    PlatformServer platform{Platform()};
    const QString look = u"ls -1 /proc/self/fd"_s;
    // 5 is handed on, as whoever opened it wants.
    const Ran direct = runShell(u"exec 5</dev/null; exec "_s + look);
    const Ran through = runShell(u"exec 5</dev/null; exec \"$COZEWI\" exec -- "_s + look, platform.environment());
    QVERIFY(direct.out.contains("5\n"));
    QCOMPARE(through.out, direct.out);
}

void TestExec::closedStandardStreamsStayClosed()
{
    PlatformServer platform{Platform()};
    const Ran ran = runShell(u"exec \"$COZEWI\" exec -- ls -1 /proc/self/fd <&-"_s, platform.environment());
    QCOMPARE(ran.code, 0);
    QVERIFY2(!ran.out.contains("/dev/null"), ran.out.constData());
    const Ran data = runShell(u"\"$COZEWI\" token >&-"_s, platform.environment());
    QCOMPARE(data.code, 1);
    QVERIFY2(data.err.contains("cannot write the output"), data.err.constData());
}

void TestExec::theProgramsExitCodeIsOurs()
{
    PlatformServer platform{Platform()};
    QCOMPARE(runBinary({u"exec"_s, u"--"_s, u"/bin/sh"_s, u"-c"_s, u"exit 42"_s}, platform.environment()).code, 42);
}

void TestExec::whatCannotRunHasItsCode()
{
    QTemporaryDir folder;
    const QString data = folder.filePath(u"data"_s);
    const QString script = folder.filePath(u"script"_s);
    for (const QString &path : {data, script}) {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("#!/nonexistent/interpreter\n");
    }
    QVERIFY(QFile::setPermissions(script, QFileDevice::ReadOwner | QFileDevice::ExeOwner));

    PlatformServer platform{Platform()};
    const auto run = [&platform](const QString &program) {
        return runBinary({u"exec"_s, u"--"_s, program}, platform.environment());
    };
    const Ran missing = run(u"no-such-program-anywhere"_s);
    QCOMPARE(missing.code, 127);
    QVERIFY2(missing.err.startsWith("cozewi: no-such-program-anywhere: "), missing.err.constData());
    QCOMPARE(run(folder.filePath(u"nothing"_s)).code, 127);
    QCOMPARE(run(data).code, 126);
    QCOMPARE(run(folder.path()).code, 126);
    const Ran interpreter = run(script);
    QCOMPARE(interpreter.code, 127);
    QVERIFY2(interpreter.err.contains("interpreter"), interpreter.err.constData());
}

void TestExec::theProjectsPathFindsTheProgram()
{
    QTemporaryDir folder;
    QFile file(folder.filePath(u"only-here"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("echo found\n"); // a script without a first line, as shells allow
    file.close();
    QVERIFY(file.setPermissions(QFileDevice::ReadOwner | QFileDevice::ExeOwner));
    Platform values;
    values.variables = {{u"PATH"_s, folder.path() + ":/usr/bin:/bin"_L1}};
    PlatformServer platform(values);
    QCOMPARE(runBinary({u"exec"_s, u"--"_s, u"only-here"_s}, platform.environment()).out, QByteArray("found\n"));
}

void TestExec::theBiggestVariableIsNamed()
{
    Platform values;
    values.variables = {{u"SMALL"_s, u"1"_s}, {u"HUGE"_s, QString(qsizetype{200} * 1024, u'x')}, {u"OTHER"_s, u"2"_s}};
    PlatformServer platform(values);
    const Ran ran = runBinary({u"exec"_s, u"--"_s, u"/bin/true"_s}, platform.environment());
    QCOMPARE(ran.code, 126);
    QVERIFY2(ran.err.contains("HUGE"), ran.err.constData());
    QVERIFY(!ran.err.contains("xxx"));
}

void TestExec::ownVariablesAreNotPassedOn()
{
    QTemporaryDir folder;
    QFile file(folder.filePath(u"test.env"_s));
    Platform values;
    values.variables = {{u"A"_s, u"1"_s}};
    PlatformServer platform(values);
    QVERIFY(file.open(QIODevice::WriteOnly));
    const Cozewi::Environment environment = platform.environment();
    for (const QString &name : environment.names())
        file.write((name + u'=' + environment.value(name) + u'\n').toUtf8());
    file.close();
    const Ran fromFile = runBinary({u"exec"_s, u"--env-file"_s, file.fileName(), u"--"_s, u"env"_s});
    QCOMPARE(fromFile.code, 0);
    QVERIFY(fromFile.out.contains("A=1\n"));
    QVERIFY2(!fromFile.out.contains("COZE_"), "variables of the file");
    QVERIFY2(!fromFile.out.contains("LC_ALL"), "a variable that the tool sets for itself");

    const Ran demo = runBinary({u"exec"_s, u"--demo"_s, u"--"_s, u"env"_s});
    QCOMPARE(demo.code, 0);
    QVERIFY(demo.out.count('\n') >= 7);
    QVERIFY2(!demo.out.contains("COZE_WORKLOAD"), "variables of the demo");
}

void TestExec::dangerousOnesAreLeftOutWithAWarning()
{
    Platform values;
    values.variables = {{u"NODE_OPTIONS"_s, u"PLANTED-option"_s}, {u"A"_s, u"1"_s}};
    InProcess tool(values);
    QCOMPARE(tool.run(u"exec -- env"_s).code, 126); // execute() here returns 0, which nothing does outside
    QVERIFY(tool.executedWith.contains("A=1"));
    QVERIFY(!tool.executedWith.contains("NODE_OPTIONS=PLANTED-option"));
    const Ran warned = tool.run(u"exec -- env"_s);
    QVERIFY2(warned.err.contains("NODE_OPTIONS is left out"), warned.err.constData());
    QVERIFY(!warned.err.contains("PLANTED"));
    const Ran allowed = tool.run(u"exec --allow NODE_OPTIONS -- env"_s);
    QVERIFY(!allowed.err.contains("left out"));
    QVERIFY(tool.executedWith.contains("NODE_OPTIONS=PLANTED-option"));
}

void TestExec::noProgramRunsWithoutVariables()
{
    InProcess tool;
    tool.environment.unset(u"COZE_WORKLOAD_IDENTITY_CLIENT_ID");
    QCOMPARE(tool.run(u"exec -- env"_s).code, 3);
    QVERIFY(tool.executed.isEmpty());
}

QTEST_GUILESS_MAIN(TestExec)
#include "tst_cli_exec.moc"
