// SPDX-License-Identifier: MIT
#include "sessionpeer.h"

#include <QtCore/QBuffer>
#include <QtCore/QJsonObject>

using namespace SessionPeer;
using namespace Qt::Literals::StringLiterals;

namespace {

struct Combination {
    DemoProxy::Scheme proxy;
    const char *target;
};

const Combination combinations[] = {
    {DemoProxy::Scheme::Http, "http"},
    {DemoProxy::Scheme::Http, "https"},
    {DemoProxy::Scheme::Https, "http"},
    {DemoProxy::Scheme::Https, "https"},
};

} // namespace

Q_DECLARE_METATYPE(Combination)

/// Requests that go well, in every combination of proxy and target.
class TestSession : public QObject {
    Q_OBJECT

private:
    static void addCombinations()
    {
        QTest::addColumn<Combination>("way");
        for (const Combination &way : combinations)
            QTest::addRow("%s proxy, %s target", way.proxy == DemoProxy::Scheme::Http ? "http" : "https", way.target)
                << way;
    }
    static QUrl url(const Combination &way, const QString &path)
    {
        return QUrl(QLatin1StringView(way.target) + u"://api.example"_s + path);
    }

private Q_SLOTS:
    void get_data() { addCombinations(); }
    void get()
    {
        QFETCH(Combination, way);
        DemoProxy proxy;
        const Session session = sessionFor(proxy, way.proxy);
        const SessionResponse answer = session.get(url(way, u"/items?page=2"_s), {{"X-Question", "why"}});
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.json().object().value(u"method"_s).toString(), u"GET"_s);
        QCOMPARE(answer.url, url(way, u"/items?page=2"_s));

        const QList<TargetRequest> targets = proxy.targetRequests();
        QCOMPARE(targets.size(), 1);
        QCOMPARE(targets[0].scheme, QByteArray(way.target));
        QCOMPARE(targets[0].request.target, "/items?page=2");
        QCOMPARE(targets[0].request.header("x-question"), "why");
        QVERIFY(!targets[0].request.hasHeader("proxy-authorization"));

