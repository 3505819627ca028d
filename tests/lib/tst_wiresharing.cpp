// SPDX-License-Identifier: MIT
#include "wire.h"

#include <cozewi/envkeys.h>
#include <cozewi/future.h>

#include <QtTest/QtTest>

#include <atomic>
#include <set>
#include <thread>

using namespace Wire;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

/// Many callers at once: queues, connections, 401, cancelling.
class TestWireSharing : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // Qt has a queue of its own behind six connections; a timer that started before it would run out.
    void theTimersStartBehindTheQueue()
    {
        HttpServer server([&](const RecordedRequest &request) {
            HttpResponse response = goodAnswer(request);
            if (callOf(request) == Call::EnvVars)
                response.delay = 300ms;
            return response;
        });
        Caller caller(TestIdentity::environment(server.origin()), {400ms, 10000ms, 30000ms});
        QVERIFY(!caller.make(Call::AccessToken));
        QList<QFuture<ProjectEnvVars>> futures;
        QElapsedTimer timer;
        timer.start();
        for (int i = 0; i < 48; ++i)
            futures.append(caller.client().requestProjectEnvVars());
        for (QFuture<ProjectEnvVars> &future : futures)
            QCOMPARE(waitFor(future).size(), 1);
        // Eight rounds of six.
        QVERIFY2(timer.elapsed() >= 8 * 300 - 50, qPrintable(QString::number(timer.elapsed())));
        QCOMPARE(server.requestCount(), 50);
        QVERIFY2(server.connectionCount() <= 6, qPrintable(QString::number(server.connectionCount())));

        int queued = 0;
        for (const ExchangeRecord &record : caller.finished()) {
            QVERIFY(record.timings.queued);
            if (*record.timings.queued > 250ms)
                ++queued;
            if (record.timings.wait)
                QVERIFY(*record.timings.wait < 3s);
        }
        QCOMPARE(queued, 42);
    }

    void aSlowOriginHoldsUpNoOther()
    {
        HttpServer slow(
            [](const RecordedRequest &) { return HttpResponse::broken(CutPoint::BeforeAnswer, Ending::Stall); });
        HttpServer server(goodAnswer);
        Environment environment = TestIdentity::environment(server.origin());
        pointCallAt(environment, Call::EnvVars, slow.origin());
        Caller caller(environment);
        QVERIFY(!caller.make(Call::AccessToken));
        QList<QFuture<ProjectEnvVars>> stuck;
        for (int i = 0; i < 12; ++i)
            stuck.append(caller.client().requestProjectEnvVars());
        QVERIFY(slow.waitForRequests(6));
        QElapsedTimer timer;
        timer.start();
        (void)waitFor(caller.client().refreshAccessToken());
        QVERIFY(timer.elapsed() < 3000);
        QCOMPARE(slow.requestCount(), 6);
        for (auto &future : stuck)
            future.cancel();
    }

    void twoIdentitiesShareNoConnection()
    {
        HttpServer server(goodAnswer);
        Caller caller(TestIdentity::environment(server.origin()));
        QVERIFY(!caller.make(Call::EnvVars));
        Environment environment = TestIdentity::environment(server.origin());
        environment.set(EnvKeys::WorkloadIdentityClientId, u"wl-2"_s);
        ClientOptions options;
        options.runtime = caller.runtime();
        const Client other(Configuration(environment), options);
        (void)other.getProjectEnvVars();
        QVERIFY(!caller.make(Call::EnvVars));

        std::set<quint64> first;
        std::set<quint64> second;
        for (const RecordedRequest &request : server.requests()) {
            if (request.body.contains("client_id=wl-1"))
                first.insert(request.connection);
            if (request.body.contains("client_id=wl-2"))
                second.insert(request.connection);
        }
        QCOMPARE(first.size(), size_t(1));
        QCOMPARE(second.size(), size_t(1));
        QVERIFY(first != second);
        QCOMPARE(server.connectionCount(), 2U);
    }

    // The token was revoked: one exchange for all who find out, one repeat for each.
    void oneExchangeForAllWhoGet401()
    {
        std::atomic<int> exchanges{0};
        HttpServer server([&](const RecordedRequest &request) {
            if (callOf(request) == Call::AccessToken)
                return HttpResponse::json(TestIdentity::accessTokenAnswer("3600", u"token-%1"_s.arg(++exchanges)));
            if (callOf(request) == Call::EnvVars && request.header("Authorization") == "Bearer token-1") {
                HttpResponse response = HttpResponse::json("{\"code\": 401}", 401);
                response.delay = 100ms;
                return response;
            }
            return goodAnswer(request);
        });
        Caller caller(TestIdentity::environment(server.origin()));
        QVERIFY(!caller.make(Call::AccessToken));
        QCOMPARE(caller.result(), u"token-1"_s);
        std::vector<std::thread> threads;
        std::atomic<int> good{0};
        for (int i = 0; i < 20; ++i) {
            threads.emplace_back([&] {
                try {
                    if (caller.client().getProjectEnvVars().size() == 1)
                        ++good;
                } catch (const WorkloadIdentityError &error) {
                    qWarning("%s", error.what());
                }
            });
        }
        for (std::thread &thread : threads)
            thread.join();
        QCOMPARE(good.load(), 20);
        QCOMPARE(exchanges.load(), 2);
        qsizetype refused = 0;
        qsizetype served = 0;
        for (const RecordedRequest &request : server.requests()) {
            if (callOf(request) == Call::EnvVars)
                ++(request.header("Authorization") == "Bearer token-1" ? refused : served);
        }
        QVERIFY(refused <= 20);
        QCOMPARE(served, 20);
    }

    void a401IsRepeatedOnceOnly()
    {
        HttpServer server([](const RecordedRequest &request) {
            if (callOf(request) == Call::EnvVars)
                return HttpResponse::json("{\"code\": 700012014, \"msg\": \"token expired\"}", 401);
            return goodAnswer(request);
        });
        Caller caller(TestIdentity::environment(server.origin()));
        const auto error = caller.make(Call::EnvVars);
        QVERIFY(error);
        QCOMPARE(error->httpStatus.value_or(0), 401);
        QCOMPARE(error->businessCode.value_or(0), 700012014);
        // Twice both steps, twice the call.
        QCOMPARE(server.requestCount(), 6);
    }

    void a403IsNotRepeated()
    {
        HttpServer server([](const RecordedRequest &request) {
            if (callOf(request) == Call::EnvVars)
                return HttpResponse::json("{\"code\": 1}", 403);
            return goodAnswer(request);
        });
        Caller caller(TestIdentity::environment(server.origin()));
        QVERIFY(caller.make(Call::EnvVars));
        QCOMPARE(server.requestCount(), 3);
    }

    void cancellingOneLeavesTheOthersAlone()
    {
        HttpServer server([](const RecordedRequest &request) {
            HttpResponse response = goodAnswer(request);
            response.delay = 300ms;
            return response;
        });
        Caller caller(TestIdentity::environment(server.origin()));
        QFuture<AccessToken> first = caller.client().requestAccessToken();
        QFuture<AccessToken> second = caller.client().requestAccessToken();
        QVERIFY(server.waitForRequests(1));
        first.cancel();
        QCOMPARE(waitFor(second).value().revealString(), TestIdentity::accessToken);
        QCOMPARE(server.requestCount(), 2);
        QVERIFY_THROWS_EXCEPTION(WorkloadIdentityError, (void)waitFor(first));
    }

    void cancellingAllClosesTheConnection_data()
    {
        QTest::addColumn<Call>("call");
        for (const Call call : allCalls)
            QTest::newRow(callName(call)) << call;
    }
    void cancellingAllClosesTheConnection()
    {
        QFETCH(const Call, call);
        HttpServer server([call](const RecordedRequest &request) {
            return callOf(request) == call ? HttpResponse::broken(CutPoint::BeforeAnswer, Ending::Stall)
                                           : goodAnswer(request);
        });
        Caller caller(TestIdentity::environment(server.origin()));
        const auto cancelTwo = [&](auto first, auto second) {
            QVERIFY(server.waitForRequests(static_cast<int>(call) + 1));
            QVERIFY(server.openConnections() > 0);
            first.cancel();
            second.cancel();
            QTRY_COMPARE(server.openConnections(), 0);
        };
        const Client &client = caller.client();
        if (isTokenStep(call)) {
            cancelTwo(client.requestAccessToken(), client.requestAccessToken());
        } else if (call == Call::Credential) {
            cancelTwo(client.requestIntegrationCredential(integration),
                      client.requestIntegrationCredential(integration));
        } else {
            cancelTwo(client.requestProjectEnvVars(), client.requestProjectEnvVars());
        }
        // Everything that was recorded as begun was recorded as ended.
        QTRY_COMPARE(caller.finished().size(), caller.started().size());
        QCOMPARE(caller.finished().last().error->kind, u"cancelled"_s);
        QVERIFY(!client.tokenStatus().exchanging);
    }

    // What waits in the queue is never sent once nobody wants it, nor when the Runtime goes.
    void whatIsQueuedIsNotSentOnTheWayOut()
    {
        HttpServer server([](const RecordedRequest &request) {
            return callOf(request) == Call::Credential ? HttpResponse::broken(CutPoint::BeforeAnswer, Ending::Stall)
                                                       : goodAnswer(request);
        });
        QList<QFuture<IntegrationCredential>> futures;
        {
            Caller caller(TestIdentity::environment(server.origin()));
            QVERIFY(!caller.make(Call::AccessToken));
            for (int i = 0; i < 12; ++i)
                futures.append(caller.client().requestIntegrationCredential(integration));
            QVERIFY(server.waitForRequests(8));
            for (auto &future : futures)
                future.cancel();
        }
        QTRY_COMPARE(server.openConnections(), 0);
        QTest::qWait(50); // a request that must not come would take this long
        QCOMPARE(server.requestCount(), 8);
    }
};

QTEST_GUILESS_MAIN(TestWireSharing)
#include "tst_wiresharing.moc"
