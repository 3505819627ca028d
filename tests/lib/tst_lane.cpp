// SPDX-License-Identifier: MIT
#include <cozewi/lane.h>

#include <QtTest/QTest>

using namespace Cozewi;

class tst_Lane : public QObject {
    Q_OBJECT
private:
    static QByteArray flat(const HeaderList &headers)
    {
        QByteArray text;
        for (const Header &header : headers)
            text += header.name + ": " + header.value + "\n";
        return text;
    }
    static QStringList ids(const FindingList &findings)
    {
        QStringList ids;
        for (const Finding &finding : findings)
            ids.append(finding.id);
        return ids;
    }

private Q_SLOTS:
    void headers_data()
    {
        QTest::addColumn<QString>("lane");
        QTest::addColumn<QByteArray>("headers");
        QTest::newRow("empty") << QString() << QByteArray();
        QTest::newRow("NONE") << QStringLiteral("NONE") << QByteArray();
        QTest::newRow("ppe") << QStringLiteral("ppe_a") << QByteArray("x-tt-env: ppe_a\nx-use-ppe: 1\n");
        QTest::newRow("boe") << QStringLiteral("boe_a") << QByteArray("x-tt-env: boe_a\n");
        QTest::newRow("other") << QStringLiteral("prod") << QByteArray("x-tt-env: prod\n");
        QTest::newRow("none in lower case") << QStringLiteral("none") << QByteArray("x-tt-env: none\n");
        QTest::newRow("PPE_") << QStringLiteral("PPE_a") << QByteArray("x-tt-env: PPE_a\n");
        QTest::newRow("utf-8") << QStringLiteral("泳道") << QByteArray("x-tt-env: 泳道\n");
        QTest::newRow("line break") << QStringLiteral("a\r\nx-evil: 1") << QByteArray();
        QTest::newRow("tab") << QStringLiteral("a\tb") << QByteArray();
        QTest::newRow("NEL") << QStringLiteral("a\u0085b") << QByteArray();
    }
    void headers()
    {
        QFETCH(QString, lane);
        QFETCH(QByteArray, headers);
        QCOMPARE(flat(Lane(lane).headers()), headers);
    }

    void noLaneIsOneLane()
    {
        QCOMPARE(Lane(QStringLiteral("NONE")), Lane());
        QVERIFY(Lane(QStringLiteral("NONE")).isNone());
        QVERIFY(Lane(QStringLiteral("NONE")).value().isEmpty());
        QVERIFY(!(Lane(QStringLiteral("none")) == Lane()));
    }

    void lint_data()
    {
        QTest::addColumn<QString>("lane");
        QTest::addColumn<QStringList>("ids");
        QTest::addColumn<QString>("fix");
        const auto row = [](const char *name, const QString &lane, const QString &id, const QString &fix) {
            QTest::newRow(name) << lane << (id.isEmpty() ? QStringList() : QStringList{id}) << fix;
        };
        const QString nearMiss = QStringLiteral("lane-near-miss");
        row("none", {}, {}, {});
        row("NONE", QStringLiteral("NONE"), {}, {});
        row("ppe", QStringLiteral("ppe_feature"), {}, {});
        row("boe", QStringLiteral("boe_feature"), {}, {});
        row("a lane of its own", QStringLiteral("prod"), {}, {});
        row("a word with an underscore", QStringLiteral("pre_release"), {}, {});
        row("dash", QStringLiteral("ppe-a"), nearMiss, QStringLiteral("ppe_a"));
        row("upper case", QStringLiteral("PPE_a"), nearMiss, QStringLiteral("ppe_a"));
        row("capital", QStringLiteral("Ppe_a"), nearMiss, QStringLiteral("ppe_a"));
        row("no underscore", QStringLiteral("ppetest"), nearMiss, QStringLiteral("ppe_test"));
        row("colon", QStringLiteral("boe:a"), nearMiss, QStringLiteral("boe_a"));
        row("boe dash", QStringLiteral("boe-a"), nearMiss, QStringLiteral("boe_a"));
        row("swapped letters", QStringLiteral("pep_a"), nearMiss, QStringLiteral("ppe_a"));
        row("lost letter", QStringLiteral("bo_a"), nearMiss, QStringLiteral("boe_a"));
        row("spelling of none", QStringLiteral("none"), QStringLiteral("lane-none-spelling"), QStringLiteral("NONE"));
        row("null", QStringLiteral("null"), QStringLiteral("lane-none-spelling"), QStringLiteral("NONE"));
        row("space around", QStringLiteral(" ppe_a "), QStringLiteral("lane-whitespace"), QStringLiteral("ppe_a"));
        row("quotes", QStringLiteral("\"ppe_a\""), QStringLiteral("lane-whitespace"), QStringLiteral("ppe_a"));
        row("only spaces", QStringLiteral("  "), QStringLiteral("lane-whitespace"), QStringLiteral("NONE"));
        row("line break", QStringLiteral("ppe_a\n"), QStringLiteral("lane-control"), {});
        row("no name", QStringLiteral("ppe_"), QStringLiteral("lane-empty-name"), {});
        row("space inside", QStringLiteral("ppe_a b"), QStringLiteral("lane-characters"), {});
        row("zero width", QStringLiteral("ppe_a\u200bb"), QStringLiteral("lane-characters"), {});
    }
    void lint()
    {
        QFETCH(QString, lane);
        QFETCH(QStringList, ids);
        QFETCH(QString, fix);
        const FindingList findings = Lane(lane).lint();
        QCOMPARE(this->ids(findings), ids);
        for (const Finding &finding : findings) {
            QVERIFY(!finding.what.isEmpty() && !finding.why.isEmpty() && !finding.fix.isEmpty());
            QVERIFY2(finding.fix.contains(fix), qPrintable(finding.fix));
            QCOMPARE(finding.variable, QStringLiteral("COZE_SERVER_ENV"));
        }
    }

    void saysWhatItKnowsAndWhatItInfers()
    {
        QVERIFY(Lane(QStringLiteral("a\nb")).lint().first().certain);
        QVERIFY(!Lane(QStringLiteral("ppe-a")).lint().first().certain);
    }
};

QTEST_APPLESS_MAIN(tst_Lane)
#include "tst_lane.moc"
