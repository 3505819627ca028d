// SPDX-License-Identifier: MIT
#include "wireclient.h"

#include <cozewi/envkeys.h>
#include <cozewi/testing/certificateauthority.h>
#include <cozewi/testing/demoproxy.h>
#include <cozewi/testing/httpserver.h>

#include <QtCore/QElapsedTimer>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QProcess>
#include <QtCore/QSet>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

using namespace Cozewi;
using namespace Cozewi::Testing;
using namespace Qt::Literals::StringLiterals;

namespace {

using Scheme = DemoProxy::Scheme;

QByteArray basic(const QString &ticket)
{
    return "Basic " + (u"space:"_s + ticket).toUtf8().toBase64();
}

/// curl behind the proxy, and nothing of the machine's own settings.
class Curl {
public:
    explicit Curl(const DemoProxy &proxy, Scheme scheme = Scheme::Http)
        : m_proxy(proxy)
        , m_scheme(scheme)
    {
    }

    /// Returns curl's exit code.
    int run(const QString &url, const QStringList &more = {}, const QString &ticket = {})
    {
        const QString authority = writeAuthority();
        QStringList arguments{u"-q"_s,
                              u"-sS"_s,
                              u"--noproxy"_s,
                              QString(),
                              u"--proxy"_s,
                              m_proxy.url(m_scheme),
                              u"--proxy-cacert"_s,
                              authority,
                              u"--cacert"_s,
                              authority,
                              u"--proxy-header"_s,
                              u"Proxy-Authorization: "_s
                                  + QString::fromLatin1(basic(ticket.isEmpty() ? m_proxy.ticket() : ticket)),
                              u"-w"_s,
                              u"%{stderr}%{http_connect} %{http_code}\n"_s};
        if (!more.contains(u"--max-time"_s))
            arguments += {u"--max-time"_s, u"10"_s};
        QProcess process;
        process.start(u"curl"_s, arguments + more + QStringList{url});
        process.waitForFinished();
        output = process.readAllStandardOutput();
        errors = process.readAllStandardError();
        const QList<QByteArray> codes = errors.trimmed().split('\n').last().split(' ');
        connectStatus = codes.value(0).toInt();
        status = codes.value(1).toInt();
        return process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
    }
    QJsonObject json() const { return QJsonDocument::fromJson(output).object(); }

    QByteArray output;
    QByteArray errors;
    int connectStatus = 0;
    int status = 0;

private:
    QString writeAuthority() const
    {
        QFile file(m_folder.filePath(u"ca.pem"_s));
        if (file.open(QIODevice::WriteOnly))
            file.write(m_proxy.authorityPem());
        return file.fileName();
    }

    const DemoProxy &m_proxy;
    const Scheme m_scheme;
    const QTemporaryDir m_folder;
};

// Exit codes of curl.
constexpr int fine = 0;
constexpr int timedOut = 28;
constexpr int handshakeFailed = 35;
constexpr int receiveFailed = 56;
constexpr int notVerified = 60;

} // namespace

class TestDemoProxy : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void environmentHasTheProxysVariables();
    void allFourWays_data();
    void allFourWays();
    void asksForTheTicket();
    void oddTickets();
    void aNewTicketShutsTheOldOneOut();
    void keepsConnectionsAlive();
    void targetsNeverSeeTheTicket();
    void replacesPlaceholders();
    void echoPaths();
    void carriesLargeBodies();
    void severalAtOnceLeaveNothingBehind();
    void sendsOnToListedTargets();
    void saysWhereTargetsFail();
    void isNoOrigin();
    void faultNames();
    void faults_data();
    void faults();
    void stalls_data();
    void stalls();
    void slow();
    void proxyFaultsOfTlsLeavePlainAlone();
};

void TestDemoProxy::environmentHasTheProxysVariables()
{
    const DemoProxy proxy;
    QStringList names{EnvKeys::OutboundAuthProxy, EnvKeys::OutboundAuthProxyCa, EnvKeys::IdentityTicket};
    names.sort();
    QStringList seen = proxy.environment().names();
    seen.sort();
    QCOMPARE(seen, names);
    QCOMPARE(proxy.environment(Scheme::Https).value(EnvKeys::OutboundAuthProxy),
             u"https://127.0.0.1:%1"_s.arg(proxy.port()));
    const QByteArray pem = proxy.environment().value(EnvKeys::OutboundAuthProxyCa).toLatin1();
    QVERIFY(!QSslCertificate(pem).isNull());
    QVERIFY(proxy.environment().value(EnvKeys::IdentityTicket).size() > 20);
}

