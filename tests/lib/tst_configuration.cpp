// SPDX-License-Identifier: MIT
#include <cozewi/configuration.h>
#include <cozewi/envkeys.h>

#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

using namespace Cozewi;

class tst_Configuration : public QObject {
    Q_OBJECT
private:
    static Environment good()
    {
        Environment environment;
        environment.set(EnvKeys::WorkloadIdentityClientId, QStringLiteral("wl-1"));
        environment.set(EnvKeys::WorkloadIdentityClientSecret, QStringLiteral("hunter2"));
        environment.set(EnvKeys::WorkloadIdentityTokenEndpoint, QStringLiteral("https://id.test/token"));
        environment.set(EnvKeys::WorkloadAccessTokenEndpoint, QStringLiteral("https://access.test/token?x=1"));
        environment.set(EnvKeys::OutboundAuthEndpoint, QStringLiteral("https://api.test/base"));
        return environment;
    }
    static Configuration with(QLatin1StringView name, const QString &value)
    {
        Environment environment = good();
        environment.set(name, value);
        return Configuration(environment);
    }
    static QStringList names(const QList<ConfigurationProblem> &problems)
    {
        QStringList names;
        for (const ConfigurationProblem &problem : problems)
            names.append(problem.variable);
        return names;
    }
    static VariableStatus status(const Configuration &configuration, const QString &name)
    {
        for (const VariableStatus &status : configuration.variables()) {
            if (status.name == name)
                return status;
        }
        return {};
    }

private Q_SLOTS:
    void readsEveryValue()
    {
        const Configuration configuration(with(EnvKeys::ServerEnv, QStringLiteral("ppe_a")));
        QCOMPARE(configuration.clientId(), QStringLiteral("wl-1"));
        QVERIFY(configuration.clientSecret() == Secret(QByteArrayView("hunter2")));
        QCOMPARE(configuration.idTokenEndpoint(), QUrl(QStringLiteral("https://id.test/token")));
        QCOMPARE(configuration.accessTokenEndpoint(), QUrl(QStringLiteral("https://access.test/token?x=1")));
        QCOMPARE(configuration.outboundAuthEndpoint(), QStringLiteral("https://api.test/base"));
        QCOMPARE(configuration.lane().value(), QStringLiteral("ppe_a"));
        QVERIFY(configuration.problems(Need::Token | Need::Api).isEmpty());
        configuration.require(Need::Api);
    }

    void settersChangeOneCopy()
    {
        const Configuration before(good());
        Configuration after = before;
        after.setClientId(QStringLiteral("wl-2"));
        after.setClientSecret(Secret(QByteArrayView("other")));
        after.setIdTokenEndpoint(QStringLiteral("http://127.0.0.1:1/a"));
        after.setAccessTokenEndpoint(QStringLiteral("http://127.0.0.1:1/b"));
        after.setOutboundAuthEndpoint(QStringLiteral("http://127.0.0.1:1/c"));
        after.setLane(QStringLiteral("boe_a"));
        QCOMPARE(before.clientId(), QStringLiteral("wl-1"));
        QCOMPARE(after.clientId(), QStringLiteral("wl-2"));
        QVERIFY(after.clientSecret() == Secret(QByteArrayView("other")));
        QCOMPARE(after.idTokenEndpoint().path(), QStringLiteral("/a"));
        QCOMPARE(after.accessTokenEndpoint().path(), QStringLiteral("/b"));
        QCOMPARE(after.outboundAuthEndpoint(), QStringLiteral("http://127.0.0.1:1/c"));
        QCOMPARE(after.lane(), Lane(QStringLiteral("boe_a")));
        QCOMPARE(after.environment().source(EnvKeys::ServerEnv).kind, Environment::Source::Kind::Given);
    }

