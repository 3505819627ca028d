// SPDX-License-Identifier: MIT
#include <cozewi/client.h>
#include <cozewi/envkeys.h>
#include <cozewi/exchangeexport.h>
#include <cozewi/runtime.h>
#include <cozewi/session.h>
#include <cozewi/testing/demoproxy.h>
#include <cozewi/testing/demoserver.h>

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QProcess>
#include <QtCore/QUrlQuery>
#include <QtTest/QtTest>

using namespace Cozewi;
using namespace Cozewi::Testing;
using namespace Qt::Literals::StringLiterals;

namespace {

/// What a runtime sent, as it may be shown.
class Collector : public QObject {
public:
    explicit Collector(const Runtime &runtime)
    {
        connect(runtime.notifier(), &ExchangeNotifier::exchangeFinished, this,
                [this](const ExchangeRecord &record) { records.append(record); });
    }
    QList<ExchangeRecord> records;
};

struct Shell {
    int exitCode = -1;
    QByteArray out;
    QByteArray errors;
};

/// Runs \a command as somebody who pastes it, with \a variables and nothing else of ours in the environment.
Shell paste(const QString &command, const Environment &variables)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const QString &name : variables.names())
        environment.insert(name, variables.value(name));
    QProcess bash;
    bash.setProcessEnvironment(environment);
    bash.start(u"bash"_s, {u"-c"_s, command});
    Shell shell;
    if (!bash.waitForFinished(20000))
        return shell;
    shell.exitCode = bash.exitCode();
    shell.out = bash.readAllStandardOutput();
    shell.errors = bash.readAllStandardError();
    return shell;
}

double timing(const QJsonObject &entry, const QString &phase)
{
    return entry[u"timings"_s][phase].toDouble();
}

} // namespace

