// SPDX-License-Identifier: MIT
// What the doctor sees in the variables, in an exchange, and how a diagnosis is written.
#include "diagnostics/missingcheck.h"
#include "testcertificates.h"

#include <cozewi/doctor.h>
#include <cozewi/envkeys.h>

#include <QtCore/QJsonArray>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

#include <algorithm>

using namespace Cozewi;
using Severity = Finding::Severity;

namespace {

Environment good()
{
    Environment environment;
    environment.set(EnvKeys::WorkloadIdentityClientId, QStringLiteral("wl-8fd1c2"));
    environment.set(EnvKeys::WorkloadIdentityClientSecret, QStringLiteral("hunter2+/=%"));
    environment.set(EnvKeys::WorkloadIdentityTokenEndpoint, QStringLiteral("https://id.coze.test/token"));
    environment.set(EnvKeys::WorkloadAccessTokenEndpoint, QStringLiteral("https://id.coze.test/access-token"));
    environment.set(EnvKeys::OutboundAuthEndpoint, QStringLiteral("https://api.coze.test/outbound"));
    return environment;
}

FindingList check(const QString &name, const QString &value)
{
    Environment environment = good();
    environment.set(name, value);
    return checkConfiguration(Configuration(environment));
}

const Finding *find(const FindingList &findings, const QString &id)
{
    const auto found =
        std::find_if(findings.cbegin(), findings.cend(), [&](const Finding &finding) { return finding.id == id; });
    return found == findings.cend() ? nullptr : &*found;
}

QStringList seriousIds(const FindingList &findings)
{
    QStringList ids;
    for (const Finding &finding : findings) {
        if (finding.severity >= Severity::Warning)
            ids.append(finding.id);
    }
    return ids;
}

QString words(const FindingList &findings)
{
    QString text;
    for (const Finding &finding : findings)
        text += finding.what + finding.why + finding.fix;
    return text;
}

} // namespace

