// SPDX-License-Identifier: MIT
#include "wireclient.h"

#include <cozewi/testing/certificateauthority.h>
#include <cozewi/testing/httpserver.h>

#include <QtCore/QElapsedTimer>
#include <QtNetwork/QSslConfiguration>
#include <QtNetwork/QSslError>
#include <QtNetwork/QSslSocket>
#include <QtTest/QTest>

using namespace Cozewi::Testing;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto simpleGet = "GET /a?b=1 HTTP/1.1\r\nHost: x\r\n\r\n";

HttpResponse text(const QByteArray &body)
{
    HttpResponse response;
    response.body = body;
    return response;
}

/// A TLS client that trusts these and nobody else.
class TlsClient {
public:
    TlsClient(quint16 port, const QList<QSslCertificate> &trusted)
    {
        QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
        configuration.setCaCertificates(trusted);
        m_socket.setSslConfiguration(configuration);
        m_socket.connectToHostEncrypted(u"127.0.0.1"_s, port);
        m_encrypted = m_socket.waitForEncrypted(5000);
    }

    bool encrypted() const { return m_encrypted; }
    QAbstractSocket::SocketError error() const { return m_socket.error(); }
    QList<QSslError::SslError> tlsErrors() const
    {
        QList<QSslError::SslError> errors;
        for (const QSslError &error : m_socket.sslHandshakeErrors())
            errors.append(error.error());
        return errors;
    }
    QByteArray get()
    {
        m_socket.write(simpleGet);
        QByteArray answer;
        while (!answer.contains("\r\n\r\nsecret") && m_socket.waitForReadyRead(5000))
            answer += m_socket.readAll();
        return answer;
    }

private:
    QSslSocket m_socket;
    bool m_encrypted = false;
};

} // namespace

class TestHttpServer : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void recordsRequestsByteForByte();
    void keepsConnectionsAlive();
    void readsChunkedBodies();
    void readsBodiesThatArriveInPieces();
    void answersPipelinedRequestsInOrder();
    void saysContinue();
    void closesWhereTheClientAsks();
    void refusesWhatIsNotHttp();
    void cuts_data();
    void cuts();
    void connectionFaults_data();
    void connectionFaults();
    void stalledConnectionsCanBeDropped();
    void drips();
    void delays();
    void sendsRawBytes();
    void sendsChunked();
    void streamsWithoutKeepingItInMemory();
    void padsTheHead();
    void bodiesUntilClose();
    void countsWithoutKeeping();
    void survivesClientsThatLeave();
    void refusesAfterStopListening();
    void speaksTls();
    void speaksPlainBesideTls();
    void namesThePortThatIsTaken();
    void certificates_data();
    void certificates();
    void intermediates();
};

void TestHttpServer::recordsRequestsByteForByte()
{
    HttpServer server([](const RecordedRequest &) { return text("ok"); });
    WireClient client(server.port());
    client.send(
        "POST /p%20q?x=+ HTTP/1.1\r\nHost: h\r\nX-A:  b c \r\nx-a: second\r\nContent-Length: 5\r\n\r\n\0\r\n\xff+"_ba);
    QCOMPARE(WireClient::bodyOf(client.readAnswer()), "ok"_ba);
    QCOMPARE(server.requestCount(), 1);
    const RecordedRequest request = server.requests().first();
    QCOMPARE(request.method, "POST"_ba);
    QCOMPARE(request.target, "/p%20q?x=+"_ba);
    QCOMPARE(request.path(), "/p%20q"_ba);
    QCOMPARE(request.headers.size(), 4);
    QCOMPARE(request.header("x-A"), "b c"_ba);
    QVERIFY(!request.hasHeader("Accept"));
    QCOMPARE(request.body, "\0\r\n\xff+"_ba);
    QCOMPARE(request.bodySize, 5);
    QCOMPARE(request.connection, 1u);
}

void TestHttpServer::keepsConnectionsAlive()
{
    HttpServer server([](const RecordedRequest &request) { return text(request.target); });
    WireClient first(server.port());
    for (int i = 0; i < 3; ++i) {
        first.send(simpleGet);
        QCOMPARE(WireClient::bodyOf(first.readAnswer()), "/a?b=1"_ba);
    }
    WireClient second(server.port());
    second.send(simpleGet);
    second.readAnswer();
    QCOMPARE(server.connectionCount(), 2u);
    QCOMPARE(server.requests().at(2).connection, 1u);
    QCOMPARE(server.requests().at(3).connection, 2u);
}

