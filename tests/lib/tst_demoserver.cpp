// SPDX-License-Identifier: MIT
#include "wireclient.h"

#include <cozewi/envkeys.h>
#include <cozewi/testing/demoserver.h>

#include <QtCore/QElapsedTimer>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QLocale>
#include <QtCore/QSet>
#include <QtNetwork/QSslCertificate>
#include <QtTest/QTest>

using namespace Cozewi;
using namespace Cozewi::Testing;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto exchangeGrant = "urn:ietf:params:oauth:grant-type:token-exchange";
constexpr auto idTokenType = "urn:ietf:params:oauth:token-type:id_token";
const QByteArray laneFields = "x-tt-env: ppe_demo\r\nx-use-ppe: 1\r\n";

/// The four calls by hand, each over a connection of its own.
class Caller {
public:
    explicit Caller(const DemoServer &server)
        : m_server(server)
        , m_environment(server.environment())
    {
    }

    QByteArray variable(QLatin1StringView name) const { return m_environment.value(name).toUtf8(); }

    QByteArray send(const QByteArray &method, const QByteArray &url, const QByteArray &fields,
                    const QByteArray &body) const
    {
        WireClient client(m_server.port());
        client.send(method + ' ' + url.mid(m_server.origin().size()) + " HTTP/1.1\r\nHost: demo\r\n" + fields
                    + (body.isEmpty() ? QByteArray() : "Content-Length: " + QByteArray::number(body.size()) + "\r\n")
                    + "Connection: close\r\n\r\n" + body);
        return client.readAll();
    }
    QByteArray form(const QByteArray &url, const QByteArray &body, const QByteArray &fields = laneFields) const
    {
        return send("POST", url, "Content-Type: application/x-www-form-urlencoded\r\n" + fields, body);
    }

    QByteArray step1Body() const
    {
        return "client_id=" + variable(EnvKeys::WorkloadIdentityClientId)
            + "&client_secret=" + variable(EnvKeys::WorkloadIdentityClientSecret) + "&grant_type=client_credentials";
    }
    QByteArray step2Body(const QByteArray &idToken) const
    {
        return "client_id=" + variable(EnvKeys::WorkloadIdentityClientId) + "&subject_token=" + idToken
            + "&subject_token_type=" + QByteArray(idTokenType).toPercentEncoding()
            + "&grant_type=" + QByteArray(exchangeGrant).toPercentEncoding();
    }
    QByteArray step1() const { return form(variable(EnvKeys::WorkloadIdentityTokenEndpoint), step1Body()); }
    QByteArray step2(const QByteArray &idToken) const
    {
        return form(variable(EnvKeys::WorkloadAccessTokenEndpoint), step2Body(idToken));
    }
    QByteArray bearer(const QByteArray &token) const
    {
        return "Content-Type: application/json\r\nAuthorization: Bearer " + token + "\r\n";
    }
    QByteArray step3(const QByteArray &token, const QByteArray &name, const QByteArray &lane = laneFields) const
    {
        return send("POST", variable(EnvKeys::OutboundAuthEndpoint) + "/integration", bearer(token) + lane,
                    "{\"integration_name\": \"" + name + "\"}");
    }
    QByteArray step4(const QByteArray &token, const QByteArray &lane = laneFields) const
    {
        return send("GET", variable(EnvKeys::OutboundAuthEndpoint) + "/env", bearer(token) + lane, {});
    }

    QByteArray idToken() const { return tokenIn(step1()); }
    QByteArray accessToken() const { return tokenIn(step2(idToken())); }

    static QJsonObject json(const QByteArray &answer)
    {
        return QJsonDocument::fromJson(WireClient::bodyOf(answer)).object();
    }
    static QByteArray tokenIn(const QByteArray &answer)
    {
        return json(answer).value("access_token"_L1).toString().toLatin1();
    }

private:
    const DemoServer &m_server;
    const Environment m_environment;
};

QJsonObject claimsOf(const QByteArray &token)
{
    return QJsonDocument::fromJson(QByteArray::fromBase64(token.split('.').value(1), QByteArray::Base64UrlEncoding))
        .object();
}

QHash<QString, QString> variablesIn(const QByteArray &answer)
{
    QHash<QString, QString> variables;
    const QJsonArray secrets = Caller::json(answer).value("data"_L1)["secrets"_L1].toArray();
    for (const QJsonValue &secret : secrets)
        variables.insert(secret["key"_L1].toString(), secret["value"_L1].toString());
    return variables;
}