class tst_Doctor : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void nothingWrong()
    {
        const FindingList findings = checkConfiguration(Configuration(good()));
        QCOMPARE(findings.size(), 1);
        QCOMPARE(findings.first().id, QStringLiteral("configuration-ok"));
        QCOMPARE(findings.first().severity, Severity::Ok);
    }

    void values_data()
    {
        QTest::addColumn<QString>("variable");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("id");
        QTest::addColumn<bool>("certain");
        const QString secret(EnvKeys::WorkloadIdentityClientSecret);
        const QString client(EnvKeys::WorkloadIdentityClientId);
        const QString first(EnvKeys::WorkloadIdentityTokenEndpoint);
        const QString second(EnvKeys::WorkloadAccessTokenEndpoint);
        const QString base(EnvKeys::OutboundAuthEndpoint);
        const QString lane(EnvKeys::ServerEnv);
        const auto row = [](const char *name, const QString &variable, const QString &value, const char *id,
                            bool certain) {
            QTest::newRow(name) << variable << value << QString::fromLatin1(id) << certain;
        };
        row("line break", secret, QStringLiteral("hunter2\n"), "client-secret-whitespace", true);
        row("carriage return", secret, QStringLiteral("hunter2\r"), "client-secret-whitespace", true);
        row("leading space", client, QStringLiteral(" hunter2"), "client-id-whitespace", true);
        row("double quotes", secret, QStringLiteral("\"hunter2\""), "client-secret-quotes", true);
        row("single quotes", secret, QStringLiteral("'hunter2'"), "client-secret-quotes", true);
        row("curly quotes", secret, QStringLiteral("“hunter2”"), "client-secret-quotes", true);
        row("half a quote", secret, QStringLiteral("'hunter2"), "client-secret-quotes", false);
        row("quoted URL", first, QStringLiteral("\"https://id.coze.test/\""), "id-token-endpoint-quotes", true);
        row("URL with line break", second, QStringLiteral("https://id.coze.test/\n"),
            "access-token-endpoint-whitespace", true);
        row("your_client_id", client, QStringLiteral("your_client_id"), "client-id-placeholder", false);
        row("your-secret-here", secret, QStringLiteral("your-secret-here"), "client-secret-placeholder", false);
        row("changeme", secret, QStringLiteral("CHANGEME"), "client-secret-placeholder", false);
        row("xxx", secret, QStringLiteral("xxxxxx"), "client-secret-placeholder", false);
        row("null", secret, QStringLiteral("undefined"), "client-secret-placeholder", false);
        row("angle brackets", client, QStringLiteral("<client id>"), "client-id-placeholder", true);
        row("not expanded", secret, QStringLiteral("${SECRET}"), "client-secret-placeholder", true);
        row("not rendered", secret, QStringLiteral("{{ .Values.secret }}"), "client-secret-placeholder", true);
        row("example host", first, QStringLiteral("https://auth.example.com/token"), "id-token-endpoint-placeholder",
            true);
        row("template in a URL", base, QStringLiteral("https://<host>/api"), "api-endpoint-placeholder", true);
        row("mask", secret, QStringLiteral("••••••••"), "client-secret-placeholder", false);
        row("cut", secret, QStringLiteral("hunter2..."), "client-secret-placeholder", false);
        row("whole line", secret, secret + QStringLiteral("=hunter2"), "client-secret-pasted", true);
        row("export", secret, QStringLiteral("export X=hunter2"), "client-secret-pasted", true);
        row("escaped", secret, QStringLiteral("hunter2\\n"), "client-secret-escape", false);
        row("zero width", secret, QStringLiteral("hun\u200bter2"), "client-secret-characters", false);
        row("not UTF-8", secret, QStringLiteral("hunter2\ufffd"), "client-secret-characters", false);
        row("same as the id", secret, QStringLiteral("wl-8fd1c2"), "client-secret-same-as-id", false);

        row("missing", secret, {}, "client-secret-missing", true);
        row("missing base", base, {}, "api-endpoint-missing", true);
        row("no scheme", first, QStringLiteral("id.coze.test/token"), "id-token-endpoint-invalid", true);
        row("password", first, QStringLiteral("https://u:hunter2@id.coze.test/"), "id-token-endpoint-invalid", true);
        row("http", first, QStringLiteral("http://id.coze.test/token"), "id-token-endpoint-http", true);
        row("http with port 443", first, QStringLiteral("http://id.coze.test:443/t"), "id-token-endpoint-port", false);
        row("https with port 80", first, QStringLiteral("https://id.coze.test:80/t"), "id-token-endpoint-port", false);
        row("https on loopback", second, QStringLiteral("https://127.0.0.1:8080/x"),
            "access-token-endpoint-loopback-https", false);
        row("same endpoints", second, QStringLiteral("https://id.coze.test/token"), "access-token-endpoint-same",
            false);
        row("swapped", first, QStringLiteral("https://id.coze.test/x/access_token"), {}, true);
        row("base with /env", base, QStringLiteral("https://api.coze.test/x/env"), "api-endpoint-path", true);
        row("base with /integration/", base, QStringLiteral("https://api.coze.test/integration/"), "api-endpoint-path",
            true);
        row("base with a slash", base, QStringLiteral("https://api.coze.test/x/"), "api-endpoint-slash", true);
        row("base with a query", base, QStringLiteral("https://api.coze.test/x?y=1"), "api-endpoint-query", true);
        row("base is a token endpoint", base, QStringLiteral("https://id.coze.test/token"),
            "api-endpoint-token-endpoint", false);
        row("lane", lane, QStringLiteral("ppe-x"), "lane-near-miss", false);
        row("control in a lane", lane, QStringLiteral("ppe_x\n"), "lane-control", true);

        row("proxy", QStringLiteral("HTTPS_PROXY"), QStringLiteral("http://u:hunter2@p.test:1"), "proxy-in-force",
            true);
        row("wrong proxy", QStringLiteral("https_proxy"), QStringLiteral("socks5://p.test:1"), "proxy-invalid", true);
        row("wrong proxy of no use", QStringLiteral("http_proxy"), QStringLiteral("socks5://p.test:1"), "proxy-invalid",
            true);
        row("no CA file", QStringLiteral("REQUESTS_CA_BUNDLE"), QStringLiteral("/nowhere/ca.pem"), "ca-bundle-invalid",
            true);
        row("ignored CA variable", QStringLiteral("SSL_CERT_FILE"), QStringLiteral("/x"), "ca-variable-ignored", true);
    }
    void values()
    {
        QFETCH(QString, variable);
        QFETCH(QString, value);
        QFETCH(QString, id);
        QFETCH(bool, certain);
        const FindingList findings = check(variable, value);
        if (id.isEmpty()) {
            QVERIFY2(seriousIds(findings).isEmpty(), qPrintable(seriousIds(findings).join(u' ')));
            return;
        }
        const Finding *finding = find(findings, id);
        QVERIFY2(finding, qPrintable(seriousIds(findings).join(u' ')));
        QCOMPARE(finding->certain, certain);
        QCOMPARE(finding->variable, variable);
        QVERIFY(!finding->what.isEmpty() && !finding->why.isEmpty() && !finding->fix.isEmpty());
        // One fact is told once.
        QVERIFY2(seriousIds(findings).size() <= 1, qPrintable(seriousIds(findings).join(u' ')));
        QCOMPARE(find(findings, QStringLiteral("configuration-ok")) != nullptr, seriousIds(findings).isEmpty());
        QVERIFY(!words(findings).contains(QStringLiteral("hunter2")));
    }

    void swappedEndpoints()
    {
        Environment environment = good();
        environment.set(EnvKeys::WorkloadIdentityTokenEndpoint, QStringLiteral("https://id.coze.test/access-token"));
        environment.set(EnvKeys::WorkloadAccessTokenEndpoint, QStringLiteral("https://id.coze.test/token"));
        const FindingList findings = checkConfiguration(Configuration(environment));
        const Finding *finding = find(findings, QStringLiteral("id-token-endpoint-swapped"));
        QVERIFY(finding);
        QVERIFY(!finding->certain);
    }

    void aMistypedNameIsFound()
    {
        Environment environment = good();
        environment.unset(EnvKeys::WorkloadIdentityClientSecret);
        environment.set(QStringLiteral("COZE_WORKLOAD_IDENTITY_CLIENT_SECERT"), QStringLiteral("hunter2"));
        const FindingList findings = checkConfiguration(Configuration(environment));
        const Finding *finding = find(findings, QStringLiteral("client-secret-missing"));
        QVERIFY(finding);
        QVERIFY(finding->fix.contains(QStringLiteral("COZE_WORKLOAD_IDENTITY_CLIENT_SECERT")));
        QVERIFY(!finding->certain);

        Environment lower;
        lower.set(QStringLiteral("coze_workload_identity_client_id"), QStringLiteral("x"));
        lower.set(QStringLiteral("COZE_LOOP_API_TOKEN"), QStringLiteral("x"));
        QCOMPARE(nearName(lower, EnvKeys::WorkloadIdentityClientId),
                 QStringLiteral("coze_workload_identity_client_id"));
        QVERIFY(nearName(lower, EnvKeys::WorkloadIdentityClientSecret).isEmpty());
    }

    void everythingMissingIsToldAtOnce()
    {
        const FindingList findings = checkConfiguration(Configuration(Environment()));
        QCOMPARE(findings.size(), 5);
        QCOMPARE(std::count_if(findings.cbegin(), findings.cend(),
                               [](const Finding &finding) { return finding.severity == Severity::Error; }),
                 4);
    }

    void readsTheCaFile()
    {
        const QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("ca.pem")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(TestCertificates::expiredRoot() + TestCertificates::root());
        file.close();
        const FindingList findings = check(QStringLiteral("CURL_CA_BUNDLE"), file.fileName());
        QVERIFY(find(findings, QStringLiteral("ca-bundle-in-force")));
        const Finding *entry = find(findings, QStringLiteral("ca-bundle-entry"));
        QVERIFY(entry);
        QVERIFY(entry->what.contains(QStringLiteral("block 1")));
        QCOMPARE(entry->variable, QStringLiteral("CURL_CA_BUNDLE"));
    }

    void noProxyIsTold()
    {
        Environment environment = good();
        environment.set(QStringLiteral("ALL_PROXY"), QStringLiteral("p.test:1"));
        environment.set(QStringLiteral("NO_PROXY"), QStringLiteral("api.coze.test"));
        const FindingList findings = checkConfiguration(Configuration(environment));
        const Finding *bypassed = find(findings, QStringLiteral("proxy-bypassed"));
        QVERIFY(bypassed && find(findings, QStringLiteral("proxy-in-force")));
        QVERIFY(bypassed->what.contains(QStringLiteral("api.coze.test")));
        QVERIFY(find(findings, QStringLiteral("configuration-ok")));
    }

    void exchanges()
    {
        ExchangeRecord record;
        record.url = QUrl(QStringLiteral("https://id.coze.test/token"));
        record.startedAt = QDateTime::currentDateTimeUtc();
        QVERIFY(checkExchange(record).isEmpty());
        record.clockSkew = -20;
        QVERIFY(checkExchange(record).isEmpty());
        record.clockSkew = 7200;
        QCOMPARE(checkExchange(record).first().id, QStringLiteral("clock-skew"));
        QVERIFY(checkExchange(record).first().what.contains(QStringLiteral("behind")));
        QVERIFY(checkExchange(record).first().what.contains(u'2'));
        record.clockSkew = -7200;
        QVERIFY(checkExchange(record).first().what.contains(QStringLiteral("ahead")));
        record.clockSkew.reset();
        record.url.setScheme(QStringLiteral("http"));
        QCOMPARE(checkExchange(record).first().id, QStringLiteral("plain-http"));
        record.url.setHost(QStringLiteral("127.0.0.1"));
        QVERIFY(checkExchange(record).isEmpty());
        record.tls.peerExpiry = record.startedAt.addDays(3);
        QCOMPARE(checkExchange(record).first().id, QStringLiteral("certificate-expires"));
        record.tls.peerExpiry = record.startedAt.addDays(300);
        record.timings.total = std::chrono::milliseconds(2500);
        QCOMPARE(checkExchange(record).first().id, QStringLiteral("slow"));
        QVERIFY(!checkExchange(record).first().why.contains(QStringLiteral("waiting for the server")));
        record.timings.wait = std::chrono::milliseconds(2400);
        QVERIFY(checkExchange(record).first().why.contains(QStringLiteral("waiting for the server")));
        QVERIFY(!checkExchange(record).first().fix.contains(QStringLiteral("Request id")));
        record.responseHeaders = {{"X-Tt-Logid", "20261123-1"}};
        QVERIFY(checkExchange(record).first().fix.contains(QStringLiteral("20261123-1")));
        record.warnings = QStringList{QStringLiteral("odd")};
        QCOMPARE(checkExchange(record).last().what, QStringLiteral("odd"));
        QCOMPARE(checkExchange(record).last().severity, Severity::Warning);
    }

    void tokensThatDoNotLast()
    {
        ExchangeRecord record;
        record.url = QUrl(QStringLiteral("https://id.coze.test/token"));
        record.stage = Stage::AccessToken;
        record.expiresIn = 300;
        QVERIFY(checkExchange(record).isEmpty());
        record.expiresIn = 90;
        QCOMPARE(checkExchange(record).first().id, QStringLiteral("token-short-life"));
        QVERIFY(checkExchange(record).first().why.contains(QStringLiteral("30 second")));
        record.expiresIn = 300;
        record.cause = QStringLiteral("after 401");
        QCOMPARE(checkExchange(record).first().id, QStringLiteral("token-refused"));
        record.stage = Stage::IdToken;
        QVERIFY(checkExchange(record).isEmpty());
    }

    void json()
    {
        Diagnosis diagnosis;
        Finding finding;
        finding.id = QStringLiteral("a-b");
        finding.severity = Severity::Warning;
        finding.what = QStringLiteral("what");
        finding.why = QStringLiteral("why");
        finding.fix = QStringLiteral("fix");
        diagnosis.findings.append(finding);
        finding.severity = Severity::Error;
        finding.variable = QStringLiteral("V");
        finding.stage = Stage::IdToken;
        finding.hop = QStringLiteral("tcp");
        QVERIFY(diagnosis.ok());
        diagnosis.findings.append(finding);
        QVERIFY(!diagnosis.ok());
        diagnosis.hops.append({QStringLiteral("tcp"), true, std::chrono::microseconds(1500), QStringLiteral("seen")});
        diagnosis.hops.append({QStringLiteral("tls"), false, {}, {}});
        const QJsonObject json = diagnosis.toJson();
        QCOMPARE(json.value(u"schema").toInt(), 1);
        QCOMPARE(json.value(u"ok").toBool(true), false);
        const QJsonArray findings = json.value(u"findings").toArray();
        QCOMPARE(findings.at(0).toObject().keys().join(u' '), QStringLiteral("fix id severity what why"));
        QCOMPARE(findings.at(1).toObject().keys().join(u' '),
                 QStringLiteral("fix hop id severity stage variable what why"));
        QCOMPARE(findings.at(1).toObject().value(u"severity").toString(), QStringLiteral("error"));
        QCOMPARE(findings.at(1).toObject().value(u"stage").toString(), QStringLiteral("id_token"));
        const QJsonArray hops = json.value(u"hops").toArray();
        QCOMPARE(hops.at(0).toObject().value(u"ms").toDouble(), 1.5);
        QCOMPARE(hops.at(1).toObject().keys().join(u' '), QStringLiteral("name ok seen"));
    }
};

QTEST_GUILESS_MAIN(tst_Doctor)
#include "tst_doctor.moc"
