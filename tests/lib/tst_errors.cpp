// SPDX-License-Identifier: MIT
#include <cozewi/errors.h>

#include <QtCore/QFuture>
#include <QtCore/QPromise>
#include <QtTest/QTest>

using namespace Cozewi;

class tst_Errors : public QObject {
    Q_OBJECT
private:
    static ErrorInfo info(ErrorType type)
    {
        ErrorInfo info;
        info.type = type;
        info.stage = Stage::AccessToken;
        info.message = QStringLiteral("refused: 令牌");
        return info;
    }

    template<typename Error>
    void crossesAFuture(ErrorType type)
    {
        QPromise<int> promise;
        promise.start();
        promise.setException(errorAsException(info(type)));
        promise.finish();
        bool caught = false;
        promise.future()
            .then([](int) {})
            .onFailed([&caught, type](const Error &error) {
                caught = true;
                QCOMPARE(error.info().type, type);
                QCOMPARE(error.stage(), Stage::AccessToken);
            })
            .onFailed([] { QFAIL("another class arrived"); });
        QVERIFY(caught);
        QVERIFY_THROWS_EXCEPTION(Error, throwError(info(type)));
        QVERIFY_THROWS_EXCEPTION(WorkloadIdentityError, throwError(info(type)));
        QVERIFY_THROWS_EXCEPTION(Error, std::rethrow_exception(errorAsException(info(type))));
    }

private Q_SLOTS:
    void everyClassCrossesAFutureAsItself()
    {
        crossesAFuture<ConfigurationError>(ErrorType::ConfigurationError);
        crossesAFuture<TokenRetrievalError>(ErrorType::TokenRetrievalError);
        crossesAFuture<TokenExchangeError>(ErrorType::TokenExchangeError);
        crossesAFuture<ApiError>(ErrorType::ApiError);
        crossesAFuture<RequestError>(ErrorType::RequestError);
    }

    void theClassSetsTheType()
    {
        const ApiError error(info(ErrorType::TokenExchangeError));
        QCOMPARE(error.info().type, ErrorType::ApiError);
        QCOMPARE(QString::fromUtf8(error.what()), QStringLiteral("ApiError: refused: 令牌"));
    }

    void aCopyKeepsItsText()
    {
        const char *text = nullptr;
        std::unique_ptr<WorkloadIdentityError> clone;
        {
            const TokenRetrievalError error(info(ErrorType::TokenRetrievalError));
            text = error.what();
            clone.reset(error.clone());
        }
        QCOMPARE(clone->what(), text);
        QVERIFY_THROWS_EXCEPTION(TokenRetrievalError, clone->raise());
    }

    void jsonLeavesOutWhatIsNotKnown()
    {
        const QJsonObject json = info(ErrorType::TokenExchangeError).toJson();
        QCOMPARE(json.keys(),
                 (QStringList{QStringLiteral("message"), QStringLiteral("retryable"), QStringLiteral("stage"),
                              QStringLiteral("type")}));
        QCOMPARE(json.value(u"type").toString(), QStringLiteral("TokenExchangeError"));
        QCOMPARE(json.value(u"stage").toString(), QStringLiteral("access_token"));
    }

    void jsonHoldsEveryMember()
    {
        ErrorInfo full = info(ErrorType::ApiError);
        full.hint = QStringLiteral("hint");
        full.httpStatus = 500;
        full.oauthError = QStringLiteral("invalid_client");
        full.oauthErrorDescription = QStringLiteral("no");
        full.businessCode = 190000007;
        full.host = QStringLiteral("auth.test");
        full.port = 443;
        full.hop = QStringLiteral("http");
        full.proxyStatus = 407;
        full.requestId = QStringLiteral("id");
        full.retryable = true;
        const QJsonObject expected{
            {QStringLiteral("type"), QStringLiteral("ApiError")},
            {QStringLiteral("stage"), QStringLiteral("access_token")},
            {QStringLiteral("message"), QStringLiteral("refused: 令牌")},
            {QStringLiteral("hint"), QStringLiteral("hint")},
            {QStringLiteral("http_status"), 500},
            {QStringLiteral("oauth_error"), QStringLiteral("invalid_client")},
            {QStringLiteral("oauth_error_description"), QStringLiteral("no")},
            {QStringLiteral("business_code"), 190000007},
            {QStringLiteral("host"), QStringLiteral("auth.test")},
            {QStringLiteral("port"), 443},
            {QStringLiteral("hop"), QStringLiteral("http")},
            {QStringLiteral("proxy_status"), 407},
            {QStringLiteral("request_id"), QStringLiteral("id")},
            {QStringLiteral("retryable"), true},
        };
        QCOMPARE(full.toJson(), expected);
    }
};

QTEST_GUILESS_MAIN(tst_Errors)
#include "tst_errors.moc"