/// RFC 9110 section 5.6.7; null where it is not one.
QDateTime dateOf(const QByteArray &answer)
{
    QDateTime date = QLocale::c().toDateTime(QString::fromLatin1(WireClient::headerOf(answer, "Date")),
                                             u"ddd, dd MMM yyyy HH:mm:ss 'GMT'"_s);
    date.setTimeSpec(Qt::UTC);
    return date;
}

} // namespace

class TestDemoServer : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void environmentHasTheFiveVariablesAndTheLane();
    void theFourCalls();
    void tokensLookLikeJwts();
    void twoServersKnowNothingOfEachOther();
    void idTokensAreUsedOnce();
    void accessTokensExpire();
    void variablesOfEveryKind();
    void lanesDiffer();
    void credentials();
    void refusals_data();
    void refusals();
    void refusedApiCalls();
    void everyAnswerHasDateAndRequestId();
    void faultNames();
    void answeringFaults_data();
    void answeringFaults();
    void shortLife();
    void revokedTokens();
    void emptyVariables();
    void slow();
    void stall();
    void reset();
    void truncated();
    void clockSkew();
    void faultsCanBeSwitchedOff();
};

void TestDemoServer::environmentHasTheFiveVariablesAndTheLane()
{
    const DemoServer server;
    QStringList expected{EnvKeys::WorkloadIdentityClientId,      EnvKeys::WorkloadIdentityClientSecret,
                         EnvKeys::WorkloadIdentityTokenEndpoint, EnvKeys::WorkloadAccessTokenEndpoint,
                         EnvKeys::OutboundAuthEndpoint,          EnvKeys::ServerEnv};
    expected.sort();
    QCOMPARE(server.environment().names(), expected);
    QCOMPARE(server.environment().value(EnvKeys::ServerEnv), u"ppe_demo"_s);
    QCOMPARE(server.environment().value(EnvKeys::WorkloadIdentityClientId), u"wl-demo-7f3a"_s);
}

void TestDemoServer::theFourCalls()
{
    const DemoServer server;
    const Caller caller(server);
    const QByteArray first = caller.step1();
    QCOMPARE(WireClient::statusOf(first), 200);
    QCOMPARE(Caller::json(first).value("expires_in"_L1).toInt(), 300);
    const QByteArray second = caller.step2(Caller::tokenIn(first));
    QCOMPARE(WireClient::statusOf(second), 200);
    QCOMPARE(Caller::json(second).value("token_type"_L1).toString(), u"Bearer"_s);
    QCOMPARE(Caller::json(second).value("expires_in"_L1).toInt(), 300);
    const QByteArray token = Caller::tokenIn(second);

    const QByteArray third = caller.step3(token, "integration-wechat-bot");
    QCOMPARE(WireClient::statusOf(third), 200);
    QCOMPARE(Caller::json(third).value("code"_L1).toInt(-1), 0);
    const QByteArray credential = Caller::json(third).value("data"_L1)["credential"_L1].toString().toUtf8();
    QVERIFY(!QJsonDocument::fromJson(credential)["webhook_key"_L1].toString().isEmpty());

    const QByteArray fourth = caller.step4(token);
    QCOMPARE(WireClient::statusOf(fourth), 200);
    QVERIFY(variablesIn(fourth).size() >= 8);
    QCOMPARE(server.requests().size(), 4);
    QCOMPARE(WireClient::headerOf(fourth, "x-demo-lane"), "ppe_demo"_ba);
}

void TestDemoServer::tokensLookLikeJwts()
{
    DemoServer::Options options;
    options.tokenLifetime = std::chrono::seconds(120);
    const DemoServer server(options);
    const Caller caller(server);
    const QByteArray idToken = caller.idToken();
    const QByteArray accessToken = Caller::tokenIn(caller.step2(idToken));
    QVERIFY(idToken != accessToken);
    for (const QByteArray &token : {idToken, accessToken}) {
        QCOMPARE(token.count('.'), 2);
        const QJsonObject claims = claimsOf(token);
        QCOMPARE(claims.value("exp"_L1).toInteger() - claims.value("iat"_L1).toInteger(), 120);
        QCOMPARE(claims.value("sub"_L1).toString(), u"workload:wl-demo-7f3a"_s);
        QCOMPARE(claims.value("iss"_L1).toString(), server.origin());
        QVERIFY(claims.value("aud"_L1).toString().startsWith(server.origin()));
    }
}

