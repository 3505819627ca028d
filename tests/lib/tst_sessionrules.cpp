// SPDX-License-Identifier: MIT
#include "sessionpeer.h"

#include <cozewi/envkeys.h>
#include <cozewi/testing/certificateauthority.h>
#include <cozewi/testing/httpserver.h>

#include <QtCore/QBuffer>
#include <QtCore/QElapsedTimer>
#include <QtCore/QFile>
#include <QtCore/QJsonObject>
#include <QtCore/QTemporaryDir>

using namespace SessionPeer;
using namespace Qt::Literals::StringLiterals;

namespace {

const QUrl target(u"https://api.example/start"_s);

/// A device that takes a little and then nothing more.
class FullDisk : public QIODevice {
public:
    FullDisk() { open(QIODevice::WriteOnly | QIODevice::Unbuffered); }

protected:
    qint64 readData(char *, qint64) override { return -1; }
    qint64 writeData(const char *, qint64 size) override
    {
        if (m_left <= 0) {
            setErrorString(u"No space left on device"_s);
            return -1;
        }
        m_left -= size;
        return size;
    }

private:
    qint64 m_left = 100000;
};

} // namespace

/// What a session promises beyond sending: redirects, time, memory, devices, records.
class TestSessionRules : public QObject {
    Q_OBJECT

private:
    static QUrl redirectTo(int status, const QString &location)
    {
        return QUrl(u"https://api.example/redirect/%1?%2"_s.arg(status).arg(location));
    }

private Q_SLOTS:
    void redirectsWithinTheOrigin_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("followedBy"); // empty: not followed
        for (const int status : {301, 302, 307, 308}) {
            QTest::addRow("GET %d", status) << QByteArray("GET") << status << QByteArray("GET");
            QTest::addRow("HEAD %d", status) << QByteArray("HEAD") << status << QByteArray("HEAD");
            QTest::addRow("POST %d", status) << QByteArray("POST") << status << QByteArray();
            QTest::addRow("DELETE %d", status) << QByteArray("DELETE") << status << QByteArray();
        }
        QTest::newRow("GET 303") << QByteArray("GET") << 303 << QByteArray("GET");
        QTest::newRow("POST 303") << QByteArray("POST") << 303 << QByteArray("GET");
        QTest::newRow("PUT 303") << QByteArray("PUT") << 303 << QByteArray("GET");
        QTest::newRow("GET 304") << QByteArray("GET") << 304 << QByteArray();
    }
    void redirectsWithinTheOrigin()
    {
        QFETCH(QByteArray, method);
        QFETCH(int, status);
        QFETCH(QByteArray, followedBy);
        DemoProxy proxy;
        SessionRequest request{.method = method, .url = redirectTo(status, u"/end"_s)};
        request.setHeader("Authorization", "Bearer for-this-origin");
        if (method == "POST" || method == "PUT")
            request.setBody("body", "text/plain");
        const SessionResponse answer = sessionFor(proxy).send(request);
        const QList<TargetRequest> seen = proxy.targetRequests();
        if (followedBy.isEmpty()) {
            QCOMPARE(answer.status, status);
            QCOMPARE(answer.redirects, 0);
            QCOMPARE(seen.size(), 1);
            return;
        }
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.redirects, 1);
        QCOMPARE(answer.url, QUrl(u"https://api.example/end"_s));
        QCOMPARE(seen.size(), 2);
        QCOMPARE(seen[1].request.method, followedBy);
        QCOMPARE(seen[1].request.header("authorization"), "Bearer for-this-origin");
        QVERIFY(seen[1].request.body.isEmpty());
    }

    void redirectsElsewhereAreAnswers_data()
    {
        QTest::addColumn<QString>("location");
        QTest::newRow("another host") << u"https://evil.example/"_s;
        QTest::newRow("another port") << u"https://api.example:8443/"_s;
        QTest::newRow("another scheme") << u"http://api.example/"_s;
        QTest::newRow("without a scheme") << u"//evil.example/"_s;
        QTest::newRow("with a user") << u"https://user@api.example/"_s;
        QTest::newRow("a file") << u"file:///etc/passwd"_s;
    }
    void redirectsElsewhereAreAnswers()
    {
        QFETCH(QString, location);
        DemoProxy proxy;
        const SessionResponse answer = sessionFor(proxy).get(redirectTo(302, location));
        QCOMPARE(answer.status, 302);
        QCOMPARE(answer.header("location"), location.toUtf8());
        QCOMPARE(proxy.targetRequests().size(), 1);
    }

    void redirectsInCirclesEnd()
    {
        DemoProxy::Options options;
        HttpServer server([](const RecordedRequest &) { return HttpResponse::redirect("/again"); });
        options.targets = {{u"api.example:443"_s, server.origin()}};
        DemoProxy proxy(options);
        const auto error = errorOf(sessionFor(proxy), SessionRequest{.url = target});
        QVERIFY(error);
        QCOMPARE(error->kind, u"redirect"_s);
        QCOMPARE(server.requestCount(), 11);
        SessionRequest stay{.url = target, .followRedirects = false};
        QCOMPARE(sessionFor(proxy).send(stay).status, 302);
    }

    void statusesThatQtWouldActOn_data()
    {
        QTest::addColumn<int>("status");
        QTest::newRow("401") << 401;
        QTest::newRow("407 of the target") << 407;
    }
    void statusesThatQtWouldActOn()
    {
        QFETCH(int, status);
        DemoProxy proxy;
        const SessionResponse answer = sessionFor(proxy).get(QUrl(u"https://api.example/status/%1"_s.arg(status)));
        QCOMPARE(answer.status, status);
        QCOMPARE(proxy.targetRequests().size(), 1);
        QVERIFY(!proxy.targetRequests()[0].request.hasHeader("proxy-authorization"));
    }

    void theWholeHasADeadline()
    {
        DemoProxy proxy;
        SessionRequest request{.url = QUrl(u"https://api.example/delay/20000"_s)};
        request.timeouts = Timeouts{std::chrono::seconds(5), std::chrono::seconds(30), std::chrono::milliseconds(400)};
        QElapsedTimer timer;
        timer.start();
        const auto error = errorOf(sessionFor(proxy), request);
        QVERIFY(error);
        QCOMPARE(error->kind, u"deadline"_s);
        QVERIFY(error->message.contains(u"0.4 s"_s));
        QVERIFY(timer.elapsed() >= 350 && timer.elapsed() < 5000);
    }

    void silenceHasALimitOfItsOwn()
    {
        DemoProxy proxy;
        SessionRequest request{.url = QUrl(u"https://api.example/delay/20000"_s)};
        request.timeouts = Timeouts{std::chrono::seconds(5), std::chrono::milliseconds(400), {}};
        const auto error = errorOf(sessionFor(proxy), request);
        QVERIFY(error);
        QCOMPARE(error->kind, u"read-timeout"_s);
        QCOMPARE(error->hop, u"http"_s);
    }

    void answersInMemoryAreLimited()
    {
        DemoProxy proxy;
        SessionOptions options;
        options.maximumBody = 100000;
        const auto error = errorOf(sessionFor(proxy, DemoProxy::Scheme::Http, options),
                                   SessionRequest{.url = QUrl(u"https://api.example/bytes/100001"_s)});
        QVERIFY(error);
        QCOMPARE(error->kind, u"too-large"_s);
        QCOMPARE(sessionFor(proxy, DemoProxy::Scheme::Http, options)
                     .get(QUrl(u"https://api.example/bytes/100000"_s))
                     .bodySize,
                 100000);
    }

    void aSinkThatIsFullIsAnError()
    {
        DemoProxy proxy;
        SessionRequest request{.url = QUrl(u"https://api.example/bytes/1000000"_s)};
        request.sink = std::make_shared<FullDisk>();
        const auto error = errorOf(sessionFor(proxy), request);
        QVERIFY(error);
        QVERIFY2(error->message.contains(u"No space left on device"_s), qPrintable(error->message));
    }

    void aSinkGetsNothingOfARedirect()
    {
        DemoProxy proxy;
        auto sink = std::make_shared<QBuffer>();
        QVERIFY(sink->open(QIODevice::WriteOnly));
        SessionRequest request{.url = redirectTo(302, u"/bytes/10"_s)};
        request.sink = sink;
        QCOMPARE(sessionFor(proxy).send(request).bodySize, 10);
        QCOMPARE(sink->size(), 10);
    }

    void aBodyThatEndsEarlyIsAnError()
    {
        DemoProxy proxy;
        auto source = std::make_shared<QBuffer>();
        source->setData("short");
        QVERIFY(source->open(QIODevice::ReadOnly));
        SessionRequest request{.method = "PUT", .url = target};
        request.setBodyDevice(source, "text/plain", 1000);
        const auto error = errorOf(sessionFor(proxy), request);
        QVERIFY(error);
        QVERIFY2(error->message.contains(u"the body ended before its size"_s), qPrintable(error->message));
        QCOMPARE(proxy.targetRequests().size(), 0);
    }

    void filesAreSentFromWhereTheyStand()
    {
        QTemporaryDir folder;
        DemoProxy proxy;
        auto file = std::make_shared<QFile>(folder.filePath(u"body"_s));
        QVERIFY(file->open(QIODevice::ReadWrite));
        file->write("0123456789");
        QVERIFY(file->seek(4));
        SessionRequest request{.method = "PUT", .url = target};
        request.setBodyDevice(file, "text/plain");
        QCOMPARE(sessionFor(proxy).send(request).status, 200);
        QCOMPARE(proxy.targetRequests()[0].request.body, "456789");
    }

    void headersOfTheSessionAndOfTheRequest()
    {
        DemoProxy proxy;
        SessionOptions options;
        options.headers = {{"X-Both", "session"}, {"X-Session", "yes"}, {"User-Agent", "mine/1"}};
        sessionFor(proxy, DemoProxy::Scheme::Http, options)
            .get(target,
                 {{"x-both", "request"}, {"X-Twice", "a"}, {"X-Twice", "b"}, {"Cookie", "c=1"}, {"cookie", "d=2"}});
        const RecordedRequest seen = proxy.targetRequests().value(0).request;
        QCOMPARE(seen.header("x-both"), "request");
        QCOMPARE(seen.header("x-session"), "yes");
        QCOMPARE(seen.header("x-twice"), "a, b");
        QCOMPARE(seen.header("user-agent"), "mine/1");
        QVERIFY(!seen.hasHeader("x-tt-env"));
        QCOMPARE(seen.header("cookie"), "c=1; d=2");
    }

    void contentCodingsArePassedOn()
    {
        HttpServer server([](const RecordedRequest &) {
            HttpResponse response;
            response.headers = {{"Content-Encoding", "gzip"}, {"Set-Cookie", "a=b"}};
            response.body = "not really";
            return response;
        });
        DemoProxy::Options options;
        options.targets = {{u"api.example:443"_s, server.origin()}};
        DemoProxy proxy(options);
        const Session session = sessionFor(proxy);
        QCOMPARE(session.get(target).body, "not really");
        session.get(target);
        QVERIFY(!server.requests().last().hasHeader("cookie"));
    }

    void directGoesRoundTheProxy()
    {
        HttpServer server([](const RecordedRequest &) { return HttpResponse{}; });
        DemoProxy proxy;
        SessionOptions options;
        options.direct = true;
        QCOMPARE(sessionFor(proxy, DemoProxy::Scheme::Http, options).get(QUrl(server.url(u"/"_s))).status, 200);
        QCOMPARE(sessionFor(Environment(), options).get(QUrl(server.url(u"/"_s))).status, 200);
        QCOMPARE(proxy.connectionCount(), 0u);
        HttpServer::Options tls;
        const CertificateAuthority authority;
        tls.tls = authority.issue();
        HttpServer secure(tls);
        const auto error = errorOf(sessionFor(proxy, DemoProxy::Scheme::Http, options),
                                   SessionRequest{.url = QUrl(secure.url(u"/"_s))});
        QVERIFY(error);
        QCOMPARE(error->hop, u"tls"_s); // the configured CA is the proxy's affair
        QVERIFY(!error->hint.contains(u"COZE_"_s));
    }

    void everyRequestIsObserved()
    {
        DemoProxy proxy;
        SessionOptions options;
        options.runtime = Runtime::create();
        QList<ExchangeRecord> started;
        QList<ExchangeRecord> finished;
        QObject context;
        connect(options.runtime->notifier(), &ExchangeNotifier::exchangeStarted, &context,
                [&](const ExchangeRecord &record) { started.append(record); });
        connect(options.runtime->notifier(), &ExchangeNotifier::exchangeFinished, &context,
                [&](const ExchangeRecord &record) { finished.append(record); });
        SessionRequest request{.method = "POST", .url = QUrl(u"https://api.example/redirect/303?/end"_s)};
        request.setHeader("Authorization", "Bearer planted");
        request.setBody("planted", "text/plain");
        sessionFor(proxy, DemoProxy::Scheme::Http, options).send(request);
        QTRY_COMPARE(finished.size(), 2);
        QCOMPARE(started.size(), 2);
        for (const ExchangeRecord &record : finished) {
            QCOMPARE(record.stage, Stage::Session);
            QCOMPARE(record.proxy, proxy.url());
            QVERIFY(record.timings.total.count() > 0);
            QVERIFY(!record.requestBody.contains(u"planted"_s));
            QVERIFY(!record.responseShape.contains(u"planted"_s));
            for (const Header &header : record.requestHeaders)
                QVERIFY(!header.value.contains("planted"));
        }
        QCOMPARE(finished[0].status, 303);
        QCOMPARE(finished[1].status, 200);
    }

    void aCancelledFutureLeavesOthersAlone()
    {
        DemoProxy proxy;
        const Session session = sessionFor(proxy);
        QFuture<SessionResponse> cancelled =
            session.request(SessionRequest{.url = QUrl(u"https://api.example/delay/60000"_s)});
        QFuture<SessionResponse> other =
            session.request(SessionRequest{.url = QUrl(u"https://api.example/delay/300"_s)});
        QTRY_COMPARE(proxy.targetRequests().size(), 2);
        cancelled.cancel();
        QCOMPARE(waitFor(other).status, 200);
        QVERIFY_THROWS_EXCEPTION(WorkloadIdentityError, waitFor(cancelled));
    }

    void theProcessEnvironment()
    {
        QVERIFY_THROWS_EXCEPTION(ConfigurationError, Session{});
        DemoProxy proxy;
        for (const QString &name : proxy.environment().names())
            qputenv(name.toUtf8().constData(), proxy.environment().value(name).toUtf8());
        QCOMPARE(Session().get(target).status, 200);
        for (const QString &name : proxy.environment().names())
            qunsetenv(name.toUtf8().constData());
    }

    void aCaFileIsReadAgainWhenItChanges()
    {
        QTemporaryDir folder;
        DemoProxy proxy;
        const QString path = folder.filePath(u"ca.pem"_s);
        const auto write = [&](const QByteArray &pem) {
            QFile file(path);
            return file.open(QIODevice::WriteOnly) && file.write(pem) == pem.size();
        };
        Environment environment = proxy.environment();
        environment.unset(EnvKeys::OutboundAuthProxyCa);
        environment.set(EnvKeys::OutboundAuthProxyCaPath, path);
        const Session session = sessionFor(environment);
        QVERIFY(write(CertificateAuthority().certificatePem() + '\n'));
        QVERIFY(errorOf(session, SessionRequest{.url = target}));
        QVERIFY(write(proxy.authorityPem()));
        QCOMPARE(session.get(target).status, 200);
    }
};

QTEST_GUILESS_MAIN(TestSessionRules)
#include "tst_sessionrules.moc"
