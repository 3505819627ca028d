// SPDX-License-Identifier: MIT
#include "wire.h"

#include <cozewi/envkeys.h>
#include <cozewi/future.h>
#include <cozewi/testing/certificateauthority.h>
#include <cozewi/text.h>

#include <QtCore/QTemporaryDir>
#include <QtTest/QtTest>

using namespace Wire;
using namespace Qt::Literals::StringLiterals;

namespace {

// A request as one text, the port written as PORT.
QByteArray textOf(const RecordedRequest &request, quint16 port)
{
    QByteArray text = request.method + ' ' + request.target + "\n";
    for (const Header &header : request.headers)
        text += header.name + ": " + header.value + "\n";
    return text.replace(':' + QByteArray::number(port), ":PORT") + "\n" + request.body;
}

QByteArray userAgent()
{
    return "coze-workload-identity/0.1.0 cozewi/" + libraryVersion().toUtf8();
}

// Qt's own order of the fields; the two that it adds by itself stand at the end.
QByteArray expected(const QByteArray &line, const QByteArray &own, const QByteArray &length, const QByteArray &body)
{
    QByteArray text = line + "\nHost: 127.0.0.1:PORT\n" + own + "Accept: application/json\nUser-Agent: " + userAgent()
        + "\nx-tt-env: ppe_new\nx-use-ppe: 1\nAccept-Encoding: identity\nAccept-Language: *\n";
    if (!length.isEmpty())
        text += "Content-Length: " + length + "\n";
    return text + "Connection: Keep-Alive\n\n" + body;
}

QStringList sortedLines(const QByteArray &text)
{
    QStringList lines = QString::fromUtf8(text).split(u'\n');
    std::sort(lines.begin() + 1, lines.end());
    return lines;
}

} // namespace