void TestDemoProxy::allFourWays_data()
{
    QTest::addColumn<Scheme>("scheme");
    QTest::addColumn<QString>("url");
    QTest::newRow("http proxy, http target") << Scheme::Http << u"http://api.example.com/v1/items?a=%20b"_s;
    QTest::newRow("http proxy, https target") << Scheme::Http << u"https://api.example.com/v1/items?a=%20b"_s;
    QTest::newRow("https proxy, http target") << Scheme::Https << u"http://api.example.com/v1/items?a=%20b"_s;
    QTest::newRow("https proxy, https target") << Scheme::Https << u"https://api.example.com/v1/items?a=%20b"_s;
}

void TestDemoProxy::allFourWays()
{
    QFETCH(const Scheme, scheme);
    QFETCH(const QString, url);
    const bool https = url.startsWith("https"_L1);
    const DemoProxy proxy;
    Curl curl(proxy, scheme);
    QCOMPARE(curl.run(url, {u"-d"_s, u"{\"ü\":1}"_s, u"-H"_s, u"X-A: b"_s}), fine);
    QCOMPARE(curl.status, 200);
    QCOMPARE(curl.json().value("method"_L1).toString(), u"POST"_s);
    QCOMPARE(curl.json().value("body"_L1).toString(), u"{\"ü\":1}"_s);
    QCOMPARE(curl.json().value("headers"_L1)["X-A"_L1].toString(), u"b"_s);

    QCOMPARE(proxy.proxyRequests().size(), 1);
    const RecordedRequest said = proxy.proxyRequests().first();
    QCOMPARE(said.tls, scheme == Scheme::Https);
    QCOMPARE(said.header("Proxy-Authorization"), basic(proxy.ticket()));
    if (https) {
        QCOMPARE(said.method, "CONNECT"_ba);
        QCOMPARE(said.target, "api.example.com:443"_ba);
        QVERIFY(!said.hasHeader("X-A"));
    } else {
        QCOMPARE(said.method, "POST"_ba);
        QCOMPARE(said.target, url.toUtf8());
    }
    QCOMPARE(proxy.targetRequests().size(), 1);
    const TargetRequest got = proxy.targetRequests().first();
    QCOMPARE(got.scheme, https ? "https"_ba : "http"_ba);
    QCOMPARE(got.authority, https ? "api.example.com:443"_ba : "api.example.com:80"_ba);
    QCOMPARE(got.request.target, "/v1/items?a=%20b"_ba);
    QCOMPARE(got.request.body, "{\"ü\":1}"_ba);
}

void TestDemoProxy::asksForTheTicket()
{
    const DemoProxy proxy;
    Curl curl(proxy);
    QCOMPARE(curl.run(u"http://api.example.com/"_s, {u"-i"_s}, u"wrong"_s), fine);
    QCOMPARE(curl.status, 407);
    QVERIFY(curl.output.contains("Proxy-Authenticate: Basic realm="));
    QCOMPARE(curl.run(u"https://api.example.com/"_s, {}, u"wrong"_s), receiveFailed);
    QCOMPARE(curl.connectStatus, 407);
    QVERIFY(proxy.targetRequests().isEmpty());
    // And with credentials as curl sends them by itself.
    QCOMPARE(
        curl.run(u"https://api.example.com/"_s,
                 {u"--proxy-header"_s, u"Proxy-Authorization:"_s, u"--proxy-user"_s, u"space:"_s + proxy.ticket()}),
        fine);
}

void TestDemoProxy::oddTickets()
{
    for (const QString &ticket : {u"a+b/c%20:d@e?f#g"_s, u"ü中 \"'"_s, QString(3000, u'x')}) {
        DemoProxy::Options options;
        options.ticket = ticket;
        const DemoProxy proxy(options);
        QCOMPARE(proxy.environment().value(EnvKeys::IdentityTicket), ticket);
        Curl curl(proxy);
        QCOMPARE(curl.run(u"https://api.example.com/"_s), fine);
        QCOMPARE(curl.run(u"https://api.example.com/"_s, {}, ticket.chopped(1)), receiveFailed);
    }
}

void TestDemoProxy::aNewTicketShutsTheOldOneOut()
{
    DemoProxy proxy;
    const QString old = proxy.ticket();
    proxy.setTicket(u"new"_s);
    Curl curl(proxy);
    QCOMPARE(curl.run(u"https://api.example.com/"_s, {}, old), receiveFailed);
    QCOMPARE(curl.run(u"https://api.example.com/"_s), fine);
}

