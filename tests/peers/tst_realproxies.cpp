// SPDX-License-Identifier: MIT
// The configured session and the four calls through proxies that know nothing of us: mitmproxy, which opens
// connections with a CA of its own, squid, which passes them through, and stunnel in front of squid.
#include "childprocess.h"
#include "sessionpeer.h"
#include "testidentity.h"

#include <cozewi/probe.h>
#include <cozewi/testing/certificateauthority.h>
#include <cozewi/testing/httpserver.h>

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>
#include <QtNetwork/QTcpServer>
#include <QtNetwork/QTcpSocket>

using namespace SessionPeer;
using namespace Qt::Literals::StringLiterals;

namespace {

// mitmproxy takes no colon in it; the tests of the bridge have the odd ones.
const QString ticket = u"t1cket+/=%40 ü中"_s;

quint16 freePort()
{
    QTcpServer server;
    return server.listen(QHostAddress::LocalHost) ? server.serverPort() : 0;
}

bool waitUntilListening(QProcess &process, quint16 port)
{
    for (QElapsedTimer timer =
             [] {
                 QElapsedTimer t;
                 t.start();
                 return t;
             }();
         !timer.hasExpired(60000);) {
        QTcpSocket socket;
        socket.connectToHost(QHostAddress(QHostAddress::LocalHost), port);
        if (socket.waitForConnected(500))
            return true;
        if (process.state() == QProcess::NotRunning)
            return false;
        QTest::qWait(50);
    }
    return false;
}

/// A program that runs until the test ends.
class Peer {
public:
    ~Peer()
    {
        m_process.terminate();
        if (!m_process.waitForFinished(10000)) {
            m_process.kill();
            m_process.waitForFinished();
        }
    }
    void start(const QString &program, const QStringList &arguments, quint16 port)
    {
        m_process.setProcessChannelMode(QProcess::MergedChannels);
        endWithTest(m_process);
        m_process.start(program, arguments);
        if (!m_process.waitForStarted() || !waitUntilListening(m_process, port))
            qFatal("%s does not run (./dev test installs it): %s", qPrintable(program),
                   m_process.readAll().constData());
    }
    [[nodiscard]] QByteArray output()
    {
        m_output += m_process.readAll();
        return m_output;
    }

private:
    QProcess m_process;
    QByteArray m_output;
};

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

enum class Kind { Mitmproxy, MitmproxyTls, Squid, Stunnel };
const std::pair<Kind, const char *> kinds[] = {
    {Kind::Mitmproxy, "mitmproxy"},
    {Kind::MitmproxyTls, "mitmproxy over TLS"},
    {Kind::Squid, "squid"},
    {Kind::Stunnel, "stunnel and squid"},
};

} // namespace

Q_DECLARE_METATYPE(Kind)

