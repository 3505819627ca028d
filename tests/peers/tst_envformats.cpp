// SPDX-License-Identifier: MIT
// Every format is read back by the programs that it is for; a value is the same byte for byte, or it is
// refused by name.
#include <cozewi/envformat.h>
#include <cozewi/environment.h>

#include <QtCore/QFile>
#include <QtCore/QMap>
#include <QtCore/QProcess>
#include <QtCore/QStandardPaths>
#include <QtCore/QTemporaryDir>
#include <QtTest/QtTest>

using namespace Cozewi;
using namespace Qt::Literals::StringLiterals;

using Variables = QMap<QByteArray, QByteArray>;

namespace {

struct Hostile {
    QString key;
    QByteArray value;
    QList<EnvFormat> refusedBy;
};

constexpr auto Dotenv = EnvFormat::Dotenv;
constexpr auto Docker = EnvFormat::Docker;
constexpr auto Github = EnvFormat::Github;
constexpr auto Systemd = EnvFormat::Systemd;

const QByteArray pem = "-----BEGIN CERTIFICATE-----\nMIIB+TCCAWKgAwIBAgIU/abc==\n-----END CERTIFICATE-----\n";

QList<Hostile> hostileVariables()
{
    return {
        {u"PLAIN"_s, "postgres://u@db.example.com:5432/x?y=z", {}},
        {u"EMPTY"_s, "", {}},
        {u"lower_case"_s, "x", {}},
        {u"SPACES"_s, "  two before, two after  ", {}},
        {u"ONE_SPACE"_s, " ", {}},
        {u"TABS"_s, "\ta\tb\t", {}},
        {u"APOSTROPHE"_s, "it's", {}},
        {u"APOSTROPHES"_s, "''quoted''", {}},
        {u"QUOTE"_s, R"(say "hi")", {}},
        {u"QUOTED"_s, R"("all of it")", {}},
        {u"BACKTICK"_s, "`id`", {}},
        {u"BACKTICK_INSIDE"_s, "a`id`b", {}},
        {u"QUOTES_INSIDE"_s, R"(a'b"c`d)", {}},
        {u"QUOTES_FIRST"_s, R"('"`)", {Dotenv}},
        {u"QUOTES_AND_HASH"_s, R"(postgres://u:p'#"w@h/db)", {Dotenv}},
        {u"DOLLAR"_s, "$HOME $$ $1 $", {}},
        {u"DOLLAR_BRACE"_s, "a${HOME}b", {Dotenv}},
        {u"DOLLAR_BRACE_DEFAULT"_s, "${NOT_SET:-x}", {Dotenv}},
        {u"DOLLAR_BRACE_OPEN"_s, "${HOME", {}},
        {u"DOLLAR_PAREN"_s, "$(id) $((1+1))", {}},
        {u"BANG"_s, "hello !! !$ wow!", {}},
        {u"HASH"_s, "#first", {}},
        {u"HASH_INSIDE"_s, "a#b #c", {}},
        {u"EQUALS"_s, "=a=b=", {}},
        {u"SEMICOLON"_s, "a; rm -rf x & b | c > d < e", {}},
        {u"GLOB"_s, "* ? [a-z] {a,b} ~", {}},
        {u"PERCENT"_s, "%s %n %% 100%", {}},
        {u"DASH"_s, "-n", {}},
        {u"BACKSLASHES"_s, R"(C:\new\table\dir)", {}},
        {u"BACKSLASHES_TWO"_s, R"(\\server\share)", {}},
        {u"BACKSLASHES_TWO_AFTER_SPACE"_s, R"( \\server\share)", {Dotenv}},
        {u"BACKSLASH_LAST"_s, R"(a\)", {}},
        {u"BACKSLASH_ONLY"_s, R"(\)", {}},
        {u"BACKSLASH_QUOTE"_s, R"(a\"b\'c)", {}},
        {u"BACKSLASH_DOLLAR"_s,
         R"(\$ isn't a line)"
         "\n",
         {Dotenv, Docker}},
        {u"LITERAL_N"_s, R"(a\nb\r\t)", {}},
        {u"LITERAL_N_APOSTROPHE"_s, R"(isn't\na line)", {}},
        {u"LITERAL_N_AND_CR"_s, "a\\nb\r.", {Dotenv, Systemd}},
        {u"LITERAL_BEFORE_CR"_s, "a\\\r.", {Dotenv, Systemd}},
        {u"PEM"_s, pem, {Docker}},
        {u"PEM_CRLF"_s, QByteArray(pem).replace('\n', "\r\n"), {Docker, Systemd}},
        {u"PEM_ESCAPED"_s, QByteArray(pem).replace('\n', "\\n"), {}},
        {u"NEWLINE_LAST"_s, "a\n", {Docker}},
        {u"NEWLINES"_s, "\n\na\n\n", {Docker}},
        {u"NEWLINE_ONLY"_s, "\n", {Docker}},
        {u"CR_INSIDE"_s, "a\rb", {Systemd}},
        {u"CR_LAST"_s, "a\r", {Docker, Github, Systemd}},
        {u"LINES_LIKE_VARIABLES"_s, "a\nPLAIN=stolen\nexport EMPTY='stolen'\nSPACES<<EOF\n", {Docker}},
        {u"HEREDOC"_s, "X<<EOF", {}},
        {u"DELIMITER"_s, "ghadelimiter_\nEOF\n", {Docker}},
        {u"JSON"_s, R"({"a": [1, "b\n", null], "c": "d\\e"})", {}},
        {u"JSON_PRETTY"_s, "{\n  \"a\": \"b\"\n}\n", {Docker}},
        {u"JSON_PRETTY_APOSTROPHE"_s, "{\n  \"a\": \"it's\"\n}\n", {Dotenv, Docker}},
        {u"UTF8"_s, "中文 é 😀 \u0416", {}},
        {u"UTF8_SPACES"_s, "\u00a0\u3000x\u2003", {}},
        {u"LINE_SEPARATOR"_s, "a\u2028'b'\u2029\u0085", {}},
        {u"BYTE_ORDER_MARK"_s, "\ufeffx", {}},
        {u"NONCHARACTER"_s, "a\uffffb", {Systemd}},
        {u"BIDI"_s, "\u202e\u2066x", {}},
        {u"CONTROL"_s, "\x1b[31m\x01\x7f\b", {Systemd}},
        {u"LONG"_s, QByteArray("it's $100 `x` #1 \\d\n").repeated(5120), {Docker}},
        {u"LONG_LINE"_s, QByteArray(100 * 1024, 'x'), {Docker}},
        {u"LAST"_s, "the end", {}},
    };
}

ProjectEnvVars asVariables(const QList<Hostile> &list)
{
    QList<ProjectEnvVar> variables;
    for (const Hostile &item : list)
        variables.append(ProjectEnvVar(item.key, Secret(item.value)));
    return ProjectEnvVars(variables);
}

/// What a consumer prints: name, NUL, value, NUL.
Variables fromPairs(const QByteArray &output)
{
    Variables variables;
    const QByteArrayList parts = output.split('\0');
    for (qsizetype i = 0; i + 1 < parts.size(); i += 2)
        variables.insert(parts[i], parts[i + 1]);
    return variables;
}

/// What `env -0` prints.
Variables fromEnvironmentBlock(const QByteArray &output)
{
    Variables variables;
    for (const QByteArray &entry : output.split('\0')) {
        if (const qsizetype equals = entry.indexOf('='); equals > 0)
            variables.insert(entry.first(equals), entry.sliced(equals + 1));
    }
    return variables;
}

QString peer(const QString &name)
{
    return QStringLiteral(PEERS_FOLDER "/") + name;
}

/// A folder for one consumer, with what was written for it in a file.
class Consumer {
public:
    explicit Consumer(const QByteArray &written)
    {
        QFile file(m_folder.filePath(u"written"_s));
        if (file.open(QIODevice::WriteOnly))
            file.write(written);
    }

