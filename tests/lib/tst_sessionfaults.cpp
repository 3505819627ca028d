// SPDX-License-Identifier: MIT
#include "recordingproxy.h"
#include "sessionpeer.h"

#include <cozewi/envkeys.h>
#include <cozewi/testing/certificateauthority.h>
#include <cozewi/testing/httpserver.h>

#include <QtCore/QElapsedTimer>

using namespace SessionPeer;
using namespace Qt::Literals::StringLiterals;

namespace {

using Scheme = DemoProxy::Scheme;

struct Expected {
    QString kind;
    QString hop;
    /// In the message.
    QString words;
    /// In the hint.
    QString advice;
    std::optional<int> proxyStatus{};
    quint64 connections = 1;
    bool isSlow = false;
};

struct Case {
    QList<ProxyFault> faults;
    Scheme proxy = Scheme::Http;
    QString url;
    Expected expected;
};

// How long the tests give what stalls.
constexpr std::chrono::milliseconds patience{700};

SessionOptions hasty()
{
    SessionOptions options;
    options.timeouts = {patience, patience, std::chrono::seconds(20)};
    return options;
}

} // namespace

Q_DECLARE_METATYPE(Case)

/// What goes wrong between us and the proxy, at the proxy, and behind it: class, hop, words, time, connections,
/// and that nothing goes round the proxy or to the wrong place.
class TestSessionFaults : public QObject {
    Q_OBJECT

private:
    const QString m_https = u"https://api.example/secret-path?q=planted-query"_s;
    const QString m_http = u"http://api.example/secret-path?q=planted-query"_s;

