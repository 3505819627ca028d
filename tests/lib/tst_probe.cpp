// SPDX-License-Identifier: MIT
#include "policyproxy.h"
#include "sessionpeer.h"

#include <cozewi/envkeys.h>
#include <cozewi/probe.h>

#include <QtTest/QSignalSpy>

using namespace SessionPeer;
using namespace Qt::Literals::StringLiterals;

namespace {

using Scheme = DemoProxy::Scheme;

struct Case {
    QList<ProxyFault> faults;
    Scheme proxy = Scheme::Http;
    /// Where it ends, and what is said.
    QString hop;
    QString id;
    QString fix;
    bool certain = true;
    QString target = u"https://api.example/x"_s;
};

ProbeOptions hasty(const QString &target)
{
    ProbeOptions options;
    options.target = QUrl(target);
    options.timeouts = {std::chrono::milliseconds(600), std::chrono::milliseconds(600), std::chrono::seconds(20)};
    return options;
}

ProbeReport probeNow(const Environment &environment, const QString &target)
{
    return waitFor(probe(Configuration(environment), hasty(target)));
}

const ProbeHop &hopOf(const ProbeReport &report, const QString &name)
{
    for (const ProbeHop &hop : report.hops) {
        if (hop.name == name)
            return hop;
    }
    qFatal("no such hop");
}

QString everythingIn(const ProbeReport &report)
{
    QStringList parts;
    for (const Finding &finding : report.findings())
        parts += {finding.what, finding.why, finding.fix};
    for (const ProbeHop &hop : report.hops) {
        parts += {hop.seen, hop.reason, hop.peer};
        for (const Header &header : hop.headers)
            parts += QString::fromUtf8(header.name + ": " + header.value);
    }
    for (const IgnoredVariable &variable : report.overview.ignored)
        parts += variable.displayValue;
    return parts.join(u'\n');
}

} // namespace

Q_DECLARE_METATYPE(Case)