void TestDemoProxy::keepsConnectionsAlive()
{
    const DemoProxy proxy;
    for (const QString &url : {u"http://api.example.com/[1-3]"_s, u"https://api.example.com/[1-3]"_s}) {
        const quint64 before = proxy.connectionCount();
        Curl curl(proxy);
        QCOMPARE(curl.run(url), fine);
        QCOMPARE(proxy.connectionCount(), before + 1);
    }
    QCOMPARE(proxy.targetRequests().size(), 6);
}

void TestDemoProxy::targetsNeverSeeTheTicket()
{
    const DemoProxy proxy;
    Curl curl(proxy);
    QCOMPARE(curl.run(u"http://api.example.com/"_s), fine);
    QCOMPARE(curl.run(u"https://api.example.com/"_s), fine);
    QCOMPARE(proxy.targetRequests().size(), 2);
    for (const TargetRequest &target : proxy.targetRequests())
        QVERIFY(!target.request.hasHeader("Proxy-Authorization"));
}

void TestDemoProxy::replacesPlaceholders()
{
    const DemoProxy proxy;
    for (const QString &url : {u"http://api.example.com/"_s, u"https://api.example.com/"_s}) {
        Curl curl(proxy);
        QCOMPARE(curl.run(url, {u"-H"_s, u"Authorization: Bearer COZE_CRED_DUMMY_ARK_1"_s}), fine);
        QCOMPARE(curl.json().value("headers"_L1)["Authorization"_L1].toString(), u"Bearer demo-credential-ARK_1"_s);
    }
}

void TestDemoProxy::echoPaths()
{
    const DemoProxy proxy;
    Curl curl(proxy);
    QCOMPARE(curl.run(u"https://h.example/status/418"_s), fine);
    QCOMPARE(curl.status, 418);
    QCOMPARE(curl.run(u"https://h.example/bytes/100000"_s), fine);
    QCOMPARE(curl.output.size(), 100000);
    QCOMPARE(curl.run(u"https://h.example/redirect/307?https://other.example/x"_s, {u"-i"_s}), fine);
    QCOMPARE(curl.status, 307);
    QVERIFY(curl.output.contains("Location: https://other.example/x\r\n"));
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(curl.run(u"https://h.example/delay/150"_s), fine);
    QVERIFY(timer.elapsed() >= 149);
    QCOMPARE(curl.json().value("url"_L1).toString(), u"https://h.example:443/delay/150"_s);
    QCOMPARE(curl.run(u"https://h.example/status/99999"_s), fine);
    QCOMPARE(curl.status, 200);
}

void TestDemoProxy::carriesLargeBodies()
{
    const DemoProxy proxy;
    QTemporaryDir folder;
    QFile file(folder.filePath(u"body"_s));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.resize(qint64{20} * 1024 * 1024));
    for (const Scheme scheme : {Scheme::Http, Scheme::Https}) {
        for (const QString &origin : {u"http://h.example"_s, u"https://h.example"_s}) {
            Curl curl(proxy, scheme);
            QCOMPARE(curl.run(origin + u"/bytes/30000000"_s), fine);
            QCOMPARE(curl.output.size(), 30000000);
            QCOMPARE(curl.run(origin + u"/up"_s, {u"-T"_s, file.fileName()}), fine);
            QCOMPARE(curl.json().value("body_size"_L1).toInteger(), file.size());
        }
    }
}

void TestDemoProxy::severalAtOnceLeaveNothingBehind()
{
    const DemoProxy proxy;
    Curl curl(proxy, Scheme::Https);
    QCOMPARE(curl.run(u"https://h.example/[1-40]"_s, {u"--parallel"_s, u"--parallel-immediate"_s}), fine);
    QCOMPARE(proxy.targetRequests().size(), 40);
    QTRY_COMPARE(proxy.openConnections(), 0);
}

void TestDemoProxy::sendsOnToListedTargets()
{
    const CertificateAuthority authority;
    HttpServer::Options serverOptions;
    serverOptions.tls = authority.issue();
    serverOptions.plainToo = true;
    HttpServer server(serverOptions, [](const RecordedRequest &request) {
        HttpResponse response;
        response.status = 201;
        response.headers = {{"X-Seen", request.target}};
        response.body = request.body;
        response.chunked = true;
        return response;
    });
    DemoProxy::Options options;
    options.targets = {{u"plain.example:80"_s, u"http://127.0.0.1:%1"_s.arg(server.port())},
                       {u"secure.example:443"_s, server.origin()}};
    options.targetAuthorities = {authority.certificate()};
    const DemoProxy proxy(options);
    for (const QString &url : {u"http://plain.example/a?b"_s, u"https://secure.example/a?b"_s}) {
        server.clearRequests();
        Curl curl(proxy);
        QCOMPARE(curl.run(url, {u"-i"_s, u"-d"_s, u"hello"_s}), fine);
        QCOMPARE(curl.status, 201);
        QVERIFY(curl.output.contains("X-Seen: /a?b\r\n"));
        QVERIFY(curl.output.endsWith("\r\n\r\nhello"));
        QCOMPARE(server.requestCount(), 1);
        QCOMPARE(server.requests().first().tls, url.startsWith("https"_L1));
        QVERIFY(!server.requests().first().hasHeader("Proxy-Authorization"));
    }
}

