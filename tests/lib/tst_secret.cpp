// SPDX-License-Identifier: MIT
#include <cozewi/secret.h>

#include <QtCore/QDebug>
#include <QtTest/QTest>

using Cozewi::Secret;

class tst_Secret : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void anEmptySecretIsNull()
    {
        QVERIFY(Secret().isEmpty());
        QVERIFY(Secret(QByteArrayView("")).isEmpty());
        QVERIFY(Secret::fromString({}).isEmpty());
        QCOMPARE(Secret().size(), 0);
        QVERIFY(Secret().revealString().isEmpty());
        QVERIFY(Secret() == Secret(QByteArrayView()));
    }

    void keepsBytesAndText_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("ascii") << QStringLiteral("s3cr+t/%=&");
        QTest::newRow("chinese and emoji") << QStringLiteral("秘密🔑ü");
        QTest::newRow("with a NUL") << QString::fromUtf8(QByteArrayView("a\0b", 3));
        QTest::newRow("with a byte order mark") << QString(QChar(0xfeff)) + QStringLiteral("value");
        QTest::newRow("long") << QString(100000, u'中');
    }
    void keepsBytesAndText()
    {
        QFETCH(QString, text);
        const Secret fromText = Secret::fromString(text);
        QVERIFY(fromText.revealString() == text);
        QVERIFY(fromText.revealUtf8() == text.toUtf8());
        QCOMPARE(fromText.size(), text.toUtf8().size());
        const Secret fromBytes{QByteArrayView(text.toUtf8())};
        QVERIFY(fromBytes == fromText);
    }

    void doesNotShareTheCallersBuffer()
    {
        QByteArray bytes("plain");
        const Secret secret{QByteArrayView(bytes)};
        bytes.fill('x');
        QVERIFY(secret.revealUtf8() == "plain");
        QVERIFY(secret.revealView().data() != bytes.constData());
    }

    void copiesShareOneBuffer()
    {
        const Secret secret{QByteArrayView("plain")};
        const Secret copy = secret;
        QCOMPARE(static_cast<const void *>(copy.revealView().data()),
                 static_cast<const void *>(secret.revealView().data()));
    }

    void comparesByContent()
    {
        const Secret secret{QByteArrayView("plain")};
        QVERIFY(secret == Secret(QByteArrayView("plain")));
        QVERIFY(!(secret == Secret(QByteArrayView("plaiN"))));
        QVERIFY(!(secret == Secret(QByteArrayView("plain "))));
        QVERIFY(!(secret == Secret()));
    }

    void printsAMaskOfFixedWidth()
    {
        QString shortText;
        QString longText;
        QDebug(&shortText).nospace() << Secret(QByteArrayView("a"));
        QDebug(&longText).nospace() << Secret(QByteArray(5000, 'a'));
        QCOMPARE(shortText.trimmed(), Secret::mask());
        QCOMPARE(longText, shortText);
    }
};

QTEST_APPLESS_MAIN(tst_Secret)
#include "tst_secret.moc"