    void addRow(const char *name, const Case &test) { QTest::newRow(name) << test; }
    /// The same for both kinds of proxy.
    void addBoth(const char *name, Case test)
    {
        test.proxy = Scheme::Http;
        QTest::addRow("%s, http proxy", name) << test;
        test.proxy = Scheme::Https;
        QTest::addRow("%s, https proxy", name) << test;
    }

private Q_SLOTS:
    void faults_data()
    {
        QTest::addColumn<Case>("test");
        using enum ProxyFault;
        const QString ticket = EnvKeys::IdentityTicket;
        const QString variable = EnvKeys::OutboundAuthProxy;
        const QString ca = EnvKeys::OutboundAuthProxyCa;
        const Expected refused{u"proxy-authentication"_s, u"connect"_s, u"refused the ticket (HTTP 407)"_s, ticket,
                               407};
        addBoth("407, https target", {{AuthenticationRequired}, {}, m_https, refused});
        addBoth("407, http target", {{AuthenticationRequired}, {}, m_http, refused});
        // A proxy whose certificate is good is the proxy, whatever it leaves out.
        addRow("407 without challenge, https proxy",
               {{AuthenticationWithoutChallenge}, Scheme::Https, m_https, refused});
        Expected odd = refused;
        odd.words = u"answered HTTP 407 without saying how to authenticate"_s;
        addRow("407 without challenge, http proxy", {{AuthenticationWithoutChallenge}, Scheme::Http, m_https, odd});
        addBoth("403",
                {{Forbidden},
                 {},
                 m_https,
                 {u"proxy"_s, u"connect"_s, u"does not allow connections to api.example:443 (HTTP 403)"_s,
                  u"If your programs have to reach api.example:443"_s, 403}});
        addBoth("405",
                {{MethodNotAllowed},
                 {},
                 m_https,
                 {u"proxy"_s, u"connect"_s, u"does not take CONNECT (HTTP 405)"_s, variable, 405}});
        addBoth("502",
                {{BadGateway},
                 {},
                 m_https,
                 {u"proxy"_s, u"connect"_s, u"could not connect to api.example:443 (HTTP 502)"_s,
                  u"ask those who run the proxy"_s, 502}});
        addBoth("504",
                {{GatewayTimeout},
                 {},
                 m_https,
                 {u"proxy"_s, u"connect"_s, u"got no answer from api.example:443 in time (HTTP 504)"_s,
                  u"ask those who run the proxy"_s, 504}});
        addBoth("redirect",
                {{Redirect}, {}, m_https, {u"proxy"_s, u"connect"_s, u"answered with a redirect"_s, variable, 302}});
        addBoth("closes",
                {{CloseAtConnect},
                 {},
                 m_https,
                 {u"connection-lost"_s, u"connect"_s, u"closed the connection instead of answering"_s,
                  u"those who run"_s}});
        addBoth("closes, http target",
                {{CloseAtConnect}, {}, m_http, {u"connection-lost"_s, u"http"_s, u"closed the connection"_s, {}}});
        addBoth("babbles",
                {{Babble}, {}, m_https, {u"malformed"_s, u"connect"_s, u"something that is not HTTP"_s, variable}});
        addBoth("babbles, http target",
                {{Babble}, {}, m_http, {u"malformed"_s, u"http"_s, u"something that is not HTTP"_s, {}}});
        addBoth("stalls at CONNECT",
                {{StallAtConnect},
                 {},
                 m_https,
                 {u"connect-timeout"_s,
                  u"connect"_s,
                  u"did not answer within 0.7 s"_s,
                  u"those who run it must look at it"_s,
                  {},
                  1,
                  true}});
        addBoth(
            "stalls, http target",
            {{StallAtConnect}, {}, m_http, {u"read-timeout"_s, u"http"_s, u"nothing came from"_s, {}, {}, 1, true}});
        addBoth("stalls behind CONNECT",
                {{StallAfterConnect},
                 {},
                 m_https,
                 {u"connect-timeout"_s,
                  u"tls"_s,
                  u"api.example:443 did not answer the TLS handshake within 0.7 s"_s,
                  {},
                  {},
                  1,
                  true}});
        addRow("stalls at accept, http proxy",
               {{StallAtAccept},
                Scheme::Http,
                m_https,
                {u"connect-timeout"_s, u"connect"_s, u"did not answer within 0.7 s"_s, {}, {}, 1, true}});
        addRow("stalls at accept, https proxy",
               {{StallAtAccept},
                Scheme::Https,
                m_https,
                {u"connect-timeout"_s,
                 u"proxy_tls"_s,
                 u"did not answer the TLS handshake within 0.7 s"_s,
                 variable,
                 {},
                 1,
                 true}});
        addRow("stalls at accept, https proxy, http target",
               {{StallAtAccept},
                Scheme::Https,
                m_http,
                {u"connect-timeout"_s,
                 u"proxy_tls"_s,
                 u"did not answer the TLS handshake within 0.7 s"_s,
                 variable,
                 {},
                 1,
                 true}});
        addRow("stalls in the handshake",
               {{StallAtHandshake},
                Scheme::Https,
                m_https,
                {u"connect-timeout"_s,
                 u"proxy_tls"_s,
                 u"did not answer the TLS handshake within 0.7 s"_s,
                 variable,
                 {},
                 1,
                 true}});
        addRow("TLS to a plain proxy",
               {{PlainOnly},
                Scheme::Https,
                m_https,
                {u"tls"_s, u"proxy_tls"_s, u"does not speak TLS"_s,
                 u"Write http:// in the place of https:// in "_s + variable}});
        addRow("TLS to a plain proxy, http target",
               {{PlainOnly},
                Scheme::Https,
                m_http,
                {u"tls"_s, u"proxy_tls"_s, u"does not speak TLS"_s,
                 u"Write http:// in the place of https:// in "_s + variable}});
        addRow("plain HTTP to a TLS proxy",
               {{TlsOnly}, Scheme::Http, m_https, {{}, u"connect"_s, {}, u"write https:// in "_s + variable}});
        addRow("proxy certificate expired",
               {{ProxyCertificateExpired},
                Scheme::Https,
                m_https,
                {u"tls"_s, u"proxy_tls"_s, u"the certificate of the proxy 127.0.0.1"_s, u"renew its certificate"_s}});
        addRow("proxy certificate wrong host",
               {{ProxyCertificateWrongHost},
                Scheme::Https,
                m_https,
                {u"tls"_s, u"proxy_tls"_s, u"is not for 127.0.0.1"_s, u"other.example"_s}});
        addRow("proxy certificate unknown",
               {{ProxyCertificateUnknown},
                Scheme::Https,
                m_https,
                {u"tls"_s, u"proxy_tls"_s, u"signed by a CA that is not known here"_s, ca}});
        addBoth("wrong CA",
                {{WrongAuthority}, {}, m_https, {u"tls"_s, u"tls"_s, u"another CA of the same name"_s, ca}});
        addBoth("not intercepted",
                {{NoInterception}, {}, m_https, {u"tls"_s, u"tls"_s, u"which is not the configured CA"_s, ca}});
        addBoth("target certificate expired",
                {{TargetCertificateExpired},
                 {},
                 m_https,
                 {u"tls"_s, u"tls"_s, u"the certificate of api.example:443 expired on"_s, u"clock"_s}});
        addBoth("target certificate wrong host",
                {{TargetCertificateWrongHost},
                 {},
                 m_https,
                 {u"tls"_s, u"tls"_s, u"is not for api.example"_s, u"other.example"_s}});
        addRow(
            "CA expired",
            {{AuthorityExpired}, Scheme::Http, m_https, {u"tls"_s, u"tls"_s, u"the configured CA that signed"_s, ca}});
    }
    void faults()
    {
        QFETCH(Case, test);
        DemoProxy proxy;
        proxy.setFaults(test.faults);
        const Session session = sessionFor(proxy, test.proxy, hasty());
        SessionRequest request{.url = QUrl(test.url)};
        request.setHeader("Authorization", "Bearer planted-target-secret");
        QElapsedTimer timer;
        timer.start();
        const std::optional<ErrorInfo> error = errorOf(session, request);
        const qint64 elapsed = timer.elapsed();
        QVERIFY(error);
        const QString all = error->message + u'\n' + error->hint;
        QCOMPARE(error->type, ErrorType::RequestError);
        QCOMPARE(error->stage, Stage::Session);
        QCOMPARE(error->hop, test.expected.hop);
        if (!test.expected.kind.isEmpty())
            QCOMPARE(error->kind, test.expected.kind);
        QVERIFY2(error->message.contains(test.expected.words), qPrintable(all));
        QVERIFY2(error->hint.contains(test.expected.advice), qPrintable(all));
        QCOMPARE(error->proxyStatus, test.expected.proxyStatus);
        QCOMPARE(error->host, u"api.example"_s);
        QCOMPARE(error->port, test.url.startsWith(u"https") ? 443 : 80);
        QCOMPARE(proxy.connectionCount(), test.expected.connections);
        // Fast where nothing stalls; where something does, the timer is the one that was set.
        QVERIFY2(elapsed < (test.expected.isSlow ? 3 * patience.count() : 5000), qPrintable(QString::number(elapsed)));
        if (test.expected.isSlow)
            QVERIFY(elapsed >= patience.count() - 50);
        QVERIFY(proxy.targetRequests().isEmpty());
        for (const QString &secret : {proxy.ticket(), u"planted-query"_s, u"planted-target-secret"_s, u"secret-path"_s})
            QVERIFY2(!all.contains(secret), "a secret in an error");
        for (const RecordedRequest &seen : proxy.proxyRequests()) {
            if (seen.method == "CONNECT")
                QVERIFY2(!seen.hasHeader("authorization"), "the target's secret was shown to the proxy");
        }
    }

