// SPDX-License-Identifier: MIT
#include <cozewi/client.h>
#include <cozewi/envkeys.h>
#include <cozewi/exchangeexport.h>
#include <cozewi/future.h>
#include <cozewi/runtime.h>
#include <cozewi/session.h>
#include <cozewi/testing/demoproxy.h>
#include <cozewi/testing/demoserver.h>

#include <QtCore/QBuffer>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QProcess>
#include <QtCore/QStandardPaths>
#include <QtCore/QTemporaryDir>
#include <QtCore/QUrlQuery>
#include <QtTest/QtTest>

#include <functional>

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
    /// What everybody could read of curl's command line; empty where it was not run.
    QByteArray arguments;
};

/// Runs \a command as somebody who pastes it, with \a variables and nothing else of ours in the environment. There is
/// no cozewi that could give a token.
Shell paste(const QString &command, const Environment &variables)
{
    const QTemporaryDir folder;
    const auto program = [&folder](const QString &name, const QByteArray &text) {
        QFile file(folder.filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write("#!/bin/sh\n" + text) > 0
            && file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);
    };
    Shell shell;
    const QString log = folder.filePath(u"arguments"_s);
    const QString curl = QStandardPaths::findExecutable(u"curl"_s);
    if (!program(u"curl"_s, "printf '%s\\n' \"$@\" >'" + log.toUtf8() + "'\nexec '" + curl.toUtf8() + "' \"$@\"\n")
        || !program(u"cozewi"_s, "echo 'no token' >&2; exit 3\n"))
        return shell;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"PATH"_s, folder.path() + u':' + environment.value(u"PATH"_s));
    for (const QString &name : variables.names())
        environment.insert(name, variables.value(name));
    QProcess bash;
    bash.setProcessEnvironment(environment);
    bash.start(u"bash"_s, {u"-c"_s, command});
    if (!bash.waitForFinished(20000))
        return shell;
    shell.exitCode = bash.exitCode();
    shell.out = bash.readAllStandardOutput();
    shell.errors = bash.readAllStandardError();
    QFile arguments(log);
    if (arguments.open(QIODevice::ReadOnly))
        shell.arguments = arguments.readAll();
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
            const Shell shell = paste(command, variables);
            QVERIFY2(shell.exitCode == 0, shell.errors.constData());
            QVERIFY(shell.arguments.contains(record.url.toEncoded()));
            for (const QString &secret : {token, variables.value(u"COZE_ID_TOKEN"_s),
                                          environment.value(EnvKeys::WorkloadIdentityClientSecret)}) {
                QVERIFY(!secret.isEmpty() && !command.contains(secret));
                QVERIFY(!shell.arguments.contains(secret.toUtf8()));
            }
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

    void aMissingSecretIsAskedForByName_data()
    {
        QTest::addColumn<ExchangeRecord>("record");
        QTest::addColumn<QByteArray>("expected");
        const auto row = [](const char *expected, Stage stage, const std::function<void(ExchangeRecord &)> &change) {
            const QByteArray name = stageName(stage).toUtf8() + ", " + expected;
            ExchangeRecord record;
            record.stage = stage;
            record.method = "POST";
            record.url = QUrl(u"http://127.0.0.1:1/token"_s);
            change(record);
            QTest::newRow(name.constData()) << record << QByteArray(expected);
        };
        const QByteArray mask = Secret::mask().toUtf8();
        row("COZE_ID_TOKEN", Stage::AccessToken,
            [](ExchangeRecord &r) { r.requestBody = u"client_id=a&subject_token="_s + Secret::mask(); });
        row("COZE_WORKLOAD_IDENTITY_CLIENT_SECRET", Stage::IdToken,
            [](ExchangeRecord &r) { r.requestBody = u"client_secret="_s + Secret::mask(); });
        row("no token", Stage::ProjectEnvVars, [mask](ExchangeRecord &r) {
            r.requestHeaders = {{"Authorization", "Bearer " + mask}};
        });
        row("COZE_HEADER_COOKIE", Stage::Session, [mask](ExchangeRecord &r) { r.requestHeaders = {{"Cookie", mask}}; });
        row("COZE_QUERY_K", Stage::Session, [](ExchangeRecord &r) { r.url.setQuery(u"k="_s + Secret::mask()); });
        row("COZE_QUERY_1", Stage::Session, [](ExchangeRecord &r) { r.url.setQuery(Secret::mask()); });
        row("COZE_PATH_2", Stage::Session, [](ExchangeRecord &r) { r.url.setPath(u"/hook/"_s + Secret::mask()); });
        row("COZE_BODY_FILE", Stage::Session, [](ExchangeRecord &r) { r.requestBody = Secret::mask(); });
        // Of the agent, to which the token of the identity must not go.
        row("COZE_HEADER_AUTHORIZATION", Stage::SkillEnvironment, [mask](ExchangeRecord &r) {
            r.requestHeaders = {{"Authorization", "Bearer " + mask}};
        });
        row("COZE_BODY_FILE", Stage::SkillEnvironment,
            [](ExchangeRecord &r) { r.requestBody = u"{\"agent_id\":\"%1\"}"_s.arg(Secret::mask()); });
        row("identity_ticket", Stage::Session, [](ExchangeRecord &r) { r.proxy = u"http://127.0.0.1:1"_s; });
    }
    void aMissingSecretIsAskedForByName()
    {
        QFETCH(ExchangeRecord, record);
        QFETCH(QByteArray, expected);
        const Shell shell = paste(toCurl(record), {});
        QVERIFY(shell.exitCode != 0);
        QVERIFY2(shell.errors.contains(expected), shell.errors.constData());
        QVERIFY2(shell.arguments.isEmpty(), shell.arguments.constData());
    }

    void curlGoesThroughTheProxy_data()
    {
        QTest::addColumn<DemoProxy::Scheme>("scheme");
        QTest::addColumn<QString>("url");
        QTest::newRow("http, https") << DemoProxy::Scheme::Http
                                     << u"https://api.example/hook/9c%2F1d2e3f?k=v%26w&bare&k=[{second}]&k="_s;
        QTest::newRow("https, https") << DemoProxy::Scheme::Https
                                      << u"https://api.example/hook/9c%2F1d2e3f?k=v%26w&bare&k=[{second}]&k="_s;
        QTest::newRow("http, http") << DemoProxy::Scheme::Http
                                    << u"http://api.example/hook/9c%2F1d2e3f?k=v%26w&bare&k=[{second}]&k="_s;
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
        const HeaderList headers{{"X-Plain", "a b"}, {"Authorization", "Bearer 'x y'"}};
        QCOMPARE(session.get(QUrl(url), headers).status, 200);
        QTRY_COMPARE(collector.records.size(), 1);
        const QString command = toCurl(collector.records[0], environment);
        Environment variables = environment;
        variables.set(u"COZE_QUERY_K"_s, u"v%26w"_s);
        variables.set(u"COZE_QUERY_K_2"_s, u"[%7Bsecond%7D]"_s);
        variables.set(u"COZE_QUERY_2"_s, u"bare"_s);
        variables.set(u"COZE_PATH_2"_s, u"9c%2F1d2e3f"_s);
        variables.set(u"COZE_HEADER_X_PLAIN"_s, u"a b"_s);
        variables.set(u"COZE_HEADER_AUTHORIZATION"_s, u"'x y'"_s);
        const Shell shell = paste(u"COZE_QUERY_K_3=\n"_s + command, variables);
        QVERIFY2(shell.exitCode == 0, (shell.errors + command.toUtf8()).constData());
        const QByteArray ticket = proxyOptions.ticket.toUtf8();
        for (const QByteArray &secret : {ticket, ("space:" + ticket).toBase64(), "v%26w"_ba, "second"_ba, "bare"_ba,
                                         "1d2e3f"_ba, "'x y'"_ba, "a b"_ba}) {
            QVERIFY2(!command.toUtf8().contains(secret), qPrintable(command));
            QVERIFY2(!shell.arguments.contains(secret), shell.arguments.constData());
        }
        const QList<TargetRequest> requests = proxy.targetRequests();
        QCOMPARE(requests.size(), 2);
        QCOMPARE(requests[1].request.target, requests[0].request.target);
        for (const Header &header : headers)
            QCOMPARE(requests[1].request.header(header.name), header.value);
        QVERIFY(!requests[1].request.hasHeader("proxy-authorization"));
    }

    // Without its body it would do something else: empty a file, for example.
    void aBodyOfADeviceIsAskedFor()
    {
        const DemoProxy proxy;
        SessionOptions options;
        options.runtime = Runtime::create();
        Collector collector(*options.runtime);
        const Session session(Configuration(proxy.environment(DemoProxy::Scheme::Http)), options);
        SessionRequest request;
        request.method = "PUT";
        request.url = QUrl(u"https://api.example/file"_s);
        auto body = std::make_shared<QBuffer>();
        body->setData("content");
        QVERIFY(body->open(QIODevice::ReadOnly));
        request.bodyDevice = body;
        QCOMPARE(waitFor(session.request(request)).status, 200);
        QTRY_COMPARE(collector.records.size(), 1);
        QCOMPARE(collector.records[0].requestBody, u"7 bytes"_s);
        QVERIFY(toCurl(collector.records[0]).contains(u"COZE_BODY_FILE"_s));
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
