// SPDX-License-Identifier: MIT
#include "commandline.h"
#include "inspectortest.h"

using namespace Inspector;
using namespace Qt::Literals::StringLiterals;

/// What the program is started with.
class TestWindowCommandLine : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void choosesAProfile()
    {
        QCOMPARE(read({}).profile, Profile::process());
        QVERIFY(!read({}).profileGiven);
        QCOMPARE(read({u"--demo"_s}).profile, Profile::demo());
        const CommandLine file = read({u"--env-file"_s, u"some/.env"_s});
        QCOMPARE(file.profile, Profile::fromFile(QDir::current().absoluteFilePath(u"some/.env"_s)));
        QVERIFY(!file.exitCode);
    }

    void refusesWhatItDoesNotKnow_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("option") << QStringList{u"--frobnicate"_s};
        QTest::newRow("word") << QStringList{u"token"_s};
        QTest::newRow("language") << QStringList{u"--lang"_s, u"fr"_s};
        QTest::newRow("two profiles") << QStringList{u"--demo"_s, u"--env-file"_s, u"x"_s};
        QTest::newRow("no file") << QStringList{u"--env-file"_s};
    }
    void refusesWhatItDoesNotKnow()
    {
        QFETCH(QStringList, arguments);
        const CommandLine line = read(arguments);
        QCOMPARE(line.exitCode, std::optional(2));
        QVERIFY(line.errors.startsWith(u"cozewi-inspector: "));
        QVERIFY(line.output.isEmpty());
    }

    void helpsInBothLanguages()
    {
        const CommandLine english = read({u"--help"_s, u"--lang"_s, u"en"_s});
        QCOMPARE(english.exitCode, std::optional(0));
        QVERIFY(english.output.contains(u"--env-file"));
        const CommandLine chinese = read({u"--lang=zh_CN"_s, u"--help"_s});
        QVERIFY(chinese.output.contains(u"工作负载身份"));
        installLanguage(u"en"_s);
    }

    void tellsItsVersion() { QVERIFY(read({u"--version"_s}).output.startsWith(u"cozewi-inspector ")); }

private:
    static CommandLine read(const QStringList &arguments)
    {
        return readCommandLine(QStringList{u"cozewi-inspector"_s} + arguments);
    }
};

INSPECTOR_TEST_MAIN(TestWindowCommandLine)
#include "tst_windowcommandline.moc"
