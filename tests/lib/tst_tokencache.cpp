// SPDX-License-Identifier: MIT
#include "testcertificates.h"
#include "testidentity.h"

#include <cozewi/future.h>
#include <cozewi/testing/manualclock.h>
#include <cozewi/testing/scriptedtransport.h>

#include <QtCore/QSet>
#include <QtCore/QTemporaryDir>
#include <QtTest/QtTest>

#include <atomic>
#include <thread>

using namespace Cozewi;
using namespace Cozewi::Testing;
using namespace std::chrono_literals;

namespace {

bool isStepOne(const HttpRequest &request)
{
    return request.url.path() == QLatin1StringView("/token");
}

} // namespace

/// The cache: who shares what, until when, and what a failure costs.
class TestTokenCache : public QObject {
    Q_OBJECT

private:
    // Answers every exchange with a token of its own, "token-1", "token-2", …
    struct Fixture {
        ManualClock clock;
        std::shared_ptr<TransportScript> script = TransportScript::create();
        std::shared_ptr<Runtime> runtime = Runtime::create(clock, script->factory(clock));
        std::atomic<int> exchanges{0};
        QByteArray expiresIn = "3600";
        std::optional<HttpAnswer> refusal;

        Fixture()
        {
            script->setHandler([this](const HttpRequest &request) {
                if (isStepOne(request))
                    return refusal ? *refusal : jsonAnswer(TestIdentity::idTokenAnswer());
                const QString token = QStringLiteral("token-%1").arg(++exchanges);
                return jsonAnswer(TestIdentity::accessTokenAnswer(expiresIn, token));
            });
        }
        Client client(const Configuration &configuration = TestIdentity::configuration(), bool keepFresh = false)
        {
            ClientOptions options;
            options.runtime = runtime;
            options.keepFresh = keepFresh;
            return Client(configuration, options);
        }
        void refuse(int status = 401, const HeaderList &headers = {})
        {
            refusal = jsonAnswer("{\"error\": \"invalid_client\"}", status, headers);
        }
    };

private Q_SLOTS:
    void servesTheCachedTokenUntilAMinuteBeforeItExpires()
    {
        Fixture f;
        const Client client = f.client();
        QCOMPARE(client.getAccessToken(), QStringLiteral("token-1"));
        f.clock.advance(3539s);
        QCOMPARE(client.getAccessToken(), QStringLiteral("token-1"));
        QCOMPARE(f.script->requestCount(), 2);
        f.clock.advance(1s);
        QCOMPARE(client.getAccessToken(), QStringLiteral("token-2"));
        QCOMPARE(f.script->requestCount(), 4);
    }

    void countsExpiryFromTheSendingOfTheRequest()
    {
        Fixture f;
        f.script->hold();
        const Client client = f.client();
        auto future = client.requestAccessToken();
        QVERIFY(f.script->waitForRequests(1));
        QTRY_COMPARE(f.script->heldCount(), 1);
        f.script->releaseOne();
        QVERIFY(f.script->waitForRequests(2));
        const QDateTime sent = QDateTime::fromSecsSinceEpoch(
            std::chrono::duration_cast<std::chrono::seconds>(f.clock.now().wall).count(), Qt::UTC);
        f.clock.advance(100s); // the answer takes its time
        f.script->release();
        QCOMPARE(waitFor(future).expiresAt(), sent.addSecs(3600));
    }

    void theMorePessimisticClockDecides()
    {
        Fixture f;
        const Client client = f.client();
        (void)client.getAccessToken();
        f.clock.jumpWall(-2h); // set back: the other clock still counts
        f.clock.advance(3541s);
        QCOMPARE(client.getAccessToken(), QStringLiteral("token-2"));
        f.clock.jumpWall(4h); // set forward
        QCOMPARE(client.getAccessToken(), QStringLiteral("token-3"));
    }

    void noticesASuspendedMachine()
    {
        Fixture f;
        const Client client = f.client();
        QCOMPARE(client.getAccessToken(), QStringLiteral("token-1"));
        f.clock.suspend(2h);
        QCOMPARE(client.getAccessToken(), QStringLiteral("token-2"));
    }