void TestDemoServer::twoServersKnowNothingOfEachOther()
{
    const DemoServer one;
    const DemoServer other;
    QVERIFY(one.port() != other.port());
    const QByteArray token = Caller(one).accessToken();
    QCOMPARE(WireClient::statusOf(Caller(one).step4(token)), 200);
    QCOMPARE(WireClient::statusOf(Caller(other).step4(token)), 401);
}

void TestDemoServer::idTokensAreUsedOnce()
{
    const DemoServer server;
    const Caller caller(server);
    const QByteArray idToken = caller.idToken();
    const QByteArray first = Caller::tokenIn(caller.step2(idToken));
    QVERIFY(!first.isEmpty());
    const QByteArray again = caller.step2(idToken);
    QCOMPARE(WireClient::statusOf(again), 400);
    QCOMPARE(Caller::json(again).value("error"_L1).toString(), u"invalid_grant"_s);
    // Each exchange gives a new token, and both are good.
    const QByteArray second = caller.accessToken();
    QVERIFY(first != second);
    QCOMPARE(WireClient::statusOf(caller.step4(first)), 200);
    QCOMPARE(WireClient::statusOf(caller.step4(second)), 200);
}

void TestDemoServer::accessTokensExpire()
{
    DemoServer::Options options;
    options.tokenLifetime = std::chrono::seconds(1);
    const DemoServer server(options);
    const Caller caller(server);
    const QByteArray token = caller.accessToken();
    QTRY_COMPARE(WireClient::statusOf(caller.step4(token)), 401);
}

void TestDemoServer::variablesOfEveryKind()
{
    const DemoServer server;
    const Caller caller(server);
    const auto variables = variablesIn(caller.step4(caller.accessToken(), {}));
    QVERIFY(QJsonDocument::fromJson(variables.value(u"APP_CONFIG"_s).toUtf8())["limits"_L1].isObject());
    QVERIFY(QUrl(variables.value(u"DATABASE_URL"_s)).password().size() > 4);
    QVERIFY(variables.value(u"API_BASE_URL"_s).startsWith("https://"_L1));
    const QSslCertificate certificate(variables.value(u"MTLS_CERTIFICATE"_s).toLatin1());
    QVERIFY(certificate.expiryDate() > QDateTime::currentDateTimeUtc());
    QVERIFY(variables.value(u"MTLS_PRIVATE_KEY"_s).startsWith("-----BEGIN"_L1));
    QVERIFY(variables.value(u"MAX_WORKERS"_s).toInt() > 0);
    QCOMPARE(variables.value(u"FEATURE_EXPORT"_s), u"true"_s);
    const QString hostile = variables.value(u"MESSAGE_TEMPLATE"_s);
    for (const QChar c : u"'$\n#"_s)
        QVERIFY(hostile.contains(c));
    QVERIFY(variables.value(u"GREETING"_s).contains(u"世界"_s));
}

void TestDemoServer::lanesDiffer()
{
    const DemoServer server;
    const Caller caller(server);
    const QByteArray token = caller.accessToken();
    const auto none = variablesIn(caller.step4(token, {}));
    const auto lane = variablesIn(caller.step4(token, "x-tt-env: boe_b\r\n"));
    QVERIFY(lane.contains(u"LANE_BANNER"_s) && !none.contains(u"LANE_BANNER"_s));
    QVERIFY(none.contains(u"FEATURE_EXPORT"_s) && !lane.contains(u"FEATURE_EXPORT"_s));
    QVERIFY(none.value(u"API_BASE_URL"_s) != lane.value(u"API_BASE_URL"_s));
    QCOMPARE(none.value(u"DATABASE_URL"_s), lane.value(u"DATABASE_URL"_s));
}

void TestDemoServer::credentials()
{
    const DemoServer server;
    const Caller caller(server);
    const QByteArray token = caller.accessToken();
    QCOMPARE(server.integrations().size(), 4);
    for (const QString &name : server.integrations()) {
        const QJsonObject answer = Caller::json(caller.step3(token, name.toUtf8()));
        QVERIFY2(!answer.value("data"_L1)["credential"_L1].toString().isEmpty(), qPrintable(name));
    }
    const QByteArray unknown = caller.step3(token, "integration-of-nobody");
    QCOMPARE(WireClient::statusOf(unknown), 500);
    QVERIFY(Caller::json(unknown).value("code"_L1).toInteger() != 0);
    QVERIFY(!Caller::json(unknown).value("msg"_L1).toString().isEmpty());
}

