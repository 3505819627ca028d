// SPDX-License-Identifier: MIT
#include "http/bridge.h"
#include "recordingproxy.h"
#include "sessionpeer.h"

#include <cozewi/envkeys.h>
#include <cozewi/testing/certificateauthority.h>
#include <cozewi/testing/httpserver.h>

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtNetwork/QTcpSocket>

using namespace SessionPeer;
using namespace Qt::Literals::StringLiterals;

namespace {

int openDescriptors()
{
    return static_cast<int>(QDir(u"/proc/self/fd"_s).entryList(QDir::AllEntries | QDir::System).size());
}

int threads()
{
    return static_cast<int>(QDir(u"/proc/self/task"_s).entryList(QDir::Dirs | QDir::NoDotAndDotDot).size());
}

/// What a client that is not ours gets for \a head.
QByteArray answerTo(quint16 port, const QByteArray &head)
{
    QTcpSocket socket;
    socket.setProxy(QNetworkProxy(QNetworkProxy::NoProxy));
    socket.connectToHost(QHostAddress(QHostAddress::LocalHost), port);
    if (!socket.waitForConnected(5000))
        return "not connected";
    socket.write(head);
    QByteArray answer;
    while (socket.state() == QAbstractSocket::ConnectedState || socket.bytesAvailable() > 0) {
        if (socket.bytesAvailable() == 0 && !socket.waitForReadyRead(5000))
            break;
        answer += socket.readAll();
    }
    return answer;
}

/// Ports that this process listens on, on loopback.
QList<quint16> listeningPorts()
{
    QFile table(u"/proc/self/net/tcp"_s);
    if (!table.open(QIODevice::ReadOnly))
        return {};
    QList<QByteArray> ours;
    const QDir descriptors(u"/proc/self/fd"_s);
    for (const QString &name : descriptors.entryList(QDir::AllEntries | QDir::System)) {
        const QString link = QFile::symLinkTarget(descriptors.filePath(name));
        const qsizetype at = link.indexOf(u"socket:["_s);
        if (at >= 0)
            ours.append(link.sliced(at + 8).chopped(1).toLatin1());
    }
    QList<quint16> ports;
    for (const QByteArray &line : table.readAll().split('\n')) {
        const QList<QByteArray> columns = line.simplified().split(' ');
        if (columns.size() > 9 && columns[3] == "0A" && ours.contains(columns[9]))
            ports.append(static_cast<quint16>(columns[1].split(':').value(1).toUInt(nullptr, 16)));
    }
    return ports;
}

Environment environmentFor(const RecordingProxy &proxy, const QString &ticket, const CertificateAuthority &authority)
{
    Environment environment;
    environment.set(EnvKeys::OutboundAuthProxy, proxy.url());
    environment.set(EnvKeys::IdentityTicket, ticket);
    environment.set(EnvKeys::OutboundAuthProxyCa, QString::fromLatin1(authority.certificatePem()));
    return environment;
}

HttpServer::Options tlsFor(const CertificateAuthority &authority)
{
    HttpServer::Options options;
    options.tls = authority.issue(CertificateRequest::forHost(u"api.example"_s));
    return options;
}

const QUrl target(u"https://api.example/"_s);

} // namespace

