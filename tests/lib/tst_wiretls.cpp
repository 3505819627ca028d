// SPDX-License-Identifier: MIT
#include "wirefault.h"

#include <cozewi/envkeys.h>
#include <cozewi/testing/certificateauthority.h>

#include <QtCore/QTemporaryDir>
#include <QtNetwork/QSslSocket>

using namespace Wire;
using namespace Qt::Literals::StringLiterals;

Q_DECLARE_METATYPE(Wire::FaultCase)
Q_DECLARE_METATYPE(Wire::Call)

/// TLS to the four endpoints: which certificates are taken, and what is said of the others.
class TestWireTls : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_dir;
    CertificateAuthority m_ca;

    QString file(const QString &name, const QByteArray &content)
    {
        QFile out(m_dir.filePath(name));
        if (!out.open(QIODevice::WriteOnly) || out.write(content) != content.size())
            qFatal("cannot write %s", qPrintable(name));
        return out.fileName();
    }
    QString caFile() { return file(u"ca.pem"_s, m_ca.certificatePem()); }
    QMap<QString, QString> trusting(const QString &path) { return {{u"REQUESTS_CA_BUNDLE"_s, path}}; }

    FaultCase refused(const TlsIdentity &identity, const QStringList &message)
    {
        FaultCase fault;
        fault.tls = identity;
        fault.variables = trusting(caFile());
        fault.expected.kinds = QStringList{u"tls"_s};
        fault.expected.hops = QStringList{u"tls"_s};
        fault.expected.message = message;
        fault.expected.posts = 0;
        fault.expected.gets = 0;
        fault.expected.retryable = false;
        return fault;
    }
    static void addRow(const char *name, const FaultCase &fault)
    {
        for (const Call call : allCalls)
            QTest::addRow("%s, %s", name, callName(call)) << call << fault;
    }

    Environment trustingEnvironment(const QString &origin, const QString &ca)
    {
        Environment environment = TestIdentity::environment(origin);
        environment.set(u"REQUESTS_CA_BUNDLE"_s, ca);
        return environment;
    }