void TestDemoServer::refusals_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("fields");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("error");

    // Filled in by the test: %ID% and %SECRET%.
    const QByteArray type = "Content-Type: application/x-www-form-urlencoded\r\n";
    const QByteArray good = "client_id=%ID%&client_secret=%SECRET%&grant_type=client_credentials";
    const QString request = u"invalid_request"_s;
    QTest::newRow("wrong secret") << "client_id=%ID%&client_secret=x&grant_type=client_credentials"_ba << type << 401
                                  << u"invalid_client"_s;
    QTest::newRow("wrong id") << "client_id=x&client_secret=%SECRET%&grant_type=client_credentials"_ba << type << 401
                              << u"invalid_client"_s;
    QTest::newRow("wrong grant") << "client_id=%ID%&client_secret=%SECRET%&grant_type=password"_ba << type << 400
                                 << u"unsupported_grant_type"_s;
    QTest::newRow("field missing") << "client_id=%ID%&grant_type=client_credentials"_ba << type << 400 << request;
    QTest::newRow("field empty") << "client_id=%ID%&client_secret=&grant_type=client_credentials"_ba << type << 400
                                 << request;
    QTest::newRow("field twice") << good + "&client_id=%ID%" << type << 400 << request;
    QTest::newRow("field too many") << good + "&scope=all" << type << 400 << request;
    QTest::newRow("trailing ampersand") << good + "&" << type << 400 << request;
    QTest::newRow("no body") << QByteArray() << type << 400 << request;
    QTest::newRow("no content type") << good << QByteArray() << 400 << request;
    QTest::newRow("JSON") << good << "Content-Type: application/json\r\n"_ba << 400 << request;
    QTest::newRow("Authorization") << good << type + "Authorization: Basic eDp5\r\n" << 400 << request;
    QTest::newRow("ppe lane without x-use-ppe") << good << type + "x-tt-env: ppe_a\r\n" << 400 << request;
    QTest::newRow("x-use-ppe without ppe lane") << good << type + "x-tt-env: boe_a\r\nx-use-ppe: 1\r\n"
                                                << 400 << request;
    QTest::newRow("charset is fine") << good << "Content-Type: application/x-www-form-urlencoded; charset=utf-8\r\n"_ba
                                     << 200 << QString();
}

void TestDemoServer::refusals()
{
    QFETCH(QByteArray, body);
    QFETCH(const QByteArray, fields);
    QFETCH(const int, status);
    QFETCH(const QString, error);
    const DemoServer server;
    const Caller caller(server);
    const QByteArray secret = caller.variable(EnvKeys::WorkloadIdentityClientSecret);
    body.replace("%ID%", caller.variable(EnvKeys::WorkloadIdentityClientId)).replace("%SECRET%", secret);
    const QByteArray answer =
        caller.send("POST", caller.variable(EnvKeys::WorkloadIdentityTokenEndpoint), fields, body);
    QCOMPARE(WireClient::statusOf(answer), status);
    QCOMPARE(Caller::json(answer).value("error"_L1).toString(), error);
    QVERIFY(!answer.contains(secret));
    QCOMPARE(Caller::tokenIn(answer).isEmpty(), status != 200);
    // Kept with the request, for logs.
    QCOMPARE(server.requests().constLast().status, status);
    QCOMPARE(server.requests().constLast().error, error.toUtf8());
}