/// The four requests as a server reads them.
class TestWireRequests : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void areByteExact()
    {
        HttpServer server(goodAnswer);
        Environment environment = TestIdentity::environment(server.origin());
        environment.set(EnvKeys::WorkloadIdentityClientId, u"wl/1 é"_s);
        environment.set(EnvKeys::WorkloadIdentityClientSecret, u"a+b &c=d%e é中~-._"_s);
        environment.set(EnvKeys::WorkloadIdentityTokenEndpoint, server.url(u"/token?a=1%2B2&b=é"_s));
        environment.set(EnvKeys::ServerEnv, u"ppe_new"_s);
        Caller caller(environment);
        QVERIFY(!caller.make(Call::Credential));
        QVERIFY(!caller.make(Call::EnvVars));

        const QList<RecordedRequest> requests = server.requests();
        QCOMPARE(requests.size(), 4);
        const QByteArray form = "Content-Type: application/x-www-form-urlencoded\n";
        const QByteArray id = "client_id=wl%2F1%20%C3%A9&";
        const QByteArray first =
            id + "client_secret=a%2Bb%20%26c%3Dd%25e%20%C3%A9%E4%B8%AD~-._&grant_type=client_credentials";
        QCOMPARE(sortedLines(::textOf(requests.at(0), server.port())),
                 sortedLines(expected("POST /token?a=1%2B2&b=%C3%A9", form, QByteArray::number(first.size()), first)));
        const QByteArray second = id
            + "subject_token=planted-id-token&subject_token_type=urn%3Aietf%3Aparams%3Aoauth%3Atoken-type%3Aid_token"
              "&grant_type=urn%3Aietf%3Aparams%3Aoauth%3Agrant-type%3Atoken-exchange";
        QCOMPARE(sortedLines(::textOf(requests.at(1), server.port())),
                 sortedLines(expected("POST /access-token", form, QByteArray::number(second.size()), second)));
        const QByteArray api = "Content-Type: application/json\nAuthorization: Bearer planted-access-token\n";
        const QByteArray third = R"({"integration_name":"integration-test"})";
        QCOMPARE(sortedLines(::textOf(requests.at(2), server.port())),
                 sortedLines(expected("POST /api/integration", api, QByteArray::number(third.size()), third)));
        QCOMPARE(sortedLines(::textOf(requests.at(3), server.port())),
                 sortedLines(expected("GET /api/env", api, {}, {})));

        // All over one connection.
        QCOMPARE(server.connectionCount(), 1U);
    }

    void joinThePathLiterally()
    {
        HttpServer server([](const RecordedRequest &request) {
            return request.path() == "/api//env" ? HttpResponse::json(goodBody(Call::EnvVars)) : goodAnswer(request);
        });
        Environment environment = TestIdentity::environment(server.origin());
        environment.set(EnvKeys::OutboundAuthEndpoint, server.url(u"/api/"_s));
        Caller caller(environment);
        QVERIFY(!caller.make(Call::EnvVars));
        QCOMPARE(server.requests().last().target, QByteArray("/api//env"));
    }

    void sendOnlyTheLaneThatThereIs_data()
    {
        QTest::addColumn<QString>("lane");
        QTest::addColumn<QByteArray>("environment");
        QTest::addColumn<QByteArray>("ppe");
        QTest::newRow("none") << QString() << QByteArray() << QByteArray();
        QTest::newRow("NONE") << u"NONE"_s << QByteArray() << QByteArray();
        QTest::newRow("ppe") << u"ppe_a"_s << QByteArray("ppe_a") << QByteArray("1");
        QTest::newRow("boe") << u"boe_b"_s << QByteArray("boe_b") << QByteArray();
        QTest::newRow("other") << u"staging"_s << QByteArray("staging") << QByteArray();
    }
    void sendOnlyTheLaneThatThereIs()
    {
        QFETCH(const QString, lane);
        QFETCH(const QByteArray, environment);
        QFETCH(const QByteArray, ppe);
        HttpServer server(goodAnswer);
        Environment variables = TestIdentity::environment(server.origin());
        variables.set(EnvKeys::ServerEnv, lane);
        Caller caller(variables);
        QVERIFY(!caller.make(Call::Credential));
        QVERIFY(!caller.make(Call::EnvVars));
        QCOMPARE(server.requestCount(), 4);
        for (const RecordedRequest &request : server.requests()) {
            QCOMPARE(request.hasHeader("x-tt-env"), !environment.isEmpty());
            QCOMPARE(request.header("x-tt-env"), environment);
            QCOMPARE(request.hasHeader("x-use-ppe"), !ppe.isEmpty());
            QCOMPARE(request.header("x-use-ppe"), ppe);
        }
    }

    void bringNoCookiesBack()
    {
        HttpServer server([](const RecordedRequest &request) {
            HttpResponse response = goodAnswer(request);
            response.headers.append(Header{"Set-Cookie", "sid=abc; Path=/"});
            return response;
        });
        Caller caller(TestIdentity::environment(server.origin()));
        QVERIFY(!caller.make(Call::Credential));
        QVERIFY(!caller.make(Call::EnvVars));
        QCOMPARE(server.requestCount(), 4);
        for (const RecordedRequest &request : server.requests())
            QVERIFY(!request.hasHeader("Cookie"));
    }

    void speakHttp11OverTls()
    {
        QTemporaryDir dir;
        const CertificateAuthority ca;
        QFile file(dir.filePath(u"ca.pem"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(ca.certificatePem());
        file.close();
        HttpServer::Options options;
        options.tls = ca.issue();
        HttpServer server(options, goodAnswer);
        Environment environment = TestIdentity::environment(server.origin());
        environment.set(u"REQUESTS_CA_BUNDLE"_s, file.fileName());
        Caller caller(environment);
        QVERIFY(!caller.make(Call::Credential));
        QVERIFY(!caller.make(Call::EnvVars));
        QCOMPARE(server.requestCount(), 4);
        QCOMPARE(server.connectionCount(), 1U);
        for (const RecordedRequest &request : server.requests())
            QCOMPARE(request.header("Host"), "127.0.0.1:" + QByteArray::number(server.port()));
    }

    void useANewConnectionWhereTheOldOneWasClosed_data()
    {
        QTest::addColumn<bool>("reset");
        QTest::newRow("closed") << false;
        QTest::newRow("reset") << true;
    }
    void useANewConnectionWhereTheOldOneWasClosed()
    {
        QFETCH(const bool, reset);
        HttpServer server(goodAnswer);
        Caller caller(TestIdentity::environment(server.origin()));
        QVERIFY(!caller.make(Call::Credential));
        server.dropConnections(reset);
        QTRY_COMPARE(server.openConnections(), 0);
        QTest::qWait(50); // for the close to arrive; nothing on this side tells of it
        const auto error = caller.make(Call::Credential);
        QVERIFY2(!error, error ? qPrintable(error->message) : "");
        QCOMPARE(server.connectionCount(), 2U);
        QCOMPARE(server.requestCount(), 4);
    }

    void obeyConnectionClose()
    {
        HttpServer server([](const RecordedRequest &request) {
            HttpResponse response = goodAnswer(request);
            response.close = true;
            return response;
        });
        Caller caller(TestIdentity::environment(server.origin()));
        for (int i = 0; i < 5; ++i) {
            const auto error = caller.make(Call::Credential);
            QVERIFY2(!error, error ? qPrintable(error->message) : "");
        }
        QCOMPARE(server.requestCount(), 7);
        QCOMPARE(server.connectionCount(), 7U);
    }
};

QTEST_GUILESS_MAIN(TestWireRequests)
#include "tst_wirerequests.moc"
