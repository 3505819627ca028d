// SPDX-License-Identifier: MIT
#include "wirefault.h"

using namespace Wire;
using namespace Qt::Literals::StringLiterals;

Q_DECLARE_METATYPE(Wire::FaultCase)
Q_DECLARE_METATYPE(Wire::Call)

namespace {

// For what has to time out: short, but a busy machine still gets a connection.
Timeouts shortRead()
{
    return {5000ms, 400ms, 20000ms};
}

void addRow(const char *name, const FaultCase &fault)
{
    for (const Call call : allCalls)
        QTest::addRow("%s, %s", name, callName(call)) << call << fault;
}

FaultCase lost(const HttpResponse &response)
{
    FaultCase fault;
    fault.answer = always(response);
    fault.expected.kinds = QStringList{u"connection-lost"_s};
    fault.expected.message = QStringList{u"closed or reset"_s};
    fault.expected.gets = 4; // Qt repeats a GET by itself, which does no harm
    fault.expected.retryable = true;
    return fault;
}

FaultCase silent(const HttpResponse &response)
{
    FaultCase fault;
    fault.answer = always(response);
    fault.timeouts = shortRead();
    fault.expected.kinds = QStringList{u"read-timeout"_s};
    fault.expected.message = QStringList{u"0.4 s"_s};
    fault.expected.retryable = true;
    fault.atLeast = 390;
    return fault;
}

FaultCase connectionFault(ConnectionFault kind)
{
    FaultCase fault = lost({});
    fault.answer = nullptr;
    fault.connection = kind;
    fault.expected.posts = 0;
    fault.expected.gets = 0;
    return fault;
}

FaultCase garbage(const QByteArray &bytes)
{
    FaultCase fault;
    fault.answer = always(HttpResponse::rawBytes(bytes));
    // Qt takes it for a connection that broke, and does not tell the two apart.
    fault.expected.kinds = QStringList{u"connection-lost"_s};
    fault.expected.message = QStringList{u"without an HTTP answer"_s};
    fault.expected.gets = 4;
    return fault;
}

} // namespace