    [[nodiscard]] QString file() const { return m_folder.filePath(u"written"_s); }

    /// Standard output of \a program, run in an environment of its own in an empty folder.
    QByteArray run(const QString &program, const QStringList &arguments)
    {
        QProcess process;
        QProcessEnvironment environment;
        environment.insert(u"PATH"_s, qEnvironmentVariable("PATH"));
        environment.insert(u"HOME"_s, m_folder.path());
        environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
        process.setProcessEnvironment(environment);
        process.setWorkingDirectory(m_folder.path());
        process.setStandardInputFile(file());
        process.start(program, arguments);
        if (!process.waitForFinished(60000) || process.exitCode() != 0) {
            qWarning().noquote() << program << process.errorString() << process.readAllStandardError().left(1000);
            return {};
        }
        return process.readAllStandardOutput();
    }

private:
    QTemporaryDir m_folder;
};

Variables readWithShell(const QByteArray &written, const QString &shell, const QStringList &options)
{
    Consumer consumer(written + "\nexec env -0\n");
    return fromEnvironmentBlock(consumer.run(shell, QStringList(options) << consumer.file()));
}

/// As the runner of GitHub Actions reads $GITHUB_ENV on Linux (FileCommandManager.cs).
Variables readAsGithubRunner(const QByteArray &written)
{
    Variables variables;
    QByteArrayList lines = written.split('\n');
    while (!lines.isEmpty()) {
        const QByteArray line = lines.takeFirst();
        const qsizetype equals = line.indexOf('=');
        const qsizetype heredoc = line.indexOf("<<");
        if (equals >= 0 && (heredoc < 0 || equals < heredoc)) {
            variables.insert(line.first(equals), line.sliced(equals + 1));
        } else if (heredoc >= 0) {
            const qsizetype end = lines.indexOf(line.sliced(heredoc + 2));
            if (end < 0)
                return {};
            variables.insert(line.first(heredoc), lines.first(end).join('\n'));
            lines = lines.sliced(end + 1);
        } else if (!line.isEmpty()) {
            return {};
        }
    }
    return variables;
}

/// As the docker client reads --env-file (opts/file.go).
Variables readAsDocker(const QByteArray &written)
{
    Variables variables;
    for (QByteArray line : written.split('\n')) {
        if (line.size() >= 64 * 1024)
            return {};
        if (line.endsWith('\r'))
            line.chop(1);
        const qsizetype equals = line.indexOf('=');
        if (equals > 0 && !line.startsWith('#'))
            variables.insert(line.first(equals), line.sliced(equals + 1));
    }
    return variables;
}

Variables readWithOurs(const QByteArray &written)
{
    Variables variables;
    const Environment environment = Environment::fromDotenv(written, u"written"_s);
    for (const QString &name : environment.names())
        variables.insert(name.toUtf8(), environment.value(name).toUtf8());
    return variables;
}

} // namespace

