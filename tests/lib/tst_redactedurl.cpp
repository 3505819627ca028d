// SPDX-License-Identifier: MIT
// What records, exports and the window show of the URLs of requests.
#include "http/redaction.h"

#include <cozewi/secret.h>

#include <QtTest/QtTest>

using namespace Cozewi;
using namespace Qt::Literals::StringLiterals;

class TestRedactedUrl : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readersSeeWordsAndNumbers_data()
    {
        QTest::addColumn<QString>("url");
        const auto row = [](const char *url) { QTest::newRow(url) << QString::fromUtf8(url); };
        row("https://api.test");
        row("https://api.test/");
        row("https://api.test/api/coze_claw/skill/get_skill_envs");
        row("https://api.test/v1/workspaces/7431234567890123456/documents/74312345678901234567890");
        row("https://api.test//twice/a%2Fb%20c");
        row("https://api.test/GetWorkloadIdentityAccessToken");
        row("https://api.test/release-notes-2024-11-25-v2.final.html");
        row("https://api.test/SOME_LONG_NAME_IN_CAPITALS");
        row("https://api.test/short-a1b2c3/x9");
        row("https://api.test/%E6%96%87%E6%A1%A3/%E4%BB%A4%E7%89%8C%E4%BB%A4%E7%89%8C%E4%BB%A4%E7%89%8C");
        row("https://open.test/open-apis/bot/v2/hook/");
        row("https://hooks.test/catch/incoming");
    }
    void readersSeeWordsAndNumbers()
    {
        QFETCH(QString, url);
        QCOMPARE(redactedUrl(QUrl(url)), QUrl(url));
    }

    void secretsAreMasked_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *url, const char *expected) {
            QTest::newRow(url) << QString::fromUtf8(url) << QString::fromUtf8(expected).replace(u'*', Secret::mask());
        };
        row("https://u:p@api.test/a#f", "https://api.test/a");
        row("https://api.test/a?k=v&l=&m=a%3Db", "https://api.test/a?k=*&l=*&m=*");
        row("https://api.test/a?BARESECRET", "https://api.test/a?*");
        row("https://api.test/a?k=v&BARESECRET&=x", "https://api.test/a?k=*&*&*");
        row("https://api.test/a?Zx81kKq0Lm2Pw9Rt5Vb7=1", "https://api.test/a?*");
        row("https://hooks.slack.test/services/T000/B000/XXXXXXXXXXXXXXXXXXXXXXXX",
            "https://hooks.slack.test/services/T000/B000/*");
        row("https://api.test/hooks/T000/B000/XXXXXXXXXXXXXXXXXXXXXXXX", "https://api.test/hooks/T000/B000/*");
        row("https://open.test/open-apis/bot/v2/hook/3fa85f64-5717-4562-b3fc-2c963f66afa6",
            "https://open.test/open-apis/bot/v2/hook/*");
        row("https://discord.test/api/webhooks/1234567890/aB3-x_Yz", "https://discord.test/api/webhooks/*/*");
        row("https://hooks.test/catch/123456/o9ujqd4", "https://hooks.test/catch/*/*");
        row("https://api.test/bot123456:ABC-DEF1234ghIkl-zyz57W2v1u123ew11/send", "https://api.test/*/send");
        row("https://api.test/x/kJhGfDsAqWeRtYuIoPzX", "https://api.test/x/*");
        row("https://api.test/x/qwertzuiopasdfghjklyx", "https://api.test/x/*");
        row("https://api.test/x/eyJhbGciOiJIUzI1NiJ9.e30.sig/y", "https://api.test/x/*/y");
        row("https://api.test/x/Zx81%6BKq0Lm2Pw9Rt5Vb7%2F8", "https://api.test/x/*");
    }
    void secretsAreMasked()
    {
        QFETCH(QString, url);
        QFETCH(QString, expected);
        QCOMPARE(redactedUrl(QUrl(url)).toString(), expected);
    }
};

QTEST_GUILESS_MAIN(TestRedactedUrl)
#include "tst_redactedurl.moc"
