// SPDX-License-Identifier: MIT
#pragma once

#include "testidentity.h"

#include <cozewi/client.h>
#include <cozewi/exchange.h>
#include <cozewi/runtime.h>
#include <cozewi/testing/httpserver.h>

#include <QtCore/QElapsedTimer>
#include <QtCore/QJsonDocument>
#include <QtCore/QLoggingCategory>
#include <QtCore/QMutex>
#include <QtCore/QStringList>
#include <QtCore/QUrl>

#include <memory>
#include <optional>
#include <typeinfo>

/// What the tests of the wire share: the four calls, a server that answers them well, and a way to look
/// for planted secrets in everything that anybody gets to see.
namespace Wire {

using namespace Cozewi;
using namespace Cozewi::Testing;

enum class Call { IdToken, AccessToken, Credential, EnvVars };

inline const QList<Call> allCalls{Call::IdToken, Call::AccessToken, Call::Credential, Call::EnvVars};
inline const QString integration = QStringLiteral("integration-test");
inline const QString credential = QStringLiteral("planted-credential");
inline const QString envValue = QStringLiteral("planted-env-value");

inline const char *callName(Call call)
{
    static const char *const names[] = {"step 1", "step 2", "step 3", "step 4"};
    return names[static_cast<int>(call)];
}

inline bool isPost(Call call)
{
    return call != Call::EnvVars;
}

inline bool isTokenStep(Call call)
{
    return call == Call::IdToken || call == Call::AccessToken;
}

inline Stage stageOf(Call call)
{
    static constexpr Stage stages[] = {Stage::IdToken, Stage::AccessToken, Stage::IntegrationCredential,
                                       Stage::ProjectEnvVars};
    return stages[static_cast<int>(call)];
}

inline ErrorType errorTypeOf(Call call)
{
    static constexpr ErrorType types[] = {ErrorType::TokenRetrievalError, ErrorType::TokenExchangeError,
                                          ErrorType::ApiError, ErrorType::ApiError};
    return types[static_cast<int>(call)];
}

/// The path that TestIdentity::environment() gives the call.
inline QByteArray pathOf(Call call)
{
    static const char *const paths[] = {"/token", "/access-token", "/api/integration", "/api/env"};
    return paths[static_cast<int>(call)];
}

inline QByteArray goodBody(Call call)
{
    switch (call) {
    case Call::IdToken:
        return TestIdentity::idTokenAnswer();
    case Call::AccessToken:
        return TestIdentity::accessTokenAnswer();
    case Call::Credential:
        return R"({"code": 0, "msg": "success", "data": {"credential": ")" + credential.toUtf8() + R"("}})";
    case Call::EnvVars:
        return R"({"code": 0, "msg": "success", "data": {"secrets": [{"key": "K", "value": ")" + envValue.toUtf8()
            + R"("}]}})";
    }
    return {};
}

inline std::optional<Call> callOf(const RecordedRequest &request)
{
    for (const Call call : allCalls) {
        if (request.path() == pathOf(call))
            return call;
    }
    return std::nullopt;
}

/// Answers the four calls as the platform does.
inline HttpResponse goodAnswer(const RecordedRequest &request)
{
    if (const auto call = callOf(request))
        return HttpResponse::json(goodBody(*call));
    HttpResponse response;
    response.status = 404;
    return response;
}

/// The variable that says where the call goes, and its value at \a origin.
inline void pointCallAt(Environment &environment, Call call, const QString &origin)
{
    using namespace Cozewi::EnvKeys;
    switch (call) {
    case Call::IdToken:
        environment.set(WorkloadIdentityTokenEndpoint, origin + QStringLiteral("/token"));
        break;
    case Call::AccessToken:
        environment.set(WorkloadAccessTokenEndpoint, origin + QStringLiteral("/access-token"));
        break;
    case Call::Credential:
    case Call::EnvVars:
        environment.set(OutboundAuthEndpoint, origin + QStringLiteral("/api"));
        break;
    }
}

/// Everything of a record, as one text.
inline QString textOf(const ExchangeRecord &record)
{
    QStringList parts{QString::fromLatin1(record.method),
                      record.url.toString(),
                      record.url.toString(QUrl::FullyEncoded),
                      record.lane,
                      record.subject,
                      record.cause,
                      record.requestBody,
                      record.responseShape,
                      record.tokenType,
                      record.proxy,
                      record.tls.peerSubject,
                      record.tls.peerIssuer};
    parts += record.warnings;
    for (const HeaderList &headers : {record.requestHeaders, record.responseHeaders}) {
        for (const Header &header : headers)
            parts += QString::fromUtf8(header.name + ": " + header.value);
    }
    if (record.error)
        parts += QString::fromUtf8(QJsonDocument(record.error->toJson()).toJson());
    return parts.join(u'\n');
}

inline QString textOf(const ErrorInfo &info)
{
    return QStringList{info.message,
                       info.hint,
                       info.kind,
                       info.oauthError,
                       info.oauthErrorDescription,
                       info.businessMessage,
                       info.host,
                       info.hop,
                       info.requestId,
                       info.variables.join(u' '),
                       QString::fromUtf8(QJsonDocument(info.toJson()).toJson())}
        .join(u'\n');
}

