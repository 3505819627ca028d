// SPDX-License-Identifier: MIT
#pragma once

#include <cozewi/export.h>
#include <cozewi/stage.h>

#include <QtCore/QDateTime>
#include <QtCore/QException>
#include <QtCore/QJsonObject>
#include <QtCore/QMetaType>
#include <QtCore/QObject>
#include <QtCore/QString>
#include <QtCore/QStringList>

#include <memory>
#include <optional>

namespace Cozewi {

/// The class of an error, for those who hold it as a value.
enum class ErrorType {
    WorkloadIdentityError,
    ConfigurationError,
    TokenRetrievalError,
    TokenExchangeError,
    ApiError,
    RequestError,
};

/**
 * What is known of a failure, as values. Nobody should need to parse a message. Every text that came
 * from a server, a proxy or a certificate went through sanitizedText(); no member holds a secret.
 */
struct ErrorInfo {
    Q_GADGET_EXPORT(COZEWI_EXPORT)
    Q_PROPERTY(QString message MEMBER message)
    Q_PROPERTY(QString hint MEMBER hint)
    Q_PROPERTY(QString kind MEMBER kind)
    Q_PROPERTY(QString host MEMBER host)
    Q_PROPERTY(int port MEMBER port)
    Q_PROPERTY(QString hop MEMBER hop)
    Q_PROPERTY(QString requestId MEMBER requestId)
    Q_PROPERTY(bool retryable MEMBER retryable)
public:
    /// The class of the error.
    ErrorType type = ErrorType::WorkloadIdentityError;
    /// Which call failed.
    Stage stage = Stage::Configuration;
    /// What failed and why, one sentence, in the language of the application.
    QString message;
    /// What to change; may be empty.
    QString hint;
    /// Stable name of the cause, never translated: "refused", "read-timeout", "oauth-error", … (FailureKind).
    QString kind;
    /// Status of the target's answer; not set where there was none.
    std::optional<int> httpStatus;
    /// `error` and `error_description` of the answer (RFC 6749 section 5.2).
    QString oauthError;
    /// `error_description` of the answer.
    QString oauthErrorDescription;
    /// `code` and `msg` of the answer of step 3 or 4.
    std::optional<qint64> businessCode;
    /// `msg` of the answer.
    QString businessMessage;
    /// The target; not the proxy.
    QString host;
    /// -1 where there is none.
    int port = -1;
    /// Where on the way it failed: "dns", "tcp", "proxy_tls", "connect", "tls", "http"; empty where unknown.
    QString hop;
    /// Status of the proxy's own answer to CONNECT.
    std::optional<int> proxyStatus;
    /// From the answer's headers (`x-tt-logid`, `x-request-id`, …); quote it to the platform's support.
    QString requestId;
    /// Whether the same call may succeed later without a change.
    bool retryable = false;
    /// Set where this error was repeated out of the cool-down, without a request: when it ends (UTC).
    std::optional<QDateTime> cooldownUntil;
    /// The variables that are missing or wrong (ConfigurationError).
    QStringList variables;

    /// The object that the command line tool prints under "error": `type`, `stage`, `message`, `hint`,
    /// `http_status`, `oauth_error`, `oauth_error_description`, `business_code`, `host`, `port`, `hop`,
    /// `proxy_status`, `request_id`, `retryable`; members that are not known are left out.
    [[nodiscard]] COZEWI_EXPORT QJsonObject toJson() const;
};

/// "ConfigurationError" and so on, never translated.
COZEWI_EXPORT QString errorTypeName(ErrorType type);

/**
 * The base of everything that this library throws. Derived from QException, so that it crosses threads
 * in a QFuture with its exact type: `future.onFailed([](const TokenExchangeError &) { … })`.
 * Copies are cheap and thread-safe.
 */
class COZEWI_EXPORT WorkloadIdentityError : public QException {
public:
    /// From values.
    explicit WorkloadIdentityError(ErrorInfo info);
    /// A copy; cheap.
    WorkloadIdentityError(const WorkloadIdentityError &) noexcept;
    /// A copy; cheap.
    WorkloadIdentityError &operator=(const WorkloadIdentityError &) noexcept;
    ~WorkloadIdentityError() override;

