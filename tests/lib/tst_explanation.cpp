// SPDX-License-Identifier: MIT
// What a failure means, and the advice that every error carries; in both languages.
#include "base/errorkinds.h"
#include "config/advice.h"

#include <cozewi/doctor.h>
#include <cozewi/envkeys.h>
#include <cozewi/text.h>
#include <cozewi/transport.h>

#include <QtTest/QTest>

using namespace Cozewi;

namespace {

Environment good()
{
    Environment environment;
    environment.set(EnvKeys::WorkloadIdentityClientId, QStringLiteral("wl-8fd1c2"));
    environment.set(EnvKeys::WorkloadIdentityClientSecret, QStringLiteral("hunter2+"));
    environment.set(EnvKeys::WorkloadIdentityTokenEndpoint, QStringLiteral("https://id.coze.test/token"));
    environment.set(EnvKeys::WorkloadAccessTokenEndpoint, QStringLiteral("https://id.coze.test/access-token"));
    environment.set(EnvKeys::OutboundAuthEndpoint, QStringLiteral("https://api.coze.test/outbound"));
    return environment;
}

ErrorInfo error(Stage stage, const QString &kind, int status = 0)
{
    ErrorInfo info;
    info.stage = stage;
    info.kind = kind;
    info.message = QStringLiteral("it failed");
    info.host = QStringLiteral("id.coze.test");
    info.port = 443;
    if (status > 0)
        info.httpStatus = status;
    return info;
}

ErrorInfo invalidClient()
{
    ErrorInfo info = error(Stage::IdToken, ErrorKinds::OAuthError, 401);
    info.oauthError = QStringLiteral("invalid_client");
    info.hint = hintFor(info);
    return info;
}

Finding explain(const ErrorInfo &info, const QString &variable = {}, const QString &value = {})
{
    Environment environment = good();
    if (!variable.isEmpty())
        environment.set(variable, value);
    return explainError(info, Configuration(environment));
}

QList<ErrorInfo> everyError()
{
    QList<ErrorInfo> errors;
    const QList<Stage> stages{Stage::IdToken, Stage::AccessToken, Stage::IntegrationCredential, Stage::ProjectEnvVars};
    for (const Stage stage : stages) {
        for (int kind = 0; kind <= static_cast<int>(FailureKind::Other); ++kind)
            errors.append(error(stage, failureKindName(static_cast<FailureKind>(kind))));
        for (const QLatin1StringView kind : {ErrorKinds::Redirect, ErrorKinds::HtmlPage, ErrorKinds::NotJson,
                                             ErrorKinds::WrongShape, ErrorKinds::BusinessCode})
            errors.append(error(stage, kind, 200));
        for (const int status : {400, 401, 403, 404, 405, 407, 408, 410, 415, 418, 422, 429, 500, 502, 503, 504, 599})
            errors.append(error(stage, ErrorKinds::HttpStatus, status));
        for (const char16_t *name : {u"invalid_client", u"invalid_grant", u"invalid_request", u"unsupported_grant_type",
                                     u"access_denied", u"server_error", u"something_else"}) {
            ErrorInfo info = error(stage, ErrorKinds::OAuthError, 400);
            info.oauthError = QString::fromUtf16(name);
            errors.append(info);
        }
    }
    return errors;
}

bool isChinese(const QString &text)
{
    return std::any_of(text.cbegin(), text.cend(), [](QChar c) { return c.script() == QChar::Script_Han; });
}

} // namespace