    void aThousandCallersOnManyThreadsShareOneExchange()
    {
        Fixture f;
        f.script->hold();
        const Client client = f.client();
        std::atomic<int> good{0};
        std::atomic<int> started{0};
        std::vector<std::thread> threads;
        for (int i = 0; i < 64; ++i) {
            threads.emplace_back([&] {
                for (int call = 0; call < 16; ++call) {
                    ++started;
                    if (client.getAccessToken() == QLatin1StringView("token-1"))
                        ++good;
                }
            });
        }
        QTRY_COMPARE(started.load(), 64);
        f.script->release();
        for (std::thread &thread : threads)
            thread.join();
        QCOMPARE(good.load(), 1024);
        QCOMPARE(f.script->requestCount(), 2);
    }

    void aFailedExchangeIsSharedToo()
    {
        Fixture f;
        f.refuse();
        f.script->hold();
        const Client client = f.client();
        QList<QFuture<AccessToken>> futures;
        for (int i = 0; i < 1000; ++i)
            futures.append(client.requestAccessToken());
        f.script->release();
        QSet<QString> messages;
        for (QFuture<AccessToken> &future : futures) {
            try {
                waitFor(future);
                QFAIL("a token where there cannot be one");
            } catch (const TokenRetrievalError &error) {
                messages.insert(error.message());
                QCOMPARE(error.oauthError(), QStringLiteral("invalid_client"));
            }
        }
        QCOMPARE(messages.size(), 1);
        QCOMPARE(f.script->requestCount(), 1);
    }

    void aFailureIsRepeatedWithoutARequestForAWhile()
    {
        Fixture f;
        f.refuse();
        const Client client = f.client();
        const std::chrono::milliseconds cooldowns[] = {1s, 2s, 4s, 8s, 16s, 32s, 60s, 60s};
        qsizetype requests = 0;
        for (const auto cooldown : cooldowns) {
            QVERIFY_THROWS_EXCEPTION(TokenRetrievalError, (void)client.getAccessToken());
            QCOMPARE(f.script->requestCount(), ++requests);
            f.clock.advance(cooldown - 1ms);
            try {
                (void)client.getAccessToken();
                QFAIL("no error within the cool-down");
            } catch (const TokenRetrievalError &error) {
                QVERIFY(error.info().cooldownUntil.has_value());
                QCOMPARE(error.info().cooldownUntil, client.tokenStatus().cooldownUntil);
            }
            QCOMPARE(f.script->requestCount(), requests);
            f.clock.advance(1ms);
        }
    }

    void aGoodExchangeEndsTheDoubling()
    {
        Fixture f;
        f.refuse();
        const Client client = f.client();
        QVERIFY_THROWS_EXCEPTION(TokenRetrievalError, (void)client.getAccessToken());
        f.clock.advance(1s);
        QVERIFY_THROWS_EXCEPTION(TokenRetrievalError, (void)client.getAccessToken());
        f.refusal.reset();
        f.clock.advance(2s);
        QCOMPARE(client.getAccessToken(), QStringLiteral("token-1"));
        QVERIFY(!client.tokenStatus().lastError);
        f.refuse();
        f.clock.advance(2h);
        QVERIFY_THROWS_EXCEPTION(TokenRetrievalError, (void)client.getAccessToken());
        QCOMPARE(
            client.tokenStatus().cooldownUntil,
            QDateTime::fromMSecsSinceEpoch(
                std::chrono::duration_cast<std::chrono::milliseconds>(f.clock.now().wall).count() + 1000, Qt::UTC));
    }

