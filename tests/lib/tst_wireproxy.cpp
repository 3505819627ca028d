// SPDX-License-Identifier: MIT
#include "policyproxy.h"
#include "wire.h"

#include <cozewi/envkeys.h>
#include <cozewi/testing/certificateauthority.h>

#include <QtCore/QTemporaryDir>
#include <QtNetwork/QNetworkProxy>
#include <QtTest/QtTest>

using namespace Wire;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

// Loopback stands behind every name here: the proxy resolves none.
constexpr QLatin1StringView host{"platform.example.com"};

HttpResponse answerAbsoluteForm(RecordedRequest request)
{
    const QUrl url = QUrl::fromEncoded(request.target);
    request.target = url.path().toLatin1();
    return goodAnswer(request);
}

} // namespace

/// The proxies of the usual variables, on the way to the four endpoints.
class TestWireProxy : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_dir;
    CertificateAuthority m_ca;

    HttpServer::Options tls() const
    {
        HttpServer::Options options;
        options.tls = m_ca.issue(CertificateRequest::forHost(QString(host)));
        return options;
    }
    Environment environment(const HttpServer &server, const QString &scheme) const
    {
        Environment result = TestIdentity::environment(u"%1://%2:%3"_s.arg(scheme, host).arg(server.port()));
        result.set(u"REQUESTS_CA_BUNDLE"_s, m_dir.filePath(u"ca.pem"_s));
        return result;
    }