class tst_Explanation : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void cleanup() { Cozewi::installTranslations(QLocale::c()); }

    void everyErrorHasCauseAndAdvice_data()
    {
        QTest::addColumn<bool>("chinese");
        QTest::newRow("English") << false;
        QTest::newRow("Chinese") << true;
    }
    void everyErrorHasCauseAndAdvice()
    {
        QFETCH(bool, chinese);
        if (chinese)
            QVERIFY(Cozewi::installTranslations(QLocale(QLocale::Chinese)));
        for (const ErrorInfo &info : everyError()) {
            const Finding finding = explain(info);
            const QByteArray about = finding.id.toUtf8() + ' ' + QByteArray::number(info.httpStatus.value_or(0));
            // What our own code or the caller got wrong has no advice but its message.
            const bool isOurs = info.kind == u"invalid-request" || info.kind == u"other";
            QVERIFY2(!finding.why.isEmpty(), about.constData());
            QVERIFY2(isOurs || !finding.fix.isEmpty(), about.constData());
            QCOMPARE(isChinese(finding.why), chinese);
            QCOMPARE(isOurs || isChinese(finding.fix) == chinese, true);
            QVERIFY2(!finding.fix.contains(QStringLiteral("%1")), about.constData());
            QCOMPARE(finding.severity, Finding::Severity::Error);
            QVERIFY(!finding.variable.isEmpty());
        }
    }

    void aRefusedSecretIsCertain()
    {
        const Finding finding = explain(invalidClient());
        QCOMPARE(finding.id, QStringLiteral("id-token-oauth-error"));
        QVERIFY(finding.certain);
        QVERIFY(finding.fix.contains(EnvKeys::WorkloadIdentityClientSecret));
    }

    void aRefusedSecretThatEndsWithALineBreak()
    {
        const Finding finding =
            explain(invalidClient(), EnvKeys::WorkloadIdentityClientSecret, QStringLiteral("hunter2\n"));
        QVERIFY2(finding.why.contains(QStringLiteral("ends with a line break")), qPrintable(finding.why));
        QVERIFY(finding.why.contains(QStringLiteral("probably")));
        QVERIFY(!finding.certain);
        QCOMPARE(finding.variable, QString(EnvKeys::WorkloadIdentityClientSecret));
        QVERIFY(finding.fix.startsWith(QStringLiteral("Set it again")));
        QVERIFY(finding.fix.contains(QStringLiteral("If that does not help")));
        QVERIFY(!(finding.what + finding.why + finding.fix).contains(QStringLiteral("hunter2")));
    }

    void aPathBehindTheBaseUrl()
    {
        const ErrorInfo info = error(Stage::ProjectEnvVars, ErrorKinds::HttpStatus, 404);
        const Finding finding =
            explain(info, EnvKeys::OutboundAuthEndpoint, QStringLiteral("https://api.coze.test/outbound/env"));
        QVERIFY2(finding.why.contains(QStringLiteral("ends with /env")), qPrintable(finding.why));
        QVERIFY(finding.fix.startsWith(QStringLiteral("Remove /env")));
    }

    void anUnrelatedOddityIsLeftOut()
    {
        const Finding finding = explain(error(Stage::IdToken, QStringLiteral("refused")), EnvKeys::OutboundAuthEndpoint,
                                        QStringLiteral("https://api.coze.test/env"));
        QVERIFY(!finding.why.contains(QStringLiteral("/env")));
        QVERIFY(finding.certain);
    }

    void aLaneThatMayBeTheCause()
    {
        const Finding finding =
            explain(error(Stage::IdToken, ErrorKinds::HttpStatus, 404), EnvKeys::ServerEnv, QStringLiteral("ppe-x"));
        QVERIFY(finding.why.contains(QStringLiteral("ppe_x")));
    }

    void theProxyIsNamed()
    {
        const Finding finding = explain(error(Stage::IdToken, QStringLiteral("refused")), QStringLiteral("HTTPS_PROXY"),
                                        QStringLiteral("http://u:hunter2@p.test:3128"));
        QVERIFY2(finding.why.contains(QStringLiteral("http://p.test:3128")), qPrintable(finding.why));
        QVERIFY(finding.why.contains(QStringLiteral("not the server")));
        QVERIFY(finding.why.contains(QStringLiteral("HTTPS_PROXY")));
        QVERIFY(!finding.why.contains(QStringLiteral("hunter2")));
    }

    void theIntegrationThatIsNotEnabled()
    {
        const Finding finding = explain(error(Stage::IntegrationCredential, ErrorKinds::HttpStatus, 500));
        QVERIFY(finding.why.contains(QStringLiteral("not enabled")));
        QVERIFY(!finding.certain);
        const Finding other = explain(error(Stage::ProjectEnvVars, ErrorKinds::HttpStatus, 500));
        QVERIFY(!other.why.contains(QStringLiteral("not enabled")));
    }

    void aPageWithAStatusThatSaysMore()
    {
        const Finding missing = explain(error(Stage::ProjectEnvVars, ErrorKinds::HtmlPage, 404));
        QVERIFY(missing.why.contains(QStringLiteral("nothing at this path")));
        QVERIFY(missing.fix.contains(QStringLiteral("without /env")));
        const Finding gateway = explain(error(Stage::IdToken, ErrorKinds::HtmlPage, 502));
        QVERIFY(gateway.fix.contains(QStringLiteral("Try again later")));
        const Finding page = explain(error(Stage::IdToken, ErrorKinds::HtmlPage, 200));
        QVERIFY(page.why.contains(QStringLiteral("login page")));
    }

    void plainHttpOnThisMachine()
    {
        const Finding finding =
            explain(error(Stage::IdToken, QStringLiteral("tls")), EnvKeys::WorkloadIdentityTokenEndpoint,
                    QStringLiteral("https://localhost:8080/"));
        QVERIFY(finding.fix.startsWith(QStringLiteral("If there is no TLS connection, write http://")));
        QVERIFY(!finding.certain);
    }

    void plainHttpIsNotWhyAHostIsUnknown()
    {
        const Finding finding = explain(error(Stage::IdToken, QStringLiteral("host-not-found")),
                                        EnvKeys::WorkloadIdentityTokenEndpoint, QStringLiteral("http://id.coze.test/"));
        QVERIFY(!finding.why.contains(QStringLiteral("http:")));
        QVERIFY(finding.certain);
    }

    void theRequestIdIsQuoted()
    {
        ErrorInfo info = error(Stage::IntegrationCredential, ErrorKinds::BusinessCode, 200);
        info.businessCode = 190000007;
        info.requestId = QStringLiteral("log-17");
        QVERIFY(explain(info).fix.contains(QStringLiteral("log-17")));
    }

    void missingVariables()
    {
        const Configuration nothing{Environment()};
        const Finding finding = explainError(*nothing.error(Need::Token), nothing);
        QVERIFY(finding.what.contains(EnvKeys::WorkloadIdentityClientId));
        QCOMPARE(finding.variable, QString(EnvKeys::WorkloadIdentityClientId));
        QVERIFY(finding.certain);
        QVERIFY(!finding.fix.isEmpty());
    }

    void thoseWithoutAHintHaveNone()
    {
        QVERIFY(hintFor(error(Stage::IdToken, QStringLiteral("other"))).isEmpty());
        QVERIFY(hintFor(error(Stage::IdToken, QStringLiteral("never-heard-of"))).isEmpty());
        QVERIFY(endpointVariable(Stage::Session).isEmpty());
    }
};

QTEST_GUILESS_MAIN(tst_Explanation)
#include "tst_explanation.moc"