class TestRealProxies : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_dir;
    CertificateAuthority m_ca;
    std::unique_ptr<HttpServer> m_plain;
    std::unique_ptr<HttpServer> m_secure;
    Peer m_mitmproxy;
    Peer m_squid;
    Peer m_stunnel;
    quint16 m_mitmproxyPort = 0;
    quint16 m_squidPort = 0;
    quint16 m_stunnelPort = 0;

    QString write(const QString &name, const QByteArray &content)
    {
        QFile file(m_dir.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("cannot write %s", qPrintable(file.fileName()));
        return file.fileName();
    }

    void startMitmproxy(const QString &authority)
    {
        m_mitmproxyPort = freePort();
        m_mitmproxy.start(u"mitmdump"_s,
                          {u"--listen-host"_s, u"127.0.0.1"_s, u"--listen-port"_s, QString::number(m_mitmproxyPort),
                           u"--proxyauth"_s, u"space:"_s + ticket, u"--set"_s, u"confdir="_s + m_dir.path(), u"--set"_s,
                           u"ssl_verify_upstream_trusted_ca="_s + authority, u"--set"_s, u"connection_strategy=lazy"_s},
                          m_mitmproxyPort);
    }
    void startSquid()
    {
        m_squidPort = freePort();
        QProcess hash;
        hash.start(u"openssl"_s, {u"passwd"_s, u"-apr1"_s, u"-stdin"_s});
        hash.write(ticket.toUtf8() + '\n');
        hash.closeWriteChannel();
        if (!hash.waitForFinished() || hash.exitCode() != 0)
            qFatal("openssl passwd does not run");
        const QString users = write(u"users"_s, "space:" + hash.readAllStandardOutput());
        const QString folder = m_dir.filePath(u"squid"_s);
        QDir().mkpath(folder);
        // As root squid becomes another user.
        QFile::setPermissions(m_dir.path(), QFile::Permissions(0x7755));
        QFile::setPermissions(folder, QFile::Permissions(0x7777));
        QFile::setPermissions(users, QFile::Permissions(0x6644));
        const QByteArray configuration = "http_port 127.0.0.1:" + QByteArray::number(m_squidPort)
            + "\nauth_param basic program /usr/lib/squid/basic_ncsa_auth " + users.toUtf8()
            + "\nauth_param basic utf8 off\nacl known proxy_auth REQUIRED\nacl here dst 127.0.0.0/8"
              "\nhttp_access deny !here\nhttp_access allow known\nhttp_access deny all\ncache deny all"
              "\npid_filename none\nshutdown_lifetime 0 seconds\naccess_log none\ncache_log "
            + folder.toUtf8() + "/cache.log\ncoredump_dir " + folder.toUtf8()
            + "\nnetdb_filename none\npinger_enable off\nvisible_hostname squid.test\nunique_hostname squid.test"
              "\nmax_filedescriptors 1024\n";
        m_squid.start(u"squid"_s, {u"-N"_s, u"-f"_s, write(u"squid.conf"_s, configuration)}, m_squidPort);
    }
    void startStunnel()
    {
        m_stunnelPort = freePort();
        const TlsIdentity identity = m_ca.issue();
        const QString certificate = write(u"stunnel.pem"_s, identity.key.toPem() + identity.chain[0].toPem());
        const QByteArray configuration =
            "foreground = yes\npid =\nsyslog = no\n[proxy]\naccept = 127.0.0.1:" + QByteArray::number(m_stunnelPort)
            + "\nconnect = 127.0.0.1:" + QByteArray::number(m_squidPort) + "\ncert = " + certificate.toUtf8() + '\n';
        m_stunnel.start(u"stunnel"_s, {write(u"stunnel.conf"_s, configuration)}, m_stunnelPort);
    }

    [[nodiscard]] QString proxyUrl(Kind kind) const
    {
        switch (kind) {
        case Kind::Mitmproxy:
            return u"http://127.0.0.1:%1"_s.arg(m_mitmproxyPort);
        case Kind::MitmproxyTls:
            return u"https://localhost:%1"_s.arg(m_mitmproxyPort);
        case Kind::Squid:
            return u"http://127.0.0.1:%1"_s.arg(m_squidPort);
        case Kind::Stunnel:
            break;
        }
        return u"https://127.0.0.1:%1"_s.arg(m_stunnelPort);
    }
    [[nodiscard]] static bool opensConnections(Kind kind)
    {
        return kind == Kind::Mitmproxy || kind == Kind::MitmproxyTls;
    }
    /// What the target is verified with behind this proxy.
    [[nodiscard]] QByteArray authorityFor(Kind kind) const
    {
        if (!opensConnections(kind))
            return m_ca.certificatePem();
        QFile file(m_dir.filePath(u"mitmproxy-ca-cert.pem"_s));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    [[nodiscard]] Environment environmentFor(Kind kind) const
    {
        Environment environment;
        environment.set(EnvKeys::OutboundAuthProxy, proxyUrl(kind));
        environment.set(EnvKeys::IdentityTicket, ticket);
        environment.set(EnvKeys::OutboundAuthProxyCa, QString::fromLatin1(authorityFor(kind)));
        return environment;
    }
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
        tls.tls = m_ca.issue();
        m_plain = std::make_unique<HttpServer>(answerTo);
        m_secure = std::make_unique<HttpServer>(tls, answerTo);
        const QString authority = write(u"ca.pem"_s, m_ca.certificatePem());
        startSquid();
        startStunnel();
        startMitmproxy(authority);
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
        const Session session = sessionFor(environmentFor(kind));
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
        const Session session = sessionFor(environmentFor(kind));
        QCOMPARE(session.get(QUrl(m_secure->url(u"/big"_s))).bodySize, 20'000'000);
        QCOMPARE(session.put(QUrl(m_secure->url(u"/p"_s)), QByteArray(5'000'000, 'u'), "x/y").status, 200);
        QCOMPARE(m_secure->requests().last().bodySize, 5'000'000);
    }

    void manyAtOnce_data() { addKinds(); }
    void manyAtOnce()
    {
        QFETCH(Kind, kind);
        const Session session = sessionFor(environmentFor(kind));
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
        Environment environment = environmentFor(kind);
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
        const auto error = errorOf(sessionFor(environmentFor(kind)),
                                   SessionRequest{.url = QUrl(u"https://127.0.0.1:%1/"_s.arg(freePort()))});
        if (opensConnections(kind))
            return; // mitmproxy consents first, and answers for the target
        QVERIFY(error);
        QVERIFY(error->proxyStatus == 503 || error->proxyStatus == 502);
        QCOMPARE(error->hop, u"connect"_s);
    }

    void theWrongCa_data() { addKinds(); }
    void theWrongCa()
    {
        QFETCH(Kind, kind);
        Environment environment = environmentFor(kind);
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
        const Environment environment = environmentFor(kind);
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
            const ProbeReport report = waitFor(probe(Configuration(environmentFor(kind)), options));
            QStringList seen;
            for (const HopResult &hop : report.hopResults())
                seen.append(hop.name + u": "_s + hop.seen);
            QVERIFY2(report.ok, qPrintable(seen.join(u'\n')));
        }
    }

    void tlsToAPlainProxy()
    {
        Environment environment = environmentFor(Kind::Squid);
        environment.set(EnvKeys::OutboundAuthProxy, proxyUrl(Kind::Squid).replace(u"http:"_s, u"https:"_s));
        ProbeOptions options;
        options.target = QUrl(m_secure->url(u"/"_s));
        QCOMPARE(waitFor(probe(Configuration(environment), options)).findings().value(0).id,
                 u"proxy-speaks-plain-http"_s);
    }

    void plainHttpToATlsProxy()
    {
        Environment environment = environmentFor(Kind::Stunnel);
        environment.set(EnvKeys::OutboundAuthProxy, proxyUrl(Kind::Stunnel).replace(u"https:"_s, u"http:"_s));
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
            QString proxy = proxyUrl(kind);
            proxy.replace(u"://"_s, u"://space:"_s + QString::fromLatin1(QUrl::toPercentEncoding(ticket)) + u'@');
            environment.set(server == m_plain.get() ? u"HTTP_PROXY"_s : u"HTTPS_PROXY"_s, proxy);
            environment.set(u"REQUESTS_CA_BUNDLE"_s, write(u"bundle.pem"_s, authorityFor(kind)));
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
