// SPDX-License-Identifier: MIT
// The configured session and the four calls through proxies that know nothing of us.
#include "realproxies.h"
#include "sessionpeer.h"
#include "testidentity.h"

#include <cozewi/probe.h>
#include <cozewi/testing/certificateauthority.h>
#include <cozewi/testing/httpserver.h>

using namespace RealProxy;
using namespace SessionPeer;
using namespace Qt::Literals::StringLiterals;

namespace {

HttpResponse answerTo(const RecordedRequest &request)
{
    if (request.path() == "/token")
        return HttpResponse::json(TestIdentity::idTokenAnswer());
    if (request.path() == "/access-token")
        return HttpResponse::json(TestIdentity::accessTokenAnswer());
    if (request.path() == "/api/env")
        return HttpResponse::json(R"({"code": 0, "data": {"secrets": [{"key": "K", "value": "V"}]}})");
    if (request.path() == "/big") {
        HttpResponse big;
        big.generatedBody = 20'000'000;
        return big;
    }
    HttpResponse echo;
    echo.body = request.method + ' ' + request.target + ' ' + request.body;
    return echo;
}

} // namespace

Q_DECLARE_METATYPE(Kind)

class TestRealProxies : public QObject {
    Q_OBJECT

private:
    RealProxies m_proxies;
    std::unique_ptr<HttpServer> m_plain;
    std::unique_ptr<HttpServer> m_secure;

    static void addKinds()
    {
        QTest::addColumn<Kind>("kind");
        for (const auto &[kind, name] : kinds)
            QTest::newRow(name) << kind;
    }

private Q_SLOTS:
    void initTestCase()
    {
        HttpServer::Options tls;
        tls.tls = m_proxies.authority().issue();
        m_plain = std::make_unique<HttpServer>(answerTo);
        m_secure = std::make_unique<HttpServer>(tls, answerTo);
        m_proxies.start();
    }
    void init()
    {
        m_plain->clearRequests();
        m_secure->clearRequests();
    }

    void bothKindsOfTarget_data() { addKinds(); }
    void bothKindsOfTarget()
    {
        QFETCH(Kind, kind);
        const Session session = sessionFor(m_proxies.environmentFor(kind));
        for (HttpServer *server : {m_plain.get(), m_secure.get()}) {
            const SessionResponse get = session.get(QUrl(server->url(u"/a?b=c"_s)));
            QCOMPARE(get.status, 200);
            QCOMPARE(get.body, "GET /a?b=c ");
            const SessionResponse post = session.post(QUrl(server->url(u"/p"_s)), "body", "text/plain");
            QCOMPARE(post.body, "POST /p body");
            QCOMPARE(server->requestCount(), 2);
            for (const RecordedRequest &seen : server->requests())
                QVERIFY(!seen.hasHeader("proxy-authorization"));
        }
    }

    void bigBodies_data() { addKinds(); }
    void bigBodies()
    {
        QFETCH(Kind, kind);
        const Session session = sessionFor(m_proxies.environmentFor(kind));
        QCOMPARE(session.get(QUrl(m_secure->url(u"/big"_s))).bodySize, 20'000'000);
        QCOMPARE(session.put(QUrl(m_secure->url(u"/p"_s)), QByteArray(5'000'000, 'u'), "x/y").status, 200);
        QCOMPARE(m_secure->requests().last().bodySize, 5'000'000);
    }

    void manyAtOnce_data() { addKinds(); }
    void manyAtOnce()
    {
        QFETCH(Kind, kind);
        const Session session = sessionFor(m_proxies.environmentFor(kind));
        QList<QFuture<SessionResponse>> futures;
        for (int i = 0; i < 60; ++i)
            futures.append(session.request(SessionRequest{.url = QUrl(m_secure->url(u"/%1"_s.arg(i)))}));
        for (const auto &future : futures)
            QCOMPARE(waitFor(future).status, 200);
        QCOMPARE(m_secure->requestCount(), 60);
    }

    void aWrongTicket_data() { addKinds(); }
    void aWrongTicket()
    {
        QFETCH(Kind, kind);
        Environment environment = m_proxies.environmentFor(kind);
        environment.set(EnvKeys::IdentityTicket, u"wrong"_s);
        for (HttpServer *server : {m_plain.get(), m_secure.get()}) {
            const auto error = errorOf(sessionFor(environment), SessionRequest{.url = QUrl(server->url(u"/"_s))});
            QVERIFY(error);
            QCOMPARE(error->proxyStatus, 407);
            QCOMPARE(error->hop, u"connect"_s);
            QVERIFY(error->hint.contains(EnvKeys::IdentityTicket));
            QCOMPARE(server->requestCount(), 0);
        }
    }

    void aTargetThatIsDown_data() { addKinds(); }
    void aTargetThatIsDown()
    {
        QFETCH(Kind, kind);
        const auto error = errorOf(sessionFor(m_proxies.environmentFor(kind)),
                                   SessionRequest{.url = QUrl(u"https://127.0.0.1:%1/"_s.arg(freePort()))});
        if (RealProxies::opensConnections(kind))
            return; // mitmproxy consents first, and answers for the target
        QVERIFY(error);
        QVERIFY(error->proxyStatus == 503 || error->proxyStatus == 502);
        QCOMPARE(error->hop, u"connect"_s);
    }

