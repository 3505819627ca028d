// SPDX-License-Identifier: MIT
// The doctor's whole run against the demo server: each fault is a finding that names its step.
#include <cozewi/client.h>
#include <cozewi/doctor.h>
#include <cozewi/envkeys.h>
#include <cozewi/future.h>
#include <cozewi/runtime.h>
#include <cozewi/testing/demoserver.h>
#include <cozewi/testing/manualclock.h>
#include <cozewi/testing/scriptedtransport.h>

#include <QtTest/QTest>

#include <algorithm>

using namespace Cozewi;
using namespace std::chrono_literals;
using Severity = Finding::Severity;
using Testing::DemoServer;
using Testing::Fault;

Q_DECLARE_METATYPE(Cozewi::Testing::Fault)

class tst_Diagnose : public QObject {
    Q_OBJECT
private:
    static Diagnosis run(const Environment &environment)
    {
        ClientOptions options;
        options.runtime = Runtime::create();
        options.timeouts = {2s, 1s, 5s};
        // Without an event loop in this thread: the run must not need one.
        return waitFor(diagnose(Client(Configuration(environment), options)));
    }
    static QStringList ids(const Diagnosis &diagnosis, Severity severity)
    {
        QStringList ids;
        for (const Finding &finding : diagnosis.findings) {
            if (finding.severity == severity)
                ids.append(finding.id);
        }
        return ids;
    }
    static QString words(const Diagnosis &diagnosis)
    {
        QString text;
        for (const Finding &finding : diagnosis.findings)
            text += finding.what + finding.why + finding.fix;
        return text;
    }

    DemoServer m_server;

private Q_SLOTS:
    void init()
    {
        m_server.setFaults({});
        m_server.clearRequests();
    }

    void everythingWorks()
    {
        const Diagnosis diagnosis = run(m_server.environment());
        QVERIFY2(diagnosis.ok(), qPrintable(words(diagnosis)));
        QCOMPARE(ids(diagnosis, Severity::Ok),
                 (QStringList{QStringLiteral("configuration-ok"), QStringLiteral("id-token-ok"),
                              QStringLiteral("access-token-ok"), QStringLiteral("project-env-vars-ok")}));
        QVERIFY(ids(diagnosis, Severity::Warning).isEmpty());
        QCOMPARE(m_server.requests().size(), 3);
    }

    void everyFaultIsAFinding_data()
    {
        QTest::addColumn<Fault>("fault");
        QTest::addColumn<QString>("id");
        QTest::addColumn<QString>("says");
        const auto row = [](Fault fault, const char *id, const char16_t *says) {
            QTest::newRow(qPrintable(Testing::faultName(fault)))
                << fault << QString::fromLatin1(id) << QString::fromUtf16(says);
        };
        row(Fault::WrongSecret, "id-token-oauth-error", u"client secret are not right");
        row(Fault::IdTokenRejected, "access-token-oauth-error", u"does not accept the ID token");
        row(Fault::ExchangeRefused, "access-token-oauth-error", u"may not do it");
        row(Fault::ErrorUnder200, "access-token-oauth-error", u"");
        row(Fault::MissingAccessToken, "access-token-wrong-shape", u"probably the address is right");
        row(Fault::TokenRevoked, "", u"was refused (HTTP 401) and replaced");
        row(Fault::Forbidden, "project-env-vars-http-status", u"does not allow the call");
        row(Fault::BusinessCode, "project-env-vars-business-code", u"190000007");
        row(Fault::HtmlPage, "id-token-html-page", u"gateway");
        row(Fault::Redirect, "id-token-redirect", u"never redirects");
        row(Fault::ServerError, "id-token-http-status", u"gateway");
        row(Fault::RateLimited, "id-token-http-status", u"less often");
        row(Fault::Stall, "id-token-read-timeout", u"sent nothing");
        row(Fault::Reset, "id-token-connection-lost", u"closed the connection");
        row(Fault::Truncated, "id-token-connection-lost", u"closed the connection");
    }
    void everyFaultIsAFinding()
    {
        QFETCH(Fault, fault);
        QFETCH(QString, id);
        QFETCH(QString, says);
        m_server.setFault(fault);
        const Diagnosis diagnosis = run(m_server.environment());
        QCOMPARE(ids(diagnosis, Severity::Error), id.isEmpty() ? QStringList() : QStringList{id});
        QCOMPARE(diagnosis.ok(), id.isEmpty());
        QVERIFY2(words(diagnosis).contains(says), qPrintable(words(diagnosis)));
        const QString secret = m_server.environment().value(EnvKeys::WorkloadIdentityClientSecret);
        QVERIFY(!words(diagnosis).contains(secret));
    }

