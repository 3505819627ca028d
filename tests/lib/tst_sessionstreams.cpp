// SPDX-License-Identifier: MIT
#include "sessionpeer.h"

#include <cozewi/testing/httpserver.h>

#include <QtCore/QBuffer>
#include <QtCore/QFile>

using namespace SessionPeer;
using namespace Qt::Literals::StringLiterals;

namespace {

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr bool isSanitized = true;
#elif defined(__has_feature)
constexpr bool isSanitized = __has_feature(address_sanitizer) || __has_feature(thread_sanitizer);
#else
constexpr bool isSanitized = false;
#endif

// A sanitizer takes ten times as long, and its own memory says nothing.
constexpr qint64 streamSize = qint64{isSanitized ? 64 : 1024} * 1024 * 1024;

/// Kilobytes of memory in use.
qint64 residentSize()
{
    QFile file(u"/proc/self/status"_s);
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : file.readAll().split('\n')) {
        if (line.startsWith("VmRSS:"))
            return line.simplified().split(' ').value(1).toLongLong();
    }
    return 0;
}

/// Gives or takes that many bytes, looking now and then how much memory the process has.
class Stream : public QIODevice {
public:
    explicit Stream(qint64 size)
        : m_left(size)
    {
        open(QIODevice::ReadWrite | QIODevice::Unbuffered);
    }
    [[nodiscard]] bool isSequential() const override { return true; }
    [[nodiscard]] qint64 bytesAvailable() const override { return m_left; }
    [[nodiscard]] bool atEnd() const override { return m_left == 0; }
    [[nodiscard]] qint64 left() const { return m_left; }
    [[nodiscard]] qint64 peak() const { return m_peak; }

protected:
    qint64 readData(char *data, qint64 maximum) override
    {
        const qint64 count = std::min(maximum, m_left);
        std::fill_n(data, count, 's');
        passed(count);
        return count;
    }
    qint64 writeData(const char *, qint64 size) override
    {
        passed(size);
        return size;
    }

private:
    void passed(qint64 count)
    {
        m_left -= count;
        if (++m_calls % 200 == 0)
            m_peak = std::max(m_peak, residentSize());
    }

    qint64 m_left;
    qint64 m_peak = 0;
    int m_calls = 0;
};

} // namespace

/// What is too big for memory passes through it.
class TestSessionStreams : public QObject {
    Q_OBJECT

private:
    // Proxy and target live in this process too.
    static constexpr qint64 allowance = qint64{isSanitized ? 4096 : 48} * 1024;

private Q_SLOTS:
    void bigAnswers()
    {
        DemoProxy proxy;
        const Session session = sessionFor(proxy, DemoProxy::Scheme::Https);
        session.get(QUrl(u"https://api.example/"_s));
        const qint64 before = residentSize();
        const auto sink = std::make_shared<Stream>(streamSize);
        SessionRequest request{.url = QUrl(u"https://api.example/bytes/%1"_s.arg(streamSize))};
        request.sink = sink;
        QCOMPARE(session.send(request).bodySize, streamSize);
        QCOMPARE(sink->left(), 0);
        QVERIFY(sink->peak() > 0);
        QVERIFY2(sink->peak() - before < allowance, qPrintable(QString::number(sink->peak() - before)));
    }

    void bigBodies()
    {
        DemoProxy::Options options;
        options.maximumKeptBody = 1000;
        DemoProxy proxy(options);
        const Session session = sessionFor(proxy, DemoProxy::Scheme::Https);
        session.get(QUrl(u"https://api.example/"_s));
        const qint64 before = residentSize();
        const auto source = std::make_shared<Stream>(streamSize);
        SessionRequest request{.method = "PUT", .url = QUrl(u"https://api.example/up"_s)};
        request.setBodyDevice(source, "application/octet-stream", streamSize);
        QCOMPARE(session.send(request).status, 200);
        QCOMPARE(proxy.targetRequests().last().request.bodySize, streamSize);
        QVERIFY(source->peak() > 0);
        QVERIFY2(source->peak() - before < allowance, qPrintable(QString::number(source->peak() - before)));
    }

