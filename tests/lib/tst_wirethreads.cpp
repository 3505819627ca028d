// SPDX-License-Identifier: MIT
#include "wire.h"

#include <cozewi/future.h>

#include <QtTest/QtTest>

#include <atomic>
#include <thread>
#include <vector>

using namespace Wire;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

/// Blocking calls and futures from wherever a program may make them.
class TestWireThreads : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // This thread has no event loop running: it waits in join().
    void blockOnManyThreads()
    {
        HttpServer server([](const RecordedRequest &request) {
            HttpResponse response = goodAnswer(request);
            response.delay = 20ms;
            return response;
        });
        Caller caller(TestIdentity::environment(server.origin()));
        const Client client = caller.client();
        std::atomic<int> good{0};
        std::vector<std::thread> threads;
        for (int i = 0; i < 32; ++i) {
            threads.emplace_back([&good, client, i] {
                try {
                    const bool ok = i % 3 == 0 ? client.getAccessToken() == TestIdentity::accessToken
                        : i % 3 == 1           ? client.getIntegrationCredential(integration) == credential
                                               : client.getProjectEnvVars()[u"K"_s] == envValue;
                    good += ok ? 1 : 0;
                } catch (const WorkloadIdentityError &error) {
                    qWarning("%s", error.what());
                }
            });
        }
        for (std::thread &thread : threads)
            thread.join();
        QCOMPARE(good.load(), 32);
        qsizetype exchanges = 0;
        for (const RecordedRequest &request : server.requests())
            exchanges += isTokenStep(*callOf(request)) ? 1 : 0;
        QCOMPARE(exchanges, 2);
    }

    // A continuation without a context runs on the network thread, where waiting would wait for itself.
    void refuseToBlockInAContinuation()
    {
        HttpServer server(goodAnswer);
        Caller caller(TestIdentity::environment(server.origin()));
        const Client client = caller.client();
        std::atomic<bool> ran{false};
        QFuture<ErrorInfo> refused = client.requestAccessToken().then([&](const AccessToken &) {
            ran = true;
            try {
                (void)client.getProjectEnvVars();
            } catch (const ConfigurationError &error) {
                return error.info();
            }
            return ErrorInfo();
        });
        // Not waitFor(): the continuation may have run on this thread, where blocking is allowed.
        refused.waitForFinished();
        QVERIFY(ran);
        const ErrorInfo error = refused.result();
        if (!error.kind.isEmpty()) {
            QCOMPARE(error.kind, u"unavailable"_s);
            QVERIFY(error.message.contains(u"network thread"));
            QVERIFY(!error.hint.isEmpty());
        }
    }

    void refuseToBlockInASignal()
    {
        HttpServer server(goodAnswer);
        Caller caller(TestIdentity::environment(server.origin()));
        const Client client = caller.client();
        std::atomic<int> refused{0};
        connect(caller.runtime()->notifier(), &ExchangeNotifier::exchangeFinished, [&](const ExchangeRecord &record) {
            if (record.stage != Stage::AccessToken)
                return;
            try {
                (void)client.getProjectEnvVars();
            } catch (const ConfigurationError &) {
                ++refused;
            }
        });
        QVERIFY(!caller.make(Call::AccessToken));
        QCOMPARE(refused.load(), 1);
    }

    // requestX() inside a continuation is the way.
    void futuresMayBeChained()
    {
        HttpServer server(goodAnswer);
        Caller caller(TestIdentity::environment(server.origin()));
        const Client client = caller.client();
        QFuture<ProjectEnvVars> future =
            client.requestAccessToken()
                .then([client](const AccessToken &) { return client.requestProjectEnvVars(); })
                .unwrap();
        QCOMPARE(waitFor(future).size(), 1);
    }

    void anAnswerComesToTheThreadOfItsContext()
    {
        HttpServer server(goodAnswer);
        Caller caller(TestIdentity::environment(server.origin()));
        QThread *seen = nullptr;
        bool failed = false;
        QObject context;
        whenDone(
            caller.client().requestProjectEnvVars(), &context,
            [&](const ProjectEnvVars &) { seen = QThread::currentThread(); },
            [&](const WorkloadIdentityError &) { failed = true; });
        QTRY_VERIFY(seen != nullptr);
        QCOMPARE(seen, QThread::currentThread());
        QVERIFY(!failed);
    }

    void aContextMayDieBeforeTheAnswer()
    {
        HttpServer server([](const RecordedRequest &request) {
            HttpResponse response = goodAnswer(request);
            response.delay = 50ms;
            return response;
        });
        Caller caller(TestIdentity::environment(server.origin()));
        bool called = false;
        {
            QObject context;
            whenDone(
                caller.client().requestAccessToken(), &context, [&](const AccessToken &) { called = true; },
                [&](const WorkloadIdentityError &) { called = true; });
            QVERIFY(server.waitForRequests(1));
        }
        // The exchange goes on for whoever asks next.
        QVERIFY(!caller.make(Call::AccessToken));
        QTest::qWait(10);
        QVERIFY(!called);
        QCOMPARE(server.requestCount(), 2);
    }

    void aClientMayDieBeforeTheAnswer()
    {
        HttpServer server([](const RecordedRequest &request) {
            HttpResponse response = goodAnswer(request);
            response.delay = 50ms;
            return response;
        });
        QFuture<ProjectEnvVars> future;
        {
            ClientOptions options;
            options.runtime = Runtime::create();
            future = Client(Configuration(TestIdentity::environment(server.origin())), options).requestProjectEnvVars();
        }
        QCOMPARE(waitFor(future).size(), 1);
    }
};

QTEST_GUILESS_MAIN(TestWireThreads)
#include "tst_wirethreads.moc"