void TestHttpServer::readsChunkedBodies()
{
    HttpServer server([](const RecordedRequest &) { return text("ok"); });
    WireClient client(server.port());
    client.send(
        "PUT / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n3;x=y\r\nabc\r\nA\r\n0123456789\r\n0\r\nT: 1\r\n\r\n");
    QCOMPARE(WireClient::statusOf(client.readAnswer()), 200);
    QCOMPARE(server.requests().first().body, "abc0123456789"_ba);
}

void TestHttpServer::readsBodiesThatArriveInPieces()
{
    HttpServer server([](const RecordedRequest &) { return text("ok"); });
    WireClient client(server.port());
    for (const char byte : "POST / HTTP/1.1\r\nContent-Length: 3\r\n\r\nabc"_ba)
        client.send(QByteArray(1, byte));
    QCOMPARE(WireClient::statusOf(client.readAnswer()), 200);
    QCOMPARE(server.requests().first().body, "abc"_ba);
}

void TestHttpServer::answersPipelinedRequestsInOrder()
{
    HttpServer server([](const RecordedRequest &request) {
        HttpResponse response = text(request.target);
        if (request.target == "/1")
            response.delay = std::chrono::milliseconds(50);
        return response;
    });
    WireClient client(server.port());
    client.send("GET /1 HTTP/1.1\r\n\r\nGET /2 HTTP/1.1\r\n\r\nGET /3 HTTP/1.1\r\n\r\n");
    QCOMPARE(WireClient::bodyOf(client.readAnswer()), "/1"_ba);
    QCOMPARE(WireClient::bodyOf(client.readAnswer()), "/2"_ba);
    QCOMPARE(WireClient::bodyOf(client.readAnswer()), "/3"_ba);
}

void TestHttpServer::saysContinue()
{
    HttpServer server([](const RecordedRequest &) { return text("ok"); });
    WireClient client(server.port());
    client.send("POST / HTTP/1.1\r\nContent-Length: 3\r\nExpect: 100-continue\r\n\r\n");
    QCOMPARE(WireClient::statusOf(client.readAnswer()), 100);
    client.send("abc");
    QCOMPARE(WireClient::statusOf(client.readAnswer()), 200);
}

void TestHttpServer::closesWhereTheClientAsks()
{
    HttpServer server([](const RecordedRequest &) { return text("ok"); });
    WireClient client(server.port());
    client.send("GET / HTTP/1.1\r\nConnection: close\r\n\r\n");
    QVERIFY(client.readAll().contains("Connection: close"));
    QCOMPARE(client.end(), WireClient::End::Closed);
    WireClient old(server.port());
    old.send("GET / HTTP/1.0\r\n\r\n");
    QVERIFY(old.readAll().endsWith("ok"));
    QCOMPARE(old.end(), WireClient::End::Closed);
}

void TestHttpServer::refusesWhatIsNotHttp()
{
    HttpServer server([](const RecordedRequest &) { return text("ok"); });
    for (const char *garbage :
         {"hello\r\n\r\n", "GET / HTTP/1.1\r\nno colon\r\n\r\n", "POST / HTTP/1.1\r\nContent-Length: -1\r\n\r\n",
          "POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n"}) {
        WireClient client(server.port());
        client.send(garbage);
        QCOMPARE(WireClient::statusOf(client.readAll()), 400);
        QCOMPARE(client.end(), WireClient::End::Closed);
    }
    QCOMPARE(server.requestCount(), 0);
}

void TestHttpServer::cuts_data()
{
    QTest::addColumn<CutPoint>("point");
    QTest::addColumn<Ending>("ending");
    const QList<std::pair<CutPoint, const char *>> points{{CutPoint::BeforeAnswer, "before"},
                                                          {CutPoint::InHead, "in head"},
                                                          {CutPoint::AfterHead, "after head"},
                                                          {CutPoint::InBody, "in body"}};
    const QList<std::pair<Ending, const char *>> endings{
        {Ending::Close, "close"}, {Ending::Reset, "reset"}, {Ending::Stall, "stall"}};
    for (const auto &[point, pointName] : points) {
        for (const auto &[ending, endingName] : endings)
            QTest::addRow("%s, %s", pointName, endingName) << point << ending;
    }
}