class TestEnvFormats : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void namesAreStable();
    void roundTrip_data();
    void roundTrip();
    void refusesByName_data();
    void refusesByName();
    void refusesNames_data();
    void refusesNames();
    void orderAndDuplicates();
    void emptyList();
    void nulIsForJsonAlone();
    void namesThatShellsKeep();
    void githubDelimiterIsRandom();

private:
    static Variables consume(const QString &consumer, const QByteArray &written);
};

void TestEnvFormats::initTestCase()
{
    for (const QString &program : {u"jq"_s, u"bash"_s, u"dash"_s, u"zsh"_s, u"fish"_s, u"xargs"_s})
        QVERIFY2(!QStandardPaths::findExecutable(program).isEmpty(), qPrintable(program + u" is not installed"_s));
    QVERIFY2(QFile::exists(peer(u"node_modules/dotenv"_s)), "npm ci did not run in tests/peers");
}

void TestEnvFormats::namesAreStable()
{
    const QStringList names = envFormatNames();
    QCOMPARE(names.join(u' '), u"json dotenv shell null fish docker github systemd"_s);
    for (qsizetype i = 0; i < names.size(); ++i)
        QCOMPARE(envFormatFromName(names[i]), static_cast<EnvFormat>(i));
    QVERIFY(!envFormatFromName(u"JSON"));
    QVERIFY(!envFormatFromName(u""));
}

