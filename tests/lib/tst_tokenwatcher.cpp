// SPDX-License-Identifier: MIT
// Whoever watches a token is told of what becomes of it, on his own thread, and never gets the token itself.
#include "testidentity.h"

#include <cozewi/testing/manualclock.h>
#include <cozewi/testing/scriptedtransport.h>
#include <cozewi/tokenwatcher.h>

#include <QtCore/QMetaProperty>
#include <QtCore/QThread>
#include <QtTest/QtTest>

#include <thread>

using namespace Cozewi;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// A platform that answers what it is told, with a clock of its own.
struct Platform {
    Testing::ManualClock clock;
    std::shared_ptr<Testing::TransportScript> script = Testing::TransportScript::create();
    std::shared_ptr<Runtime> runtime = Runtime::create(clock, script->factory(clock));

    [[nodiscard]] Client client() const
    {
        ClientOptions options;
        options.runtime = runtime;
        return Client(TestIdentity::configuration(), options);
    }
    void giveToken(const QByteArray &expiresIn = "3600") const
    {
        script->answer(Testing::jsonAnswer(TestIdentity::idTokenAnswer()));
        script->answer(Testing::jsonAnswer(TestIdentity::accessTokenAnswer(expiresIn)));
    }
};

} // namespace

class TestTokenWatcher : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tellsOfAnExchange()
    {
        const Platform platform;
        const TokenWatcher watcher(platform.client());
        QVERIFY(!watcher.isValid());
        QVERIFY(!watcher.expiresAt().isValid());
        QSignalSpy changed(&watcher, &TokenWatcher::changed);
        platform.script->hold();
        platform.giveToken();
        // Another Client of the same identity asks.
        const QFuture<AccessToken> future = platform.client().requestAccessToken();
        QTRY_VERIFY(watcher.isExchanging());
        QTRY_COMPARE(changed.count(), 1);
        platform.script->release();
        QTRY_VERIFY(watcher.isValid());
        QTRY_COMPARE(changed.count(), 2);
        QVERIFY(!watcher.isExchanging());
        QVERIFY(!watcher.hasFailed());
        QCOMPARE(watcher.secondsLeft(), 3600);
        QVERIFY(watcher.expiresAt().isValid());
    }

    void tellsOfAFailureAndItsEnd()
    {
        const Platform platform;
        const TokenWatcher watcher(platform.client());
        QSignalSpy changed(&watcher, &TokenWatcher::changed);
        platform.script->answer(Testing::jsonAnswer("{\"error\": \"invalid_client\"}", 401));
        QVERIFY_THROWS_EXCEPTION(TokenRetrievalError, (void)platform.client().getAccessToken());
        QTRY_VERIFY(changed.count() > 0 && watcher.hasFailed());
        QCOMPARE(watcher.error().oauthError, u"invalid_client"_s);
        platform.giveToken();
        const QFuture<AccessToken> future = platform.client().refreshAccessToken();
        QTRY_VERIFY(watcher.isValid() && !watcher.hasFailed());
        QCOMPARE(watcher.error().message, QString());
    }

    void tellsOfTheTimeThatPasses()
    {
        Platform platform;
        platform.giveToken("3600");
        (void)platform.client().getAccessToken();
        const TokenWatcher watcher(platform.client());
        QCOMPARE(watcher.status().state, TokenStatus::State::Fresh);
        QSignalSpy changed(&watcher, &TokenWatcher::changed);
        QSignalSpy seconds(&watcher, &TokenWatcher::secondsLeftChanged);
        platform.clock.advance(3550s);
        platform.runtime->clockChanged();
        QTRY_COMPARE(changed.count(), 1);
        QCOMPARE(seconds.count(), 1);
        QCOMPARE(watcher.secondsLeft(), 50);
        QCOMPARE(watcher.status().state, TokenStatus::State::Expiring);
        platform.clock.advance(51s);
        platform.runtime->clockChanged();
        QVERIFY(!watcher.isValid());
        QCOMPARE(watcher.secondsLeft(), 0);
        QTRY_VERIFY(changed.count() > 1);
    }

    void countsByItself()
    {
        const auto script = Testing::TransportScript::create();
        ClientOptions options;
        options.runtime = Runtime::create(Clock::system(), script->factory());
        const Client client(TestIdentity::configuration(), options);
        script->answer(Testing::jsonAnswer(TestIdentity::idTokenAnswer()));
        script->answer(Testing::jsonAnswer(TestIdentity::accessTokenAnswer("62")));
        (void)client.getAccessToken();
        const TokenWatcher watcher(client);
        QSignalSpy changed(&watcher, &TokenWatcher::changed);
        QSignalSpy seconds(&watcher, &TokenWatcher::secondsLeftChanged);
        // Fresh until its last 60 seconds.
        QTRY_COMPARE(watcher.status().state, TokenStatus::State::Expiring);
        QTRY_COMPARE(changed.count(), 1);
        QVERIFY(seconds.count() >= 1);
    }

    void tellsOfAnEmptyCache()
    {
        const Platform platform;
        platform.giveToken();
        (void)platform.client().getAccessToken();
        const TokenWatcher watcher(platform.client());
        QSignalSpy changed(&watcher, &TokenWatcher::changed);
        platform.runtime->clearCache();
        QVERIFY(!watcher.isValid());
        QTRY_COMPARE(changed.count(), 1);
    }

    void comesOnItsOwnThread()
    {
        const Platform platform;
        TokenWatcher watcher(platform.client());
        QThread *thread = nullptr;
        connect(&watcher, &TokenWatcher::changed, &watcher, [&] { thread = QThread::currentThread(); });
        platform.giveToken();
        std::thread([&] { (void)platform.client().getAccessToken(); }).join();
        QTRY_VERIFY(thread != nullptr);
        QCOMPARE(thread, QThread::currentThread());
    }

    void canEndAtAnyTime()
    {
        const Platform platform;
        platform.script->setHandler([](const HttpRequest &request) {
            return Testing::jsonAnswer(request.url.path() == u"/token" ? TestIdentity::idTokenAnswer()
                                                                       : TestIdentity::accessTokenAnswer());
        });
        std::atomic<bool> stop{false};
        std::thread asking([&] {
            while (!stop)
                platform.client().refreshAccessToken().waitForFinished();
        });
        const auto end = qScopeGuard([&] {
            stop = true;
            asking.join();
        });
        for (int i = 0; i < 60; ++i) {
            bool told = false;
            auto watcher = std::make_unique<TokenWatcher>(platform.client());
            connect(watcher.get(), &TokenWatcher::changed, this, [&] {
                told = true;
                watcher.reset(); // while it tells
            });
            if (i % 2 == 0)
                QTRY_VERIFY(told);
            else
                QCoreApplication::processEvents(); // and goes, told or not
        }
    }

    void showsNoSecret()
    {
        const Platform platform;
        platform.giveToken();
        (void)platform.client().getAccessToken();
        const TokenWatcher watcher(platform.client());
        QString all;
        for (int i = 0; i < watcher.metaObject()->propertyCount(); ++i)
            QDebug(&all) << watcher.metaObject()->property(i).read(&watcher);
        QVERIFY(all.contains(u"QDateTime"));
        QVERIFY(!all.contains(u"planted"));
    }
};

QTEST_GUILESS_MAIN(TestTokenWatcher)
#include "tst_tokenwatcher.moc"