void TestHttpServer::cuts()
{
    QFETCH(const CutPoint, point);
    QFETCH(const Ending, ending);
    HttpServer server([=](const RecordedRequest &) { return HttpResponse::broken(point, ending); });
    WireClient client(server.port());
    client.send("POST / HTTP/1.1\r\nContent-Length: 2\r\n\r\nab");
    QVERIFY(server.waitForRequests(1));
    const QByteArray read = client.readAll(ending == Ending::Stall ? 200 : 10000);

    const bool headComplete = read.contains("\r\n\r\n");
    switch (point) {
    case CutPoint::BeforeAnswer:
        QCOMPARE(read, QByteArray());
        break;
    case CutPoint::InHead:
        QVERIFY(!headComplete);
        break;
    case CutPoint::AfterHead:
        QVERIFY(read.endsWith("\r\n\r\n"));
        break;
    case CutPoint::InBody:
        QCOMPARE(WireClient::bodyOf(read), QByteArray(32, 'x'));
        break;
    }
    QCOMPARE(client.end(),
             ending == Ending::Close       ? WireClient::End::Closed
                 : ending == Ending::Reset ? WireClient::End::Reset
                                           : WireClient::End::None);
    QCOMPARE(server.requests().first().body, "ab"_ba);
}

void TestHttpServer::connectionFaults_data()
{
    QTest::addColumn<ConnectionFault>("fault");
    QTest::addColumn<WireClient::End>("end");
    QTest::newRow("close on accept") << ConnectionFault::CloseOnAccept << WireClient::End::Closed;
    QTest::newRow("reset on accept") << ConnectionFault::ResetOnAccept << WireClient::End::Reset;
    QTest::newRow("stall on accept") << ConnectionFault::StallOnAccept << WireClient::End::None;
    QTest::newRow("close after head") << ConnectionFault::CloseAfterHead << WireClient::End::Closed;
    QTest::newRow("reset after head") << ConnectionFault::ResetAfterHead << WireClient::End::Reset;
    QTest::newRow("stall after head") << ConnectionFault::StallAfterHead << WireClient::End::None;
}

void TestHttpServer::connectionFaults()
{
    QFETCH(const ConnectionFault, fault);
    QFETCH(const WireClient::End, end);
    HttpServer server([](const RecordedRequest &) { return text("ok"); });
    server.setConnectionFault(fault);
    WireClient client(server.port());
    QVERIFY(server.waitForConnections(1));
    if (fault >= ConnectionFault::CloseAfterHead)
        client.send("POST / HTTP/1.1\r\nContent-Length: 9\r\n\r\n");
    QCOMPARE(client.readAll(end == WireClient::End::None ? 200 : 10000), QByteArray());
    QCOMPARE(client.end(), end);
    QCOMPARE(server.requestCount(), 0);

    server.setConnectionFault(ConnectionFault::None);
    WireClient healthy(server.port());
    healthy.send(simpleGet);
    QCOMPARE(WireClient::statusOf(healthy.readAnswer()), 200);
}

void TestHttpServer::stalledConnectionsCanBeDropped()
{
    HttpServer server(
        [](const RecordedRequest &) { return HttpResponse::broken(CutPoint::BeforeAnswer, Ending::Stall); });
    WireClient client(server.port());
    client.send(simpleGet);
    QVERIFY(server.waitForRequests(1));
    QCOMPARE(server.openConnections(), 1);
    server.dropConnections();
    client.readAll();
    QCOMPARE(client.end(), WireClient::End::Closed);
    QTRY_COMPARE(server.openConnections(), 0);
}

void TestHttpServer::drips()
{
    HttpServer server([](const RecordedRequest &) {
        HttpResponse response = text("abc");
        response.drip = std::chrono::milliseconds(2);
        return response;
    });
    WireClient client(server.port());
    QElapsedTimer timer;
    timer.start();
    client.send(simpleGet);
    const QByteArray answer = client.readAnswer();
    QCOMPARE(WireClient::bodyOf(answer), "abc"_ba);
    QVERIFY(timer.elapsed() >= 2 * (answer.size() - 1));
}

void TestHttpServer::delays()
{
    HttpServer server([](const RecordedRequest &) {
        HttpResponse response = text("abc");
        response.delay = std::chrono::milliseconds(60);
        response.bodyDelay = std::chrono::milliseconds(60);
        return response;
    });
    WireClient client(server.port());
    QElapsedTimer timer;
    timer.start();
    client.send(simpleGet);
    client.readUntil([](const QByteArray &read) { return read.endsWith("\r\n\r\n"); });
    QVERIFY(timer.elapsed() >= 59);
    QCOMPARE(WireClient::bodyOf(client.readAnswer()), "abc"_ba);
    QVERIFY(timer.elapsed() >= 118);
}

