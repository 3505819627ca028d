// SPDX-License-Identifier: MIT
#include <cozewi/stage.h>
#include <cozewi/text.h>

#include <QtCore/QRegularExpression>
#include <QtTest/QTest>

using Cozewi::sanitizedText;

class tst_Text : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void cleanup() { Cozewi::installTranslations(QLocale::c()); }

    void takesOutWhatMustNotBeShown_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("shown");
        const auto row = [](const char *name, const QString &text, const QString &shown) {
            QTest::newRow(name) << text << shown;
        };
        row("plain", QStringLiteral("invalid_client"), QStringLiteral("invalid_client"));
        row("white space", QStringLiteral("  a\r\n\tb\u00a0 c  "), QStringLiteral("a b c"));
        row("control", QStringLiteral("a\u0000b\u0007c\u007fd\u0085e"), QStringLiteral("abcd e"));
        row("colour", QStringLiteral("\u001b[31;1mred\u001b[0m"), QStringLiteral("red"));
        row("clear screen", QStringLiteral("a\u001b[2J\u001b[Hb"), QStringLiteral("ab"));
        row("title", QStringLiteral("a\u001b]0;evil\u0007b"), QStringLiteral("ab"));
        row("link", QStringLiteral("\u001b]8;;http://x\u001b\\text\u001b]8;;\u001b\\"), QStringLiteral("text"));
        row("open title", QStringLiteral("a\u001b]0;rest"), QStringLiteral("a0;rest"));
        row("one byte introducer", QStringLiteral("a\u009b31mb"), QStringLiteral("ab"));
        row("charset", QStringLiteral("a\u001b(0b"), QStringLiteral("ab"));
        row("escape at the end", QStringLiteral("a\u001b"), QStringLiteral("a"));
        row("open sequence at the end", QStringLiteral("a\u001b[31"), QStringLiteral("a"));
        row("right to left override", QStringLiteral("a\u202egnp.exe\u2066b"), QStringLiteral("agnp.exeb"));
        row("zero width", QStringLiteral("a\u200b\u200d\ufeff\u00adb"), QStringLiteral("ab"));
        row("tags", QStringLiteral("a") + QString::fromUcs4(U"\U000E0041") + QStringLiteral("b"), QStringLiteral("ab"));
        row("lone surrogate", QStringLiteral("a") + QChar(0xd800) + QStringLiteral("b"), QStringLiteral("a\ufffdb"));
        row("emoji and chinese", QStringLiteral("令牌🔑"), QStringLiteral("令牌🔑"));
        row("line separator", QStringLiteral("a\u2028b"), QStringLiteral("a b"));
        row("nothing left", QStringLiteral("\u001b[0m\r\n"), QString());
    }
    void takesOutWhatMustNotBeShown()
    {
        QFETCH(QString, text);
        QFETCH(QString, shown);
        QCOMPARE(sanitizedText(text), shown);
        QCOMPARE(sanitizedText(shown), shown);
    }

    void cutsLongText()
    {
        QCOMPARE(sanitizedText(QString(200, u'a')), QString(200, u'a'));
        QCOMPARE(sanitizedText(QString(201, u'a')), QString(199, u'a') + u'…');
        QCOMPARE(sanitizedText(u"abcdef", 3), QStringLiteral("ab…"));
        // Not in the middle of a character that takes two units.
        QCOMPARE(sanitizedText(QStringLiteral("a🔑b"), 3), QStringLiteral("a…"));
        QCOMPARE(sanitizedText(QStringLiteral("a bc"), 3), QStringLiteral("a…"));
    }

    void readsBytes()
    {
        QCOMPARE(sanitizedText(QByteArrayView("caf\xc3\xa9\x1b[0m")), QStringLiteral("café"));
        QCOMPARE(sanitizedText(QByteArrayView("a\xff")), QStringLiteral("a\ufffd"));
    }

    void speaksChinese_data()
    {
        QTest::addColumn<QLocale>("locale");
        QTest::newRow("zh") << QLocale(QLocale::Chinese);
        QTest::newRow("zh_CN") << QLocale(QStringLiteral("zh_CN"));
        QTest::newRow("zh_Hans_SG") << QLocale(QLocale::Chinese, QLocale::SimplifiedChineseScript, QLocale::Singapore);
    }
    void speaksChinese()
    {
        QFETCH(QLocale, locale);
        QVERIFY(Cozewi::installTranslations(locale));
        QVERIFY(Cozewi::stageTitle(Cozewi::Stage::AccessToken).contains(QStringLiteral("令牌")));
        QVERIFY(Cozewi::installTranslations(QLocale(QLocale::English)));
        QCOMPARE(Cozewi::stageTitle(Cozewi::Stage::AccessToken), QStringLiteral("step 2 (access token)"));
    }

    void fallsBackToEnglish()
    {
        QVERIFY(Cozewi::installTranslations(QLocale(QLocale::Chinese)));
        QVERIFY(!Cozewi::installTranslations(QLocale(QLocale::Hebrew)));
        QCOMPARE(Cozewi::stageTitle(Cozewi::Stage::AccessToken), QStringLiteral("step 2 (access token)"));
    }

    void namesOfStagesAreNeverTranslated()
    {
        QVERIFY(Cozewi::installTranslations(QLocale(QLocale::Chinese)));
        QCOMPARE(Cozewi::stageName(Cozewi::Stage::Configuration), QStringLiteral("configuration"));
        QCOMPARE(Cozewi::stageName(Cozewi::Stage::IdToken), QStringLiteral("id_token"));
        QCOMPARE(Cozewi::stageName(Cozewi::Stage::AccessToken), QStringLiteral("access_token"));
        QCOMPARE(Cozewi::stageName(Cozewi::Stage::IntegrationCredential), QStringLiteral("integration_credential"));
        QCOMPARE(Cozewi::stageName(Cozewi::Stage::ProjectEnvVars), QStringLiteral("project_env_vars"));
        QCOMPARE(Cozewi::stageName(Cozewi::Stage::Session), QStringLiteral("session"));
    }

    void hasAVersion()
    {
        static const QRegularExpression version(QStringLiteral("^\\d+\\.\\d+\\.\\d+$"));
        QVERIFY(version.match(Cozewi::libraryVersion()).hasMatch());
    }
};

QTEST_GUILESS_MAIN(tst_Text)
#include "tst_text.moc"