void TestDemoServer::refusedApiCalls()
{
    const DemoServer server;
    const Caller caller(server);
    const QByteArray base = caller.variable(EnvKeys::OutboundAuthEndpoint);
    const QByteArray token = caller.accessToken();
    const QByteArray fields = caller.bearer(token);
    const QByteArray body = "{\"integration_name\":\"integration-wechat-bot\"}";
    const auto status = [&](const QByteArray &method, const QByteArray &url, const QByteArray &head,
                            const QByteArray &text) {
        return WireClient::statusOf(caller.send(method, url, head, text));
    };
    QCOMPARE(status("POST", base + "/integration", fields, body), 200);
    QCOMPARE(status("GET", base + "/integration", fields, {}), 405);
    QCOMPARE(status("POST", base + "/env", fields, body), 405);
    QCOMPARE(status("GET", base + "/env?x=1", fields, {}), 400);
    QCOMPARE(status("GET", base + "/env", "Authorization: Bearer " + token + "\r\n", {}), 415);
    QCOMPARE(status("GET", base + "/env", "Content-Type: application/json\r\n", {}), 401);
    QCOMPARE(
        status("GET", base + "/env", "Content-Type: application/json\r\nAuthorization: Basic " + token + "\r\n", {}),
        401);
    QCOMPARE(status("GET", base + "/env", caller.bearer(caller.idToken()), {}), 401);
    QCOMPARE(status("POST", base + "/integration", fields, "{\"integration_name\":\"a\",\"more\":1}"), 400);
    QCOMPARE(status("POST", base + "/integration", fields, "integration_name=a"), 400);
    QCOMPARE(status("GET", base + "/nothing", fields, {}), 404);
    QCOMPARE(status("GET", caller.variable(EnvKeys::WorkloadIdentityTokenEndpoint), {}, {}), 405);
}

void TestDemoServer::everyAnswerHasDateAndRequestId()
{
    const DemoServer server;
    const Caller caller(server);
    QSet<QByteArray> ids;
    for (const QByteArray &answer :
         {caller.step1(), caller.step4("x"), caller.send("GET", server.origin().toUtf8() + "/", {}, {})}) {
        const auto date = dateOf(answer);
        QVERIFY(date.isValid());
        QVERIFY(qAbs(date.secsTo(QDateTime::currentDateTimeUtc())) < 60);
        ids.insert(WireClient::headerOf(answer, "x-tt-logid"));
    }
    QCOMPARE(ids.size(), 3);
    QVERIFY(!ids.contains(QByteArray()));
}

void TestDemoServer::faultNames()
{
    QSet<QString> names;
    for (const Fault fault : allFaults()) {
        QCOMPARE(faultFromName(faultName(fault)), fault);
        QVERIFY(!faultDescription(fault).isEmpty());
        names.insert(faultName(fault));
    }
    QCOMPARE(names.size(), int(Fault::ClockSkew) + 1);
    QCOMPARE(faultName(Fault::WrongSecret), u"wrong-secret"_s);
    QVERIFY(!faultFromName(u"Wrong-Secret"_s));
}

void TestDemoServer::answeringFaults_data()
{
    QTest::addColumn<Fault>("fault");
    QTest::addColumn<int>("step"); // the first that it breaks
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("seen"); // in the answer
    QTest::newRow("wrong secret") << Fault::WrongSecret << 1 << 401 << "\"invalid_client\""_ba;
    QTest::newRow("id token rejected") << Fault::IdTokenRejected << 2 << 400 << "\"invalid_grant\""_ba;
    QTest::newRow("exchange refused") << Fault::ExchangeRefused << 2 << 403 << "\"access_denied\""_ba;
    QTest::newRow("error under 200") << Fault::ErrorUnder200 << 2 << 200 << "\"error_description\""_ba;
    QTest::newRow("missing access token") << Fault::MissingAccessToken << 2 << 200 << "\"expires_in\""_ba;
    QTest::newRow("forbidden") << Fault::Forbidden << 3 << 403 << "190000403"_ba;
    QTest::newRow("business code") << Fault::BusinessCode << 3 << 200 << "190000007"_ba;
    QTest::newRow("not enabled") << Fault::NotEnabled << 3 << 500 << "not enabled"_ba;
    QTest::newRow("html page") << Fault::HtmlPage << 1 << 200 << "<!DOCTYPE html>"_ba;
    QTest::newRow("redirect") << Fault::Redirect << 1 << 302 << "Location: https://login.example.com/"_ba;
    QTest::newRow("server error") << Fault::ServerError << 1 << 503 << "Retry-After: 5"_ba;
    QTest::newRow("rate limited") << Fault::RateLimited << 1 << 429 << "Retry-After: 5"_ba;
}