/// The walk along the way, hop by hop.
class TestProbe : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aGoodWay_data()
    {
        QTest::addColumn<Scheme>("proxy");
        QTest::addColumn<QString>("target");
        QTest::addColumn<QStringList>("passed");
        const QString https = u"https://api.example/x"_s;
        const QString http = u"http://api.example/x"_s;
        QTest::newRow("http proxy, https target")
            << Scheme::Http << https << QStringList{u"configuration"_s, u"tcp"_s, u"connect"_s, u"tls"_s, u"http"_s};
        QTest::newRow("https proxy, https target")
            << Scheme::Https << https
            << QStringList{u"configuration"_s, u"tcp"_s, u"proxy_tls"_s, u"connect"_s, u"tls"_s, u"http"_s};
        QTest::newRow("http proxy, http target")
            << Scheme::Http << http << QStringList{u"configuration"_s, u"tcp"_s, u"http"_s};
        QTest::newRow("https proxy, http target")
            << Scheme::Https << http << QStringList{u"configuration"_s, u"tcp"_s, u"proxy_tls"_s, u"http"_s};
        QTest::newRow("as far as the proxy")
            << Scheme::Https << QString() << QStringList{u"configuration"_s, u"tcp"_s, u"proxy_tls"_s};
    }
    void aGoodWay()
    {
        QFETCH(Scheme, proxy);
        QFETCH(QString, target);
        QFETCH(QStringList, passed);
        DemoProxy demo;
        const ProbeReport report = probeNow(demo.environment(proxy), target);
        QVERIFY2(report.ok, qPrintable(everythingIn(report)));
        QVERIFY(report.findings().isEmpty());
        QStringList names;
        for (const HopResult &hop : report.hopResults()) {
            QVERIFY(hop.ok);
            QVERIFY(hop.time);
            QVERIFY(!hop.seen.isEmpty());
            names.append(hop.name);
        }
        QCOMPARE(names, passed);
        QCOMPARE(demo.connectionCount(), 1u);
        QCOMPARE(demo.targetRequests().size(), target.isEmpty() ? 0 : 1);
        if (target.startsWith(u"https:")) {
            QCOMPARE(report.signer, TlsSigner::ConfiguredCa);
            const ProbeHop &tls = hopOf(report, u"tls"_s);
            QCOMPARE(tls.certificates.value(0).names, QStringList{u"api.example"_s});
            QCOMPARE(tls.certificates.value(0).sha256.size(), 32);
            QVERIFY(tls.protocol.startsWith(u"TLSv1"));
            QVERIFY(!tls.cipher.isEmpty());
            QCOMPARE(hopOf(report, u"connect"_s).status, 200);
            QVERIFY(!demo.targetRequests()[0].request.hasHeader("proxy-authorization"));
        }
        QVERIFY(!everythingIn(report).contains(demo.ticket()));
    }

    void faults_data()
    {
        QTest::addColumn<Case>("test");
        using enum ProxyFault;
        const QString variable = EnvKeys::OutboundAuthProxy;
        const QString ticket = EnvKeys::IdentityTicket;
        const QString ca = EnvKeys::OutboundAuthProxyCa;
        const auto add = [](const char *name, const Case &test) { QTest::newRow(name) << test; };
        add("407", {{AuthenticationRequired}, Scheme::Http, u"connect"_s, u"proxy-ticket-refused"_s, ticket});
        add("407 over TLS", {{AuthenticationRequired}, Scheme::Https, u"connect"_s, u"proxy-ticket-refused"_s, ticket});
        add("407, http target",
            {{AuthenticationRequired},
             Scheme::Http,
             u"http"_s,
             u"proxy-ticket-refused"_s,
             ticket,
             true,
             u"http://api.example/"_s});
        add("403", {{Forbidden}, Scheme::Http, u"connect"_s, u"proxy-forbids-target"_s, u"api.example:443"_s});
        add("405", {{MethodNotAllowed}, Scheme::Http, u"connect"_s, u"proxy-no-connect"_s, variable, false});
        add("502", {{BadGateway}, Scheme::Http, u"connect"_s, u"proxy-target-unreachable"_s, u"api.example:443"_s});
        add("504", {{GatewayTimeout}, Scheme::Http, u"connect"_s, u"proxy-target-timeout"_s, u"api.example:443"_s});
        add("redirect", {{Redirect}, Scheme::Http, u"connect"_s, u"proxy-redirects"_s, variable, false});
        add("closes", {{CloseAtConnect, PlainOnly}, Scheme::Http, u"connect"_s, u"proxy-closes"_s, variable, false});
        add("babbles", {{Babble, PlainOnly}, Scheme::Http, u"connect"_s, u"proxy-not-http"_s, variable});
        add("stalls at CONNECT",
            {{StallAtConnect, PlainOnly}, Scheme::Http, u"connect"_s, u"proxy-stalls"_s, u"URL"_s, false});
        add("closes, over TLS too", {{CloseAtConnect}, Scheme::Http, u"connect"_s, u"proxy-closes"_s, variable, false});
        add("babbles, over TLS too", {{Babble}, Scheme::Http, u"connect"_s, u"proxy-not-http"_s, variable});
        add("stalls at CONNECT, over TLS too",
            {{StallAtConnect}, Scheme::Http, u"connect"_s, u"proxy-stalls"_s, u"URL"_s, false});
        add("stalls at the handshake, answers plain HTTP",
            {{StallAtHandshake}, Scheme::Https, u"proxy_tls"_s, u"proxy-speaks-plain-http"_s, u"Write http://"_s});
        add("407 without a challenge",
            {{AuthenticationWithoutChallenge}, Scheme::Http, u"connect"_s, u"proxy-ticket-refused"_s, ticket});
        add("stalls at accept",
            {{StallAtAccept}, Scheme::Https, u"proxy_tls"_s, u"proxy-tls-stalled"_s, variable, false});
        add("stalls behind CONNECT", {{StallAfterConnect}, Scheme::Http, u"tls"_s, u"target-tls-stalled"_s, {}, false});
        add("TLS to a plain proxy",
            {{PlainOnly}, Scheme::Https, u"proxy_tls"_s, u"proxy-speaks-plain-http"_s, u"Write http://"_s});
        add("plain HTTP to a TLS proxy",
            {{TlsOnly}, Scheme::Http, u"connect"_s, u"proxy-speaks-tls"_s, u"Write https://"_s});
        add("plain HTTP to a TLS proxy, http target",
            {{TlsOnly},
             Scheme::Http,
             u"http"_s,
             u"proxy-speaks-tls"_s,
             u"Write https://"_s,
             true,
             u"http://api.example/"_s});
        add("proxy certificate expired",
            {{ProxyCertificateExpired}, Scheme::Https, u"proxy_tls"_s, u"proxy-certificate-expired"_s, u"clock"_s});
        add("proxy certificate wrong host",
            {{ProxyCertificateWrongHost}, Scheme::Https, u"proxy_tls"_s, u"proxy-certificate-wrong-host"_s, variable});
        add("proxy certificate unknown",
            {{ProxyCertificateUnknown}, Scheme::Https, u"proxy_tls"_s, u"proxy-certificate-unknown-issuer"_s, ca});
        add("wrong CA", {{WrongAuthority}, Scheme::Https, u"tls"_s, u"ca-outdated"_s, ca});
        add("not intercepted", {{NoInterception}, Scheme::Http, u"tls"_s, u"target-certificate-unknown-issuer"_s, ca});
        add("target certificate expired",
            {{TargetCertificateExpired}, Scheme::Http, u"tls"_s, u"target-certificate-expired"_s, u"clock"_s});
        add("target certificate wrong host",
            {{TargetCertificateWrongHost},
             Scheme::Http,
             u"tls"_s,
             u"target-certificate-wrong-host"_s,
             u"https://api.example"_s});
        add("CA expired", {{AuthorityExpired}, Scheme::Http, u"tls"_s, u"ca-expired"_s, ca});
        add("target answers badly", {{BadTarget}, Scheme::Http, u"http"_s, u"target-not-http"_s, u"URL"_s});
    }
    void faults()
    {
        QFETCH(Case, test);
        DemoProxy demo;
        demo.setFaults(test.faults);
        const ProbeReport report = probeNow(demo.environment(test.proxy), test.target);
        QVERIFY(!report.ok);
        const QList<HopResult> hops = report.hopResults();
        QCOMPARE(hops.last().name, test.hop);
        QVERIFY(!hops.last().ok);
        for (qsizetype i = 0; i + 1 < hops.size(); ++i)
            QVERIFY(hops[i].ok);
        const Finding finding = report.findings().value(0);
        QCOMPARE(finding.id, test.id);
        QCOMPARE(finding.hop, test.hop);
        QCOMPARE(finding.severity, Finding::Severity::Error);
        QCOMPARE(finding.certain, test.certain);
        QVERIFY2(finding.fix.contains(test.fix), qPrintable(finding.fix));
        QVERIFY(!finding.what.isEmpty());
        QVERIFY(!finding.why.isEmpty());
        QVERIFY(!everythingIn(report).contains(demo.ticket()));
        if (test.hop == u"tls" && test.id != u"target-tls-stalled") {
            QVERIFY(!hopOf(report, u"tls"_s).certificates.isEmpty());
            // A name or a date that is wrong says nothing of who signed it.
            const bool isOurs = test.id == u"target-certificate-expired" || test.id == u"target-certificate-wrong-host";
            QCOMPARE(report.signer, isOurs ? TlsSigner::ConfiguredCa : TlsSigner::UnknownCa);
        }
    }

    // Its TLS answers the question; nothing is said to it.
    void nothingIsSentToAProxyWhoseCertificateIsUnknown()
    {
        DemoProxy demo;
        demo.setFaults({ProxyFault::TlsOnly, ProxyFault::ProxyCertificateUnknown});
        const ProbeReport report = probeNow(demo.environment(Scheme::Http), u"https://api.example/"_s);
        QCOMPARE(report.findings().value(0).id, u"proxy-speaks-tls"_s);
        QVERIFY(demo.proxyRequests().isEmpty());
    }

    void whatTheProxyQuotesIsMasked_data()
    {
        QTest::addColumn<QString>("target");
        QTest::newRow("CONNECT") << u"https://api.example/x"_s;
        QTest::newRow("absolute form") << u"http://api.example/x"_s;
    }
    void whatTheProxyQuotesIsMasked()
    {
        QFETCH(QString, target);
        DemoProxy demo;
        const QByteArray plain = "space:" + demo.ticket().toUtf8();
        const PolicyProxy proxy([plain](const QByteArray &) {
            const QByteArray quotes = "Via: " + plain + "\r\nServer: Basic " + plain.toBase64()
                + "\r\nX-Request-Id: " + plain.sliced(6, 14) + "...\r\n";
            return "HTTP/1.1 403 No " + plain + "\r\n" + quotes + "Content-Length: 0\r\n\r\n";
        });
        Environment environment = demo.environment();
        environment.set(EnvKeys::OutboundAuthProxy, proxy.url());
        const QString all = everythingIn(probeNow(environment, target));
        QVERIFY2(all.contains("Server: Basic "_L1 + Secret::mask()), qPrintable(all));
        QVERIFY(!all.contains(demo.ticket()));
        QVERIFY(!all.contains(demo.ticket().first(14)));
        QVERIFY(!all.contains(QString::fromLatin1(plain.toBase64())));
    }

    void aProxyThatIsNotThere()
    {
        DemoProxy demo;
        Environment environment = demo.environment();
        environment.set(EnvKeys::OutboundAuthProxy, u"http://127.0.0.1:1"_s);
        QCOMPARE(probeNow(environment, {}).findings().value(0).id, u"proxy-refused"_s);
        environment.set(EnvKeys::OutboundAuthProxy, u"http://proxy.invalid:3128"_s);
        const ProbeReport report = probeNow(environment, {});
        QVERIFY(!report.ok);
        QCOMPARE(report.hopResults().last().name, u"dns"_s);
    }

    void nothingToProbe()
    {
        const ProbeReport report = probeNow(Environment(), u"https://api.example/"_s);
        QVERIFY(report.skipped);
        QVERIFY(!report.ok);
        QVERIFY(report.findings().isEmpty());
        QVERIFY(report.hopResults().isEmpty());
    }

    void whatIsMissingIsNamed()
    {
        DemoProxy demo;
        Environment environment = demo.environment();
        environment.unset(EnvKeys::IdentityTicket);
        const ProbeReport report = probeNow(environment, {});
        QCOMPARE(report.hopResults().size(), 1);
        QCOMPARE(report.findings().size(), 1);
        QCOMPARE(report.findings()[0].variable, QString(EnvKeys::IdentityTicket));
        // With the letters that it has.
        QVERIFY2(report.findings()[0].what.startsWith(EnvKeys::IdentityTicket), qPrintable(report.findings()[0].what));
        QCOMPARE(demo.connectionCount(), 0u);
    }

    void certificatesOfTheCaComeByNumber()
    {
        DemoProxy demo;
        Environment environment = demo.environment();
        const QByteArray pem = demo.authorityPem();
        const QByteArray cut = pem.left(pem.size() / 2) + "\n";
        environment.set(EnvKeys::OutboundAuthProxyCa, QString::fromLatin1(pem + cut + pem));
        const ProxyOverview overview = proxyOverview(Configuration(environment));
        QList<int> numbers;
        QStringList problems;
        for (const AuthorityBlock &block : overview.authorityBlocks) {
            numbers.append(block.number);
            if (!block.certificate)
                problems.append(block.problem);
        }
        QCOMPARE(numbers, QList<int>({1, 2, 3}));
        QCOMPARE(problems.size(), 1);
        QVERIFY2(problems[0].contains(u'2'), qPrintable(problems[0]));
        QCOMPARE(overview.authorities.size(), 2);
    }

    void theOverviewSaysWhichWayCallsGo()
    {
        DemoProxy demo;
        Environment environment = demo.environment();
        environment.set(EnvKeys::WorkloadIdentityTokenEndpoint, u"https://auth.example/token"_s);
        environment.set(EnvKeys::OutboundAuthEndpoint, u"http://10.0.0.1/api"_s);
        environment.set(u"HTTPS_PROXY"_s, u"http://u:planted-password@other:3128"_s);
        environment.set(u"NO_PROXY"_s, u"10.0.0.0/8"_s);
        environment.set(u"SSL_CERT_FILE"_s, u"/x.pem"_s);
        environment.set(EnvKeys::OutboundAuthProxyCaPath, u"/y.pem"_s);
        const ProxyOverview overview = proxyOverview(Configuration(environment));
        QCOMPARE(overview.proxyVariable, QString(EnvKeys::OutboundAuthProxy));
        QCOMPARE(overview.authorities.size(), 1);
        QCOMPARE(overview.calls.size(), 4);
        QCOMPARE(overview.calls[0].proxy, u"http://other:3128"_s);
        QCOMPARE(overview.calls[0].variable, u"HTTPS_PROXY"_s);
        QVERIFY(overview.calls[1].proxy.isEmpty());
        QCOMPARE(overview.calls.last().stage, Stage::Session);
        QCOMPARE(overview.calls.last().proxy, demo.url());
        QStringList ignored;
        for (const IgnoredVariable &variable : overview.ignored) {
            ignored.append(variable.name);
            QVERIFY(!variable.displayValue.contains(u"planted"_s));
        }
        const QStringList expected{u"HTTPS_PROXY"_s, u"NO_PROXY"_s, u"SSL_CERT_FILE"_s,
                                   EnvKeys::OutboundAuthProxyCaPath};
        QCOMPARE(ignored, expected);
        QVERIFY(overview.findings.isEmpty());
    }

    void signalsComeInTheOrderOfTheHops()
    {
        DemoProxy demo;
        Probe probe(Configuration(demo.environment(Scheme::Https)), hasty(u"https://api.example/"_s));
        QSignalSpy finished(&probe, &Probe::finished);
        QList<int> ended;
        connect(&probe, &Probe::hopChanged, this, [&](int index, const ProbeHop &hop) {
            QCOMPARE(probe.thread(), QThread::currentThread());
            if (hop.state == ProbeHop::State::Ok)
                ended.append(index);
        });
        probe.start();
        QVERIFY(probe.isRunning());
        QVERIFY(finished.wait(10000));
        QVERIFY(!probe.isRunning());
        QVERIFY(probe.report().ok);
        const QList<int> expected{0, 2, 3, 4, 5, 6};
        QCOMPARE(ended, expected);
    }

    void cancellingEndsItAtOnce()
    {
        DemoProxy demo;
        demo.setFault(ProxyFault::StallAtConnect);
        ProbeOptions options;
        options.target = QUrl(u"https://api.example/"_s);
        options.timeouts.connect = std::chrono::minutes(1);
        Probe probe(Configuration(demo.environment()), options);
        QSignalSpy finished(&probe, &Probe::finished);
        probe.start();
        QVERIFY(demo.waitForConnections(1));
        probe.cancel();
        QVERIFY(finished.wait(2000));
        QVERIFY(probe.report().cancelled);
        QCOMPARE(finished.size(), 1);
        QTRY_COMPARE(demo.openConnections(), 0);
        // A probe that goes while it runs.
        auto gone = std::make_unique<Probe>(Configuration(demo.environment()), options);
        gone->start();
        QVERIFY(demo.waitForConnections(2));
        gone.reset();
        QTRY_COMPARE(demo.openConnections(), 0);
    }
};

QTEST_GUILESS_MAIN(TestProbe)
#include "tst_probe.moc"