    void retryAfterIsHonouredUpToTheCallersDeadline_data()
    {
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<int>("cooldown");
        QTest::newRow("within") << QByteArray("20") << 20;
        QTest::newRow("beyond the deadline of a call") << QByteArray("86400") << 60;
        QTest::newRow("shorter than ours") << QByteArray("0") << 1;
        QTest::newRow("a date") << QByteArray("Thu, 01 Jan 2026 00:00:30 GMT") << 30;
        QTest::newRow("nonsense") << QByteArray("soon") << 1;
    }
    void retryAfterIsHonouredUpToTheCallersDeadline()
    {
        QFETCH(QByteArray, header);
        QFETCH(int, cooldown);
        Fixture f;
        f.refuse(503, {{"Retry-After", header}});
        const Client client = f.client();
        QVERIFY_THROWS_EXCEPTION(TokenRetrievalError, (void)client.getAccessToken());
        f.clock.advance(std::chrono::seconds(cooldown) - 1ms);
        QVERIFY_THROWS_EXCEPTION(TokenRetrievalError, (void)client.getAccessToken());
        QCOMPARE(f.script->requestCount(), 1);
        f.clock.advance(1ms);
        QVERIFY_THROWS_EXCEPTION(TokenRetrievalError, (void)client.getAccessToken());
        QCOMPARE(f.script->requestCount(), 2);
    }

    void aChangeOfConfigurationEndsTheCooldown()
    {
        Fixture f;
        f.refuse();
        QVERIFY_THROWS_EXCEPTION(TokenRetrievalError, (void)f.client().getAccessToken());
        Environment changed = TestIdentity::environment();
        changed.set(QStringLiteral("HTTPS_PROXY"), QStringLiteral("http://127.0.0.1:9"));
        QVERIFY_THROWS_EXCEPTION(TokenRetrievalError, (void)f.client(Configuration(changed)).getAccessToken());
        QCOMPARE(f.script->requestCount(), 2);
        Configuration other = TestIdentity::configuration();
        other.setClientSecret(Secret("another"));
        QVERIFY_THROWS_EXCEPTION(TokenRetrievalError, (void)f.client(other).getAccessToken());
        QCOMPARE(f.script->requestCount(), 3);
    }

    void anExplicitRefreshEndsTheCooldown()
    {
        Fixture f;
        f.refuse();
        const Client client = f.client();
        QVERIFY_THROWS_EXCEPTION(TokenRetrievalError, (void)client.getAccessToken());
        f.refusal.reset();
        QCOMPARE(waitFor(client.refreshAccessToken()).value().revealString(), QStringLiteral("token-1"));
    }

    void aTokenIsServedUntilItReallyExpiresWhileRenewingFails()
    {
        Fixture f;
        const Client client = f.client();
        (void)client.getAccessToken();
        f.refuse();
        f.clock.advance(3550s);
        QCOMPARE(client.getAccessToken(), QStringLiteral("token-1"));
        QCOMPARE(f.script->requestCount(), 3);
        QCOMPARE(client.getAccessToken(), QStringLiteral("token-1")); // cool-down: no request
        QCOMPARE(f.script->requestCount(), 3);
        QCOMPARE(client.tokenStatus().state, TokenStatus::State::Expiring);
        QVERIFY(client.tokenStatus().lastError);
        f.clock.advance(50s);
        QVERIFY_THROWS_EXCEPTION(TokenRetrievalError, (void)client.getAccessToken());
    }

    void aRefreshThatFailsIsReportedAndTakesNothingAway()
    {
        Fixture f;
        const Client client = f.client();
        (void)client.getAccessToken();
        f.refuse();
        QVERIFY_THROWS_EXCEPTION(TokenRetrievalError, (void)waitFor(client.refreshAccessToken()));
        QCOMPARE(client.getAccessToken(), QStringLiteral("token-1"));
    }

    void identitiesNeverShareAToken()
    {
        Fixture f;
        Configuration lane = TestIdentity::configuration();
        lane.setLane(QStringLiteral("ppe_x"));
        QCOMPARE(f.client().getAccessToken(), QStringLiteral("token-1"));
        QCOMPARE(f.client(lane).getAccessToken(), QStringLiteral("token-2"));
        QCOMPARE(f.client().getAccessToken(), QStringLiteral("token-1"));
        QCOMPARE(f.client(lane).getAccessToken(), QStringLiteral("token-2"));
        QCOMPARE(f.client(TestIdentity::configuration()).getAccessToken(), QStringLiteral("token-1"));
    }