void TestEnvFormats::roundTrip_data()
{
    QTest::addColumn<EnvFormat>("format");
    QTest::addColumn<QString>("consumer");
    QTest::newRow("jq") << EnvFormat::Json << u"jq"_s;
    QTest::newRow("node dotenv") << EnvFormat::Dotenv << u"node dotenv"_s;
    QTest::newRow("node dotenv, fast") << EnvFormat::Dotenv << u"node dotenv fast"_s;
    QTest::newRow("python-dotenv") << EnvFormat::Dotenv << u"python-dotenv"_s;
    QTest::newRow("our own reader") << EnvFormat::Dotenv << u"ours"_s;
    QTest::newRow("bash") << EnvFormat::Shell << u"bash"_s;
    QTest::newRow("bash eval") << EnvFormat::Shell << u"bash eval"_s;
    QTest::newRow("dash") << EnvFormat::Shell << u"dash"_s;
    QTest::newRow("zsh") << EnvFormat::Shell << u"zsh"_s;
    QTest::newRow("xargs -0") << EnvFormat::Null << u"xargs"_s;
    QTest::newRow("fish") << EnvFormat::Fish << u"fish"_s;
    QTest::newRow("docker's rules") << EnvFormat::Docker << u"docker rules"_s;
    if (!QStandardPaths::findExecutable(u"docker"_s).isEmpty())
        QTest::newRow("docker") << EnvFormat::Docker << u"docker"_s;
    QTest::newRow("the runner's rules") << EnvFormat::Github << u"github"_s;
    QTest::newRow("systemd") << EnvFormat::Systemd << u"systemd"_s;
}

Variables TestEnvFormats::consume(const QString &consumer, const QByteArray &written)
{
    const QString python = QStringLiteral(PEERS_PYTHON3);
    if (consumer == u"jq") {
        const QString filter = uR"(to_entries[] | .key, "\u0000", .value, "\u0000")"_s;
        return fromPairs(Consumer(written).run(u"jq"_s, {u"-j"_s, filter}));
    }
    if (consumer.startsWith(u"node dotenv")) {
        Consumer reader(written);
        QStringList arguments{peer(u"read-dotenv.mjs"_s), reader.file()};
        if (consumer.endsWith(u"fast"))
            arguments << u"fast"_s;
        return fromPairs(reader.run(QStringLiteral(PEERS_NODE), arguments));
    }
    if (consumer == u"python-dotenv" || consumer == u"systemd" || consumer == u"docker") {
        const QString script = consumer == u"python-dotenv" ? u"read_dotenv.py"_s : u"read_"_s + consumer + u".py"_s;
        Consumer reader(written);
        return fromPairs(reader.run(python, {peer(script), reader.file()}));
    }
    if (consumer == u"bash eval") {
        Consumer reader(written);
        return fromEnvironmentBlock(
            reader.run(u"bash"_s, {u"-c"_s, u"eval \"$(cat \"$0\")\"; exec env -0"_s, reader.file()}));
    }
    if (consumer == u"bash" || consumer == u"dash")
        return readWithShell(written, consumer, {});
    if (consumer == u"zsh")
        return readWithShell(written, consumer, {u"-f"_s});
    if (consumer == u"fish")
        return readWithShell(written, consumer, {u"--no-config"_s});
    if (consumer == u"xargs")
        return fromEnvironmentBlock(Consumer(written).run(
            u"xargs"_s, {u"-0"_s, u"-n1"_s, u"sh"_s, u"-c"_s, u"printf '%s\\0' \"$1\""_s, u"sh"_s}));
    if (consumer == u"docker rules")
        return readAsDocker(written);
    if (consumer == u"github")
        return readAsGithubRunner(written);
    return readWithOurs(written);
}

void TestEnvFormats::roundTrip()
{
    QFETCH(EnvFormat, format);
    QFETCH(QString, consumer);

    QList<Hostile> held = hostileVariables();
    held.removeIf([format](const Hostile &item) { return item.refusedBy.contains(format); });
    const QByteArray written = formatEnv(asVariables(held), format);
    const Variables read = consume(consumer, written);

    // An Environment has no room for an empty value; for the four steps that is a missing one.
    if (consumer == u"ours")
        held.removeIf([](const Hostile &item) { return item.value.isEmpty(); });
    for (const Hostile &item : std::as_const(held)) {
        const QByteArray name = item.key.toUtf8();
        QVERIFY2(read.contains(name), (name + " was not read").constData());
        const QByteArray value = read.value(name);
        QVERIFY2(value == item.value,
                 (name + " differs: " + value.left(120).toPercentEncoding() + " for "
                  + item.value.left(120).toPercentEncoding())
                     .constData());
    }
}