    void reportsAllMissingOnesInOrder()
    {
        const Configuration nothing{Environment()};
        const QStringList token{
            QString(EnvKeys::WorkloadIdentityClientId), QString(EnvKeys::WorkloadIdentityClientSecret),
            QString(EnvKeys::WorkloadIdentityTokenEndpoint), QString(EnvKeys::WorkloadAccessTokenEndpoint)};
        QCOMPARE(names(nothing.problems(Need::Token)), token);
        QCOMPARE(names(nothing.problems(Need::Api)), token + QStringList{QString(EnvKeys::OutboundAuthEndpoint)});
        QCOMPARE(names(nothing.problems(Need::Session)),
                 (QStringList{QString(EnvKeys::OutboundAuthProxy), QString(EnvKeys::IdentityTicket),
                              QString(EnvKeys::OutboundAuthProxyCa)}));
        try {
            nothing.require(Need::Api);
            QFAIL("no error");
        } catch (const ConfigurationError &error) {
            for (const QString &name : names(nothing.problems(Need::Api)))
                QVERIFY2(error.message().contains(name), error.what());
            QCOMPARE(error.info().variables, names(nothing.problems(Need::Api)));
            QCOMPARE(error.stage(), Stage::Configuration);
            QVERIFY(!error.hint().isEmpty());
        }
    }

    void bothCaVariablesAreNamed()
    {
        const auto error = Configuration(Environment()).error(Need::Session);
        QVERIFY(error->variables.contains(EnvKeys::OutboundAuthProxyCa));
        QVERIFY(error->variables.contains(EnvKeys::OutboundAuthProxyCaPath));
        QVERIFY(error->message.contains(EnvKeys::OutboundAuthProxyCaPath));
    }

    void aNameInOtherCaseIsNamed()
    {
        Environment environment;
        environment.set(QStringLiteral("IDENTITY_TICKET"), QStringLiteral("hunter2"));
        for (const ConfigurationProblem &problem : Configuration(environment).problems(Need::Session)) {
            const bool isTicket = problem.variable == EnvKeys::IdentityTicket;
            QCOMPARE(problem.hint.contains(QStringLiteral("IDENTITY_TICKET")), isTicket);
            QVERIFY(!problem.hint.contains(QStringLiteral("hunter2")));
        }
    }

    void aUrlThatIsNotWholeIsCompletedAsItsKind()
    {
        Environment environment = good();
        environment.set(EnvKeys::OutboundAuthEndpoint, QStringLiteral("api.test/base"));
        environment.set(EnvKeys::OutboundAuthProxy, QStringLiteral("127.0.0.1:3128"));
        const Configuration configuration(environment);
        QVERIFY(configuration.problems(Need::Api).first().hint.contains(QStringLiteral("https://")));
        // TLS to a proxy is rare.
        const QString hint = configuration.problems(Need::Session).first().hint;
        QVERIFY(hint.contains(QStringLiteral("http://")) && !hint.contains(QStringLiteral("https://")));
    }

    void anEmptyVariableIsMissing()
    {
        const Configuration configuration = with(EnvKeys::WorkloadIdentityClientSecret, QString());
        QCOMPARE(configuration.problems(Need::Token).first().kind, ConfigurationProblem::Kind::Missing);
    }

    void asksForNothingElse()
    {
        Environment environment = good();
        environment.unset(EnvKeys::OutboundAuthEndpoint);
        environment.set(EnvKeys::OutboundAuthProxy, QStringLiteral("nonsense"));
        QVERIFY(!Configuration(environment).error(Need::Token));
        QVERIFY(Configuration(environment).error(Need::Api));

        Environment session;
        session.set(EnvKeys::ServerEnv, QStringLiteral("a\nb"));
        session.set(EnvKeys::OutboundAuthProxy, QStringLiteral("http://space:pw@proxy.test:3128"));
        session.set(EnvKeys::IdentityTicket, QStringLiteral("t"));
        session.set(EnvKeys::OutboundAuthProxyCaPath, QStringLiteral("/nowhere.pem"));
        QVERIFY(!Configuration(session).error(Need::Session));
        QVERIFY(Configuration(session).error(Need::Token)->variables.contains(EnvKeys::ServerEnv));
    }

    void newerProxyVariableWins()
    {
        Environment environment;
        environment.set(EnvKeys::SkillProxyDomain, QStringLiteral("proxy.test"));
        environment.set(EnvKeys::OutboundAuthProxy, QStringLiteral("http://proxy.test"));
        QCOMPARE(Configuration(environment).problems(Need::Session).first().variable,
                 QString(EnvKeys::SkillProxyDomain));
    }