inline QStringList plantedSecrets()
{
    return {TestIdentity::clientSecret, TestIdentity::idToken, TestIdentity::accessToken, credential, envValue};
}

/// Which of \a secrets stands in \a text, plain or encoded; empty where none does.
inline QString leakIn(const QString &text, const QStringList &secrets = plantedSecrets())
{
    for (const QString &secret : secrets) {
        const QByteArray utf8 = secret.toUtf8();
        for (const QString &form :
             {secret, QString::fromLatin1(QUrl::toPercentEncoding(secret)), QString::fromLatin1(utf8.toBase64()),
              secret.toHtmlEscaped(), QString::fromLatin1(QUrl::toPercentEncoding(secret)).toLower()}) {
            if (text.contains(form))
                return QStringLiteral("leaked in: ") + text;
        }
    }
    return {};
}

/// Collects what goes to the log while it lives.
class LogCapture {
public:
    LogCapture()
    {
        s_lines.clear();
        QLoggingCategory::setFilterRules(QStringLiteral("cozewi.*=true"));
        s_previous = qInstallMessageHandler(&LogCapture::handle);
    }
    ~LogCapture()
    {
        qInstallMessageHandler(s_previous);
        QLoggingCategory::setFilterRules({});
    }
    LogCapture(const LogCapture &) = delete;
    LogCapture &operator=(const LogCapture &) = delete;

    [[nodiscard]] static QString text()
    {
        const QMutexLocker lock(&s_mutex);
        return s_lines.join(u'\n');
    }

private:
    static void handle(QtMsgType type, const QMessageLogContext &context, const QString &message)
    {
        {
            const QMutexLocker lock(&s_mutex);
            s_lines.append(message);
        }
        if (s_previous != nullptr && !QByteArrayView(context.category).startsWith("cozewi"))
            s_previous(type, context, message);
    }

    inline static QMutex s_mutex;
    inline static QStringList s_lines;
    inline static QtMessageHandler s_previous = nullptr;
};

/// A client with a cache of its own, and what it let anybody see.
class Caller {
public:
    explicit Caller(const Environment &environment, const Timeouts &timeouts = {})
        : m_runtime(Runtime::create())
        , m_client(Configuration(environment), options(m_runtime, timeouts))
    {
        QObject::connect(m_runtime->notifier(), &ExchangeNotifier::exchangeStarted,
                         [seen = m_seen](const ExchangeRecord &record) {
                             const QMutexLocker lock(&seen->mutex);
                             seen->started.append(record);
                         });
        QObject::connect(m_runtime->notifier(), &ExchangeNotifier::exchangeFinished,
                         [seen = m_seen](const ExchangeRecord &record) {
                             const QMutexLocker lock(&seen->mutex);
                             seen->finished.append(record);
                         });
    }

    [[nodiscard]] const Client &client() const { return m_client; }
    [[nodiscard]] std::shared_ptr<Runtime> runtime() const { return m_runtime; }

    /// Makes the call with a blocking getX. Returns the error, or nothing where it went well.
    std::optional<ErrorInfo> make(Call call)
    {
        m_result.clear();
        m_exact = nullptr;
        QElapsedTimer timer;
        timer.start();
        std::optional<ErrorInfo> error;
        try {
            switch (call) {
            case Call::IdToken:
            case Call::AccessToken:
                m_result = m_client.getAccessToken();
                break;
            case Call::Credential:
                m_result = m_client.getIntegrationCredential(integration);
                break;
            case Call::EnvVars:
                m_result = m_client.getProjectEnvVars().value(QStringLiteral("K"));
                break;
            }
        } catch (const WorkloadIdentityError &caught) {
            error = caught.info();
            m_exact = &typeid(caught);
        }
        m_took = timer.elapsed();
        return error;
    }

    [[nodiscard]] QString result() const { return m_result; }
    /// Milliseconds that make() took.
    [[nodiscard]] qint64 took() const { return m_took; }
    /// The class of what make() caught.
    [[nodiscard]] const std::type_info &caughtType() const { return m_exact != nullptr ? *m_exact : typeid(void); }

    [[nodiscard]] QList<ExchangeRecord> started() const
    {
        const QMutexLocker lock(&m_seen->mutex);
        return m_seen->started;
    }
    [[nodiscard]] QList<ExchangeRecord> finished() const
    {
        const QMutexLocker lock(&m_seen->mutex);
        return m_seen->finished;
    }
    /// All records, as one text.
    [[nodiscard]] QString recordText() const
    {
        QStringList texts;
        for (const ExchangeRecord &record : started() + finished())
            texts += textOf(record);
        return texts.join(u'\n');
    }

private:
    struct Seen {
        QMutex mutex;
        QList<ExchangeRecord> started;
        QList<ExchangeRecord> finished;
    };

    static ClientOptions options(const std::shared_ptr<Runtime> &runtime, const Timeouts &timeouts)
    {
        ClientOptions result;
        result.runtime = runtime;
        result.timeouts = timeouts;
        return result;
    }

    std::shared_ptr<Seen> m_seen = std::make_shared<Seen>();
    std::shared_ptr<Runtime> m_runtime;
    Client m_client;
    QString m_result;
    qint64 m_took = 0;
    const std::type_info *m_exact = nullptr;
};

} // namespace Wire