void TestEnvFormats::refusesByName_data()
{
    QTest::addColumn<EnvFormat>("format");
    const QStringList names = envFormatNames();
    for (const QString &name : names)
        QTest::addRow("%s", qPrintable(name)) << *envFormatFromName(name);
}

void TestEnvFormats::refusesByName()
{
    QFETCH(EnvFormat, format);
    const QList<Hostile> all = hostileVariables();
    for (const Hostile &item : all) {
        const QByteArray name = item.key.toUtf8();
        const ProjectEnvVars variables(
            {ProjectEnvVar(u"FIRST"_s, Secret("1")), ProjectEnvVar(item.key, Secret(item.value))});
        bool refused = false;
        try {
            QVERIFY2(formatEnv(variables, format).contains("FIRST"), name.constData());
        } catch (const EnvFormatError &error) {
            refused = true;
            QCOMPARE(error.key(), item.key);
            QVERIFY2(error.message().contains(item.key), name.constData());
            const QByteArray content = item.value.trimmed();
            QVERIFY2(content.size() < 4 || !error.message().toUtf8().contains(content), name.constData());
            QCOMPARE(QByteArray(error.what()), error.message().toUtf8());
            // The advice is another format, and that one holds it.
            const QString advised = error.message().section(u' ', -1).chopped(1);
            const auto other = envFormatFromName(advised);
            QVERIFY2(other && *other != format, qPrintable(advised));
            QVERIFY(!formatEnv(variables, *other).isEmpty());
        }
        QVERIFY2(refused == item.refusedBy.contains(format),
                 (name + (refused ? " was refused" : " was written")).constData());
    }
}

void TestEnvFormats::refusesNames_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("heldBy");
    QTest::newRow("empty") << u""_s << u"json"_s;
    QTest::newRow("equals") << u"A=B"_s << u"json"_s;
    QTest::newRow("digit first") << u"1A"_s << u"json dotenv null fish docker github"_s;
    QTest::newRow("dash") << u"a-b"_s << u"json dotenv null docker github"_s;
    QTest::newRow("dot") << u"a.b"_s << u"json dotenv null docker github"_s;
    QTest::newRow("space") << u"A B"_s << u"json null"_s;
    QTest::newRow("line break") << u"A\nB"_s << u"json null"_s;
    QTest::newRow("command") << u"A;id"_s << u"json null docker github"_s;
    QTest::newRow("substitution") << u"$(id)"_s << u"json null docker github"_s;
    QTest::newRow("quote") << u"A'B"_s << u"json null docker github"_s;
    QTest::newRow("hash") << u"#A"_s << u"json null github"_s;
    QTest::newRow("heredoc") << u"A<<B"_s << u"json null docker"_s;
    QTest::newRow("Chinese") << u"变量"_s << u"json null docker github"_s;
    QTest::newRow("prototype") << u"__proto__"_s << u"json shell null fish docker github systemd"_s;
    QTest::newRow("kept by bash") << u"UID"_s << u"json dotenv null fish docker github systemd"_s;
    QTest::newRow("kept by fish") << u"status"_s << u"json dotenv shell null docker github systemd"_s;
    QTest::newRow("refused by the runner") << u"NODE_OPTIONS"_s << u"json dotenv shell null fish docker systemd"_s;
    QTest::newRow("kept by the runner") << u"GITHUB_TOKEN"_s << u"json dotenv shell null fish docker systemd"_s;
    QTest::newRow("underscore") << u"_A1"_s << envFormatNames().join(u' ');
}

void TestEnvFormats::refusesNames()
{
    QFETCH(QString, key);
    QFETCH(QString, heldBy);
    QStringList held;
    const QStringList names = envFormatNames();
    for (const QString &name : names) {
        try {
            QVERIFY(!formatEnv(ProjectEnvVars({ProjectEnvVar(key, Secret("v"))}), *envFormatFromName(name)).isEmpty());
            held.append(name);
        } catch (const EnvFormatError &error) {
            QCOMPARE(error.key(), key);
        }
    }
    QCOMPARE(held.join(u' '), heldBy);
}