void TestDemoServer::answeringFaults()
{
    QFETCH(const Fault, fault);
    QFETCH(const int, step);
    QFETCH(const int, status);
    QFETCH(const QByteArray, seen);
    DemoServer server;
    const Caller caller(server);
    server.setFault(fault);
    QByteArray answer = caller.step1();
    if (step > 1) {
        QCOMPARE(WireClient::statusOf(answer), 200);
        answer = caller.step2(Caller::tokenIn(answer));
    }
    if (step > 2) {
        QCOMPARE(WireClient::statusOf(answer), 200);
        answer = caller.step3(Caller::tokenIn(answer), "integration-wechat-bot");
    }
    QCOMPARE(WireClient::statusOf(answer), status);
    QVERIFY(answer.contains(seen));
    QVERIFY(Caller::tokenIn(answer).isEmpty());
    QVERIFY(!answer.contains("webhook_key"));
}

void TestDemoServer::shortLife()
{
    DemoServer server;
    server.setFault(Fault::ShortLife);
    const Caller caller(server);
    const QByteArray answer = caller.step2(caller.idToken());
    QCOMPARE(Caller::json(answer).value("expires_in"_L1).toInt(), 90);
    const QJsonObject claims = claimsOf(Caller::tokenIn(answer));
    QCOMPARE(claims.value("exp"_L1).toInteger() - claims.value("iat"_L1).toInteger(), 90);
}

void TestDemoServer::revokedTokens()
{
    DemoServer server;
    const Caller caller(server);
    const QByteArray before = caller.accessToken();
    server.setFault(Fault::TokenRevoked);
    QCOMPARE(WireClient::statusOf(caller.step4(before)), 401);
    QCOMPARE(WireClient::statusOf(caller.step3(before, "integration-wechat-bot")), 401);
    // A new exchange mends it.
    QCOMPARE(WireClient::statusOf(caller.step4(caller.accessToken())), 200);
}

void TestDemoServer::emptyVariables()
{
    DemoServer server;
    server.setFault(Fault::EmptyVariables);
    const Caller caller(server);
    const QJsonObject answer = Caller::json(caller.step4(caller.accessToken()));
    QVERIFY(answer.value("data"_L1)["secrets"_L1].isNull());
}

void TestDemoServer::slow()
{
    DemoServer server;
    server.setFault(Fault::Slow);
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(WireClient::statusOf(Caller(server).step1()), 200);
    QVERIFY(timer.elapsed() >= 2990);
}

void TestDemoServer::stall()
{
    DemoServer server;
    server.setFault(Fault::Stall);
    WireClient client(server.port());
    client.send("GET / HTTP/1.1\r\n\r\n");
    QCOMPARE(client.readAll(200), QByteArray());
    QCOMPARE(client.end(), WireClient::End::None);
    QCOMPARE(server.requests().size(), 1);
}

void TestDemoServer::reset()
{
    DemoServer server;
    server.setFault(Fault::Reset);
    WireClient client(server.port());
    client.send("GET / HTTP/1.1\r\n\r\n");
    QCOMPARE(client.readAll(), QByteArray());
    QCOMPARE(client.end(), WireClient::End::Reset);
}

void TestDemoServer::truncated()
{
    DemoServer server;
    server.setFault(Fault::Truncated);
    const QByteArray answer = Caller(server).step1();
    QCOMPARE(WireClient::statusOf(answer), 200);
    const qsizetype size = WireClient::bodyOf(answer).size();
    QVERIFY(size > 0 && size < WireClient::headerOf(answer, "Content-Length").toLongLong());
}

void TestDemoServer::clockSkew()
{
    DemoServer server;
    server.setFault(Fault::ClockSkew);
    const QByteArray answer = Caller(server).step1();
    QCOMPARE(WireClient::statusOf(answer), 200);
    const auto date = dateOf(answer);
    QVERIFY(qAbs(QDateTime::currentDateTimeUtc().secsTo(date) - 7200) < 60);
}

void TestDemoServer::faultsCanBeSwitchedOff()
{
    DemoServer server;
    server.setFaults({Fault::WrongSecret, Fault::ClockSkew});
    QCOMPARE(WireClient::statusOf(Caller(server).step1()), 401);
    server.setFault(Fault::WrongSecret, false);
    QCOMPARE(server.faults(), QList<Fault>{Fault::ClockSkew});
    QCOMPARE(WireClient::statusOf(Caller(server).step1()), 200);
    server.clearRequests();
    QVERIFY(server.requests().isEmpty());
}

QTEST_GUILESS_MAIN(TestDemoServer)
#include "tst_demoserver.moc"