void TestDemoProxy::saysWhereTargetsFail()
{
    HttpServer server([](const RecordedRequest &) { return HttpResponse::rawBytes("hello\n"); });
    HttpServer gone;
    gone.stopListening();
    DemoProxy::Options options;
    options.targets = {{u"babbles.example:80"_s, server.origin()}, {u"gone.example:80"_s, gone.origin()}};
    const DemoProxy proxy(options);
    Curl curl(proxy);
    for (const QString &url : {u"http://babbles.example/"_s, u"http://gone.example/"_s}) {
        QCOMPARE(curl.run(url), fine);
        QCOMPARE(curl.status, 502);
    }
}

void TestDemoProxy::isNoOrigin()
{
    const DemoProxy proxy;
    for (const char *line : {"GET / HTTP/1.1", "CONNECT / HTTP/1.1", "GET ftp://h.example/ HTTP/1.1"}) {
        WireClient client(proxy.port());
        client.send(line + ("\r\nProxy-Authorization: " + basic(proxy.ticket()) + "\r\n\r\n"));
        QCOMPARE(WireClient::statusOf(client.readAll()), 400);
    }
    QVERIFY(proxy.targetRequests().isEmpty());
}

void TestDemoProxy::faultNames()
{
    QSet<QString> names;
    for (const ProxyFault fault : allProxyFaults()) {
        QCOMPARE(proxyFaultFromName(proxyFaultName(fault)), fault);
        QVERIFY(!proxyFaultDescription(fault).isEmpty());
        names.insert(proxyFaultName(fault));
    }
    QCOMPARE(names.size(), int(ProxyFault::BadTarget) + 1);
    QVERIFY(!proxyFaultFromName(u"nothing"_s));
}

void TestDemoProxy::faults_data()
{
    QTest::addColumn<ProxyFault>("fault");
    QTest::addColumn<Scheme>("scheme");
    QTest::addColumn<QString>("url");
    QTest::addColumn<int>("exitCode"); // of curl
    QTest::addColumn<int>("connectStatus");
    QTest::addColumn<int>("status");

    const QString secure = u"https://api.example.com/"_s;
    const QString plain = u"http://api.example.com/"_s;
    const auto row = [](const char *name, ProxyFault fault, Scheme scheme, const QString &url, int code,
                        int connectStatus = 0, int status = 0) {
        QTest::newRow(name) << fault << scheme << url << code << connectStatus << status;
    };
    using F = ProxyFault;
    row("407 at CONNECT", F::AuthenticationRequired, Scheme::Http, secure, receiveFailed, 407);
    row("407, absolute form", F::AuthenticationRequired, Scheme::Http, plain, fine, 0, 407);
    row("407 without challenge", F::AuthenticationWithoutChallenge, Scheme::Http, secure, receiveFailed, 407);
    row("403 at CONNECT", F::Forbidden, Scheme::Https, secure, receiveFailed, 403);
    row("403, absolute form", F::Forbidden, Scheme::Https, plain, fine, 0, 403);
    row("405 at CONNECT", F::MethodNotAllowed, Scheme::Http, secure, receiveFailed, 405);
    row("405 is for CONNECT only", F::MethodNotAllowed, Scheme::Http, plain, fine, 0, 200);
    row("502", F::BadGateway, Scheme::Http, secure, receiveFailed, 502);
    row("504", F::GatewayTimeout, Scheme::Http, secure, receiveFailed, 504);
    row("302 at CONNECT", F::Redirect, Scheme::Http, secure, receiveFailed, 302);
    row("close at CONNECT", F::CloseAtConnect, Scheme::Http, secure, receiveFailed);
    row("close, absolute form", F::CloseAtConnect, Scheme::Http, plain, 52);
    row("babble, absolute form", F::Babble, Scheme::Http, plain, 1);
    row("TLS to a plain proxy", F::PlainOnly, Scheme::Https, secure, handshakeFailed);
    row("plain to a plain proxy", F::PlainOnly, Scheme::Http, secure, fine, 200, 200);
    row("TLS to a TLS proxy", F::TlsOnly, Scheme::Https, secure, fine, 200, 200);
    row("proxy certificate expired", F::ProxyCertificateExpired, Scheme::Https, secure, notVerified);
    row("proxy certificate for another host", F::ProxyCertificateWrongHost, Scheme::Https, secure, notVerified);
    row("proxy certificate unknown", F::ProxyCertificateUnknown, Scheme::Https, secure, notVerified);
    row("wrong authority", F::WrongAuthority, Scheme::Http, secure, notVerified, 200);
    row("wrong authority, http target", F::WrongAuthority, Scheme::Http, plain, fine, 0, 200);
    row("target certificate expired", F::TargetCertificateExpired, Scheme::Http, secure, notVerified, 200);
    row("target certificate for another host", F::TargetCertificateWrongHost, Scheme::Http, secure, notVerified, 200);
    row("authority expired", F::AuthorityExpired, Scheme::Http, secure, notVerified, 200);
    row("no interception", F::NoInterception, Scheme::Http, secure, notVerified, 200);
    row("bad target", F::BadTarget, Scheme::Http, secure, 1, 200);
}