    void endpoints_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<bool>("valid");
        const auto row = [](const QString &url, bool valid) { QTest::newRow(qPrintable(url)) << url << valid; };
        row(QStringLiteral("https://a.test"), true);
        row(QStringLiteral("http://127.0.0.1:8080/x?y=1&z"), true);
        row(QStringLiteral("HTTPS://A.test/x"), true);
        row(QStringLiteral("https://[::1]:8443/x"), true);
        row(QStringLiteral("https://auth_server/x"), true);
        row(QStringLiteral("https://例子.test/x"), true);
        row(QStringLiteral("https://a.test:65535/"), true);
        row(QStringLiteral("https://a.test/p@th"), true);
        row(QStringLiteral("a.test/token"), false);
        row(QStringLiteral("/token"), false);
        row(QStringLiteral("//a.test/token"), false);
        row(QStringLiteral("ftp://a.test/"), false);
        row(QStringLiteral("file:///etc/passwd"), false);
        row(QStringLiteral("https:a.test"), false);
        row(QStringLiteral("https:///token"), false);
        row(QStringLiteral("https://:443/token"), false);
        row(QStringLiteral("https://a.test:0/"), false);
        row(QStringLiteral("https://a.test:65536/"), false);
        row(QStringLiteral("https://a.test:abc/"), false);
        row(QStringLiteral("https://a.test:-1/"), false);
        row(QStringLiteral("https://user@a.test/"), false);
        row(QStringLiteral("https://user:hunter2@a.test/"), false);
        row(QStringLiteral("https://@a.test/"), false);
        row(QStringLiteral("https://a.test/#hunter2"), false);
        row(QStringLiteral("https://a.test/#"), false);
        row(QStringLiteral(" https://a.test/"), false);
        row(QStringLiteral("https://a.test/\n"), false);
        row(QStringLiteral("https://a.test/a b"), false);
        row(QStringLiteral("\"https://a.test/\""), false);
        row(QStringLiteral("https://<host>/token"), false);
    }
    void endpoints()
    {
        QFETCH(QString, url);
        QFETCH(bool, valid);
        for (const QLatin1StringView name : {EnvKeys::WorkloadIdentityTokenEndpoint,
                                             EnvKeys::WorkloadAccessTokenEndpoint, EnvKeys::OutboundAuthEndpoint}) {
            const Configuration configuration = with(name, url);
            const auto error = configuration.error(Need::Api);
            QCOMPARE(!error, valid);
            if (error) {
                QCOMPARE(error->variables, QStringList{QString(name)});
                QVERIFY2(error->message.startsWith(name), qPrintable(error->message));
                QVERIFY(!error->message.contains(QStringLiteral("hunter2")));
                QVERIFY(!error->hint.contains(QStringLiteral("hunter2")));
            }
        }
        QCOMPARE(with(EnvKeys::WorkloadIdentityTokenEndpoint, url).idTokenEndpoint().isValid(), valid);
    }

    void identities()
    {
        const QByteArray key = Configuration(good()).identityKey();
        QCOMPARE(key.size(), 32);
        QCOMPARE(Configuration(good()).identityKey(), key);
        QCOMPARE(with(EnvKeys::ServerEnv, QStringLiteral("NONE")).identityKey(), key);
        QCOMPARE(with(EnvKeys::OutboundAuthEndpoint, QStringLiteral("https://x.test")).identityKey(), key);
        for (const QLatin1StringView name :
             {EnvKeys::WorkloadIdentityClientId, EnvKeys::WorkloadIdentityClientSecret,
              EnvKeys::WorkloadIdentityTokenEndpoint, EnvKeys::WorkloadAccessTokenEndpoint, EnvKeys::ServerEnv})
            QVERIFY(with(name, QStringLiteral("https://other.test/")).identityKey() != key);

        // Not the same bytes where one value ends and the next begins elsewhere.
        Configuration one(good());
        one.setClientId(QStringLiteral("ab"));
        one.setClientSecret(Secret(QByteArrayView("c")));
        Configuration two(good());
        two.setClientId(QStringLiteral("a"));
        two.setClientSecret(Secret(QByteArrayView("bc")));
        QVERIFY(one.identityKey() != two.identityKey());
    }

    void variablesShowNoSecret()
    {
        Environment environment = good();
        environment.set(EnvKeys::IdentityTicket, QStringLiteral("hunter2"));
        environment.set(EnvKeys::AuthSessionSecret, QStringLiteral("hunter2"));
        environment.set(EnvKeys::LoopApiToken, QStringLiteral("hunter2"));
        environment.set(EnvKeys::OutboundAuthProxy, QStringLiteral("http://u:hunter2@proxy.test:1"));
        environment.set(EnvKeys::SkillProxyDomain, QStringLiteral("u:hunter2@proxy.test"));
        environment.set(EnvKeys::OutboundAuthProxyCa, QStringLiteral("-----BEGIN PRIVATE KEY-----\nhunter2\n"));
        environment.set(QStringLiteral("HTTPS_PROXY"), QStringLiteral("http://u:hun/ter2:hunter2@proxy.test:1"));
        environment.set(QStringLiteral("all_proxy"), QStringLiteral("socks5://u:hunter2@proxy.test"));
        environment.set(EnvKeys::WorkloadAccessTokenEndpoint, QStringLiteral("https://a.test/?key=hunter2"));
        environment.set(EnvKeys::WorkloadIdentityTokenEndpoint, QStringLiteral("https://a:hunter2@a.test/x"));
        for (const VariableStatus &status : Configuration(environment).variables()) {
            const QString all = status.displayValue + status.problem + status.hint;
            QVERIFY2(!all.contains(QStringLiteral("hunter2")), qPrintable(status.name));
            QVERIFY2(!all.contains(QStringLiteral("ter2")), qPrintable(status.name));
            QVERIFY(!status.description.isEmpty());
        }
    }

    void variablesTellTheirState()
    {
        Environment environment = good();
        environment.unset(EnvKeys::WorkloadIdentityClientSecret);
        environment.set(EnvKeys::OutboundAuthEndpoint, QStringLiteral("api.test"));
        environment.set(QStringLiteral("https_proxy"), QStringLiteral("proxy.test:3128"));
        environment.set(QStringLiteral("HTTPS_PROXY"), QStringLiteral("other.test:3128"));
        const Configuration configuration(environment);
        const auto state = [&](QLatin1StringView name) { return status(configuration, name).state; };
        QCOMPARE(state(EnvKeys::WorkloadIdentityClientId), VariableStatus::State::Set);
        QCOMPARE(state(EnvKeys::WorkloadIdentityClientSecret), VariableStatus::State::Missing);
        QCOMPARE(state(EnvKeys::OutboundAuthEndpoint), VariableStatus::State::Invalid);
        QCOMPARE(state(EnvKeys::ServerEnv), VariableStatus::State::NotSet);
        QCOMPARE(status(configuration, QStringLiteral("https_proxy")).displayValue, QStringLiteral("proxy.test:3128"));
        QVERIFY(status(configuration, QStringLiteral("HTTPS_PROXY")).name.isEmpty());
        QVERIFY(status(configuration, EnvKeys::IdentityTicket).neededBy.testFlag(Need::Session));
        QVERIFY(status(configuration, EnvKeys::IdentityTicket).secret);
    }

    void theSessionIsMissedOnlyWhereItIsUsed()
    {
        Configuration configuration(good());
        QCOMPARE(status(configuration, EnvKeys::IdentityTicket).state, VariableStatus::State::NotSet);
        configuration = with(EnvKeys::OutboundAuthProxy, QStringLiteral("http://proxy.test:1"));
        QCOMPARE(status(configuration, EnvKeys::IdentityTicket).state, VariableStatus::State::Missing);
    }

    void readsAFileOverTheProcess()
    {
        const QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral(".env")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("COZE_WORKLOAD_IDENTITY_CLIENT_ID=from-file\n");
        file.close();
        qputenv("COZE_WORKLOAD_IDENTITY_CLIENT_ID", "from-process");
        qputenv("COZE_SERVER_ENV", "boe_process");
        const Configuration configuration = Configuration::fromFile(file.fileName());
        QCOMPARE(configuration.clientId(), QStringLiteral("from-file"));
        QCOMPARE(configuration.lane().value(), QStringLiteral("boe_process"));
        QCOMPARE(Configuration().clientId(), QStringLiteral("from-process"));
        qunsetenv("COZE_WORKLOAD_IDENTITY_CLIENT_ID");
        qunsetenv("COZE_SERVER_ENV");
    }
};

QTEST_APPLESS_MAIN(tst_Configuration)
#include "tst_configuration.moc"