    /// All values at once.
    [[nodiscard]] const ErrorInfo &info() const noexcept;

    /// ErrorInfo::stage.
    [[nodiscard]] Stage stage() const noexcept;
    /// ErrorInfo::message.
    [[nodiscard]] QString message() const;
    /// ErrorInfo::hint.
    [[nodiscard]] QString hint() const;
    /// ErrorInfo::httpStatus.
    [[nodiscard]] std::optional<int> httpStatus() const noexcept;
    /// ErrorInfo::oauthError.
    [[nodiscard]] QString oauthError() const;
    /// ErrorInfo::oauthErrorDescription.
    [[nodiscard]] QString oauthErrorDescription() const;
    /// ErrorInfo::businessCode.
    [[nodiscard]] std::optional<qint64> businessCode() const noexcept;
    /// ErrorInfo::businessMessage.
    [[nodiscard]] QString businessMessage() const;
    /// ErrorInfo::host.
    [[nodiscard]] QString host() const;
    /// ErrorInfo::port.
    [[nodiscard]] int port() const noexcept;
    /// ErrorInfo::hop.
    [[nodiscard]] QString hop() const;
    /// ErrorInfo::proxyStatus.
    [[nodiscard]] std::optional<int> proxyStatus() const noexcept;
    /// ErrorInfo::requestId.
    [[nodiscard]] QString requestId() const;
    /// Whether the same call may succeed later without a change.
    [[nodiscard]] bool isRetryable() const noexcept;

    /// "<ErrorClass>: <message>", UTF-8; valid as long as this object.
    [[nodiscard]] const char *what() const noexcept override;

    /// Throws a copy of exactly this class.
    void raise() const override;
    /// A copy of exactly this class, which the caller owns.
    [[nodiscard]] WorkloadIdentityError *clone() const override;

private:
    struct Data;
    std::shared_ptr<const Data> d;
};

// Each class overrides raise() and clone() so that a future rethrows exactly this class.
// NOLINTBEGIN(bugprone-macro-parentheses): the argument is the name of a class.
#define COZEWI_DECLARE_ERROR(Class)                                                                                    \
  class COZEWI_EXPORT Class : public WorkloadIdentityError {                                                           \
public:                                                                                                                \
    /** Sets ErrorInfo::type to this class. */                                                                         \
    explicit Class(ErrorInfo info);                                                                                    \
    Class(const Class &) noexcept;                                                                                     \
    Class &operator=(const Class &) noexcept;                                                                          \
    ~Class() override;                                                                                                 \
    void raise() const override;                                                                                       \
    [[nodiscard]] Class *clone() const override;                                                                       \
  }
// NOLINTEND(bugprone-macro-parentheses)

/// A variable is missing or wrong, or the library is used where it cannot work. Nothing was sent.
COZEWI_DECLARE_ERROR(ConfigurationError);
/// Step 1 failed: no ID token (RFC 6749).
COZEWI_DECLARE_ERROR(TokenRetrievalError);
/// Step 2 failed: the ID token was not exchanged (RFC 8693).
COZEWI_DECLARE_ERROR(TokenExchangeError);
/// Step 3 or 4 failed: no integration credential or no project variables.
COZEWI_DECLARE_ERROR(ApiError);
/// A request of the configured session failed before there was an HTTP answer.
COZEWI_DECLARE_ERROR(RequestError);

#undef COZEWI_DECLARE_ERROR

/// Throws the class that ErrorInfo::type names.
[[noreturn]] COZEWI_EXPORT void throwError(const ErrorInfo &info);
/// The same as an exception_ptr, for QPromise::setException().
[[nodiscard]] COZEWI_EXPORT std::exception_ptr errorAsException(const ErrorInfo &info);

} // namespace Cozewi

Q_DECLARE_METATYPE(Cozewi::ErrorInfo)
