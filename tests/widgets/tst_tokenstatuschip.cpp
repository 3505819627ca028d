// SPDX-License-Identifier: MIT
// The chip counts down, says in words what it shows, and never shows a token.
#include "testidentity.h"

#include <cozewi/envkeys.h>
#include <cozewi/testing/manualclock.h>
#include <cozewi/testing/scriptedtransport.h>
#include <cozewi/widgets/tokenstatuschip.h>
#include <cozewi/widgets/translations.h>

#include <QtGui/QAccessible>
#include <QtTest/QtTest>

using namespace Cozewi;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using State = StatusChip::State;

namespace {

/// A client whose time stands still, and whose platform answers what it is told.
struct Bench {
    Testing::ManualClock clock;
    std::shared_ptr<Testing::TransportScript> script = Testing::TransportScript::create();
    Client client = make();

    Client make()
    {
        ClientOptions options;
        options.runtime = Runtime::create(clock, script->factory(clock));
        return Client(TestIdentity::configuration(), options);
    }
    void answerWith(const QByteArray &expiresIn)
    {
        script->answer(Testing::jsonAnswer(TestIdentity::idTokenAnswer()));
        script->answer(Testing::jsonAnswer(TestIdentity::accessTokenAnswer(expiresIn)));
    }
};

QString spoken(QWidget &widget)
{
    return QAccessible::queryAccessibleInterface(&widget)->text(QAccessible::Name);
}

/// All that a person may read or hear of it.
QString everything(QWidget &widget)
{
    return widget.toolTip() + widget.accessibleName() + widget.accessibleDescription()
        + QAccessible::queryAccessibleInterface(&widget)->text(QAccessible::Help);
}

} // namespace