    void aClockThatDiffersIsAWarning()
    {
        m_server.setFault(Fault::ClockSkew);
        const Diagnosis diagnosis = run(m_server.environment());
        QVERIFY(diagnosis.ok());
        QVERIFY(ids(diagnosis, Severity::Warning).contains(QStringLiteral("clock-skew")));
    }

    void noVariablesIsSaid()
    {
        m_server.setFault(Fault::EmptyVariables);
        const Diagnosis diagnosis = run(m_server.environment());
        QVERIFY(diagnosis.ok());
        QVERIFY(ids(diagnosis, Severity::Info).contains(QStringLiteral("project-env-vars-empty")));
    }

    void nothingIsSentWhereVariablesAreMissing()
    {
        Environment environment = m_server.environment();
        environment.unset(EnvKeys::WorkloadIdentityClientSecret);
        const Diagnosis diagnosis = run(environment);
        QCOMPARE(ids(diagnosis, Severity::Error), QStringList{QStringLiteral("client-secret-missing")});
        QVERIFY(ids(diagnosis, Severity::Info).contains(QStringLiteral("not-tried")));
        QVERIFY(m_server.requests().isEmpty());
    }

    void tokensAreTriedWithoutTheBaseUrl()
    {
        Environment environment = m_server.environment();
        environment.unset(EnvKeys::OutboundAuthEndpoint);
        const Diagnosis diagnosis = run(environment);
        QVERIFY(diagnosis.ok());
        QVERIFY(ids(diagnosis, Severity::Ok).contains(QStringLiteral("access-token-ok")));
        QVERIFY(ids(diagnosis, Severity::Warning).contains(QStringLiteral("api-endpoint-missing")));
        QCOMPARE(m_server.requests().size(), 2);
    }

    void nobodyListens()
    {
        Environment environment = m_server.environment();
        environment.set(EnvKeys::WorkloadIdentityTokenEndpoint, QStringLiteral("http://127.0.0.1:1/token"));
        const Diagnosis diagnosis = run(environment);
        QCOMPARE(ids(diagnosis, Severity::Error), QStringList{QStringLiteral("id-token-refused")});
    }

    void anotherServiceIsToldFromAnAnswerThatIsNotWhole()
    {
        const auto said = [this](const QByteArray &answer) {
            Testing::ManualClock clock;
            const auto script = Testing::TransportScript::create();
            script->answer(Testing::jsonAnswer(answer));
            ClientOptions options;
            options.runtime = Runtime::create(clock, script->factory(clock));
            return words(waitFor(diagnose(Client(Configuration(m_server.environment()), options))));
        };
        for (const char *answer : {"{\"pong\": 1}", "{\"code\": 0, \"msg\": \"\", \"data\": {}}"}) {
            const QString other = said(answer);
            QVERIFY2(other.contains(u"names another service"), qPrintable(other));
        }
        const QString incomplete = said("{\"token_type\": \"Bearer\", \"expires_in\": 5}");
        QVERIFY2(incomplete.contains(u"probably the address is right"), qPrintable(incomplete));
        QVERIFY2(!incomplete.contains(u"names another service"), qPrintable(incomplete));
    }

    void manyRunsAtATimeDoNotDisturbEachOther()
    {
        ClientOptions options;
        options.runtime = Runtime::create();
        const Client client(Configuration(m_server.environment()), options);
        QList<QFuture<Diagnosis>> runs;
        for (int i = 0; i < 8; ++i)
            runs.append(diagnose(client));
        runs[3].cancel();
        for (int i = 0; i < 8; ++i) {
            if (i != 3)
                QVERIFY(waitFor(runs[i]).ok());
        }
    }
};

QTEST_GUILESS_MAIN(tst_Diagnose)
#include "tst_diagnose.moc"
