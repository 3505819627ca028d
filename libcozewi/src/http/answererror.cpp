// SPDX-License-Identifier: MIT
#include "http/answererror.h"

#include "base/errorkinds.h"
#include "base/tr.h"
#include "config/advice.h"
#include "http/exchangelog.h"
#include "http/failure.h"

#include <cozewi/text.h>

#include <QtCore/QLocale>
#include <QtCore/QUrl>

#include <algorithm>
#include <cmath>

namespace Cozewi {

namespace {

QString requestIdOf(const HttpAnswer &answer)
{
    for (const char *name :
         {"x-tt-logid", "x-request-id", "x-tt-trace-id", "x-trace-id", "request-id", "x-correlation-id"}) {
        if (const QByteArray value = answer.header(name); !value.isEmpty())
            return sanitizedText(QByteArrayView(value), 128);
    }
    return {};
}

QString seconds(std::chrono::milliseconds limit)
{
    return QLocale::c().toString(static_cast<double>(limit.count()) / 1000.0, 'g', 6);
}

// What happened, as the second half of a sentence that begins with step and host.
QString phraseOf(const TransportFailure &failure)
{
    switch (failure.kind) {
    case FailureKind::HostNotFound:
        return failure.detail.isEmpty()
            ? Text::tr("the host name was not found")
            : Text::tr("the host name could not be looked up: the name server did not answer");
    case FailureKind::ConnectionRefused:
        return Text::tr("the connection was refused");
    case FailureKind::ConnectTimeout:
        return failure.limit.count() > 0 ? Text::tr("no connection within %1 s").arg(seconds(failure.limit))
                                         : Text::tr("no connection: the host did not answer");
    case FailureKind::ReadTimeout:
        return Text::tr("connected, but nothing was received for %1 s").arg(seconds(failure.limit));
    case FailureKind::DeadlineExceeded:
        return Text::tr("not finished within %1 s").arg(seconds(failure.limit));
    case FailureKind::ConnectionLost:
        return Text::tr(
            "the connection was closed or reset before a whole answer had arrived; the request was not repeated");
    case FailureKind::TlsFailed:
        return failure.detail.isEmpty()
            ? Text::tr("no TLS connection: the other side does not speak TLS, or refused it")
            : Text::tr("the certificate was not accepted: %1").arg(failure.detail);
    case FailureKind::ProxyFailed:
        return Text::tr("the proxy did not connect");
    case FailureKind::ProxyAuthenticationRequired:
        return Text::tr("the proxy asks for a user and a password (HTTP 407)");
    case FailureKind::AnswerTooLarge:
        return Text::tr("the answer is larger than is sensible here and was cut off");
    case FailureKind::MalformedAnswer:
        return failure.detail.startsWith(QLatin1StringView("Content-Encoding"))
            ? Text::tr("the answer has a coding that was not asked for (%1)").arg(failure.detail)
            : Text::tr("the answer is not HTTP");
    case FailureKind::NetworkUnreachable:
        return Text::tr("the network or the host cannot be reached");
    case FailureKind::InvalidRequest:
        return Text::tr("the request was not sent: %1").arg(failure.detail);
    case FailureKind::Other:
        break;
    }
    return Text::tr("the request failed (%1)").arg(failure.detail);
}

bool canHelpAgain(FailureKind kind)
{
    switch (kind) {
    case FailureKind::ConnectionRefused:
    case FailureKind::ConnectTimeout:
    case FailureKind::ReadTimeout:
    case FailureKind::DeadlineExceeded:
    case FailureKind::ConnectionLost:
    case FailureKind::NetworkUnreachable:
    case FailureKind::HostNotFound:
    case FailureKind::ProxyFailed:
        return true;
    default:
        return false;
    }
}

QString where(const ErrorInfo &info)
{
    return info.host.contains(u':') ? QStringLiteral("[%1]:%2").arg(info.host).arg(info.port)
                                    : QStringLiteral("%1:%2").arg(info.host).arg(info.port);
}

std::optional<ErrorInfo> redirectError(ErrorInfo info, const HttpAnswer &answer)
{
    if (answer.status < 300 || answer.status > 399)
        return std::nullopt;
    const QUrl target(QString::fromUtf8(answer.header("location")));
    info.kind = ErrorKinds::Redirect;
    if (target.host().isEmpty())
        return describedError(info,
                              Text::tr("a redirect (HTTP %1), which is not followed because the request holds secrets")
                                  .arg(answer.status));
    return describedError(
        info,
        Text::tr("a redirect to %2 (HTTP %1), which is not followed because the request holds secrets")
            .arg(answer.status)
            .arg(sanitizedText(originOf(target))));
}

// Gateways answer in the business form whatever the step.
void addBusinessCode(ErrorInfo &info, const QJsonObject &object, const QList<Secret> &sent)
{
    const QJsonValue code = object.value(QLatin1StringView("code"));
    if (code.isDouble() && std::floor(code.toDouble()) == code.toDouble())
        info.businessCode = code.toInteger();
    info.businessMessage = shownMember(object, QLatin1StringView("msg"), sent);
    if (info.businessMessage.isEmpty())
        info.businessMessage = shownMember(object, QLatin1StringView("message"), sent);
}

QString statusPhrase(const ErrorInfo &info)
{
    QString phrase = Text::tr("HTTP %1").arg(info.httpStatus.value_or(0));
    if (info.businessCode)
        phrase += QStringLiteral(", code %1").arg(*info.businessCode);
    if (!info.businessMessage.isEmpty())
        phrase += QStringLiteral(", ") + info.businessMessage;
    return phrase;
}

ErrorInfo bodyError(ErrorInfo info, const JsonAnswer &json)
{
    const QString status = QString::number(info.httpStatus.value_or(0));
    switch (json.problem) {
    case JsonAnswer::Problem::HtmlPage:
        info.kind = ErrorKinds::HtmlPage;
        return describedError(info, Text::tr("HTTP %1 with an HTML page where JSON was expected").arg(status));
    case JsonAnswer::Problem::Empty:
        info.kind = ErrorKinds::NotJson;
        return describedError(info, Text::tr("HTTP %1 with an empty body where JSON was expected").arg(status));
    case JsonAnswer::Problem::TooDeep:
        info.kind = ErrorKinds::NotJson;
        return describedError(info, Text::tr("HTTP %1 with JSON that is nested more than 32 levels deep").arg(status));
    case JsonAnswer::Problem::NotAnObject:
        info.kind = ErrorKinds::WrongShape;
        return describedError(info, Text::tr("HTTP %1 with JSON that is not an object (%2)").arg(status, json.shape));
    case JsonAnswer::Problem::NotJson:
    case JsonAnswer::Problem::None:
        break;
    }
    info.kind = ErrorKinds::NotJson;
    return describedError(info, Text::tr("HTTP %1 with a body that is not JSON (%2)").arg(status, json.shape));
}

} // namespace

ErrorType errorTypeOf(Stage stage)
{
    switch (stage) {
    case Stage::Configuration:
        return ErrorType::ConfigurationError;
    case Stage::IdToken:
        return ErrorType::TokenRetrievalError;
    case Stage::AccessToken:
        return ErrorType::TokenExchangeError;
    case Stage::IntegrationCredential:
    case Stage::ProjectEnvVars:
        return ErrorType::ApiError;
    case Stage::Session:
        return ErrorType::RequestError;
    }
    return ErrorType::WorkloadIdentityError;
}

ErrorInfo describedError(ErrorInfo info, const QString &phrase)
{
    info.message =
        Text::tr("%1, %2: %3", "step, host and port, what happened").arg(stageTitle(info.stage), where(info), phrase);
    if (info.hint.isEmpty())
        info.hint = hintFor(info);
    return info;
}

QString shownMember(const QJsonObject &object, QLatin1StringView name, const QList<Secret> &sent)
{
    QString text = object.value(name).toString();
    // Before the text is cut: half a secret would not be found any more.
    for (const Secret &secret : sent) {
        if (secret.isEmpty())
            continue;
        const QString plain = secret.revealString();
        text.replace(plain, Secret::mask());
        text.replace(QString::fromLatin1(QUrl::toPercentEncoding(plain)), Secret::mask());
    }
    return sanitizedText(text);
}

ErrorInfo errorAt(Stage stage, const QUrl &url, const HttpAnswer &answer)
{
    ErrorInfo info;
    info.type = errorTypeOf(stage);
    info.stage = stage;
    info.host = url.host();
    info.port = portOf(url);
    if (answer.status > 0)
        info.httpStatus = answer.status;
    info.requestId = requestIdOf(answer);
    return info;
}

std::optional<ErrorInfo> errorOf(Stage stage, const QUrl &url, const HttpAnswer &answer, const JsonAnswer &json,
                                 int firstGood, int lastGood, const QList<Secret> &sent)
{
    ErrorInfo info = errorAt(stage, url, answer);
    if (answer.failure) {
        info.kind = failureKindName(answer.failure->kind);
        info.hop = answer.failure->hop;
        info.proxyStatus = answer.failure->proxyStatus;
        info.retryable = canHelpAgain(answer.failure->kind);
        return describedError(info, phraseOf(*answer.failure));
    }
    if (auto redirect = redirectError(info, answer))
        return redirect;
    info.hop = QStringLiteral("http");
    info.retryable = answer.status == 429 || answer.status >= 500;
    const bool isGood = answer.status >= firstGood && answer.status <= lastGood;
    if (json.problem == JsonAnswer::Problem::None) {
        const bool isTokenStep = stage == Stage::IdToken || stage == Stage::AccessToken;
        if (isTokenStep && json.object.contains(QLatin1StringView("error"))) {
            info.kind = ErrorKinds::OAuthError;
            info.oauthError = shownMember(json.object, QLatin1StringView("error"), sent);
            info.oauthErrorDescription = shownMember(json.object, QLatin1StringView("error_description"), sent);
            const QString name = info.oauthError.isEmpty() ? QStringLiteral("error") : info.oauthError;
            const QString text =
                info.oauthErrorDescription.isEmpty() ? name : name + QStringLiteral(" – ") + info.oauthErrorDescription;
            return describedError(info,
                                  Text::tr("the server refused the request: HTTP %1, %2").arg(answer.status).arg(text));
        }
        if (isGood)
            return std::nullopt;
        addBusinessCode(info, json.object, sent);
        info.kind = ErrorKinds::HttpStatus;
        return describedError(info, statusPhrase(info));
    }
    if (isGood || json.problem == JsonAnswer::Problem::HtmlPage)
        return bodyError(info, json);
    info.kind = ErrorKinds::HttpStatus;
    return describedError(info, statusPhrase(info));
}

ErrorInfo wrongShape(Stage stage, const QUrl &url, const HttpAnswer &answer, const JsonAnswer &json,
                     const QString &member, const QString &expected)
{
    ErrorInfo info = errorAt(stage, url, answer);
    info.kind = ErrorKinds::WrongShape;
    info.hop = QStringLiteral("http");
    return describedError(info,
                          Text::tr("HTTP %1, but `%2` is not %3; the answer was %4")
                              .arg(answer.status)
                              .arg(member, expected, json.shape));
}

std::optional<std::chrono::milliseconds> retryAfterOf(const HttpAnswer &answer, const Clock &clock)
{
    if (answer.status != 429 && answer.status != 503)
        return std::nullopt;
    const QByteArray value = answer.header("retry-after").trimmed();
    bool isNumber = false;
    const qint64 delay = value.toLongLong(&isNumber);
    if (isNumber && delay >= 0)
        return std::chrono::seconds(std::min<qint64>(delay, 86400));
    const QDateTime date = fromHttpDate(value);
    if (!date.isValid())
        return std::nullopt;
    const auto now = std::chrono::duration_cast<std::chrono::milliseconds>(clock.now().wall);
    return std::chrono::milliseconds(std::clamp<qint64>(date.toMSecsSinceEpoch() - now.count(), 0, 86400000));
}

} // namespace Cozewi