    void theWrongCa_data() { addKinds(); }
    void theWrongCa()
    {
        QFETCH(Kind, kind);
        Environment environment = m_proxies.environmentFor(kind);
        // The proxy's own stays known, so that it is the target that fails.
        const CertificateAuthority other;
        if (kind != Kind::MitmproxyTls && kind != Kind::Stunnel)
            environment.set(EnvKeys::OutboundAuthProxyCa, QString::fromLatin1(other.certificatePem()));
        else
            return;
        const auto error = errorOf(sessionFor(environment), SessionRequest{.url = QUrl(m_secure->url(u"/"_s))});
        QVERIFY(error);
        QCOMPARE(error->hop, u"tls"_s);
        QVERIFY(error->hint.contains(EnvKeys::OutboundAuthProxyCa));
    }

#ifdef COZEWI_TOOL
    void theTool_data()
    {
        addKinds();
    }
    void theTool()
    {
        QFETCH(Kind, kind);
        QProcessEnvironment variables;
        const Environment environment = m_proxies.environmentFor(kind);
        for (const QString &name : environment.names())
            variables.insert(name, environment.value(name));
        const auto run = [&variables](const QStringList &arguments) {
            QProcess tool;
            tool.setProcessEnvironment(variables);
            tool.start(QStringLiteral(COZEWI_TOOL), arguments + QStringList{u"--timeout"_s, u"30"_s});
            tool.waitForFinished(60000);
            return std::pair(tool.exitCode(), tool.readAllStandardOutput() + tool.readAllStandardError());
        };
        for (HttpServer *server : {m_plain.get(), m_secure.get()}) {
            const auto [code, output] = run({u"request"_s, u"PUT"_s, server->url(u"/p"_s), u"-d"_s, u"body"_s});
            QCOMPARE(output, "PUT /p body");
            QCOMPARE(code, 0);
            const auto [ignored, findings] = run({u"doctor"_s, u"--url"_s, server->url(u"/"_s), u"--json"_s});
            QVERIFY2(findings.contains(R"("id":"proxy-ok")"), findings.constData());
        }
    }
#endif

    void theProbe_data()
    {
        addKinds();
    }
    void theProbe()
    {
        QFETCH(Kind, kind);
        for (HttpServer *server : {m_plain.get(), m_secure.get()}) {
            ProbeOptions options;
            options.target = QUrl(server->url(u"/"_s));
            const ProbeReport report = waitFor(probe(Configuration(m_proxies.environmentFor(kind)), options));
            QStringList seen;
            for (const HopResult &hop : report.hopResults())
                seen.append(hop.name + u": "_s + hop.seen);
            QVERIFY2(report.ok, qPrintable(seen.join(u'\n')));
        }
    }

    void tlsToAPlainProxy()
    {
        Environment environment = m_proxies.environmentFor(Kind::Squid);
        environment.set(EnvKeys::OutboundAuthProxy, m_proxies.proxyUrl(Kind::Squid).replace(u"http:"_s, u"https:"_s));
        ProbeOptions options;
        options.target = QUrl(m_secure->url(u"/"_s));
        QCOMPARE(waitFor(probe(Configuration(environment), options)).findings().value(0).id,
                 u"proxy-speaks-plain-http"_s);
    }

    void plainHttpToATlsProxy()
    {
        Environment environment = m_proxies.environmentFor(Kind::Stunnel);
        environment.set(EnvKeys::OutboundAuthProxy, m_proxies.proxyUrl(Kind::Stunnel).replace(u"https:"_s, u"http:"_s));
        ProbeOptions options;
        options.target = QUrl(m_secure->url(u"/"_s));
        QCOMPARE(waitFor(probe(Configuration(environment), options)).findings().value(0).id, u"proxy-speaks-tls"_s);
    }

    void theFourCallsThroughTheirOwnProxy_data()
    {
        addKinds();
    }
    void theFourCallsThroughTheirOwnProxy()
    {
        QFETCH(Kind, kind);
        for (HttpServer *server : {m_plain.get(), m_secure.get()}) {
            server->clearRequests();
            Environment environment = TestIdentity::environment(server->origin());
            QString proxy = m_proxies.proxyUrl(kind);
            proxy.replace(u"://"_s, u"://space:"_s + QString::fromLatin1(QUrl::toPercentEncoding(ticket)) + u'@');
            environment.set(server == m_plain.get() ? u"HTTP_PROXY"_s : u"HTTPS_PROXY"_s, proxy);
            environment.set(u"REQUESTS_CA_BUNDLE"_s, m_proxies.write(u"bundle.pem"_s, m_proxies.authorityFor(kind)));
            ClientOptions options;
            options.runtime = Runtime::create();
            const Client client(Configuration(environment), options);
            QCOMPARE(client.getAccessToken(), TestIdentity::accessToken);
            QCOMPARE(client.getProjectEnvVars().value(u"K"_s), u"V"_s);
            QCOMPARE(server->requestCount(), 3);
            for (const RecordedRequest &seen : server->requests())
                QVERIFY(!seen.hasHeader("proxy-authorization"));
        }
    }
};

QTEST_GUILESS_MAIN(TestRealProxies)
#include "tst_realproxies.moc"