    void aProxyThatIsNotThere_data()
    {
        QTest::addColumn<QString>("proxy");
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("hop");
        QTest::addColumn<QString>("words");
        for (const QString &scheme : {u"http"_s, u"https"_s}) {
            QTest::addRow("refused, %s", qPrintable(scheme)) << scheme + u"://127.0.0.1:1"_s << u"refused"_s << u"tcp"_s
                                                             << u"the proxy 127.0.0.1:1 refused the connection"_s;
            QTest::addRow("unknown host, %s", qPrintable(scheme))
                << scheme + u"://proxy.invalid:3128"_s << u"host-not-found"_s << u"dns"_s << u"proxy.invalid"_s;
        }
    }
    void aProxyThatIsNotThere()
    {
        QFETCH(QString, proxy);
        QFETCH(QString, kind);
        QFETCH(QString, hop);
        QFETCH(QString, words);
        DemoProxy demo;
        Environment environment = demo.environment();
        environment.set(EnvKeys::OutboundAuthProxy, proxy);
        for (const QString &url : {m_http, m_https}) {
            const auto error = errorOf(sessionFor(environment), {.url = QUrl(url)});
            QVERIFY(error);
            QCOMPARE(error->kind, kind);
            QCOMPARE(error->hop, hop);
            QVERIFY2(error->message.contains(words), qPrintable(error->message));
            QVERIFY(error->hint.contains(EnvKeys::OutboundAuthProxy));
        }
    }

