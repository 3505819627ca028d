// SPDX-License-Identifier: MIT
// The examples of the README are files that compile, and do what is said.
#include <cozewi/secret.h>
#include <cozewi/testing/demoserver.h>

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QProcess>
#include <QtCore/QRegularExpression>
#include <QtTest/QtTest>

using namespace Cozewi;
using namespace Qt::Literals::StringLiterals;

namespace {

QByteArray read(const QString &path)
{
    QFile file(QStringLiteral(SOURCE_TREE "/") + path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

struct Run {
    int exitCode = -1;
    QByteArray out;
    QByteArray err;
};

Run run(const QString &program, const Environment &environment)
{
    QProcess process;
    QProcessEnvironment variables = QProcessEnvironment::systemEnvironment();
    for (const QString &name : environment.names())
        variables.insert(name, environment.value(name));
    process.setProcessEnvironment(variables);
    process.start(QStringLiteral(PROGRAMS "/readme_") + program, QStringList());
    process.waitForFinished(30000);
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

} // namespace

class TestReadme : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void showsTheFiles_data();
    void showsTheFiles();
    void picturesAndFilesExist_data();
    void picturesAndFilesExist();
    void exampleListsMaskedVariables();
    void exampleSaysWhatIsMissing();
    void futureTellsTheTimeLeft();
    void plainMainPrintsTheToken();
};

void TestReadme::showsTheFiles_data()
{
    QTest::addColumn<QString>("readme");
    QTest::addColumn<QString>("example");
    for (const QString &readme : {u"README.md"_s, u"README.zh_CN.md"_s}) {
        for (const QString &example : {u"example"_s, u"future"_s, u"plainmain"_s})
            QTest::addRow("%s %s", qPrintable(readme), qPrintable(example)) << readme << example;
    }
}

void TestReadme::showsTheFiles()
{
    QFETCH(QString, readme);
    QFETCH(QString, example);
    QByteArray code = read(u"tests/readme/%1.cpp"_s.arg(example));
    QVERIFY(!code.isEmpty());
    code = code.sliced(code.indexOf('\n') + 1); // the licence
    QVERIFY2(read(readme).contains("```cpp\n" + code + "```\n"), qPrintable(example + u".cpp differs"_s));
}

void TestReadme::picturesAndFilesExist_data()
{
    QTest::addColumn<QString>("readme");
    for (const char *document :
         {"README.md", "README.zh_CN.md", "CONTRIBUTING.md", "SECURITY.md", "docs/architecture.md", "docs/embedding.md",
          "docs/security.md", "docs/troubleshooting.md", "docs/troubleshooting.zh_CN.md"})
        QTest::newRow(document) << QString::fromLatin1(document);
}

void TestReadme::picturesAndFilesExist()
{
    QFETCH(QString, readme);
    static const QRegularExpression link(uR"re(\]\(([^)#:]+)(?:#[^)]*)?\)|src="([^":]+)")re"_s);
    const QDir folder(QFileInfo(QStringLiteral(SOURCE_TREE "/") + readme).path());
    auto matches = link.globalMatch(QString::fromUtf8(read(readme)));
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        const QString path = match.captured(1) + match.captured(2);
        QVERIFY2(folder.exists(path), qPrintable(path));
    }
}

void TestReadme::exampleListsMaskedVariables()
{
    const Testing::DemoServer server;
    const Run result = run(u"example"_s, server.environment());
    QCOMPARE(result.exitCode, 0);
    QVERIFY(result.err.contains("DATABASE_URL"));
    QVERIFY(result.err.contains(Secret::mask().toUtf8()));
    QVERIFY(!result.err.contains("postgres"));
}

void TestReadme::exampleSaysWhatIsMissing()
{
    const Run result = run(u"example"_s, Environment());
    QCOMPARE(result.exitCode, 1);
    QVERIFY(result.err.contains("ConfigurationError"));
    QVERIFY(result.err.contains("COZE_WORKLOAD_IDENTITY_CLIENT_ID"));
}

void TestReadme::futureTellsTheTimeLeft()
{
    const Testing::DemoServer server;
    const Run result = run(u"future"_s, server.environment());
    QCOMPARE(result.exitCode, 0);
    QVERIFY(result.err.contains("s left"));
    QCOMPARE(run(u"future"_s, Environment()).exitCode, 1);
}

void TestReadme::plainMainPrintsTheToken()
{
    const Testing::DemoServer server;
    const Run result = run(u"plainmain"_s, server.environment());
    QCOMPARE(result.exitCode, 0);
    QVERIFY(result.out.trimmed().size() > 20);
    QCOMPARE(result.err, QByteArray());
}

QTEST_GUILESS_MAIN(TestReadme)
#include "tst_readme.moc"
