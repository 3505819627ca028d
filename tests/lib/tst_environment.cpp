// SPDX-License-Identifier: MIT
#include <cozewi/environment.h>
#include <cozewi/errors.h>

#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

using namespace Cozewi;

class tst_Environment : public QObject {
    Q_OBJECT
private:
    static Environment read(QByteArrayView text) { return Environment::fromDotenv(text, QStringLiteral("app.env")); }
    static ErrorInfo errorOf(QByteArrayView text)
    {
        try {
            read(text);
        } catch (const ConfigurationError &error) {
            return error.info();
        }
        return {};
    }

private Q_SLOTS:
    void readsDotenv_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("value");
        const auto row = [](const char *name, const QByteArray &text, const QString &value) {
            QTest::newRow(name) << text << value;
        };
        row("plain", "K=value", QStringLiteral("value"));
        row("no value", "K=", QString());
        row("no value, line end", "K=\nL=x", QString());
        row("blanks", "  K =  value  \n", QStringLiteral("value"));
        row("blanks inside", "K=a  b", QStringLiteral("a  b"));
        row("export", "export K=value", QStringLiteral("value"));
        row("export and tab", "export\tK=value", QStringLiteral("value"));
        row("equals inside", "K=a=b==", QStringLiteral("a=b=="));
        row("comment line", "# c\n\n  # d\nK=value", QStringLiteral("value"));
        row("comment behind", "K=value # c", QStringLiteral("value"));
        row("hash inside", "K=a#b", QStringLiteral("a#b"));
        row("only a comment", "K=# c", QString());
        row("single quotes", "K='a \"$X\" \\n # b'", QStringLiteral("a \"$X\" \\n # b"));
        row("backtick quotes", "K=`it's \"so\" \\n`", QStringLiteral("it's \"so\" \\n"));
        row("double quotes", "K=\"a 'b' # c\"", QStringLiteral("a 'b' # c"));
        row("escapes", "K=\"a\\nb\\rc\\td\\\"e\\\\f\\$g\"", QStringLiteral("a\nb\rc\td\"e\\f$g"));
        row("no escape", "K=\"C:\\dir\\x\"", QStringLiteral("C:\\dir\\x"));
        row("escapes mean nothing unquoted", "K=a\\nb", QStringLiteral("a\\nb"));
        row("comment behind quotes", "K='v' # c", QStringLiteral("v"));
        row("empty quotes", "K=\"\"", QString());
        row("several lines", "K=\"-----BEGIN\nabc\n-----END\"\nL=x", QStringLiteral("-----BEGIN\nabc\n-----END"));
        row("several lines, single", "K='a\n# not a comment\nb'", QStringLiteral("a\n# not a comment\nb"));
        row("crlf", "K=value\r\nL=x\r\n", QStringLiteral("value"));
        row("crlf inside quotes", "K=\"a\r\nb\"\r\n", QStringLiteral("a\nb"));
        row("bom", "\xef\xbb\xbfK=value", QStringLiteral("value"));
        row("utf-8", "K=令牌", QStringLiteral("令牌"));
        row("no interpolation", "X=1\nK=\"${X}$X\"", QStringLiteral("${X}$X"));
        row("quote inside a word", "K=it's", QStringLiteral("it's"));
        row("the last one wins", "K=a\nK=b", QStringLiteral("b"));
        row("bare export says nothing", "export K\nK=a\nexport K # c", QStringLiteral("a"));
        row("export as a name", "export=1\nK=a", QStringLiteral("a"));
    }
    void readsDotenv()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, value);
        QCOMPARE(read(text).value(u"K"), value);
        QCOMPARE(read(text).contains(u"K"), !value.isEmpty());
    }

    void namesFileAndLine_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("where");
        QTest::newRow("no equals") << QByteArray("A=1\n\nhunter2 hunter3\n") << QStringLiteral("app.env:3:");
        QTest::newRow("no name") << QByteArray("=hunter2") << QStringLiteral("app.env:1:");
        QTest::newRow("open quote") << QByteArray("A=1\nK='hunter2\n") << QStringLiteral("app.env:2:");
        QTest::newRow("text behind quotes") << QByteArray("K=\"a\nb\" hunter2") << QStringLiteral("app.env:2:");
        QTest::newRow("shell quoting") << QByteArray("K='it\\'s hunter2'") << QStringLiteral("app.env:1:");
        QTest::newRow("latin-1") << QByteArray("A=1\nK=hunter2\xe9\n") << QStringLiteral("app.env:2:");
    }
    void namesFileAndLine()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, where);
        const ErrorInfo error = errorOf(text);
        QCOMPARE(error.type, ErrorType::ConfigurationError);
        QVERIFY2(error.message.startsWith(where), qPrintable(error.message));
        QVERIFY(!error.message.contains(QStringLiteral("hunter")));
        QVERIFY(!error.hint.isEmpty());
    }

    void whatIsNoTextGetsAnotherHint()
    {
        QVERIFY(errorOf("A 1\n").hint.contains(QStringLiteral("NAME=value")));
        const QString hint = errorOf(QByteArray("\x7f"
                                                "ELF\x02\xff"))
                                 .hint;
        QVERIFY2(hint.contains(QStringLiteral("UTF-8")) && !hint.contains(QStringLiteral("NAME=value")),
                 qPrintable(hint));
    }

    void namesEveryBadLine()
    {
        const ErrorInfo error = errorOf("A 1\nB=2\nC='x\nD 3\n");
        for (const char16_t *where : {u"app.env:1:", u"app.env:3:", u"app.env:4:"})
            QVERIFY2(error.message.contains(QString::fromUtf16(where)), qPrintable(error.message));
    }

    void knowsWhereAValueCameFrom()
    {
        Environment environment = read("A=1\nB='x\ny'\nC=3");
        QCOMPARE(environment.source(u"C").kind, Environment::Source::Kind::File);
        QCOMPARE(environment.source(u"C").line, 4);
        QCOMPARE(environment.source(u"C").toString(), QStringLiteral("app.env:4"));
        environment.set(QStringLiteral("D"), QStringLiteral("4"));
        QCOMPARE(environment.source(u"D").kind, Environment::Source::Kind::Given);
        QCOMPARE(environment.source(u"E").kind, Environment::Source::Kind::None);
        environment.unset(u"D");
        QVERIFY(!environment.contains(u"D"));
        QCOMPARE(environment.names(), (QStringList{QStringLiteral("A"), QStringLiteral("B"), QStringLiteral("C")}));
    }

    void readsTheProcess()
    {
        qputenv("COZEWI_TEST_VARIABLE", "wert=ü");
        qputenv("COZEWI_TEST_EMPTY", "");
        const Environment environment = Environment::fromProcess();
        QCOMPARE(environment.value(u"COZEWI_TEST_VARIABLE"), QStringLiteral("wert=ü"));
        QCOMPARE(environment.source(u"COZEWI_TEST_VARIABLE").kind, Environment::Source::Kind::Process);
        QVERIFY(!environment.contains(u"COZEWI_TEST_EMPTY"));
        qunsetenv("COZEWI_TEST_VARIABLE");
        QVERIFY(environment.contains(u"COZEWI_TEST_VARIABLE"));
        QVERIFY(!Environment::fromProcess().contains(u"COZEWI_TEST_VARIABLE"));
    }

    void theUpperOneWinsWhereEmptyToo()
    {
        const Environment lower = read("A=1\nB=2\nC=3");
        const Environment upper = read("A=9\nB=\nD=4");
        const Environment both = lower.overlaidWith(upper);
        QCOMPARE(both.value(u"A"), QStringLiteral("9"));
        QVERIFY(!both.contains(u"B"));
        QCOMPARE(both.value(u"C"), QStringLiteral("3"));
        QCOMPARE(both.value(u"D"), QStringLiteral("4"));
        QCOMPARE(lower.value(u"B"), QStringLiteral("2"));
    }

    void readsAFile()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("a.env"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("K='v'\n");
        file.close();
        const Environment environment = Environment::fromFile(path);
        QCOMPARE(environment.value(u"K"), QStringLiteral("v"));
        QCOMPARE(environment.source(u"K").file, path);
    }

    void aFileThatCannotBeReadIsNamed()
    {
        const QTemporaryDir folder;
        for (const QString &path : {folder.filePath(QStringLiteral("missing.env")), folder.path()}) {
            try {
                Environment::fromFile(path);
                QFAIL("no error");
            } catch (const ConfigurationError &error) {
                QVERIFY2(error.message().contains(path), error.what());
                QVERIFY(!error.hint().isEmpty());
            }
        }
    }
};

QTEST_APPLESS_MAIN(tst_Environment)
#include "tst_environment.moc"