private Q_SLOTS:
    void initTestCase()
    {
        QFile file(m_dir.filePath(u"ca.pem"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(m_ca.certificatePem());
    }

    void isUsed_data()
    {
        QTest::addColumn<QString>("variable");
        QTest::addColumn<QString>("scheme");
        QTest::addColumn<bool>("used");
        for (const QString &name : {u"HTTP_PROXY"_s, u"http_proxy"_s}) {
            QTest::addRow("%s for http", qPrintable(name)) << name << u"http"_s << true;
        }
        for (const QString &name : {u"HTTPS_PROXY"_s, u"https_proxy"_s})
            QTest::addRow("%s for https", qPrintable(name)) << name << u"https"_s << true;
        for (const QString &name : {u"ALL_PROXY"_s, u"all_proxy"_s}) {
            QTest::addRow("%s for http", qPrintable(name)) << name << u"http"_s << true;
            QTest::addRow("%s for https", qPrintable(name)) << name << u"https"_s << true;
        }
    }
    void isUsed()
    {
        QFETCH(const QString, variable);
        QFETCH(const QString, scheme);
        QFETCH(const bool, used);
        const bool secure = scheme == u"https";
        HttpServer server(secure ? tls() : HttpServer::Options{},
                          secure ? HttpServer::Handler(goodAnswer) : HttpServer::Handler(answerAbsoluteForm));
        PolicyProxy proxy;
        Environment variables = environment(server, scheme);
        variables.set(variable, proxy.url());
        Caller caller(variables);
        for (const Call call : allCalls) {
            const auto error = caller.make(call);
            QVERIFY2(!error, error ? qPrintable(error->message) : "");
        }
        QVERIFY(used);
        QCOMPARE(server.requestCount(), 4);
        const QList<QByteArray> heads = proxy.heads();
        const QByteArray origin = QByteArray(host.data()) + ':' + QByteArray::number(server.port());
        if (secure) {
            QCOMPARE(heads.size(), 1);
            QVERIFY(heads.first().startsWith("CONNECT " + origin + " HTTP/1.1\r\n"));
            QVERIFY(heads.first().contains("\r\nUser-Agent: cozewi/"));
            QVERIFY(!heads.first().contains("Authorization"));
            QCOMPARE(server.connectionCount(), 1U);
        } else {
            QCOMPARE(heads.size(), 4);
            QVERIFY(heads.at(0).startsWith("POST http://" + origin + "/token HTTP/1.1\r\n"));
            QVERIFY(heads.at(3).startsWith("GET http://" + origin + "/api/env HTTP/1.1\r\n"));
        }
        for (const RecordedRequest &request : server.requests())
            QCOMPARE(request.header("Host"), origin);
        for (const ExchangeRecord &record : caller.finished())
            QCOMPARE(record.proxy, proxy.url());
    }

    void isGoneRound_data()
    {
        QTest::addColumn<QString>("variable");
        QTest::addColumn<QString>("value");
        QTest::newRow("NO_PROXY") << u"NO_PROXY"_s << u"127.0.0.1"_s;
        QTest::newRow("no_proxy") << u"no_proxy"_s << u"example.com, 127.0.0.0/8"_s;
        QTest::newRow("everything") << u"NO_PROXY"_s << u"*"_s;
    }
    void isGoneRound()
    {
        QFETCH(const QString, variable);
        QFETCH(const QString, value);
        HttpServer server(goodAnswer);
        PolicyProxy proxy;
        Environment variables = TestIdentity::environment(server.origin());
        variables.set(u"HTTP_PROXY"_s, proxy.url());
        variables.set(variable, value);
        Caller caller(variables);
        QVERIFY(!caller.make(Call::EnvVars));
        QCOMPARE(server.requestCount(), 3);
        QVERIFY(proxy.heads().isEmpty());
        QVERIFY(caller.finished().last().proxy.isEmpty());
    }

    void isUsedForLoopbackToo()
    {
        HttpServer server(answerAbsoluteForm);
        PolicyProxy proxy;
        Environment variables = TestIdentity::environment(server.origin());
        variables.set(u"HTTP_PROXY"_s, proxy.url());
        Caller caller(variables);
        QVERIFY(!caller.make(Call::EnvVars));
        QCOMPARE(proxy.heads().size(), 3);
    }

    // With the first request, in UTF-8, and to the proxy only.
    void getsItsCredentials_data()
    {
        QTest::addColumn<QString>("scheme");
        QTest::newRow("http") << u"http"_s;
        QTest::newRow("https") << u"https"_s;
    }
    void getsItsCredentials()
    {
        QFETCH(const QString, scheme);
        const bool secure = scheme == u"https";
        HttpServer server(secure ? tls() : HttpServer::Options{},
                          secure ? HttpServer::Handler(goodAnswer) : HttpServer::Handler(answerAbsoluteForm));
        const QByteArray expected = "Basic " + QByteArray("us:er é:p@ss中+/").toBase64();
        PolicyProxy proxy([expected](const QByteArray &head) {
            return head.contains("\r\nProxy-Authorization: " + expected + "\r\n")
                ? QByteArray()
                : QByteArray("HTTP/1.1 407 No\r\nProxy-Authenticate: Basic realm=\"p\"\r\nContent-Length: 0\r\n\r\n");
        });
        Environment variables = environment(server, scheme);
        variables.set(u"ALL_PROXY"_s, proxy.url(u"us%3Aer%20%C3%A9:p%40ss%E4%B8%AD+%2F"_s));
        const LogCapture log;
        Caller caller(variables);
        for (const Call call : allCalls) {
            const auto error = caller.make(call);
            QVERIFY2(!error, error ? qPrintable(error->message) : "");
        }
        QCOMPARE(proxy.heads().size(), secure ? 1 : 4);
        if (secure) {
            for (const RecordedRequest &request : server.requests())
                QVERIFY(!request.hasHeader("Proxy-Authorization"));
        }
        const QStringList secrets{u"p@ss中+/"_s, u"us:er é"_s, QString::fromLatin1(expected)};
        QCOMPARE(leakIn(log.text(), secrets), QString());
        QCOMPARE(leakIn(caller.recordText(), secrets), QString());
    }

    void asksForOtherCredentials_data()
    {
        QTest::addColumn<QString>("scheme");
        QTest::addColumn<QString>("variable");
        QTest::addColumn<QString>("userInfo");
        QTest::newRow("http, none given") << u"http"_s << u"http_proxy"_s << QString();
        QTest::newRow("http, refused") << u"http"_s << u"HTTP_PROXY"_s << u"user:planted-password"_s;
        QTest::newRow("https, none given") << u"https"_s << u"HTTPS_PROXY"_s << QString();
        QTest::newRow("https, refused") << u"https"_s << u"https_proxy"_s << u"user:planted-password"_s;
    }
    void asksForOtherCredentials()
    {
        QFETCH(const QString, scheme);
        QFETCH(const QString, variable);
        QFETCH(const QString, userInfo);
        HttpServer server(scheme == u"https" ? tls() : HttpServer::Options{}, answerAbsoluteForm);
        for (const char *method : {"Basic realm=\"planted\"", "Negotiate", "NTLM", "Digest realm=\"x\", nonce=\"y\""}) {
            PolicyProxy proxy([method](const QByteArray &) {
                return "HTTP/1.1 407 Proxy Authentication Required\r\nProxy-Authenticate: " + QByteArray(method)
                    + "\r\nContent-Length: 0\r\n\r\n";
            });
            Environment variables = environment(server, scheme);
            variables.set(variable, proxy.url(userInfo));
            Caller caller(variables);
            const auto error = caller.make(Call::IdToken);
            QVERIFY(error);
            QCOMPARE(error->type, ErrorType::TokenRetrievalError);
            QCOMPARE(error->kind, u"proxy-authentication"_s);
            QCOMPARE(error->hop, u"connect"_s);
            QCOMPARE(error->proxyStatus.value_or(0), 407);
            QVERIFY(!error->httpStatus);
            QCOMPARE(error->host, QString(host));
            QVERIFY2(error->message.contains(proxy.url()), qPrintable(error->message));
            QVERIFY2(error->message.contains(userInfo.isEmpty() ? u"asks for"_s : u"refused"_s),
                     qPrintable(error->message));
            QVERIFY2(error->hint.contains(variable), qPrintable(error->hint));
            QVERIFY(error->hint.contains(u"%40"));
            QVERIFY(!error->retryable);
            QVERIFY(!textOf(*error).contains(u"planted"));
            QVERIFY(!caller.recordText().contains(u"planted-password"));
            QVERIFY2(caller.took() < 3000, qPrintable(QString::number(caller.took())));
            QVERIFY(proxy.heads().size() <= 2);
            if (scheme == u"http")
                QCOMPARE(proxy.heads().size(), 1);
        }
        QCOMPARE(server.requestCount(), 0);
    }

    void isWhatFailed_data()
    {
        QTest::addColumn<QString>("scheme");
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<QString>("kind");
        const QByteArray page = "Content-Length: 3\r\n\r\nno\n";
        for (const char *status : {"403 Forbidden", "404 Not Found", "405 No", "500 Oh", "502 Bad Gateway",
                                   "503 Unavailable", "504 Timeout"})
            QTest::addRow("https, CONNECT answered %s", status)
                << u"https"_s << "HTTP/1.1 " + QByteArray(status) + "\r\n" + page << u"proxy"_s;
    }
    void isWhatFailed()
    {
        QFETCH(const QString, scheme);
        QFETCH(const QByteArray, answer);
        QFETCH(const QString, kind);
        HttpServer server(tls(), goodAnswer);
        PolicyProxy proxy([answer](const QByteArray &) { return answer; });
        Environment variables = environment(server, scheme);
        variables.set(u"HTTPS_PROXY"_s, proxy.url());
        Caller caller(variables, {3000ms, 3000ms, 10000ms});
        const auto error = caller.make(Call::IdToken);
        QVERIFY(error);
        QCOMPARE(error->kind, kind);
        QCOMPARE(error->hop, u"connect"_s);
        QVERIFY2(error->message.contains(proxy.url()), qPrintable(error->message));
        QVERIFY2(error->hint.contains(u"HTTPS_PROXY"), qPrintable(error->hint));
        QVERIFY(caller.took() < 6000);
        QCOMPARE(server.connectionCount(), 0U);
    }

    void isNotThere_data()
    {
        QTest::addColumn<QString>("scheme");
        QTest::newRow("http") << u"http"_s;
        QTest::newRow("https") << u"https"_s;
    }
    void isNotThere()
    {
        QFETCH(const QString, scheme);
        HttpServer server(goodAnswer);
        HttpServer gone;
        gone.stopListening();
        Environment variables = environment(server, scheme);
        variables.set(u"ALL_PROXY"_s, gone.origin());
        Caller caller(variables);
        const auto error = caller.make(Call::IdToken);
        QVERIFY(error);
        QCOMPARE(error->kind, u"refused"_s);
        QCOMPARE(error->hop, u"tcp"_s);
        QCOMPARE(error->host, QString(host));
        QVERIFY2(error->message.contains(gone.origin()), qPrintable(error->message));
        QVERIFY2(error->hint.contains(u"ALL_PROXY"), qPrintable(error->hint));
        QCOMPARE(server.connectionCount(), 0U);
    }

    void hasNoAddress()
    {
        HttpServer server(goodAnswer);
        Environment variables = environment(server, u"https"_s);
        variables.set(u"HTTPS_PROXY"_s, u"http://proxy.invalid:3128"_s);
        Caller caller(variables);
        const auto error = caller.make(Call::IdToken);
        QVERIFY(error);
        QCOMPARE(error->kind, u"host-not-found"_s);
        QCOMPARE(error->hop, u"dns"_s);
        QVERIFY2(error->message.contains(u"http://proxy.invalid:3128"), qPrintable(error->message));
        QVERIFY2(error->hint.contains(u"HTTPS_PROXY"), qPrintable(error->hint));
    }

    void isSilent_data()
    {
        QTest::addColumn<QString>("scheme");
        QTest::addColumn<ConnectionFault>("fault");
        QTest::newRow("http, stalls") << u"http"_s << ConnectionFault::StallOnAccept;
        QTest::newRow("https, stalls") << u"https"_s << ConnectionFault::StallOnAccept;
        QTest::newRow("http, closes") << u"http"_s << ConnectionFault::CloseAfterHead;
        QTest::newRow("https, closes") << u"https"_s << ConnectionFault::CloseAfterHead;
    }
    void isSilent()
    {
        QFETCH(const QString, scheme);
        QFETCH(const ConnectionFault, fault);
        HttpServer proxy;
        proxy.setConnectionFault(fault);
        HttpServer server(goodAnswer);
        Environment variables = environment(server, scheme);
        variables.set(u"all_proxy"_s, proxy.origin());
        Caller caller(variables, {700ms, 700ms, 5000ms});
        const auto error = caller.make(Call::IdToken);
        QVERIFY(error);
        const QStringList kinds{u"connect-timeout"_s, u"read-timeout"_s, u"connection-lost"_s};
        QVERIFY2(kinds.contains(error->kind), qPrintable(error->kind));
        QVERIFY2(error->message.contains(proxy.origin()), qPrintable(error->message));
        QVERIFY2(error->hint.contains(u"all_proxy"), qPrintable(error->hint));
        QVERIFY2(caller.took() < 3000, qPrintable(QString::number(caller.took())));
        QVERIFY(proxy.requestCount() <= 1);
    }

    // What the target does behind the proxy is not the proxy's fault.
    void theTargetsCertificateIsTheTargets()
    {
        HttpServer::Options options;
        options.tls = m_ca.issue(CertificateRequest::forHost(u"other.example.com"_s));
        HttpServer server(options, goodAnswer);
        PolicyProxy proxy;
        Environment variables = environment(server, u"https"_s);
        variables.set(u"HTTPS_PROXY"_s, proxy.url());
        Caller caller(variables);
        const auto error = caller.make(Call::IdToken);
        QVERIFY(error);
        QCOMPARE(error->kind, u"tls"_s);
        QCOMPARE(error->hop, u"tls"_s);
        QVERIFY2(error->message.contains(u"certificate"), qPrintable(error->message));
        QVERIFY(!error->message.contains(proxy.url()));
    }

    void aWrongVariableIsAConfigurationError_data()
    {
        QTest::addColumn<QString>("value");
        QTest::newRow("SOCKS") << u"socks5://user:planted@127.0.0.1:1080"_s;
        QTest::newRow("no port") << u"http://127.0.0.1:99999"_s;
        QTest::newRow("nonsense") << u"http://:planted@"_s;
    }
    void aWrongVariableIsAConfigurationError()
    {
        QFETCH(const QString, value);
        HttpServer server(goodAnswer);
        Environment variables = TestIdentity::environment(server.origin());
        variables.set(u"HTTP_PROXY"_s, value);
        Caller caller(variables);
        for (const Call call : allCalls) {
            const auto error = caller.make(call);
            QVERIFY(error);
            QVERIFY(caller.caughtType() == typeid(ConfigurationError));
            QCOMPARE(error->variables, QStringList{u"HTTP_PROXY"_s});
            QVERIFY2(error->message.contains(u"HTTP_PROXY"), qPrintable(error->message));
            QVERIFY(!textOf(*error).contains(u"planted"));
        }
        QCOMPARE(server.connectionCount(), 0U);
    }

    // What the program or the system says to Qt does not count: only the variables do.
    void theApplicationsProxyIsNotUsed()
    {
        PolicyProxy proxy;
        QNetworkProxy::setApplicationProxy(QNetworkProxy(QNetworkProxy::HttpProxy, u"127.0.0.1"_s, proxy.port()));
        qputenv("http_proxy", proxy.url().toUtf8());
        HttpServer server(goodAnswer);
        Caller caller(TestIdentity::environment(server.origin()));
        const auto error = caller.make(Call::EnvVars);
        QNetworkProxy::setApplicationProxy(QNetworkProxy(QNetworkProxy::DefaultProxy));
        qunsetenv("http_proxy");
        QVERIFY2(!error, error ? qPrintable(error->message) : "");
        QVERIFY(proxy.heads().isEmpty());
    }

    void changingTheProxyChangesTheConnection()
    {
        HttpServer server(answerAbsoluteForm);
        PolicyProxy proxy;
        Environment variables = TestIdentity::environment(server.origin());
        Caller direct(variables);
        QVERIFY(!direct.make(Call::EnvVars));
        variables.set(u"HTTP_PROXY"_s, proxy.url());
        ClientOptions options;
        options.runtime = direct.runtime();
        const Client proxied(Configuration(variables), options);
        (void)proxied.getProjectEnvVars();
        // The identity is the same, and so is the token.
        QCOMPARE(proxy.heads().size(), 1);
        QVERIFY(!direct.make(Call::EnvVars));
        QCOMPARE(proxy.heads().size(), 1);
    }
};

QTEST_GUILESS_MAIN(TestWireProxy)
#include "tst_wireproxy.moc"
