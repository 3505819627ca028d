// SPDX-License-Identifier: MIT
// The quote of a secret is found however a server makes it.
#include "http/masking.h"

#include <cozewi/text.h>

#include <QtTest/QtTest>

using namespace Cozewi;
using namespace Qt::Literals::StringLiterals;

class TestMasking : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void quotesAreMasked_data()
    {
        QTest::addColumn<QString>("secret");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, const QString &secret, const QString &text, const QString &expected) {
            QTest::newRow(name) << secret << text << QString(expected).replace(u'*', Secret::mask());
        };
        const QString secret = u"Zq7/Kd+9 w\"<&Xr2-vB_pL0tYh5"_s;
        row("as it is", secret, u"no '%1' here"_s.arg(secret), u"no '*' here"_s);
        row("twice", secret, u"%1, %1"_s.arg(secret), u"*, *"_s);
        row("with a line end of its own", secret + u"\n"_s, u"got %1!"_s.arg(secret), u"got *!"_s);
        row("percent-encoded", secret, u"s=%1&x"_s.arg(QString::fromLatin1(QUrl::toPercentEncoding(secret))),
            u"s=*&x"_s);
        row("percent-encoded, lower case", secret,
            u"s=%1&x"_s.arg(QString::fromLatin1(QUrl::toPercentEncoding(secret).toLower())), u"s=*&x"_s);
        row("as in a form", secret,
            u"s=%1&x"_s.arg(QString::fromLatin1(QUrl::toPercentEncoding(secret)).replace(u"%20"_s, u"+"_s)),
            u"s=*&x"_s);
        row("HTML", secret, u"<b>%1</b>"_s.arg(secret.toHtmlEscaped()), u"<b>*</b>"_s);
        row("JSON", secret, u"{\"s\":\"Zq7/Kd+9 w\\\"<&Xr2-vB_pL0tYh5\"}"_s, u"{\"s\":\"*\"}"_s);
        row("JSON of PHP", secret, u"{\"s\":\"Zq7\\/Kd+9 w\\\"<&Xr2-vB_pL0tYh5\"}"_s, u"{\"s\":\"*\"}"_s);
        row("upper case", secret, u"S=%1."_s.arg(secret.toUpper()), u"S=*."_s);
        row("base64", secret, u"[%1]"_s.arg(QString::fromLatin1(secret.toUtf8().toBase64())), u"[*]"_s);
        row("base64url", u"aaa>>>???~~~bbb"_s,
            u"[%1]"_s.arg(QString::fromLatin1("aaa>>>???~~~bbb"_ba.toBase64(QByteArray::Base64UrlEncoding))), u"[*]"_s);
        row("base64 behind one character", secret,
            u"[%1]"_s.arg(QString::fromLatin1(("x" + secret.toUtf8() + "y").toBase64())), u"[eF*Xk=]"_s);
        row("base64 behind two characters", secret,
            u"[%1]"_s.arg(QString::fromLatin1(("ab" + secret.toUtf8()).toBase64())), u"[YWJ*U=]"_s);
        row("cut by the server", secret, u"\"%1...\" not accepted"_s.arg(secret.first(14)), u"\"*...\" not accepted"_s);
        row("without its end", secret, u"<%1>"_s.arg(secret.chopped(2)), u"<*>"_s);
        row("without its beginning", secret, u"<%1>"_s.arg(secret.sliced(3)), u"<*>"_s);
        row("its middle left out", secret, u"<%1…%2>"_s.arg(secret.first(12), secret.last(12)), u"<*…*>"_s);
        row("with what nobody sees in it", secret, u"<%1>"_s.arg(QString(secret).insert(7, QChar(0x200b))), u"<*>"_s);
        row("coloured", secret, u"<%1>"_s.arg(QString(secret).insert(9, u"\u001b[1m"_s)), u"<*>"_s);
        row("over two lines", secret, u"<%1>"_s.arg(QString(secret).insert(13, u"\r\n  "_s)), u"<* *>"_s);
        row("half of a short one", u"0123456789abcdef"_s, u"<01234567>"_s, u"<*>"_s);
        row("less than half", u"0123456789abcdef"_s, u"<0123456>"_s, u"<0123456>"_s);
        row("a very short one whole", u"hunter2"_s, u"<hunter2> hunter"_s, u"<*> hunter"_s);
        row("too short to be one", u"abc"_s, u"abcabc"_s, u"abcabc"_s);
        row("less than a run", secret, u"<%1>"_s.arg(secret.first(11)), u"<%1>"_s.arg(secret.first(11)));
        row("other text", secret, u"invalid_client: client authentication failed"_s,
            u"invalid_client: client authentication failed"_s);
    }
    void quotesAreMasked()
    {
        QFETCH(QString, secret);
        QFETCH(QString, text);
        QFETCH(QString, expected);
        QCOMPARE(withoutSecrets(text, {Secret(), Secret::fromString(secret)}), expected);
    }

    void everyOneOfSeveral()
    {
        const QList<Secret> secrets{Secret("first-secret-0123456789"_ba), Secret("hunter2"_ba)};
        QCOMPARE(withoutSecrets(u"hunter2 first-secret-0123456789"_s, secrets), Secret::mask() + u' ' + Secret::mask());
    }

    void longTextsAndTokensTakeNoTime()
    {
        QString token;
        for (int i = 0; token.size() < 16384; ++i)
            token += QString::number(static_cast<quint64>(i) * 2654435761U, 36);
        const QString text = u"x "_s.repeated(200) + token.repeated(64);
        QElapsedTimer timer;
        timer.start();
        const QString masked = withoutSecrets(text, {Secret::fromString(token)});
        QVERIFY2(timer.elapsed() < 2000, qPrintable(QString::number(timer.elapsed())));
        QVERIFY(masked.size() < 4096);
        for (qsizetype i = 0; i + 12 <= token.size(); ++i)
            QVERIFY(!masked.contains(token.sliced(i, 12)));
    }

    void nothingIsLeftWhereTheTextIsCut()
    {
        const QString secret = u"Zq7KdXr2vBpL0tYh5"_s;
        const QString masked = withoutSecrets(QString(4090, u'.') + secret, {Secret::fromString(secret)});
        QVERIFY(!masked.contains(u'Z'));
    }
};

QTEST_GUILESS_MAIN(TestMasking)
#include "tst_masking.moc"