void TestHttpServer::sendsRawBytes()
{
    HttpServer server([](const RecordedRequest &) { return HttpResponse::rawBytes("SSH-2.0-x\r\n"); });
    WireClient client(server.port());
    client.send(simpleGet);
    QCOMPARE(client.readAll(), "SSH-2.0-x\r\n"_ba);
    QCOMPARE(client.end(), WireClient::End::Closed);
}

void TestHttpServer::sendsChunked()
{
    HttpServer server([](const RecordedRequest &) {
        HttpResponse response = text("hello");
        response.chunked = true;
        return response;
    });
    WireClient client(server.port());
    client.send(simpleGet);
    const QByteArray answer = client.readUntil([](const QByteArray &read) { return read.endsWith("0\r\n\r\n"); });
    QCOMPARE(WireClient::bodyOf(answer), "5\r\nhello\r\n0\r\n\r\n"_ba);
    QVERIFY(!answer.contains("Content-Length"));
}

void TestHttpServer::streamsWithoutKeepingItInMemory()
{
    static constexpr qint64 size = qint64{64} * 1024 * 1024;
    HttpServer server([](const RecordedRequest &) {
        HttpResponse response;
        response.generatedBody = size;
        return response;
    });
    WireClient client(server.port());
    client.send(simpleGet);
    qint64 read = 0;
    qsizetype head = 0;
    while (head == 0 || read < size + head) {
        const QByteArray part = client.readSome();
        QVERIFY(!part.isEmpty());
        if (head == 0)
            head = part.indexOf("\r\n\r\n") + 4;
        read += part.size();
    }
    QCOMPARE(read, size + head);
}

void TestHttpServer::padsTheHead()
{
    HttpServer server([](const RecordedRequest &) {
        HttpResponse response = text("x");
        response.padding = 1000000;
        return response;
    });
    WireClient client(server.port());
    client.send(simpleGet);
    QCOMPARE(WireClient::headerOf(client.readAnswer(), "X-Padding").size(), 1000000);
}

void TestHttpServer::bodiesUntilClose()
{
    HttpServer server([](const RecordedRequest &) {
        HttpResponse response = text("abc");
        response.untilClose = true;
        return response;
    });
    WireClient client(server.port());
    client.send(simpleGet);
    const QByteArray answer = client.readAll();
    QVERIFY(!answer.contains("Content-Length"));
    QCOMPARE(WireClient::bodyOf(answer), "abc"_ba);
    QCOMPARE(client.end(), WireClient::End::Closed);
}

void TestHttpServer::countsWithoutKeeping()
{
    HttpServer::Options options;
    options.maximumKeptBody = 4;
    HttpServer server(options, [](const RecordedRequest &) { return text("ok"); });
    WireClient client(server.port());
    client.send("POST / HTTP/1.1\r\nContent-Length: 10\r\n\r\n0123456789");
    client.readAnswer();
    QCOMPARE(server.requests().first().body, "0123"_ba);
    QCOMPARE(server.requests().first().bodySize, 10);
}

void TestHttpServer::survivesClientsThatLeave()
{
    HttpServer server([](const RecordedRequest &) {
        HttpResponse response = text("late");
        response.delay = std::chrono::milliseconds(30);
        response.generatedBody = qint64{10} * 1024 * 1024;
        return response;
    });
    for (int i = 0; i < 20; ++i) {
        WireClient client(server.port());
        client.send(simpleGet);
        if (i % 2 == 0)
            QVERIFY(server.waitForRequests(i + 1));
        else
            client.readUntil([](const QByteArray &read) { return read.size() > 1000; });
    }
    QTRY_COMPARE(server.openConnections(), 0);
    WireClient client(server.port());
    client.send(simpleGet);
    QCOMPARE(WireClient::statusOf(client.readAnswer()), 200);
}

void TestHttpServer::refusesAfterStopListening()
{
    HttpServer server([](const RecordedRequest &) { return text("ok"); });
    WireClient client(server.port());
    QVERIFY(server.waitForConnections(1));
    server.stopListening();
    WireClient late(server.port());
    QVERIFY(late.refused());
    client.send(simpleGet);
    QCOMPARE(WireClient::statusOf(client.readAnswer()), 200);
}

