// SPDX-License-Identifier: MIT
// The two steps against a real OAuth server, npm oidc-provider, which knows nothing of us.
#include "childprocess.h"

#include <cozewi/client.h>
#include <cozewi/runtime.h>

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtTest/QtTest>

using namespace Cozewi;
using namespace Qt::Literals::StringLiterals;

namespace {

/// What RFC 6749 appendix A.2 allows in a secret, with all that form encoding has to take care of.
const QString oddSecret = u"a+b%c&d=e f/\\\"'?#;,~!*()%2B"_s;

} // namespace

class TestOidcProvider : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void getsAToken();
    void secretsReachTheServerWhole_data();
    void secretsReachTheServerWhole();
    void wrongSecret();
    void unknownToStepOne();
    void unknownToStepTwo();
    void endpointsSwapped();

private:
    [[nodiscard]] Client client(const QString &id, const QString &secret) const;

    QProcess m_server;
    QString m_idTokenEndpoint;
    QString m_accessTokenEndpoint;
};

void TestOidcProvider::initTestCase()
{
    const QString node = QStringLiteral(PEERS_NODE);
    QVERIFY2(QFile::exists(node), "npm ci did not run in tests/peers");
    m_server.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    endWithTest(m_server);
    m_server.start(node, {QStringLiteral(PEERS_FOLDER "/oidc-server.mjs")});
    QVERIFY(m_server.waitForStarted());
    const auto known = [](const QString &id, const QString &secret) {
        return QJsonObject{{u"id"_s, id}, {u"secret"_s, secret}};
    };
    const QJsonObject setup{
        {u"clients"_s, QJsonArray{known(u"wl-1"_s, u"s3cret"_s), known(u"wl-odd"_s, oddSecret)}},
        {u"strangers"_s, QJsonArray{known(u"stranger"_s, u"s3cret"_s)}},
    };
    m_server.write(QJsonDocument(setup).toJson(QJsonDocument::Compact) + '\n');
    while (!m_server.canReadLine())
        QVERIFY2(m_server.waitForReadyRead(30000), qPrintable(m_server.errorString()));
    const QJsonObject endpoints = QJsonDocument::fromJson(m_server.readLine()).object();
    m_idTokenEndpoint = endpoints[u"idTokenEndpoint"].toString();
    m_accessTokenEndpoint = endpoints[u"accessTokenEndpoint"].toString();
    QVERIFY(!m_idTokenEndpoint.isEmpty());
}

void TestOidcProvider::cleanupTestCase()
{
    m_server.closeWriteChannel(); // it ends with its input
    QVERIFY(m_server.waitForFinished(10000));
}

Client TestOidcProvider::client(const QString &id, const QString &secret) const
{
    Configuration configuration{Environment()};
    configuration.setClientId(id);
    configuration.setClientSecret(Secret::fromString(secret));
    configuration.setIdTokenEndpoint(m_idTokenEndpoint);
    configuration.setAccessTokenEndpoint(m_accessTokenEndpoint);
    ClientOptions options;
    options.runtime = Runtime::create();
    return Client(configuration, options);
}

void TestOidcProvider::getsAToken()
{
    const Client client = this->client(u"wl-1"_s, u"s3cret"_s);
    const QString token = client.getAccessToken();
    QVERIFY(token.size() > 20);
    QCOMPARE(client.getAccessToken(), token); // from the cache
    const TokenStatus status = client.tokenStatus();
    QCOMPARE(status.state, TokenStatus::State::Fresh);
    QCOMPARE(status.token.tokenType(), u"Bearer"_s);
    QCOMPARE(status.token.lifetime(), std::chrono::milliseconds(std::chrono::minutes(10)));
}

void TestOidcProvider::secretsReachTheServerWhole_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("secret");
    QTest::newRow("plain") << u"wl-1"_s << u"s3cret"_s;
    QTest::newRow("odd") << u"wl-odd"_s << oddSecret;
}

void TestOidcProvider::secretsReachTheServerWhole()
{
    QFETCH(QString, id);
    QFETCH(QString, secret);
    QVERIFY(!client(id, secret).getAccessToken().isEmpty());
    // A little off is off.
    QVERIFY_THROWS_EXCEPTION(TokenRetrievalError, static_cast<void>(client(id, secret + u"+"_s).getAccessToken()));
}

void TestOidcProvider::wrongSecret()
{
    try {
        Q_UNUSED(client(u"wl-1"_s, u"wr0ng"_s).getAccessToken());
        QFAIL("the server took it");
    } catch (const TokenRetrievalError &error) {
        QCOMPARE(error.stage(), Stage::IdToken);
        QCOMPARE(error.oauthError(), u"invalid_client"_s);
        QCOMPARE(error.oauthErrorDescription(), u"client authentication failed"_s);
        QCOMPARE(error.httpStatus(), 401);
        QVERIFY(!error.message().contains(u"wr0ng"));
        QVERIFY(!error.hint().isEmpty());
        QVERIFY(!error.isRetryable());
    }
}

void TestOidcProvider::unknownToStepOne()
{
    try {
        Q_UNUSED(client(u"nobody"_s, u"s3cret"_s).getAccessToken());
        QFAIL("the server took it");
    } catch (const TokenRetrievalError &error) {
        QCOMPARE(error.oauthError(), u"invalid_client"_s);
    }
}

void TestOidcProvider::unknownToStepTwo()
{
    try {
        Q_UNUSED(client(u"stranger"_s, u"s3cret"_s).getAccessToken());
        QFAIL("the server took it");
    } catch (const TokenExchangeError &error) {
        QCOMPARE(error.stage(), Stage::AccessToken);
        QCOMPARE(error.oauthError(), u"invalid_client"_s);
        QCOMPARE(error.httpStatus(), 401);
    }
}

void TestOidcProvider::endpointsSwapped()
{
    std::swap(m_idTokenEndpoint, m_accessTokenEndpoint);
    QVERIFY_THROWS_EXCEPTION(TokenRetrievalError, static_cast<void>(client(u"wl-1"_s, u"s3cret"_s).getAccessToken()));
    std::swap(m_idTokenEndpoint, m_accessTokenEndpoint);
}

QTEST_GUILESS_MAIN(TestOidcProvider)
#include "tst_oidcprovider.moc"