    void theTargetMisbehaves_data()
    {
        QTest::addColumn<HttpResponse>("response");
        QTest::addColumn<QString>("kind");
        for (const auto ending : {Ending::Close, Ending::Reset, Ending::Stall}) {
            const char *const name = ending == Ending::Close ? "close" : ending == Ending::Reset ? "reset" : "stall";
            const QString kind = ending == Ending::Stall ? u"read-timeout"_s : u"connection-lost"_s;
            QTest::addRow("%s before the answer", name) << HttpResponse::broken(CutPoint::BeforeAnswer, ending) << kind;
            QTest::addRow("%s in the body", name) << HttpResponse::broken(CutPoint::InBody, ending) << kind;
        }
        // Qt gives up on it as it does on a connection that closes.
        QTest::newRow("not HTTP") << HttpResponse::rawBytes("SSH-2.0-OpenSSH_9.2\r\n") << u"connection-lost"_s;
    }
    void theTargetMisbehaves()
    {
        QFETCH(HttpResponse, response);
        QFETCH(QString, kind);
        const CertificateAuthority authority;
        HttpServer::Options options;
        options.tls = authority.issue(CertificateRequest::forHost(u"api.example"_s));
        HttpServer target(options, [response](const RecordedRequest &) { return response; });
        const RecordingProxy proxy(target.port());
        Environment environment;
        environment.set(EnvKeys::OutboundAuthProxy, proxy.url());
        environment.set(EnvKeys::IdentityTicket, u"planted-ticket"_s);
        environment.set(EnvKeys::OutboundAuthProxyCa, QString::fromLatin1(authority.certificatePem()));
        SessionRequest request{.method = "POST", .url = QUrl(m_https)};
        request.setBody("planted-body", "text/plain");
        const auto error = errorOf(sessionFor(environment, hasty()), request);
        QVERIFY(error);
        QCOMPARE(error->hop, u"http"_s);
        QCOMPARE(error->kind, kind);
        QCOMPARE(target.requestCount(), 1); // a POST is sent once, whatever becomes of it
        QVERIFY(!error->message.contains(u"planted"_s));
        QVERIFY(!error->hint.contains(u"planted"_s));
    }

    void configurationErrorsNameTheVariables()
    {
        const auto error = errorOf(sessionFor(Environment()), {.url = QUrl(m_https)});
        QVERIFY(error);
        QCOMPARE(error->type, ErrorType::ConfigurationError);
        const QStringList names{EnvKeys::OutboundAuthProxy, EnvKeys::IdentityTicket, EnvKeys::OutboundAuthProxyCa,
                                EnvKeys::OutboundAuthProxyCaPath};
        QCOMPARE(error->variables, names);

        DemoProxy proxy;
        Environment environment = proxy.environment();
        environment.set(EnvKeys::OutboundAuthProxyCa, u"nonsense"_s);
        const auto noPem = errorOf(sessionFor(environment), {.url = QUrl(m_https)});
        QCOMPARE(noPem->variables, QStringList{EnvKeys::OutboundAuthProxyCa});
        environment.unset(EnvKeys::OutboundAuthProxyCa);
        environment.set(EnvKeys::OutboundAuthProxyCaPath, u"/does/not/exist.pem"_s);
        const auto noFile = errorOf(sessionFor(environment), {.url = QUrl(m_https)});
        QCOMPARE(noFile->variables, QStringList{EnvKeys::OutboundAuthProxyCaPath});
        QVERIFY(noFile->message.contains(u"/does/not/exist.pem"_s));
        QCOMPARE(proxy.connectionCount(), 0u);
    }

    void whatMayNotBeSent_data()
    {
        QTest::addColumn<SessionRequest>("request");
        QTest::newRow("ftp") << SessionRequest{.url = QUrl(u"ftp://api.example/"_s)};
        QTest::newRow("file") << SessionRequest{.url = QUrl(u"file:///etc/passwd"_s)};
        QTest::newRow("no host") << SessionRequest{.url = QUrl(u"https:///path"_s)};
        QTest::newRow("user information") << SessionRequest{.url = QUrl(u"https://user:planted@api.example/"_s)};
        QTest::newRow("control characters") << SessionRequest{.url = QUrl(m_https), .headers = {{"X-A", "a\r\nB: c"}}};
        QTest::newRow("the proxy's credentials")
            << SessionRequest{.url = QUrl(m_https), .headers = {{"Proxy-Authorization", "Basic planted"}}};
        QTest::newRow("control characters in the method")
            << SessionRequest{.method = "GET / HTTP/1.1\r\nX: y\r\n\r\nGET", .url = QUrl(m_http)};
    }
    void whatMayNotBeSent()
    {
        QFETCH(SessionRequest, request);
        DemoProxy proxy;
        const auto error = errorOf(sessionFor(proxy), request);
        QVERIFY(error);
        QCOMPARE(error->kind, u"invalid-request"_s);
        QVERIFY(!error->message.contains(u"planted"_s));
        QCOMPARE(proxy.connectionCount(), 0u);
    }
};

QTEST_GUILESS_MAIN(TestSessionFaults)
#include "tst_sessionfaults.moc"