/// What stands between Qt and the proxy: who gets in, what goes where, and what is left behind.
class TestBridge : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void strangersStayOutside_data()
    {
        QTest::addColumn<QByteArray>("head");
        const QByteArray connect = "CONNECT api.example:443 HTTP/1.1\r\nHost: api.example:443\r\n";
        QTest::newRow("nothing") << connect + "\r\n";
        QTest::newRow("a wrong secret") << connect + "Proxy-Authorization: Bridge " + QByteArray(64, 'a') + "\r\n\r\n";
        QTest::newRow("the user, no ticket") << connect + "Proxy-Authorization: Basic c3BhY2U6\r\n\r\n";
        QTest::newRow("absolute form") << QByteArray("GET http://api.example/ HTTP/1.1\r\nHost: api.example\r\n\r\n");
        QTest::newRow("not HTTP") << QByteArray("\x16\x03\x01\r\n\r\n");
        QTest::newRow("a head without end") << QByteArray(200000, 'x');
    }
    void strangersStayOutside()
    {
        QFETCH(QByteArray, head);
        DemoProxy proxy;
        const QList<quint16> before = listeningPorts();
        const Session session = sessionFor(proxy);
        QCOMPARE(session.get(target).status, 200);
        const quint64 connections = proxy.connectionCount();
        int bridges = 0;
        for (const quint16 port : listeningPorts()) {
            if (before.contains(port))
                continue;
            ++bridges;
            const QByteArray answer = answerTo(port, head);
            QVERIFY2(answer.isEmpty() || answer.startsWith("HTTP/1.1 403"), answer.constData());
        }
        QCOMPARE(bridges, 1);
        QCOMPARE(proxy.connectionCount(), connections);
    }

    void whoSaysNothingMakesRoom()
    {
        DemoProxy proxy;
        const QList<quint16> before = listeningPorts();
        const Session session = sessionFor(proxy);
        QCOMPARE(session.get(target).status, 200);
        std::vector<std::unique_ptr<QTcpSocket>> silent;
        for (const quint16 port : listeningPorts()) {
            for (int i = 0; i < 100 && !before.contains(port); ++i) {
                silent.push_back(std::make_unique<QTcpSocket>());
                silent.back()->connectToHost(QHostAddress(QHostAddress::LocalHost), port);
                QVERIFY(silent.back()->waitForConnected(5000));
            }
        }
        QCOMPARE(silent.size(), std::size_t{100});
        proxy.dropConnections();
        SessionRequest request{.method = "GET", .url = target};
        request.timeouts = Timeouts{.connect = std::chrono::seconds(3), .overall = std::chrono::seconds(5)};
        QCOMPARE(session.send(request).status, 200);
    }

    void oddTicketsArriveWhole_data()
    {
        QTest::addColumn<QString>("ticket");
        QTest::newRow("signs") << u"+ % / : @ \" ' \\ ~"_s;
        QTest::newRow("beyond Latin-1") << u"ü中😀"_s;
        QTest::newRow("3,000 characters") << QString(3000, u't');
        QTest::newRow("percent signs") << u"%40%2B"_s;
    }
    void oddTicketsArriveWhole()
    {
        QFETCH(QString, ticket);
        const CertificateAuthority authority;
        HttpServer server(tlsFor(authority), [](const RecordedRequest &) { return HttpResponse{}; });
        const RecordingProxy proxy(server.port());
        const Session session = sessionFor(environmentFor(proxy, ticket, authority));
        QCOMPARE(session.get(target).status, 200);
        QCOMPARE(session.get(QUrl(u"http://plain.example/a?b=c"_s)).status, 200);
        const QByteArray expected =
            "\r\nProxy-Authorization: Basic " + ("space:" + ticket.toUtf8()).toBase64() + "\r\n";
        const QList<QByteArray> heads = proxy.heads();
        QCOMPARE(heads.size(), 2);
        QVERIFY(heads[0].startsWith("CONNECT api.example:443 HTTP/1.1\r\n"));
        QVERIFY(heads[1].startsWith("GET http://plain.example/a?b=c HTTP/1.1\r\n"));
        for (const QByteArray &head : heads)
            QCOMPARE(head.count(expected), 1);
        QCOMPARE(server.requests().size(), 1);
        QVERIFY(!server.requests()[0].hasHeader("proxy-authorization"));
    }

    void credentialsInTheProxysUrlAreDropped()
    {
        DemoProxy proxy;
        Environment environment = proxy.environment();
        environment.set(EnvKeys::OutboundAuthProxy, u"http://other:secret@127.0.0.1:%1"_s.arg(proxy.port()));
        QCOMPARE(sessionFor(environment).get(target).status, 200);
        QVERIFY(!proxy.proxyRequests()[0].header("proxy-authorization").contains("b3RoZXI"));
    }

    void otherProxyVariablesAreIgnored()
    {
        DemoProxy proxy;
        Environment environment = proxy.environment();
        for (const char *name : {"HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "http_proxy", "https_proxy", "all_proxy"}) {
            environment.set(QLatin1StringView(name), u"http://127.0.0.1:1"_s);
            qputenv(name, "http://127.0.0.1:1");
        }
        environment.set(u"NO_PROXY"_s, u"*"_s);
        qputenv("NO_PROXY", "*");
        for (const char *scheme : {"http", "https"})
            QCOMPARE(sessionFor(environment).get(QUrl(QLatin1StringView(scheme) + u"://api.example/"_s)).status, 200);
        QCOMPARE(proxy.targetRequests().size(), 2);
        for (const char *name :
             {"HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "http_proxy", "https_proxy", "all_proxy", "NO_PROXY"})
            qunsetenv(name);
    }

    void anotherCaIsAnotherConnection()
    {
        const CertificateAuthority authority;
        const CertificateAuthority other;
        HttpServer server(tlsFor(authority), [](const RecordedRequest &) { return HttpResponse{}; });
        const RecordingProxy proxy(server.port());
        SessionOptions options;
        options.runtime = Runtime::create();
        QCOMPARE(sessionFor(environmentFor(proxy, u"t"_s, authority), options).get(target).status, 200);
        const auto error =
            errorOf(sessionFor(environmentFor(proxy, u"t"_s, other), options), SessionRequest{.url = target});
        QVERIFY(error);
        QCOMPARE(error->hop, u"tls"_s);
        QCOMPARE(sessionFor(environmentFor(proxy, u"t"_s, authority), options).get(target).status, 200);
        QCOMPARE(server.requestCount(), 2);
    }

    void anotherTicketIsAnotherConnection()
    {
        DemoProxy proxy;
        SessionOptions options;
        options.runtime = Runtime::create();
        QCOMPARE(sessionFor(proxy, DemoProxy::Scheme::Http, options).get(target).status, 200);
        Environment environment = proxy.environment();
        environment.set(EnvKeys::IdentityTicket, u"wrong"_s);
        for (const char *scheme : {"http", "https"}) {
            const auto error = errorOf(sessionFor(environment, options),
                                       SessionRequest{.url = QUrl(QLatin1StringView(scheme) + u"://api.example/"_s)});
            QVERIFY(error);
            QCOMPARE(error->proxyStatus, 407);
        }
    }

    void everyPlainRequestCarriesTheTicket()
    {
        DemoProxy proxy;
        const Session session = sessionFor(proxy);
        for (int i = 0; i < 10; ++i)
            QCOMPARE(session.get(QUrl(u"http://api.example/%1"_s.arg(i))).status, 200);
        const QList<RecordedRequest> seen = proxy.proxyRequests();
        QCOMPARE(seen.size(), 10);
        QCOMPARE(proxy.connectionCount(), 1u);
        for (const RecordedRequest &request : seen) {
            QVERIFY(request.header("proxy-authorization").startsWith("Basic "));
            QVERIFY(request.target.startsWith("http://api.example/"));
        }
    }

    void aTicketThatIsWithdrawnIsNoticedOnAKeptConnection()
    {
        DemoProxy proxy;
        const Session session = sessionFor(proxy);
        const SessionRequest request{.url = QUrl(u"http://api.example/"_s)};
        QCOMPARE(session.send(request).status, 200);
        proxy.setTicket(u"new"_s);
        const auto error = errorOf(session, request);
        QVERIFY(error);
        QCOMPARE(error->proxyStatus, 407);
    }

    void tenThousandInARowLeaveNothingBehind()
    {
        DemoProxy proxy;
        SessionOptions options;
        options.runtime = Runtime::create();
        const Session session = sessionFor(proxy, DemoProxy::Scheme::Https, options);
        QCOMPARE(session.get(target).status, 200);
        const int descriptors = openDescriptors();
        const int before = threads();
        for (int i = 0; i < 10000; ++i)
            QCOMPARE(session.get(QUrl(u"https://api.example/status/204"_s)).status, 204);
        QVERIFY2(openDescriptors() <= descriptors + 2, qPrintable(QString::number(openDescriptors() - descriptors)));
        QVERIFY(threads() <= before + 1);
        QVERIFY2(proxy.connectionCount() < 10, qPrintable(QString::number(proxy.connectionCount())));
    }

    void failuresLeaveNothingBehind()
    {
        DemoProxy proxy;
        const Session session = sessionFor(proxy);
        QCOMPARE(session.get(target).status, 200);
        const int descriptors = openDescriptors();
        proxy.setFault(ProxyFault::CloseAtConnect);
        for (int i = 0; i < 200; ++i)
            QVERIFY(errorOf(session, SessionRequest{.url = QUrl(u"https://h%1.example/"_s.arg(i))}));
        QTRY_VERIFY_WITH_TIMEOUT(openDescriptors() <= descriptors + 4, 10000);
    }

    void aCancelledRequestEndsItsConnection()
    {
        DemoProxy proxy;
        const Session session = sessionFor(proxy);
        QFuture<SessionResponse> future =
            session.request(SessionRequest{.url = QUrl(u"https://api.example/delay/60000"_s)});
        QVERIFY(proxy.waitForConnections(1));
        QTRY_COMPARE(proxy.targetRequests().size(), 1);
        future.cancel();
        QTRY_COMPARE_WITH_TIMEOUT(proxy.openConnections(), 0, 10000);
    }
};

QTEST_GUILESS_MAIN(TestBridge)
#include "tst_bridge.moc"