void TestEnvFormats::orderAndDuplicates()
{
    const ProjectEnvVars variables({ProjectEnvVar(u"B"_s, Secret("first")), ProjectEnvVar(u"A"_s, Secret("a")),
                                    ProjectEnvVar(u"B"_s, Secret("second"))});
    QCOMPARE(formatEnv(variables, EnvFormat::Json), QByteArray("{\"B\":\"first\",\"A\":\"a\"}\n"));
    QCOMPARE(formatEnv(variables, EnvFormat::Dotenv), QByteArray("B=first\nA=a\n"));
    QCOMPARE(formatEnv(variables, EnvFormat::Shell), QByteArray("export B='first'\nexport A='a'\n"));
    QCOMPARE(formatEnv(variables, EnvFormat::Null), QByteArray("B=first\0A=a\0", 12));
    QCOMPARE(formatEnv(variables, EnvFormat::Fish), QByteArray("set -gx B 'first'\nset -gx A 'a'\n"));
    QCOMPARE(formatEnv(variables, EnvFormat::Docker), QByteArray("B=first\nA=a\n"));
    QCOMPARE(formatEnv(variables, EnvFormat::Github), QByteArray("B=first\nA=a\n"));
    QCOMPARE(formatEnv(variables, EnvFormat::Systemd), QByteArray("B=\"first\"\nA=\"a\"\n"));
}

void TestEnvFormats::emptyList()
{
    QCOMPARE(formatEnv({}, EnvFormat::Json), QByteArray("{}\n"));
    QCOMPARE(formatEnv({}, EnvFormat::Shell), QByteArray());
    QCOMPARE(formatEnv({}, EnvFormat::Null), QByteArray());
}

void TestEnvFormats::nulIsForJsonAlone()
{
    const ProjectEnvVars variables({ProjectEnvVar(u"K"_s, Secret(QByteArrayView("a\0b", 3)))});
    const QStringList names = envFormatNames();
    for (const QString &name : names) {
        if (name == u"json") {
            QCOMPARE(formatEnv(variables, EnvFormat::Json), QByteArray("{\"K\":\"a\\u0000b\"}\n"));
            continue;
        }
        try {
            Q_UNUSED(formatEnv(variables, *envFormatFromName(name)));
            QFAIL(qPrintable(name + u" took it"_s));
        } catch (const EnvFormatError &error) {
            QVERIFY(error.message().endsWith(u"json."));
        }
    }
}

/// Names that bash, dash or fish answer with a value of their own are refused, so everything else that
/// they define can be set.
void TestEnvFormats::namesThatShellsKeep()
{
    const QList<std::pair<QString, EnvFormat>> shells{
        {u"bash"_s, EnvFormat::Shell}, {u"dash"_s, EnvFormat::Shell}, {u"fish"_s, EnvFormat::Fish}};
    for (const auto &[shell, format] : shells) {
        const QString list = shell == u"fish" ? u"set --names"_s : u"compgen -v"_s;
        QStringList options;
        if (shell == u"fish")
            options << u"--no-config"_s;
        const QString lister = shell == u"dash" ? u"bash"_s : shell;
        const QByteArray known = Consumer({}).run(lister, QStringList(options) << u"-c"_s << list);
        QVERIFY2(known.contains("PWD"), qPrintable(shell));
        for (const QByteArray &name : known.split('\n')) {
            // Search paths and locales work, and change how the rest of the test is run.
            if (name.isEmpty() || name == "PATH" || name.startsWith("LC_") || name == "LANG")
                continue;
            try {
                const ProjectEnvVars one({ProjectEnvVar(QString::fromUtf8(name), Secret("it x"))});
                const Variables read = readWithShell(formatEnv(one, format), shell, options);
                QVERIFY2(read.value(name) == "it x",
                         (shell.toUtf8() + ": " + name + " is " + read.value(name)).constData());
            } catch (const EnvFormatError &error) {
                QCOMPARE(error.key().toUtf8(), name.constData());
            }
        }
    }
}

void TestEnvFormats::githubDelimiterIsRandom()
{
    const ProjectEnvVars variables({ProjectEnvVar(u"K"_s, Secret("a\nb"))});
    const QByteArray one = formatEnv(variables, EnvFormat::Github);
    const QByteArray two = formatEnv(variables, EnvFormat::Github);
    QVERIFY(one != two);
    QCOMPARE(one.size(), two.size());
    QVERIFY(one.startsWith("K<<ghadelimiter_"));
}

QTEST_GUILESS_MAIN(TestEnvFormats)
#include "tst_envformats.moc"