private Q_SLOTS:
    void certificates_data()
    {
        QTest::addColumn<Call>("call");
        QTest::addColumn<FaultCase>("fault");

        FaultCase good;
        good.tls = m_ca.issue();
        good.variables = trusting(caFile());
        addRow("signed by the CA", good);
        good.variables = {{u"CURL_CA_BUNDLE"_s, caFile()}};
        addRow("CURL_CA_BUNDLE", good);
        good.variables[u"REQUESTS_CA_BUNDLE"_s] = caFile();
        good.variables[u"CURL_CA_BUNDLE"_s] = m_dir.filePath(u"does-not-exist.pem"_s);
        addRow("REQUESTS_CA_BUNDLE wins", good);
        good.variables = trusting(caFile());
        good.tls = m_ca.intermediate({}).issue();
        addRow("signed by an intermediate", good);

        const CertificateRequest request;
        FaultCase bad = refused(m_ca.issue(request.expired()), {u"certificate"_s, u"expired"_s});
        bad.expected.peer = u"127.0.0.1"_s;
        addRow("expired", bad);
        bad = refused(m_ca.issue(request.notYetValid()), {u"certificate"_s, u"not yet valid"_s});
        addRow("not yet valid", bad);
        bad = refused(CertificateAuthority::selfSigned(), {u"certificate"_s, u"self-signed"_s});
        bad.expected.peer = u"127.0.0.1"_s;
        addRow("self-signed", bad);
        bad = refused(m_ca.issue(CertificateRequest::forHost(u"other.example.com"_s)), {u"host name"_s});
        bad.expected.peer = u"other.example.com"_s;
        addRow("of another host", bad);
        bad = refused(CertificateAuthority().issue(), {u"issuer"_s});
        bad.expected.hint = u"REQUESTS_CA_BUNDLE"_s;
        addRow("of another CA", bad);
        CertificateAuthority::Options noCa;
        noCa.isCa = false;
        addRow("signed by what is no CA", refused(m_ca.intermediate(noCa).issue(), {u"certificate"_s}));

        bad = refused(m_ca.issue(), {u"certificate"_s});
        bad.variables.clear();
        addRow("of a CA that the system does not know", bad);
    }
    void certificates()
    {
        QFETCH(const Call, call);
        QFETCH(const FaultCase, fault);
        checkFault(call, fault);
    }

    void schemes_data()
    {
        QTest::addColumn<Call>("call");
        QTest::addColumn<FaultCase>("fault");

        FaultCase https;
        https.scheme = u"https"_s;
        https.expected.kinds = QStringList{u"tls"_s};
        https.expected.hops = QStringList{u"tls"_s};
        https.expected.message = QStringList{u"does not speak TLS"_s};
        https.expected.hint = u"http://"_s;
        https.expected.posts = 0;
        https.expected.gets = 0;
        addRow("https to a server without TLS", https);

        FaultCase http;
        http.scheme = u"http"_s;
        http.tls = m_ca.issue();
        http.expected.kinds = QStringList{u"connection-lost"_s, u"malformed"_s};
        http.expected.hint = u"http"_s;
        http.expected.posts = 0;
        http.expected.gets = 0;
        addRow("http to a server with TLS", http);
    }
    void schemes()
    {
        QFETCH(const Call, call);
        QFETCH(const FaultCase, fault);
        checkFault(call, fault);
    }

    // A POST over TLS that Qt would send four times.
    void breaks_data()
    {
        QTest::addColumn<Call>("call");
        QTest::addColumn<FaultCase>("fault");

        FaultCase base;
        base.tls = m_ca.issue();
        base.variables = trusting(caFile());

        for (const auto &[name, kind] : {std::pair{"closed on accept", ConnectionFault::CloseOnAccept},
                                         std::pair{"reset on accept", ConnectionFault::ResetOnAccept},
                                         std::pair{"closed in the handshake", ConnectionFault::CloseInHandshake},
                                         std::pair{"reset in the handshake", ConnectionFault::ResetInHandshake}}) {
            FaultCase fault = base;
            fault.connection = kind;
            fault.expected.kinds = QStringList{u"connection-lost"_s};
            fault.expected.hops = QStringList{u"tls"_s};
            fault.expected.message = QStringList{u"closed or reset"_s};
            fault.expected.posts = 0;
            fault.expected.gets = 0;
            addRow(name, fault);
        }
        FaultCase stalls = base;
        stalls.connection = ConnectionFault::StallOnAccept;
        stalls.timeouts = {600ms, 10000ms, 20000ms};
        stalls.expected.kinds = QStringList{u"connect-timeout"_s};
        stalls.expected.hops = QStringList{QString()}; // Qt does not tell TCP from TLS
        stalls.expected.message = QStringList{u"TLS"_s, u"0.6 s"_s};
        stalls.expected.posts = 0;
        stalls.expected.gets = 0;
        stalls.atLeast = 590;
        addRow("stalls in the handshake", stalls);

        for (const auto &[where, point] :
             {std::pair{"before the answer", CutPoint::BeforeAnswer}, std::pair{"in the head", CutPoint::InHead},
              std::pair{"after the head", CutPoint::AfterHead}, std::pair{"in the body", CutPoint::InBody}}) {
            for (const auto &[how, ending] : {std::pair{"closed", Ending::Close}, std::pair{"reset", Ending::Reset},
                                              std::pair{"stalls", Ending::Stall}}) {
                FaultCase fault = base;
                fault.answer = always(HttpResponse::broken(point, ending));
                fault.expected.gets = 4;
                if (ending == Ending::Stall) {
                    fault.timeouts = {10000ms, 400ms, 20000ms};
                    fault.atLeast = 390;
                    fault.expected.kinds = QStringList{u"read-timeout"_s};
                } else {
                    fault.expected.kinds = QStringList{u"connection-lost"_s};
                }
                addRow(qPrintable(QLatin1StringView(how) + u' ' + QLatin1StringView(where)), fault);
            }
        }
        FaultCase garbage = base;
        garbage.answer = always(HttpResponse::rawBytes("hello\r\n\r\n"));
        garbage.expected.kinds = QStringList{u"connection-lost"_s};
        garbage.expected.message = QStringList{u"without an HTTP answer"_s};
        garbage.expected.gets = 4;
        addRow("answers words", garbage);
    }
    void breaks()
    {
        QFETCH(const Call, call);
        QFETCH(const FaultCase, fault);
        checkFault(call, fault);
    }

    void namesTheVariableOfABadBundle_data()
    {
        QTest::addColumn<QString>("variable");
        QTest::addColumn<QString>("path");
        const QString missing = m_dir.filePath(u"missing.pem"_s);
        const QString garbage = file(u"garbage.pem"_s, "not a certificate");
        const QString key = file(u"key.pem"_s, m_ca.issue().key.toPem());
        for (const QString &variable : {u"REQUESTS_CA_BUNDLE"_s, u"CURL_CA_BUNDLE"_s}) {
            QTest::addRow("%s: no file", qPrintable(variable)) << variable << missing;
            QTest::addRow("%s: no certificate", qPrintable(variable)) << variable << garbage;
            QTest::addRow("%s: a key", qPrintable(variable)) << variable << key;
            QTest::addRow("%s: a folder", qPrintable(variable)) << variable << m_dir.path();
        }
    }
    void namesTheVariableOfABadBundle()
    {
        QFETCH(const QString, variable);
        QFETCH(const QString, path);
        HttpServer::Options options;
        options.tls = m_ca.issue();
        HttpServer server(options, goodAnswer);
        Environment environment = TestIdentity::environment(server.origin());
        environment.set(variable, path);
        Caller caller(environment);
        for (const Call call : allCalls) {
            const auto error = caller.make(call);
            QVERIFY(error);
            QVERIFY(caller.caughtType() == typeid(ConfigurationError));
            QCOMPARE(error->variables, QStringList{variable});
            QVERIFY2(error->message.contains(variable), qPrintable(error->message));
            QVERIFY(!error->hint.isEmpty());
        }
        QCOMPARE(server.connectionCount(), 0U);

        // Nothing is remembered of it: the file is looked at again.
        if (!QFileInfo::exists(path)) {
            file(u"missing.pem"_s, m_ca.certificatePem());
            const auto error = caller.make(Call::EnvVars);
            QFile::remove(path);
            QVERIFY2(!error, error ? qPrintable(error->message) : "");
        }
    }

    void anHttpEndpointNeedsNoBundle()
    {
        HttpServer server(goodAnswer);
        Caller caller(trustingEnvironment(server.origin(), m_dir.filePath(u"missing.pem"_s)));
        QVERIFY(!caller.make(Call::EnvVars));
    }

    // Qt keeps connections by host and port, not by what they were verified with.
    void aConnectionIsNotKeptForAnotherCa()
    {
        HttpServer::Options options;
        options.tls = m_ca.issue();
        HttpServer server(options, goodAnswer);
        const QString bundle = caFile();
        Caller caller(trustingEnvironment(server.origin(), bundle));
        QVERIFY(!caller.make(Call::EnvVars));
        QCOMPARE(server.connectionCount(), 1U);

        // The same file with another CA, the same client.
        file(u"ca.pem"_s, CertificateAuthority().certificatePem());
        auto error = caller.make(Call::EnvVars);
        QVERIFY(error);
        QCOMPARE(error->kind, u"tls"_s);

        // And back: the failure is not kept either.
        caFile();
        error = caller.make(Call::EnvVars);
        QVERIFY2(!error, error ? qPrintable(error->message) : "");

        // Another client of the same identity, with the system's CAs, over the same Runtime.
        ClientOptions other;
        other.runtime = caller.runtime();
        const Client system(Configuration(TestIdentity::environment(server.origin())), other);
        QVERIFY_THROWS_EXCEPTION(ApiError, (void)system.getProjectEnvVars());
    }

    void tellsWhatWasNegotiated()
    {
        HttpServer::Options options;
        options.tls = m_ca.issue();
        HttpServer server(options, goodAnswer);
        Caller caller(trustingEnvironment(server.origin(), caFile()));
        QVERIFY(!caller.make(Call::EnvVars));
        const auto records = caller.finished();
        QCOMPARE(records.size(), 3);
        for (const ExchangeRecord &record : records) {
            QCOMPARE(record.tls.protocol, u"TLSv1.3"_s);
            QVERIFY(!record.tls.cipher.isEmpty());
            QCOMPARE(record.tls.peerSubject, u"127.0.0.1"_s);
            QCOMPARE(record.tls.peerIssuer, u"Cozewi Demo CA"_s);
            QVERIFY(record.tls.peerExpiry > QDateTime::currentDateTimeUtc());
            QCOMPARE(record.tls.peerSha256.size(), 32);
        }
        QVERIFY(!records.at(0).timings.reused);
        QVERIFY(records.at(0).timings.connect);
        QVERIFY(records.at(1).timings.reused);
        QVERIFY(!records.at(1).timings.connect);
    }
};

QTEST_GUILESS_MAIN(TestWireTls)
#include "tst_wiretls.moc"
