// SPDX-License-Identifier: MIT
#include <cozewi/errors.h>

namespace Cozewi {

QString errorTypeName(ErrorType type)
{
    switch (type) {
    case ErrorType::WorkloadIdentityError:
        return QStringLiteral("WorkloadIdentityError");
    case ErrorType::ConfigurationError:
        return QStringLiteral("ConfigurationError");
    case ErrorType::TokenRetrievalError:
        return QStringLiteral("TokenRetrievalError");
    case ErrorType::TokenExchangeError:
        return QStringLiteral("TokenExchangeError");
    case ErrorType::ApiError:
        return QStringLiteral("ApiError");
    case ErrorType::RequestError:
        return QStringLiteral("RequestError");
    }
    Q_UNREACHABLE();
}

QJsonObject ErrorInfo::toJson() const
{
    QJsonObject json{
        {QStringLiteral("type"), errorTypeName(type)},
        {QStringLiteral("stage"), stageName(stage)},
        {QStringLiteral("message"), message},
        {QStringLiteral("retryable"), retryable},
    };
    const auto addText = [&json](const QString &name, const QString &text) {
        if (!text.isEmpty())
            json.insert(name, text);
    };
    const auto addNumber = [&json](const QString &name, const auto &number) {
        if (number)
            json.insert(name, static_cast<qint64>(*number));
    };
    addText(QStringLiteral("hint"), hint);
    addNumber(QStringLiteral("http_status"), httpStatus);
    addText(QStringLiteral("oauth_error"), oauthError);
    addText(QStringLiteral("oauth_error_description"), oauthErrorDescription);
    addNumber(QStringLiteral("business_code"), businessCode);
    addText(QStringLiteral("host"), host);
    if (port >= 0)
        json.insert(QStringLiteral("port"), port);
    addText(QStringLiteral("hop"), hop);
    addNumber(QStringLiteral("proxy_status"), proxyStatus);
    addText(QStringLiteral("request_id"), requestId);
    return json;
}

struct Q_DECL_HIDDEN WorkloadIdentityError::Data {
    ErrorInfo info;
    QByteArray what;
};

WorkloadIdentityError::WorkloadIdentityError(ErrorInfo info)
{
    QByteArray what = (errorTypeName(info.type) + QStringLiteral(": ") + info.message).toUtf8();
    d = std::make_shared<const Data>(Data{std::move(info), std::move(what)});
}

WorkloadIdentityError::WorkloadIdentityError(const WorkloadIdentityError &) noexcept = default;
WorkloadIdentityError &WorkloadIdentityError::operator=(const WorkloadIdentityError &) noexcept = default;
WorkloadIdentityError::~WorkloadIdentityError() = default;

const ErrorInfo &WorkloadIdentityError::info() const noexcept
{
    return d->info;
}

Stage WorkloadIdentityError::stage() const noexcept
{
    return d->info.stage;
}

QString WorkloadIdentityError::message() const
{
    return d->info.message;
}

QString WorkloadIdentityError::hint() const
{
    return d->info.hint;
}

std::optional<int> WorkloadIdentityError::httpStatus() const noexcept
{
    return d->info.httpStatus;
}

QString WorkloadIdentityError::oauthError() const
{
    return d->info.oauthError;
}

QString WorkloadIdentityError::oauthErrorDescription() const
{
    return d->info.oauthErrorDescription;
}

std::optional<qint64> WorkloadIdentityError::businessCode() const noexcept
{
    return d->info.businessCode;
}

QString WorkloadIdentityError::businessMessage() const
{
    return d->info.businessMessage;
}

QString WorkloadIdentityError::host() const
{
    return d->info.host;
}

int WorkloadIdentityError::port() const noexcept
{
    return d->info.port;
}

QString WorkloadIdentityError::hop() const
{
    return d->info.hop;
}

std::optional<int> WorkloadIdentityError::proxyStatus() const noexcept
{
    return d->info.proxyStatus;
}

QString WorkloadIdentityError::requestId() const
{
    return d->info.requestId;
}

bool WorkloadIdentityError::isRetryable() const noexcept
{
    return d->info.retryable;
}

const char *WorkloadIdentityError::what() const noexcept
{
    return d->what.constData();
}

void WorkloadIdentityError::raise() const
{
    throw *this;
}

WorkloadIdentityError *WorkloadIdentityError::clone() const
{
    return new WorkloadIdentityError(*this);
}

namespace {

ErrorInfo withType(ErrorInfo info, ErrorType type)
{
    info.type = type;
    return info;
}

} // namespace

// A class name cannot stand in parentheses.
// NOLINTBEGIN(bugprone-macro-parentheses)
#define COZEWI_DEFINE_ERROR(Class)                                                                                     \
  Class::Class(ErrorInfo info)                                                                                         \
      : WorkloadIdentityError(withType(std::move(info), ErrorType::Class))                                             \
  {                                                                                                                    \
  }                                                                                                                    \
  Class::Class(const Class &) noexcept = default;                                                                      \
  Class &Class::operator=(const Class &) noexcept = default;                                                           \
  Class::~Class() = default;                                                                                           \
  void Class::raise() const                                                                                            \
  {                                                                                                                    \
    throw *this;                                                                                                       \
  }                                                                                                                    \
  Class *Class::clone() const                                                                                          \
  {                                                                                                                    \
    return new Class(*this);                                                                                           \
  }
// NOLINTEND(bugprone-macro-parentheses)

COZEWI_DEFINE_ERROR(ConfigurationError)
COZEWI_DEFINE_ERROR(TokenRetrievalError)
COZEWI_DEFINE_ERROR(TokenExchangeError)
COZEWI_DEFINE_ERROR(ApiError)
COZEWI_DEFINE_ERROR(RequestError)

#undef COZEWI_DEFINE_ERROR

void throwError(const ErrorInfo &info)
{
    switch (info.type) {
    case ErrorType::ConfigurationError:
        throw ConfigurationError(info);
    case ErrorType::TokenRetrievalError:
        throw TokenRetrievalError(info);
    case ErrorType::TokenExchangeError:
        throw TokenExchangeError(info);
    case ErrorType::ApiError:
        throw ApiError(info);
    case ErrorType::RequestError:
        throw RequestError(info);
    case ErrorType::WorkloadIdentityError:
        break;
    }
    throw WorkloadIdentityError(info);
}

std::exception_ptr errorAsException(const ErrorInfo &info)
{
    try {
        throwError(info);
    } catch (...) {
        return std::current_exception();
    }
}

} // namespace Cozewi
