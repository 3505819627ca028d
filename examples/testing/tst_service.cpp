// SPDX-License-Identifier: MIT
// How to test code that uses the library, without a network: a script in the place of the transport, a clock that
// stands still, and a demo server on loopback where the whole way is wanted.
#include <cozewi/client.h>
#include <cozewi/testing/demoserver.h>
#include <cozewi/testing/manualclock.h>
#include <cozewi/testing/scriptedtransport.h>

#include <QtTest/QtTest>

using namespace Cozewi;
using namespace std::chrono_literals;

class TestService : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void renewsAnExpiredToken();
    void passesTheServersErrorOn();
    void readsTheProjectsVariables();
};

namespace {

Configuration configuration()
{
    Configuration configuration{Environment()};
    configuration.setClientId(QStringLiteral("wl-1"));
    configuration.setClientSecret(Secret::fromString(u"secret"));
    configuration.setIdTokenEndpoint(QStringLiteral("https://id.example/token"));
    configuration.setAccessTokenEndpoint(QStringLiteral("https://id.example/exchange"));
    return configuration;
}

} // namespace

void TestService::renewsAnExpiredToken()
{
    Testing::ManualClock clock;
    const auto script = Testing::TransportScript::create();
    for (const char *token :
         {R"({"access_token": "first", "expires_in": 600})", R"({"access_token": "second", "expires_in": 600})"}) {
        script->answer(Testing::jsonAnswer(R"({"access_token": "id"})"));
        script->answer(Testing::jsonAnswer(token));
    }
    ClientOptions options;
    options.runtime = Runtime::create(clock, script->factory(clock));
    const Client client(configuration(), options);

    QCOMPARE(client.getAccessToken(), QStringLiteral("first"));
    clock.advance(500s);
    QCOMPARE(client.getAccessToken(), QStringLiteral("first"));
    clock.advance(60s); // in its last minute
    QCOMPARE(client.getAccessToken(), QStringLiteral("second"));
    QCOMPARE(script->requestCount(), qsizetype(4));
}

void TestService::passesTheServersErrorOn()
{
    Testing::DemoServer server;
    server.setFault(Testing::Fault::WrongSecret);
    const Client client{Configuration(server.environment())};
    try {
        (void)client.getAccessToken();
        QFAIL("there should be no token");
    } catch (const TokenRetrievalError &error) {
        QCOMPARE(error.httpStatus().value_or(0), 401);
        QCOMPARE(error.oauthError(), QStringLiteral("invalid_client"));
    }
}

void TestService::readsTheProjectsVariables()
{
    const Testing::DemoServer server;
    const Client client{Configuration(server.environment())};
    QVERIFY(client.getProjectEnvVars().contains(QStringLiteral("DATABASE_URL")));
}

QTEST_GUILESS_MAIN(TestService)
#include "tst_service.moc"