    void understandsExpiresIn_data()
    {
        QTest::addColumn<QByteArray>("expiresIn");
        QTest::addColumn<bool>("cached");
        QTest::addColumn<bool>("warned");
        QTest::newRow("number") << QByteArray("120") << true << false;
        QTest::newRow("fraction") << QByteArray("61.5") << true << false;
        QTest::newRow("digits") << QByteArray("\"120\"") << true << false;
        QTest::newRow("largest") << QByteArray("1000000000") << true << false;
        QTest::newRow("a minute") << QByteArray("60") << false << true;
        QTest::newRow("zero") << QByteArray("0") << false << true;
        QTest::newRow("negative") << QByteArray("-5") << false << true;
        QTest::newRow("too large") << QByteArray("1000000001") << false << true;
        QTest::newRow("huge") << QByteArray("1e300") << false << true;
        QTest::newRow("words") << QByteArray("\"soon\"") << false << true;
        QTest::newRow("empty") << QByteArray("\"\"") << false << true;
        QTest::newRow("null") << QByteArray("null") << false << true;
        QTest::newRow("list") << QByteArray("[120]") << false << true;
    }
    void understandsExpiresIn()
    {
        QFETCH(QByteArray, expiresIn);
        QFETCH(bool, cached);
        QFETCH(bool, warned);
        Fixture f;
        f.expiresIn = expiresIn;
        QList<ExchangeRecord> records;
        connect(f.runtime->notifier(), &ExchangeNotifier::exchangeFinished, this,
                [&records](const ExchangeRecord &record) { records.append(record); });
        const Client client = f.client();
        QCOMPARE(client.getAccessToken(), QStringLiteral("token-1"));
        QCOMPARE(client.getAccessToken(), cached ? QStringLiteral("token-1") : QStringLiteral("token-2"));
        QTRY_VERIFY(records.size() >= 2);
        QCOMPARE(!records.at(1).warnings.isEmpty(), warned);
    }

    void anHourWhereExpiresInIsMissing()
    {
        Fixture f;
        f.script->answer(jsonAnswer(TestIdentity::idTokenAnswer()));
        f.script->answer(jsonAnswer("{\"access_token\": \"plain\"}"));
        const AccessToken token = waitFor(f.client().requestAccessToken());
        QCOMPARE(token.lifetime(), std::chrono::milliseconds(1h));
        QCOMPARE(token.tokenType(), QStringLiteral("Bearer"));
    }

    void cancellingOneCallerLeavesTheOthersAlone()
    {
        Fixture f;
        f.script->hold();
        const Client client = f.client();
        QFuture<AccessToken> first = client.requestAccessToken();
        QFuture<AccessToken> second = client.requestAccessToken();
        QVERIFY(f.script->waitForRequests(1));
        first.cancel();
        f.script->release();
        QCOMPARE(waitFor(second).value().revealString(), QStringLiteral("token-1"));
        QVERIFY_THROWS_EXCEPTION(WorkloadIdentityError, (void)waitFor(first));
        QCOMPARE(f.script->cancelledCount(), 0);
    }

    void theLastCallerThatCancelsStopsTheExchange()
    {
        Fixture f;
        f.script->hold();
        const Client client = f.client();
        QFuture<AccessToken> only = client.requestAccessToken();
        QVERIFY(f.script->waitForRequests(1));
        only.cancel();
        QTRY_COMPARE(f.script->cancelledCount(), 1);
        f.script->release();
        QVERIFY(!client.tokenStatus().cooldownUntil);
        QCOMPARE(client.getAccessToken(), QStringLiteral("token-1"));
    }

    void whoCancelsMayBeTheLastToHoldTheRuntime()
    {
        const auto script = TransportScript::create();
        script->hold();
        QFuture<AccessToken> token;
        QFuture<ProjectEnvVars> variables;
        {
            ClientOptions options;
            options.runtime = Runtime::create(Clock::system(), script->factory());
            const Client client(TestIdentity::configuration(), options);
            token = client.requestAccessToken();
            variables = client.requestProjectEnvVars();
        }
        QVERIFY(script->waitForRequests(1));
        token.cancel();
        variables.cancel();
        // The network thread has come to it when it has answered somebody else.
        Fixture f;
        QCOMPARE(f.client().getAccessToken(), QStringLiteral("token-1"));
        QTRY_COMPARE(script.use_count(), 1);
    }