class TestTokenStatusChip : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void countsDown()
    {
        Bench b;
        TokenStatusChip chip(b.client);
        chip.setClock(b.clock);
        chip.show();
        QCOMPARE(chip.words(), u"none"_s);
        QCOMPARE(chip.state(), State::Idle);
        b.answerWith("3600");
        (void)b.client.getAccessToken();
        chip.refresh();
        QCOMPARE(chip.words(), u"1:00:00 left"_s);
        QCOMPARE(chip.state(), State::Good);
        b.clock.advance(1s);
        chip.refresh();
        QCOMPARE(chip.words(), u"59:59 left"_s);
        b.clock.advance(3540s); // its last minute
        chip.refresh();
        QCOMPARE(chip.words(), u"0:59 left"_s);
        QCOMPARE(chip.state(), State::Soon);
        b.clock.advance(59s);
        chip.refresh();
        QCOMPARE(chip.words(), u"expired"_s);
        QCOMPARE(chip.state(), State::Bad);
    }

    void countsByItselfWhileItIsSeen()
    {
        TokenStatus status;
        const Instant now = Clock::system().now();
        status.token = AccessToken(Secret::fromString(u"planted"), u"Bearer"_s, now, 100s);
        TokenStatusChip chip;
        chip.setTokenStatus(status);
        chip.show();
        const QString first = chip.words();
        QTRY_VERIFY(chip.words() != first);
        chip.hide();
        const QString last = chip.words();
        QTest::qWait(1200);
        QCOMPARE(chip.words(), last);
        chip.show(); // up to date at once
        QVERIFY(chip.words() != last);
    }

    void tellsWhatIsUnderWay()
    {
        Bench b;
        TokenStatusChip chip(b.client);
        b.script->hold();
        b.answerWith("3600");
        const QFuture<AccessToken> future = b.client.requestAccessToken();
        QVERIFY(b.script->waitForRequests(1));
        chip.refresh();
        QCOMPARE(chip.words(), u"asking…"_s);
        b.script->release();
        QTRY_VERIFY(future.isFinished());
    }

    void tellsWhatFailed()
    {
        Bench b;
        b.script->answer(
            Testing::jsonAnswer("{\"error\": \"invalid_client\", \"error_description\": \"<b>no</b>\"}", 401));
        TokenStatusChip chip(b.client);
        chip.setClock(b.clock);
        QVERIFY_THROWS_EXCEPTION(TokenRetrievalError, (void)b.client.getAccessToken());
        chip.refresh();
        QCOMPARE(chip.state(), State::Bad);
        QCOMPARE(chip.words(), u"step 1 (ID token) failed"_s);
        QVERIFY2(chip.accessibleDescription().contains(u"invalid_client"), qPrintable(chip.accessibleDescription()));
        // The words of a server are no markup.
        QVERIFY2(!chip.toolTip().contains(u"<b>"), qPrintable(chip.toolTip()));
    }

    void tellsWhatIsNotConfigured()
    {
        Bench b;
        Environment environment = TestIdentity::configuration().environment();
        environment.unset(EnvKeys::WorkloadIdentityClientId);
        ClientOptions options;
        options.runtime = b.client.runtime();
        const TokenStatusChip chip(Client(Configuration(environment), options));
        QCOMPARE(chip.state(), State::Bad);
        QCOMPARE(chip.words(), u"not configured"_s);
        QVERIFY2(chip.accessibleDescription().contains(u"COZE_WORKLOAD_IDENTITY_CLIENT_ID is not set"),
                 qPrintable(chip.accessibleDescription()));
    }

    void tellsWhyNoOtherCame()
    {
        Bench b;
        b.answerWith("3600");
        (void)b.client.getAccessToken();
        TokenStatusChip chip(b.client);
        chip.setClock(b.clock);
        b.clock.advance(3601s);
        b.script->answer(Testing::failureAnswer(FailureKind::ConnectionRefused));
        QVERIFY_THROWS_EXCEPTION(TokenRetrievalError, (void)b.client.getAccessToken());
        chip.refresh();
        QCOMPARE(chip.words(), u"expired, renewal failed"_s);
        QVERIFY2(chip.accessibleDescription().contains(u"refused"), qPrintable(chip.accessibleDescription()));
    }

    void keepsTheTimeWhereRenewalFails()
    {
        Bench b;
        b.answerWith("3600");
        (void)b.client.getAccessToken();
        b.script->answer(Testing::failureAnswer(FailureKind::ReadTimeout));
        QFuture<AccessToken> future = b.client.refreshAccessToken();
        QTRY_VERIFY(future.isFinished());
        TokenStatusChip chip(b.client);
        chip.setClock(b.clock);
        QCOMPARE(chip.words(), u"1:00:00 left, renewal failed"_s);
        QCOMPARE(chip.state(), State::Soon);
        QCOMPARE(spoken(chip), u"Token: 60 min left, renewal failed"_s);
    }

    void speaksOnceAMinute()
    {
        Bench b;
        b.answerWith("3600");
        (void)b.client.getAccessToken();
        TokenStatusChip chip(b.client);
        chip.setClock(b.clock);
        b.clock.advance(10s);
        chip.refresh();
        QCOMPARE(spoken(chip), u"Token: 59 min left"_s);
        b.clock.advance(40s);
        chip.refresh();
        QCOMPARE(spoken(chip), u"Token: 59 min left"_s);
        b.clock.advance(3500s);
        chip.refresh();
        QCOMPARE(spoken(chip), u"Token: less than a minute left"_s);
    }

    void showsNoSecret()
    {
        Bench b;
        b.answerWith("3600");
        (void)b.client.getAccessToken();
        TokenStatusChip chip(b.client);
        chip.setClock(b.clock);
        chip.refresh();
        QVERIFY(!everything(chip).contains(u"planted"));
        // Nor does it send anything.
        QCOMPARE(b.script->requestCount(), qsizetype(2));
    }

    void isPressedByKeyboard()
    {
        TokenStatusChip chip;
        chip.show();
        chip.setFocus();
        QSignalSpy clicked(&chip, &QAbstractButton::clicked);
        QTest::keyClick(&chip, Qt::Key_Space);
        QCOMPARE(clicked.count(), 1);
        QCOMPARE(QAccessible::queryAccessibleInterface(&chip)->role(), QAccessible::Button);
    }

    void doesNotMoveWithItsDigits()
    {
        Bench b;
        b.answerWith("3000");
        (void)b.client.getAccessToken();
        TokenStatusChip chip(b.client);
        chip.setClock(b.clock);
        const QSize size = chip.sizeHint();
        for (int i = 0; i < 90; ++i) {
            b.clock.advance(7s);
            chip.refresh();
            QCOMPARE(chip.sizeHint(), size);
        }
    }

    void followsThePalette()
    {
        TokenStatus status;
        status.token = AccessToken(Secret::fromString(u"x"), u"Bearer"_s, Clock::system().now(), 100s);
        TokenStatusChip chip;
        chip.setTokenStatus(status);
        chip.resize(chip.sizeHint());
        const QImage light = chip.grab().toImage();
        QPalette dark;
        dark.setColor(QPalette::Window, Qt::black);
        dark.setColor(QPalette::Base, Qt::black);
        dark.setColor(QPalette::WindowText, Qt::white);
        dark.setColor(QPalette::Text, Qt::white);
        chip.setPalette(dark);
        const QImage night = chip.grab().toImage();
        const QPoint inside(chip.width() - 5, chip.height() / 2);
        QVERIFY(light.pixelColor(inside).lightness() > 200);
        QVERIFY(night.pixelColor(inside).lightness() < 60);
    }

    void speaksChinese()
    {
        QVERIFY(installWidgetTranslations(QLocale(QLocale::Chinese)));
        TokenStatusChip chip;
        QCOMPARE(chip.words(), u"无"_s);
        chip.show();
        QVERIFY(installWidgetTranslations(QLocale(QLocale::English)));
        QTRY_COMPARE(chip.words(), u"none"_s);
    }
};

QTEST_MAIN(TestTokenStatusChip)
#include "tst_tokenstatuschip.moc"