    void theHeadComesBeforeTheBody()
    {
        DemoProxy proxy;
        const Session session = sessionFor(proxy);
        const auto sink = std::make_shared<QBuffer>();
        QVERIFY(sink->open(QIODevice::WriteOnly));
        QList<int> statuses;
        QList<qint64> writtenBefore;
        SessionRequest request;
        request.sink = sink;
        request.answered = [&](const SessionResponse &head) {
            statuses.append(head.status);
            writtenBefore.append(sink->pos());
        };
        for (const QString &path : {u"/redirect/302?/bytes/70000"_s, u"/status/404"_s}) {
            request.url = QUrl(u"https://api.example"_s + path);
            session.send(request);
        }
        QCOMPARE(statuses, QList<int>({200, 404}));
        QCOMPARE(writtenBefore, QList<qint64>({0, 70000}));
    }

    void aProxyThatFailsWritesNothing_data()
    {
        QTest::addColumn<ProxyFault>("fault");
        for (const ProxyFault fault :
             {ProxyFault::AuthenticationRequired, ProxyFault::CloseAtConnect, ProxyFault::Babble})
            QTest::addRow("%s", qPrintable(proxyFaultName(fault))) << fault;
    }
    void aProxyThatFailsWritesNothing()
    {
        QFETCH(const ProxyFault, fault);
        DemoProxy proxy;
        proxy.setFault(fault);
        const auto sink = std::make_shared<QBuffer>();
        QVERIFY(sink->open(QIODevice::WriteOnly));
        bool isAnswered = false;
        // In absolute form the answer of whoever fails takes the place of the target's.
        SessionRequest request{.url = QUrl(u"http://api.example/"_s)};
        request.sink = sink;
        request.answered = [&isAnswered](const SessionResponse &) { isAnswered = true; };
        QVERIFY(errorOf(sessionFor(proxy), request));
        QVERIFY(!isAnswered);
        QCOMPARE(sink->data(), QByteArray());
    }

    void aSlowSinkHoldsTheServerBack()
    {
        // A pipe to nobody: what it does not take must not pile up here.
        class Slow : public Stream {
        public:
            using Stream::Stream;
            [[nodiscard]] qint64 bytesToWrite() const override { return m_queued; }

            qint64 m_queued = 0;

        protected:
            qint64 writeData(const char *data, qint64 size) override
            {
                m_queued += size;
                return Stream::writeData(data, size);
            }
        };
        DemoProxy proxy;
        SessionRequest request{.url = QUrl(u"https://api.example/bytes/200000000"_s)};
        const auto sink = std::make_shared<Slow>(200'000'000);
        request.sink = sink;
        request.timeouts =
            Timeouts{std::chrono::seconds(5), std::chrono::milliseconds(300), std::chrono::milliseconds(1500)};
        const auto error = errorOf(sessionFor(proxy), request);
        QVERIFY(error);
        QCOMPARE(error->kind, u"deadline"_s); // it waited for the sink, and that is no silence of the server
        QVERIFY2(sink->m_queued < 3'000'000, qPrintable(QString::number(sink->m_queued)));
    }

    void devicesComeHome_data()
    {
        QTest::addColumn<bool>("isCancelled");
        QTest::newRow("cancelled") << true;
        QTest::newRow("sent on elsewhere without the body") << false;
    }
    void devicesComeHome()
    {
        QFETCH(bool, isCancelled);
        DemoProxy::Options options;
        HttpServer server([](const RecordedRequest &request) {
            return request.method == "PUT" ? HttpResponse::redirect("/done", 303) : HttpResponse();
        });
        options.targets = {{u"api.example:443"_s, server.origin()}};
        DemoProxy proxy(options);
        if (isCancelled)
            proxy.setFault(ProxyFault::StallAtConnect);
        const auto body = std::make_shared<QBuffer>();
        body->setData("body");
        const auto sink = std::make_shared<QBuffer>();
        QVERIFY(body->open(QIODevice::ReadOnly) && sink->open(QIODevice::WriteOnly));
        SessionRequest request{.method = "PUT", .url = QUrl(u"https://api.example/x"_s)};
        request.setBodyDevice(body, "text/plain");
        request.sink = sink;
        QFuture<SessionResponse> future = sessionFor(proxy).request(request);
        if (isCancelled) {
            QTRY_COMPARE(proxy.connectionCount(), 1u);
            future.cancel();
        }
        QTRY_VERIFY(future.isFinished());
        // From now on they are the caller's again.
        QCOMPARE(body->thread(), QThread::currentThread());
        QCOMPARE(sink->thread(), QThread::currentThread());
    }
};

QTEST_GUILESS_MAIN(TestSessionStreams)
#include "tst_sessionstreams.moc"