/// Connections and answers that break: what the caller is told, how soon, and how often the server was
/// asked.
class TestWireFaults : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void breaks_data()
    {
        QTest::addColumn<Call>("call");
        QTest::addColumn<FaultCase>("fault");

        FaultCase refused;
        refused.refused = true;
        refused.expected.kinds = QStringList{u"refused"_s};
        refused.expected.hops = QStringList{u"tcp"_s};
        refused.expected.message = QStringList{u"refused"_s};
        refused.expected.retryable = true;
        addRow("refused", refused);

        // Whether the request was written before the close was seen is a matter of microseconds.
        for (const auto &[name, kind] : {std::pair{"closed on accept", ConnectionFault::CloseOnAccept},
                                         std::pair{"reset on accept", ConnectionFault::ResetOnAccept}}) {
            FaultCase fault = connectionFault(kind);
            fault.expected.hops = QStringList{u"tcp"_s, u"http"_s};
            addRow(name, fault);
        }
        addRow("closed after the head of the request", connectionFault(ConnectionFault::CloseAfterHead));
        addRow("reset after the head of the request", connectionFault(ConnectionFault::ResetAfterHead));
        for (const auto &[name, kind] :
             {std::pair{"stalls on accept", ConnectionFault::StallOnAccept},
              std::pair{"stalls after the head of the request", ConnectionFault::StallAfterHead}}) {
            FaultCase fault = silent({});
            fault.answer = nullptr;
            fault.connection = kind;
            fault.expected.posts = 0;
            fault.expected.gets = 0;
            addRow(name, fault);
        }

        for (const auto &[where, point] :
             {std::pair{"before the answer", CutPoint::BeforeAnswer}, std::pair{"in the head", CutPoint::InHead},
              std::pair{"after the head", CutPoint::AfterHead}, std::pair{"in the body", CutPoint::InBody}}) {
            addRow(qPrintable(u"closed "_s + QLatin1StringView(where)),
                   lost(HttpResponse::broken(point, Ending::Close)));
            addRow(qPrintable(u"reset "_s + QLatin1StringView(where)),
                   lost(HttpResponse::broken(point, Ending::Reset)));
            addRow(qPrintable(u"stalls "_s + QLatin1StringView(where)),
                   silent(HttpResponse::broken(point, Ending::Stall)));
        }
        HttpResponse chunks = HttpResponse::broken(CutPoint::InBody, Ending::Close);
        chunks.chunked = true;
        FaultCase cut = lost(chunks);
        // Qt does not always notice that the last chunk is missing; the JSON then breaks off.
        cut.expected.kinds += u"not-json"_s;
        cut.expected.message.clear();
        cut.expected.retryable.reset();
        addRow("closed between chunks", cut);

        HttpResponse drip = HttpResponse::json(QByteArray(200, ' '));
        drip.drip = 50ms;
        FaultCase slow;
        slow.answer = always(drip);
        slow.timeouts = {5000ms, 5000ms, 1200ms};
        slow.expected.kinds = QStringList{u"deadline"_s};
        slow.expected.hops = QStringList{u"http"_s, QString()};
        slow.expected.message = QStringList{u"1.2 s"_s};
        slow.atLeast = 1190;
        slow.atMost = 3000;
        addRow("drips past the deadline", slow);

        FaultCase inTime;
        inTime.answer = [](Call call) {
            HttpResponse response = HttpResponse::json(goodBody(call));
            response.bodyDelay = 100ms;
            response.delay = 100ms;
            return response;
        };
        inTime.atLeast = 190;
        addRow("slow but whole", inTime);

        // Bytes keep coming, so the inactivity timer never runs out although the whole takes longer.
        FaultCase alive;
        alive.answer = [](Call call) {
            const QByteArray body = goodBody(call);
            return HttpResponse::rawBytes("HTTP/1.1 200 OK\r\nContent-Length: " + QByteArray::number(body.size())
                                          + "\r\n\r\n" + body);
        };
        addRow("whole, then closed", alive);
    }
    void breaks()
    {
        QFETCH(const Call, call);
        QFETCH(const FaultCase, fault);
        checkFault(call, fault);
    }

    // No route leads to a multicast address over TCP.
    void hasNoNetwork()
    {
        Environment environment = TestIdentity::environment(u"http://224.0.0.1:9"_s);
        Caller caller(environment);
        const auto error = caller.make(Call::IdToken);
        QVERIFY(error);
        QCOMPARE(error->kind, u"unreachable"_s);
        QCOMPARE(error->hop, u"tcp"_s);
        QVERIFY(error->retryable);
        QVERIFY(caller.took() < 5000);
    }

    void isNotHttp_data()
    {
        QTest::addColumn<Call>("call");
        QTest::addColumn<FaultCase>("fault");
        addRow("words", garbage("hello, who is there?\r\n\r\n"));
        addRow("an SSH server", garbage("SSH-2.0-OpenSSH_9.2p1 Debian-2\r\n"));
        addRow("a status that is no number", garbage("HTTP/1.1 abc OK\r\n\r\n"));
        addRow("a TLS alert", garbage(QByteArray::fromHex("15030100020246")));
        addRow("bare JSON", garbage("{\"access_token\": \"planted-access-token\"}\r\n\r\n"));
        addRow("zeros", garbage(QByteArray(64, '\0')));
    }
    void isNotHttp()
    {
        QFETCH(const Call, call);
        QFETCH(const FaultCase, fault);
        checkFault(call, fault);
    }

    void isTooLarge_data()
    {
        QTest::addColumn<Call>("call");
        QTest::addColumn<FaultCase>("fault");
        const auto sized = [](bool chunked, qint64 over) {
            return [chunked, over](Call call) {
                HttpResponse response = HttpResponse::json({});
                response.chunked = chunked;
                response.generatedBody = (call == Call::EnvVars ? 16 * 1024 * 1024 : 256 * 1024) + over;
                return response;
            };
        };
        FaultCase fault;
        fault.expected.kinds = QStringList{u"too-large"_s};
        fault.expected.message = QStringList{u"larger"_s};
        fault.expected.status = 200;
        fault.expected.retryable = false;
        fault.answer = sized(false, 1);
        addRow("a byte over the cap, by its length", fault);
        fault.answer = sized(true, 1);
        addRow("a byte over the cap, in chunks", fault);
        fault.answer = sized(true, qint64{100} * 1024 * 1024);
        addRow("100 MB in chunks", fault);
        fault.expected.kinds = QStringList{u"not-json"_s};
        fault.expected.message.clear();
        fault.answer = sized(false, 0);
        addRow("as large as the cap", fault);
    }
    void isTooLarge()
    {
        QFETCH(const Call, call);
        QFETCH(const FaultCase, fault);
        checkFault(call, fault);
    }

    // Qt has no cap on the head of an answer: time alone bounds it.
    void hasAHeadWithoutEnd_data()
    {
        QTest::addColumn<Call>("call");
        for (const Call call : allCalls)
            QTest::newRow(callName(call)) << call;
    }
    void hasAHeadWithoutEnd()
    {
        QFETCH(const Call, call);
        FaultCase fault;
        fault.answer = [](Call at) {
            HttpResponse response = HttpResponse::json(goodBody(at));
            response.padding = qint64{20} * 1024 * 1024;
            return response;
        };
        fault.timeouts = {5000ms, 5000ms, 1000ms};
        fault.expected.kinds = QStringList{u"deadline"_s};
        fault.expected.hops = QStringList{u"http"_s, QString()};
        fault.atMost = 4000;
        checkFault(call, fault);
        // Qt ends the manager's thread when that has read the line, and the next request waits for it.
        HttpServer server(goodAnswer);
        QVERIFY(!Caller(TestIdentity::environment(server.origin())).make(Call::AccessToken));
    }

    void isCoded_data()
    {
        QTest::addColumn<Call>("call");
        QTest::addColumn<FaultCase>("fault");
        for (const char *coding : {"gzip", "deflate", "br", "zstd", "GZIP, gzip", "x-unknown"}) {
            FaultCase fault;
            fault.answer = [coding = QByteArray(coding)](Call call) {
                HttpResponse response = HttpResponse::json(goodBody(call));
                response.headers.append(Header{"Content-Encoding", coding});
                return response;
            };
            fault.expected.kinds = QStringList{u"malformed"_s};
            fault.expected.message = QStringList{u"coding that was not asked for"_s};
            fault.expected.status = 200;
            addRow(coding, fault);
        }
        FaultCase plain;
        plain.answer = [](Call call) {
            HttpResponse response = HttpResponse::json(goodBody(call));
            response.headers.append(Header{"Content-Encoding", "identity"});
            return response;
        };
        addRow("identity", plain);
    }
    void isCoded()
    {
        QFETCH(const Call, call);
        QFETCH(const FaultCase, fault);
        checkFault(call, fault);
    }
};

QTEST_GUILESS_MAIN(TestWireFaults)
#include "tst_wirefaults.moc"