    void aCallersDeadlineIsItsOwn()
    {
        Fixture f;
        f.script->hold();
        const Client patient = f.client();
        ClientOptions hasty;
        hasty.runtime = f.runtime;
        hasty.timeouts.overall = 50ms;
        QFuture<AccessToken> waiting = patient.requestAccessToken();
        QVERIFY(f.script->waitForRequests(1));
        try {
            (void)Client(TestIdentity::configuration(), hasty).getAccessToken();
            QFAIL("an answer before the server gave one");
        } catch (const TokenRetrievalError &error) {
            QCOMPARE(error.info().kind, QStringLiteral("deadline"));
            QCOMPARE(error.stage(), Stage::IdToken);
        }
        f.script->release();
        QCOMPARE(waitFor(waiting).value().revealString(), QStringLiteral("token-1"));
    }

    void aDeadlineNamesTheStepThatItHits()
    {
        Fixture f;
        f.script->hold();
        ClientOptions options;
        options.runtime = f.runtime;
        options.timeouts.overall = 200ms;
        const Client client(TestIdentity::configuration(), options);
        QFuture<AccessToken> future = client.requestAccessToken();
        QVERIFY(f.script->waitForRequests(1));
        QTRY_COMPARE(f.script->heldCount(), 1);
        f.script->releaseOne();
        QVERIFY_THROWS_EXCEPTION(TokenExchangeError, (void)waitFor(future));
    }

    void keepsATokenFreshInTheBackground()
    {
        Fixture f;
        std::optional<Client> client = f.client(TestIdentity::configuration(), true);
        QCOMPARE(client->getAccessToken(), QStringLiteral("token-1"));
        QTRY_VERIFY(client->tokenStatus().nextRefresh.has_value());
        const qint64 after = client->tokenStatus().token.obtainedAt().secsTo(*client->tokenStatus().nextRefresh);
        QVERIFY2(after >= 2699 && after <= 2880, qPrintable(QString::number(after)));
        f.clock.advance(2880s);
        f.runtime->clockChanged();
        QVERIFY(f.script->waitForRequests(4));
        QTRY_COMPARE(client->getAccessToken(), QStringLiteral("token-2"));

        client.reset(); // nobody keeps it any more
        const Client other = f.client();
        QTRY_VERIFY(!other.tokenStatus().nextRefresh.has_value());
        f.clock.advance(2880s);
        f.runtime->clockChanged();
        QCOMPARE(other.getAccessToken(), QStringLiteral("token-2"));
        QCOMPARE(f.script->requestCount(), 4);
    }

    void aRenewalThatFailsTakesNothingAwayAndIsTriedAgain()
    {
        Fixture f;
        const Client client = f.client(TestIdentity::configuration(), true);
        (void)client.getAccessToken();
        f.refuse();
        f.clock.advance(2880s);
        f.runtime->clockChanged();
        QVERIFY(f.script->waitForRequests(3));
        QTRY_VERIFY(client.tokenStatus().cooldownUntil.has_value());
        QCOMPARE(client.getAccessToken(), QStringLiteral("token-1"));
        f.refusal.reset();
        f.clock.advance(1s);
        f.runtime->clockChanged();
        QVERIFY(f.script->waitForRequests(5));
        QTRY_COMPARE(client.getAccessToken(), QStringLiteral("token-2"));
    }