/// What leaves the program as text: commands for curl, logs for other tools.
class TestExchangeExport : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void curlSendsTheSameBytes()
    {
        DemoServer server;
        const Environment environment = server.environment();
        const auto runtime = Runtime::create();
        Collector collector(*runtime);
        ClientOptions options;
        options.runtime = runtime;
        const Client client(Configuration(environment), options);
        const QString token = client.getAccessToken();
        const QString odd = u"it's \"odd\" $(id) `id` \\ !x"_s;
        QVERIFY_THROWS_EXCEPTION(ApiError, (void)client.getIntegrationCredential(odd));
        (void)client.getProjectEnvVars();
        QTRY_COMPARE(collector.records.size(), 4);
        const QList<RecordedRequest> ours = server.requests();
        QCOMPARE(ours.size(), 4);
        server.clearRequests();

        Environment variables = environment;
        variables.set(u"COZE_ACCESS_TOKEN"_s, token);
        // What step 2 was given.
        const QString sent = QString::fromUtf8(ours[1].body);
        variables.set(u"COZE_ID_TOKEN"_s, QUrlQuery(sent).queryItemValue(u"subject_token"_s, QUrl::FullyDecoded));
        for (const ExchangeRecord &record : std::as_const(collector.records)) {
            const QString command = toCurl(record, environment);
            for (const QString &secret :
                 {token, variables.value(u"COZE_ID_TOKEN"_s), environment.value(EnvKeys::WorkloadIdentityClientSecret)})
                QVERIFY(!command.contains(secret));
            const Shell shell = paste(command, variables);
            QVERIFY2(shell.exitCode == 0, shell.errors.constData());
        }
        const QList<RecordedRequest> theirs = server.requests();
        QCOMPARE(theirs.size(), 4);
        for (qsizetype i = 0; i < 4; ++i) {
            QCOMPARE(theirs[i].method, ours[i].method);
            QCOMPARE(theirs[i].target, ours[i].target);
            QCOMPARE(theirs[i].body, ours[i].body);
            for (const char *name : {"content-type", "accept", "user-agent", "x-tt-env", "x-use-ppe"})
                QCOMPARE(theirs[i].header(name), ours[i].header(name));
            QVERIFY(theirs[i].header("authorization") == ours[i].header("authorization"));
        }
    }

    void aMissingSecretIsAskedForByName()
    {
        ExchangeRecord record;
        record.stage = Stage::AccessToken;
        record.method = "POST";
        record.url = QUrl(u"http://127.0.0.1:1/token"_s);
        record.requestBody = u"client_id=a&subject_token="_s + Secret::mask();
        const Shell shell = paste(toCurl(record), {});
        QVERIFY(shell.exitCode != 0);
        QVERIFY2(shell.errors.contains("COZE_ID_TOKEN"), shell.errors.constData());
    }

    void curlGoesThroughTheProxy_data()
    {
        QTest::addColumn<DemoProxy::Scheme>("scheme");
        QTest::addColumn<QString>("url");
        QTest::newRow("http, https") << DemoProxy::Scheme::Http << u"https://api.example/a?k=v%26w"_s;
        QTest::newRow("https, https") << DemoProxy::Scheme::Https << u"https://api.example/a?k=v%26w"_s;
        QTest::newRow("http, http") << DemoProxy::Scheme::Http << u"http://api.example/a?k=v%26w"_s;
    }
    void curlGoesThroughTheProxy()
    {
        QFETCH(DemoProxy::Scheme, scheme);
        QFETCH(QString, url);
        DemoProxy::Options proxyOptions;
        proxyOptions.ticket = u"tk+%25/:@ü中"_s;
        const DemoProxy proxy(proxyOptions);
        const Environment environment = proxy.environment(scheme);
        SessionOptions options;
        options.runtime = Runtime::create();
        Collector collector(*options.runtime);
        const Session session(Configuration(environment), options);
        QCOMPARE(session.get(QUrl(url), {{"X-Plain", "a b"}}).status, 200);
        QTRY_COMPARE(collector.records.size(), 1);
        const QString command = toCurl(collector.records[0], environment);
        QVERIFY(!command.contains(u"v%26w") && !command.contains(proxyOptions.ticket));
        Environment variables = environment;
        variables.set(u"COZE_QUERY_K"_s, u"v%26w"_s);
        variables.set(u"COZE_HEADER_X_PLAIN"_s, u"a b"_s);
        const Shell shell = paste(command, variables);
        QVERIFY2(shell.exitCode == 0, (shell.errors + command.toUtf8()).constData());
        const QList<TargetRequest> requests = proxy.targetRequests();
        QCOMPARE(requests.size(), 2);
        QCOMPARE(requests[1].request.target, requests[0].request.target);
        QCOMPARE(requests[1].request.header("x-plain"), QByteArray("a b"));
        QVERIFY(!requests[1].request.hasHeader("proxy-authorization"));
    }

    void harHasEveryMemberThatTheFormatAsksFor()
    {
        const DemoServer server;
        const auto runtime = Runtime::create();
        Collector collector(*runtime);
        ClientOptions options;
        options.runtime = runtime;
        const Client client(Configuration(server.environment()), options);
        const QString token = client.getAccessToken();
        QTRY_COMPARE(collector.records.size(), 2);
        const QJsonObject log = toHar(collector.records)[u"log"_s].toObject();
        QCOMPARE(log[u"version"_s].toString(), u"1.2"_s);
        QVERIFY(!log[u"creator"_s][u"version"_s].toString().isEmpty());
        QCOMPARE(log[u"entries"_s].toArray().size(), 2);
        for (const QJsonValue &value : log[u"entries"_s].toArray()) {
            const QJsonObject entry = value.toObject();
            for (const QString &member :
                 {u"startedDateTime"_s, u"time"_s, u"request"_s, u"response"_s, u"cache"_s, u"timings"_s})
                QVERIFY2(entry.contains(member), qPrintable(member));
            QVERIFY(QDateTime::fromString(entry[u"startedDateTime"_s].toString(), Qt::ISODateWithMs).isValid());
            for (const QString &member : {u"method"_s, u"url"_s, u"httpVersion"_s, u"cookies"_s, u"headers"_s,
                                          u"queryString"_s, u"headersSize"_s, u"bodySize"_s})
                QVERIFY2(entry[u"request"_s].toObject().contains(member), qPrintable(member));
            QCOMPARE(entry[u"response"_s][u"status"_s].toInt(), 200);
            double sum = 0;
            for (const QString &phase : {u"blocked"_s, u"dns"_s, u"connect"_s, u"send"_s, u"wait"_s, u"receive"_s})
                sum += qMax(0.0, timing(entry, phase));
            QVERIFY(qAbs(sum - entry[u"time"_s].toDouble()) < 0.01);
            for (const QString &phase : {u"send"_s, u"wait"_s, u"receive"_s})
                QVERIFY(timing(entry, phase) >= 0);
            QCOMPARE(timing(entry, u"ssl"_s), -1.0);
        }
        const QByteArray text = QJsonDocument(toHar(collector.records)).toJson();
        QVERIFY(!text.contains(token.toUtf8()));
        QVERIFY(!text.contains(server.environment().value(EnvKeys::WorkloadIdentityClientSecret).toUtf8()));
    }

    void phasesThatCannotBeToldApartAreMinusOne()
    {
        using namespace std::chrono_literals;
        ExchangeRecord record;
        record.startedAt = QDateTime::currentDateTimeUtc();
        record.timings.connect = 4ms;
        record.timings.wait = 10ms;
        record.timings.total = 20ms;
        QJsonObject entry = toHar({record})[u"log"_s][u"entries"_s][0].toObject();
        QCOMPARE(timing(entry, u"dns"_s), -1.0);
        QCOMPARE(timing(entry, u"ssl"_s), -1.0);
        QCOMPARE(timing(entry, u"blocked"_s), -1.0);
        QCOMPARE(timing(entry, u"connect"_s), 4.0);
        QCOMPARE(timing(entry, u"send"_s), 6.0);
        QCOMPARE(entry[u"time"_s].toDouble(), 20.0);
        // Through a proxy all of it is known; connect is TCP, the proxy and TLS together.
        record.timings.proxyTls = 1ms;
        record.timings.proxyConnect = 2ms;
        record.timings.tls = 3ms;
        entry = toHar({record})[u"log"_s][u"entries"_s][0].toObject();
        QCOMPARE(timing(entry, u"connect"_s), 10.0);
        QCOMPARE(timing(entry, u"ssl"_s), 3.0);
        QCOMPARE(timing(entry, u"_proxy_tls"_s), 1.0);
        QCOMPARE(timing(entry, u"send"_s), 0.0);
    }

    void aFailureIsAnEntryWithoutAStatus()
    {
        ExchangeRecord record;
        record.url = QUrl(u"https://nowhere.example/"_s);
        record.error = ErrorInfo();
        record.error->message = u"the host was not found"_s;
        const QJsonObject entry = toHar({record})[u"log"_s][u"entries"_s][0].toObject();
        QCOMPARE(entry[u"response"_s][u"status"_s].toInt(-1), 0);
        QCOMPARE(entry[u"response"_s][u"_error"_s].toString(), u"the host was not found"_s);
    }
};

QTEST_GUILESS_MAIN(TestExchangeExport)
#include "tst_exchangeexport.moc"