        const QList<RecordedRequest> seen = proxy.proxyRequests();
        QCOMPARE(seen.size(), 1); // the credentials went with the first
        QCOMPARE(seen[0].header("proxy-authorization"), "Basic " + ("space:" + proxy.ticket().toUtf8()).toBase64());
        QVERIFY(!seen[0].hasHeader("x-bridge-mode"));
        QVERIFY(!seen[0].hasHeader("x-bridge-lane"));
        if (QByteArrayView(way.target) == "https") {
            QCOMPARE(seen[0].method, "CONNECT");
            QCOMPARE(seen[0].target, "api.example:443");
            QVERIFY(!seen[0].hasHeader("x-question"));
            QVERIFY(!answer.certificates.isEmpty());
            QVERIFY(answer.tls.protocol.startsWith(u"TLSv1"));
        } else {
            QCOMPARE(seen[0].method, "GET");
            QCOMPARE(seen[0].target, "http://api.example/items?page=2");
        }
    }

    void post_data() { addCombinations(); }
    void post()
    {
        QFETCH(Combination, way);
        DemoProxy proxy;
        const Session session = sessionFor(proxy, way.proxy);
        SessionRequest request;
        request.method = "POST";
        request.url = url(way, u"/items"_s);
        request.setForm({{u"a b"_s, u"1+1 %&=中"_s}});
        const SessionResponse answer = session.send(request);
        QCOMPARE(answer.status, 200);
        const QList<TargetRequest> targets = proxy.targetRequests();
        QCOMPARE(targets.size(), 1);
        QCOMPARE(targets[0].request.body, "a%20b=1%2B1%20%25%26%3D%E4%B8%AD");
        QCOMPARE(targets[0].request.header("content-type"), "application/x-www-form-urlencoded");
    }

    void connectionsAreKept_data() { addCombinations(); }
    void connectionsAreKept()
    {
        QFETCH(Combination, way);
        DemoProxy proxy;
        const Session session = sessionFor(proxy, way.proxy);
        for (int i = 0; i < 5; ++i) {
            const SessionResponse answer = session.get(url(way, u"/status/200"_s));
            QCOMPARE(answer.status, 200);
            QCOMPARE(answer.timings.reused, i > 0);
        }
        QCOMPARE(proxy.connectionCount(), 1u);
    }

    void methods_data()
    {
        QTest::addColumn<QByteArray>("method");
        for (const char *method : {"GET", "HEAD", "OPTIONS", "POST", "PUT", "PATCH", "DELETE", "REPORT"})
            QTest::newRow(method) << QByteArray(method);
    }
    void methods()
    {
        QFETCH(QByteArray, method);
        DemoProxy proxy;
        SessionRequest request;
        request.method = method;
        request.url = QUrl(u"https://api.example/"_s);
        QCOMPARE(sessionFor(proxy).send(request).status, 200);
        const QList<TargetRequest> targets = proxy.targetRequests();
        QCOMPARE(targets.size(), 1);
        QCOMPARE(targets[0].request.method, method);
    }

    void everyStatusIsAnAnswer_data()
    {
        QTest::addColumn<int>("status");
        for (const int status : {200, 204, 301, 400, 401, 403, 404, 418, 429, 500, 502, 503, 504})
            QTest::addRow("%d", status) << status;
    }
    void everyStatusIsAnAnswer()
    {
        QFETCH(int, status);
        DemoProxy proxy;
        for (const char *scheme : {"http", "https"}) {
            const SessionResponse answer =
                sessionFor(proxy).get(QUrl(u"%1://api.example/status/%2"_s.arg(QLatin1StringView(scheme)).arg(status)));
            QCOMPARE(answer.status, status);
        }
        QCOMPARE(proxy.targetRequests().size(), 2);
    }

    void streams_data() { addCombinations(); }
    void streams()
    {
        QFETCH(Combination, way);
        DemoProxy proxy;
        const QByteArray body(3'000'000, 'u');
        auto source = std::make_shared<QBuffer>();
        source->setData(body);
        QVERIFY(source->open(QIODevice::ReadOnly));
        auto sink = std::make_shared<QBuffer>();
        QVERIFY(sink->open(QIODevice::WriteOnly));
        QList<qint64> sent;
        qint64 received = 0;

        SessionRequest up;
        up.method = "PUT";
        up.url = url(way, u"/up"_s);
        up.setBodyDevice(source, "application/octet-stream");
        up.progress = [&](const TransferProgress &progress) { sent.append(progress.sent); };
        const Session session = sessionFor(proxy, way.proxy);
        QCOMPARE(session.send(up).status, 200);
        QCOMPARE(proxy.targetRequests().value(0).request.body, body);
        QCOMPARE(sent.last(), body.size());

        SessionRequest down;
        down.url = url(way, u"/bytes/3000000"_s);
        down.sink = sink;
        down.progress = [&](const TransferProgress &progress) { received = progress.received; };
        const SessionResponse answer = session.send(down);
        QCOMPARE(answer.status, 200);
        QVERIFY(answer.body.isEmpty());
        QCOMPARE(answer.bodySize, 3'000'000);
        QCOMPARE(sink->size(), 3'000'000);
        QCOMPARE(received, 3'000'000);
        QCOMPARE(sink->thread(), QThread::currentThread());
        QCOMPARE(source->thread(), QThread::currentThread());
    }

    void phasesAreTold()
    {
        DemoProxy proxy;
        const Session session = sessionFor(proxy, DemoProxy::Scheme::Https);
        const PhaseTimings timings = session.get(QUrl(u"https://api.example/"_s)).timings;
        QVERIFY(timings.connect);
        QVERIFY(timings.proxyTls);
        QVERIFY(timings.proxyConnect);
        QVERIFY(timings.tls);
        QVERIFY(timings.wait);
        QVERIFY(!timings.reused);
        QVERIFY(*timings.connect + *timings.proxyTls + *timings.proxyConnect + *timings.tls <= timings.total);
    }

    void parallelRequestsHaveConnectionsOfTheirOwn()
    {
        DemoProxy proxy;
        const Session session = sessionFor(proxy, DemoProxy::Scheme::Https);
        QList<QFuture<SessionResponse>> futures;
        for (int i = 0; i < 200; ++i)
            futures.append(session.request(SessionRequest{.url = QUrl(u"https://api.example/delay/10"_s)}));
        for (const auto &future : futures)
            QCOMPARE(waitFor(future).status, 200);
        QCOMPARE(proxy.targetRequests().size(), 200);
        QVERIFY2(proxy.connectionCount() <= 6, qPrintable(QString::number(proxy.connectionCount())));
    }
};

QTEST_GUILESS_MAIN(TestSession)
#include "tst_session.moc"