    void aRenewalThatCannotEvenBeSentIsTriedAgain()
    {
        Fixture f;
        const QTemporaryDir folder;
        QFile authorities(folder.filePath(QStringLiteral("ca.pem")));
        const auto write = [&] {
            return authorities.open(QIODevice::WriteOnly) && authorities.write(TestCertificates::root()) > 0;
        };
        QVERIFY(write());
        authorities.close();
        Environment environment = TestIdentity::environment();
        environment.set(QStringLiteral("REQUESTS_CA_BUNDLE"), authorities.fileName());
        const Client client = f.client(Configuration(environment), true);
        QCOMPARE(client.getAccessToken(), QStringLiteral("token-1"));
        QVERIFY(authorities.remove());
        f.clock.advance(2880s);
        f.runtime->clockChanged();
        // It waits, rather than to try without end.
        QTRY_VERIFY(client.tokenStatus().nextRefresh > client.tokenStatus().token.obtainedAt().addSecs(2880));
        QCOMPARE(client.getAccessToken(), QStringLiteral("token-1"));
        QCOMPARE(f.script->requestCount(), 2);
        QVERIFY(write());
        authorities.close();
        f.clock.advance(5s);
        f.runtime->clockChanged();
        QTRY_COMPARE(client.getAccessToken(), QStringLiteral("token-2"));
    }

    void aShortLifeIsNoReasonForOneExchangeAfterTheOther()
    {
        Fixture f;
        f.expiresIn = "62";
        const Client client = f.client(TestIdentity::configuration(), true);
        QCOMPARE(client.getAccessToken(), QStringLiteral("token-1"));
        QTRY_VERIFY(client.tokenStatus().nextRefresh.has_value());
        QCOMPARE(client.tokenStatus().token.obtainedAt().secsTo(*client.tokenStatus().nextRefresh), 31);
    }

    void noLimitMeansNoLimit()
    {
        Fixture f;
        ClientOptions options;
        options.runtime = f.runtime;
        options.timeouts.overall = 0ms;
        options.keepFresh = true;
        const Client client(TestIdentity::configuration(), options);
        QCOMPARE(client.getAccessToken(), QStringLiteral("token-1"));
        f.clock.advance(2880s);
        f.runtime->clockChanged();
        QTRY_COMPARE(client.getAccessToken(), QStringLiteral("token-2"));
    }

    void aFutureCanBeAskedTwice()
    {
        Fixture f;
        const Client client = f.client();
        (void)client.getAccessToken();
        const QFuture<AccessToken> future = client.requestAccessToken();
        QCOMPARE(waitFor(future).value().revealString(), QStringLiteral("token-1"));
        QCOMPARE(waitFor(future).value().revealString(), QStringLiteral("token-1"));
    }

    void cancelledAfterTheAnswerIsCancelled()
    {
        Fixture f;
        const Client client = f.client();
        (void)client.getAccessToken();
        QFuture<AccessToken> future = client.requestAccessToken();
        bool called = false;
        whenDone(
            future, this, [&](const AccessToken &) { called = true; },
            [&](const WorkloadIdentityError &) { called = true; });
        future.cancel();
        QVERIFY_THROWS_EXCEPTION(WorkloadIdentityError, (void)waitFor(future));
        QCoreApplication::processEvents();
        QVERIFY(!called);
    }

    void clearingTheCacheForgetsTheToken()
    {
        Fixture f;
        const Client client = f.client();
        (void)client.getAccessToken();
        f.runtime->clearCache();
        QCOMPARE(client.tokenStatus().state, TokenStatus::State::None);
        QCOMPARE(client.getAccessToken(), QStringLiteral("token-2"));
    }

    void tellsHowManySharedTheLastExchange()
    {
        Fixture f;
        f.script->hold();
        const Client client = f.client();
        QList<QFuture<AccessToken>> futures;
        for (int i = 0; i < 3; ++i)
            futures.append(client.requestAccessToken());
        QVERIFY(f.script->waitForRequests(1));
        QVERIFY(client.tokenStatus().exchanging);
        f.script->release();
        for (QFuture<AccessToken> &future : futures)
            (void)waitFor(future);
        QCOMPARE(client.tokenStatus().sharedBy, 3);
        QVERIFY(!client.tokenStatus().exchanging);
    }
};

QTEST_GUILESS_MAIN(TestTokenCache)
#include "tst_tokencache.moc"