void TestDemoProxy::faults()
{
    QFETCH(const ProxyFault, fault);
    QFETCH(const Scheme, scheme);
    QFETCH(const QString, url);
    QFETCH(const int, exitCode);
    QFETCH(const int, connectStatus);
    QFETCH(const int, status);
    DemoProxy proxy;
    proxy.setFault(fault);
    Curl curl(proxy, scheme);
    const int code = curl.run(url);
    QVERIFY2(code == exitCode, curl.errors.constData());
    QCOMPARE(curl.connectStatus, connectStatus);
    QCOMPARE(curl.status, status);

    proxy.setFault(fault, false);
    QVERIFY(proxy.faults().isEmpty());
    QCOMPARE(curl.run(url), fine);
    QCOMPARE(curl.status, 200);
}

void TestDemoProxy::stalls_data()
{
    QTest::addColumn<ProxyFault>("fault");
    QTest::addColumn<Scheme>("scheme");
    QTest::addColumn<QString>("url");
    const QString secure = u"https://api.example.com/"_s;
    QTest::newRow("at accept") << ProxyFault::StallAtAccept << Scheme::Http << secure;
    QTest::newRow("at accept, TLS") << ProxyFault::StallAtAccept << Scheme::Https << secure;
    QTest::newRow("in the handshake") << ProxyFault::StallAtHandshake << Scheme::Https << secure;
    QTest::newRow("at CONNECT") << ProxyFault::StallAtConnect << Scheme::Https << secure;
    QTest::newRow("absolute form") << ProxyFault::StallAtConnect << Scheme::Http << u"http://api.example.com/"_s;
    QTest::newRow("after CONNECT") << ProxyFault::StallAfterConnect << Scheme::Http << secure;
}

void TestDemoProxy::stalls()
{
    QFETCH(const ProxyFault, fault);
    QFETCH(const Scheme, scheme);
    QFETCH(const QString, url);
    DemoProxy proxy;
    proxy.setFault(fault);
    Curl curl(proxy, scheme);
    const int code = curl.run(url, {u"--max-time"_s, u"0.4"_s});
    QVERIFY2(code == timedOut, curl.errors.constData());
    QCOMPARE(proxy.connectionCount(), 1u);
    QVERIFY(proxy.targetRequests().isEmpty());
    QTRY_COMPARE(proxy.openConnections(), 0);
}

void TestDemoProxy::slow()
{
    DemoProxy proxy;
    proxy.setFault(ProxyFault::Slow);
    QElapsedTimer timer;
    timer.start();
    Curl curl(proxy);
    QCOMPARE(curl.run(u"https://api.example.com/"_s), fine);
    QVERIFY(timer.elapsed() >= 2990);
}

void TestDemoProxy::proxyFaultsOfTlsLeavePlainAlone()
{
    DemoProxy proxy;
    proxy.setFaults({ProxyFault::StallAtHandshake, ProxyFault::ProxyCertificateExpired});
    Curl curl(proxy);
    QCOMPARE(curl.run(u"https://api.example.com/"_s), fine);
    proxy.setFaults({ProxyFault::TlsOnly});
    QVERIFY(curl.run(u"https://api.example.com/"_s) != fine);
    QVERIFY(proxy.waitForConnections(2));
}

QTEST_GUILESS_MAIN(TestDemoProxy)
#include "tst_demoproxy.moc"
