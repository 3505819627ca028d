// SPDX-License-Identifier: MIT
#include "execenvironment.h"
#include "failure.h"

#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;
using namespace Cozewi;
using namespace Cozewi::Cli;

namespace {

ProjectEnvVars project(const QList<std::pair<QString, QString>> &variables)
{
    QList<ProjectEnvVar> list;
    for (const auto &[key, value] : variables)
        list.append(ProjectEnvVar(key, Secret::fromString(value)));
    return ProjectEnvVars(list);
}

QString failureOf(const ProjectEnvVars &variables, const ExecOptions &options = {})
{
    try {
        static_cast<void>(execEnvironment({}, variables, options));
    } catch (const Failure &failure) {
        return failure.message;
    }
    return {};
}

} // namespace

class TestExecEnvironment : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void laysTheProjectOverTheProcess();
    void keepsWhatIsSetWhereAsked();
    void takesOnlyWhatIsAskedFor();
    void leavesDangerousNamesOut_data();
    void leavesDangerousNamesOut();
    void setsDangerousNamesThatAreAllowed_data();
    void setsDangerousNamesThatAreAllowed();
    void namesWhatCannotBeSet_data();
    void namesWhatCannotBeSet();
    void namesTheLongest();
};

void TestExecEnvironment::laysTheProjectOverTheProcess()
{
    const ByteStrings inherited{"A=old", "ODD\xff=\xfe", "no equals sign", "A=older", "B=b"};
    const ExecEnvironment result = execEnvironment(
        inherited, project({{u"A"_s, u"令牌"_s}, {u"HOME"_s, u"/h"_s}, {u"PATH"_s, u"/p"_s}, {u"A"_s, u"second"_s}}),
        {});
    const ByteStrings expected{"ODD\xff=\xfe", "no equals sign", "B=b", "A=令牌", "HOME=/h", "PATH=/p"};
    QCOMPARE(result.variables, expected);
    QCOMPARE(result.leftOut, QStringList());
}

void TestExecEnvironment::keepsWhatIsSetWhereAsked()
{
    const ExecEnvironment result =
        execEnvironment({"A=old", "EMPTY="}, project({{u"A"_s, u"1"_s}, {u"EMPTY"_s, u"2"_s}, {u"B"_s, u"3"_s}}),
                        {.only = {}, .keepExisting = true, .allow = {}});
    QCOMPARE(result.variables, ByteStrings({"A=old", "EMPTY=", "B=3"}));
}

void TestExecEnvironment::takesOnlyWhatIsAskedFor()
{
    const ProjectEnvVars variables = project({{u"A"_s, u"1"_s}, {u"B"_s, u"2"_s}, {u"="_s, u"cannot be set"_s}});
    QCOMPARE(execEnvironment({}, variables, {.only = {u"B"_s}, .keepExisting = false, .allow = {}}).variables,
             ByteStrings({"B=2"}));
    const QString missing =
        failureOf(variables, {.only = {u"B"_s, u"X"_s, u"Y"_s}, .keepExisting = false, .allow = {}});
    QVERIFY2(missing.contains("X, Y"_L1), qPrintable(missing));
}

void TestExecEnvironment::leavesDangerousNamesOut_data()
{
    QTest::addColumn<bool>("dangerous");
    for (const char *name : {"LD_PRELOAD",
                             "LD_LIBRARY_PATH",
                             "LD_",
                             "DYLD_INSERT_LIBRARIES",
                             "NODE_OPTIONS",
                             "BASH_ENV",
                             "ENV",
                             "SHELLOPTS",
                             "PROMPT_COMMAND",
                             "PYTHONPATH",
                             "PYTHONSTARTUP",
                             "PYTHONHOME",
                             "PERL5OPT",
                             "PERL5LIB",
                             "RUBYOPT",
                             "JAVA_TOOL_OPTIONS",
                             "GIT_SSH_COMMAND",
                             "GIT_",
                             "SSLKEYLOGFILE",
                             "GCONV_PATH",
                             "IFS"})
        QTest::newRow(name) << true;
    for (const char *name : {"HOME", "PATH", "ENVIRONMENT", "NODE_ENV", "LD", "GIT", "MY_LD_PRELOAD", "ld_preload"})
        QTest::newRow(name) << false;
}

void TestExecEnvironment::leavesDangerousNamesOut()
{
    QFETCH(const bool, dangerous);
    const QString name = QString::fromLatin1(QTest::currentDataTag());
    const ExecEnvironment result = execEnvironment({}, project({{name, u"x"_s}, {name, u"y"_s}}), {});
    QCOMPARE(result.leftOut, dangerous ? QStringList{name} : QStringList());
    QCOMPARE(result.variables.size(), dangerous ? 0 : 1);
    // What the process has already stays as it was.
    const QByteArray inherited = name.toUtf8() + "=inherited";
    const ByteStrings variables = execEnvironment({inherited}, project({{name, u"x"_s}}), {}).variables;
    QCOMPARE(variables, ByteStrings{dangerous ? inherited : name.toUtf8() + "=x"});
}

void TestExecEnvironment::setsDangerousNamesThatAreAllowed_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<bool>("allowed");
    QTest::newRow("name") << u"LD_PRELOAD"_s << true;
    QTest::newRow("pattern") << u"LD_*"_s << true;
    QTest::newRow("all") << u"*"_s << true;
    QTest::newRow("another") << u"LD_LIBRARY_PATH"_s << false;
    QTest::newRow("prefix without star") << u"LD_"_s << false;
}

void TestExecEnvironment::setsDangerousNamesThatAreAllowed()
{
    QFETCH(const QString, pattern);
    QFETCH(const bool, allowed);
    const ExecEnvironment result = execEnvironment({}, project({{u"LD_PRELOAD"_s, u"x"_s}}),
                                                   {.only = {}, .keepExisting = false, .allow = {pattern}});
    QCOMPARE(result.leftOut.isEmpty(), allowed);
    QCOMPARE(result.variables.size(), allowed ? 1 : 0);
}

void TestExecEnvironment::namesWhatCannotBeSet_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("message");
    QTest::newRow("equals sign") << u"A=B"_s << u"S"_s << u"'A=B'"_s;
    QTest::newRow("NUL in the name") << QString(u"A\0B"_s) << u"S"_s << u"its name"_s;
    QTest::newRow("NUL in the value") << u"A"_s << QString(u"S\0S"_s) << u"'A' cannot be set: its value"_s;
    QTest::newRow("no name") << u""_s << u"S"_s << u"number 2 has an empty name"_s;
}

void TestExecEnvironment::namesWhatCannotBeSet()
{
    QFETCH(const QString, key);
    QFETCH(const QString, value);
    QFETCH(const QString, message);
    const QString said = failureOf(project({{u"FINE"_s, u"1"_s}, {key, value}}));
    QVERIFY2(said.contains(message), qPrintable(said));
    QVERIFY(!said.contains(u'S'));
}

void TestExecEnvironment::namesTheLongest()
{
    const auto [name, size] = longestVariable({"A=1", "LONG=12345", "B=12"});
    QCOMPARE(name, u"LONG"_s);
    QCOMPARE(size, 10);
    QCOMPARE(longestVariable({}).second, 0);
}

QTEST_GUILESS_MAIN(TestExecEnvironment)
#include "tst_cli_execenvironment.moc"