void TestHttpServer::speaksTls()
{
    const CertificateAuthority authority;
    HttpServer::Options options;
    options.tls = authority.issue();
    HttpServer server(options, [](const RecordedRequest &) { return text("secret"); });
    QVERIFY(server.origin().startsWith("https://127.0.0.1:"_L1));
    TlsClient client(server.port(), {authority.certificate()});
    QVERIFY(client.encrypted());
    QCOMPARE(WireClient::bodyOf(client.get()), "secret"_ba);

    server.setConnectionFault(ConnectionFault::CloseInHandshake);
    TlsClient closed(server.port(), {authority.certificate()});
    QVERIFY(!closed.encrypted());
    QCOMPARE(closed.error(), QAbstractSocket::RemoteHostClosedError);
    server.setConnectionFault(ConnectionFault::ResetInHandshake);
    QVERIFY(!TlsClient(server.port(), {authority.certificate()}).encrypted());
}

void TestHttpServer::speaksPlainBesideTls()
{
    const CertificateAuthority authority;
    HttpServer::Options options;
    options.tls = authority.issue();
    options.plainToo = true;
    HttpServer server(options, [](const RecordedRequest &) { return text("secret"); });
    TlsClient secure(server.port(), {authority.certificate()});
    QCOMPARE(WireClient::statusOf(secure.get()), 200);
    WireClient plain(server.port());
    plain.send(simpleGet);
    QCOMPARE(WireClient::statusOf(plain.readAnswer()), 200);
}

void TestHttpServer::namesThePortThatIsTaken()
{
    HttpServer first;
    HttpServer::Options options;
    options.port = first.port();
    try {
        HttpServer second(options);
        QFAIL("two servers on one port");
    } catch (const std::runtime_error &error) {
        QVERIFY(QByteArray(error.what()).contains(QByteArray::number(first.port())));
    }
}

void TestHttpServer::certificates_data()
{
    QTest::addColumn<TlsIdentity>("identity");
    QTest::addColumn<QList<QSslCertificate>>("trusted");
    QTest::addColumn<QSslError::SslError>("error");

    const CertificateAuthority authority;
    const CertificateAuthority other;
    CertificateAuthority::Options notCa;
    notCa.isCa = false;
    const CertificateAuthority pretender(notCa);
    const QList<QSslCertificate> trusted{authority.certificate()};
    const CertificateRequest good;
    const TlsIdentity selfSigned = CertificateAuthority::selfSigned();

    QTest::newRow("good") << authority.issue() << trusted << QSslError::NoError;
    QTest::newRow("expired") << authority.issue(good.expired()) << trusted << QSslError::CertificateExpired;
    QTest::newRow("not yet valid") << authority.issue(good.notYetValid()) << trusted
                                   << QSslError::CertificateNotYetValid;
    QTest::newRow("wrong host") << authority.issue(CertificateRequest::forHost(u"other.example"_s)) << trusted
                                << QSslError::HostNameMismatch;
    QTest::newRow("wrong authority") << other.issue() << trusted << QSslError::UnableToGetLocalIssuerCertificate;
    QTest::newRow("self-signed") << selfSigned << trusted << QSslError::SelfSignedCertificate;
    QTest::newRow("self-signed and trusted") << selfSigned << selfSigned.chain << QSslError::NoError;
    QTest::newRow("signed by what is no CA")
        << pretender.issue() << QList<QSslCertificate>{pretender.certificate()} << QSslError::InvalidCaCertificate;
}

void TestHttpServer::certificates()
{
    QFETCH(const TlsIdentity, identity);
    QFETCH(const QList<QSslCertificate>, trusted);
    QFETCH(const QSslError::SslError, error);
    HttpServer::Options options;
    options.tls = identity;
    HttpServer server(options);
    const TlsClient client(server.port(), trusted);
    const QList<QSslError::SslError> seen = client.tlsErrors();
    QCOMPARE(client.encrypted(), error == QSslError::NoError);
    QVERIFY(error == QSslError::NoError ? seen.isEmpty() : seen.contains(error));
}

void TestHttpServer::intermediates()
{
    const CertificateAuthority root;
    CertificateAuthority::Options options;
    options.commonName = u"Intermediate"_s;
    const CertificateAuthority intermediate = root.intermediate(options);
    HttpServer::Options serverOptions;
    serverOptions.tls = intermediate.issue();
    QCOMPARE(serverOptions.tls.chain.size(), 2);
    HttpServer server(serverOptions);
    QVERIFY(TlsClient(server.port(), {root.certificate()}).encrypted());
    // OpenSSL wants the chain to end in a root.
    QVERIFY(!TlsClient(server.port(), {intermediate.certificate()}).encrypted());
}

QTEST_GUILESS_MAIN(TestHttpServer)
#include "tst_httpserver.moc"
