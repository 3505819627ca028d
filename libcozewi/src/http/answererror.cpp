// SPDX-License-Identifier: MIT
#include "http/answererror.h"

#include "base/errorkinds.h"
#include "base/tr.h"
#include "config/advice.h"
#include "http/exchangelog.h"
#include "http/failure.h"
#include "http/failurephrase.h"
#include "http/masking.h"

#include <cozewi/text.h>

#include <QtCore/QUrl>

#include <algorithm>
#include <cmath>

namespace Cozewi {

namespace {

QString where(const ErrorInfo &info)
{
    return info.host.contains(u':') ? QStringLiteral("[%1]:%2").arg(info.host).arg(info.port)
                                    : QStringLiteral("%1:%2").arg(info.host).arg(info.port);
}

std::optional<ErrorInfo> redirectError(ErrorInfo info, const QUrl &url, const HttpAnswer &answer,
                                       const QList<Secret> &sent)
{
    if (answer.status < 300 || answer.status > 399)
        return std::nullopt;
    info.kind = ErrorKinds::Redirect;
    info.hop = QStringLiteral("http");
    // It may be relative (RFC 9110 section 10.2.2). Its path and query may hold a session and are not shown.
    const QByteArray location = answer.header("location");
    const QUrl target = location.isEmpty() ? QUrl() : url.resolved(QUrl(QString::fromUtf8(location)));
    if (target.host().isEmpty())
        return describedError(info,
                              Text::tr("a redirect (HTTP %1), which is not followed because the request holds secrets")
                                  .arg(answer.status));
    return describedError(
        info,
        Text::tr("a redirect to %2 (HTTP %1), which is not followed because the request holds secrets")
            .arg(answer.status)
            .arg(sanitizedText(withoutSecrets(originOf(target), sent))));
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

/// Whether what is there, if not all of it, is of the answer of \a stage, rather than of another service's.
bool isAnswerOf(Stage stage, const QJsonObject &object)
{
    const auto has = [&](const char *member) { return object.contains(QLatin1StringView(member)); };
    switch (stage) {
    case Stage::IdToken:
    case Stage::AccessToken: // RFC 6749 section 5.1
        return has("access_token") || has("token_type") || has("expires_in");
    case Stage::IntegrationCredential:
    case Stage::ProjectEnvVars:
        return object.value(QLatin1StringView("code")).isDouble() && (has("msg") || has("data"));
    case Stage::SkillEnvironment:
        return has("BaseResp");
    case Stage::Configuration:
    case Stage::Session:
        break;
    }
    return false;
}

QString statusPhrase(const ErrorInfo &info)
{
    QString phrase = Text::tr("HTTP %1").arg(info.httpStatus.value_or(0));
    if (info.businessCode)
        phrase += Text::tr(", code %1", "after a status").arg(*info.businessCode);
    if (!info.businessMessage.isEmpty())
        phrase += Text::tr(", %1", "after a status or a code").arg(info.businessMessage);
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
    case Stage::SkillEnvironment:
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
    // Before the text is cut: half a secret would not be found any more.
    return sanitizedText(withoutSecrets(object.value(name).toString(), sent));
}

ErrorInfo errorAt(Stage stage, const QUrl &url, const HttpAnswer &answer, const QList<Secret> &sent)
{
    ErrorInfo info;
    info.type = errorTypeOf(stage);
    info.stage = stage;
    info.host = url.host();
    info.port = portOf(url);
    if (answer.status > 0)
        info.httpStatus = answer.status;
    info.requestId = requestIdOf(answer.headers, sent);
    return info;
}

std::optional<ErrorInfo> errorOf(Stage stage, const QUrl &url, const HttpAnswer &answer, const JsonAnswer &json,
                                 int firstGood, int lastGood, const QList<Secret> &sent)
{
    ErrorInfo info = errorAt(stage, url, answer, sent);
    const bool isGood = answer.status >= firstGood && answer.status <= lastGood;
    // A refusal with a page of a megabyte is a refusal first of all.
    const bool isLongRefusal =
        answer.failure && answer.failure->kind == FailureKind::AnswerTooLarge && answer.status > 0 && !isGood;
    if (answer.failure && !isLongRefusal) {
        info.kind = failureKindName(answer.failure->kind);
        info.hop = answer.failure->hop;
        info.proxyStatus = answer.failure->proxyStatus;
        info.retryable = canHelpAgain(answer.failure->kind);
        info.hint = proxyHint(*answer.failure);
        return describedError(info, phraseOf(*answer.failure));
    }
    if (auto redirect = redirectError(info, url, answer, sent))
        return redirect;
    info.hop = QStringLiteral("http");
    info.retryable = answer.status == 429 || answer.status >= 500;
    if (json.problem == JsonAnswer::Problem::None) {
        const bool isTokenStep = stage == Stage::IdToken || stage == Stage::AccessToken;
        if (isTokenStep && json.object.contains(QLatin1StringView("error"))) {
            info.kind = ErrorKinds::OAuthError;
            info.oauthError = shownMember(json.object, QLatin1StringView("error"), sent);
            info.oauthErrorDescription = shownMember(json.object, QLatin1StringView("error_description"), sent);
            const QString name = info.oauthError.isEmpty() ? QStringLiteral("error") : info.oauthError;
            const QString text =
                info.oauthErrorDescription.isEmpty() ? name : name + QStringLiteral(" – ") + info.oauthErrorDescription;
            return describedError(
                info,
                isGood ? Text::tr("HTTP %1, but the answer is an error: %2").arg(answer.status).arg(text)
                       : Text::tr("the server refused the request: HTTP %1, %2").arg(answer.status).arg(text));
        }
        if (isGood)
            return std::nullopt;
        addBusinessCode(info, json.object, sent);
        // A failure that the platform has a number for is a decision, not an accident.
        if (answer.status == 500 && info.businessCode)
            info.retryable = false;
        info.kind = ErrorKinds::HttpStatus;
        return describedError(info, statusPhrase(info));
    }
    if (isGood || json.problem == JsonAnswer::Problem::HtmlPage)
        return bodyError(info, json);
    info.kind = ErrorKinds::HttpStatus;
    return describedError(info, statusPhrase(info));
}

ErrorInfo wrongShape(Stage stage, const QUrl &url, const HttpAnswer &answer, const JsonAnswer &json,
                     const QString &member, const QString &expected, const QList<Secret> &sent)
{
    ErrorInfo info = errorAt(stage, url, answer, sent);
    info.kind = ErrorKinds::WrongShape;
    info.hop = QStringLiteral("http");
    if (isAnswerOf(stage, json.object))
        info.hint = Text::tr("What is there looks like this step's answer, so probably the address is right and the "
                             "service made a mistake. Try again; if it stays so, report it to the platform.");
    if (stage == Stage::IntegrationCredential || stage == Stage::ProjectEnvVars)
        addBusinessCode(info, json.object, sent);
    if (!member.contains(u'.') && !json.object.contains(member)) {
        return describedError(info,
                              Text::tr("%1, but the answer has no `%2`; it was %3", "status, member, shape")
                                  .arg(statusPhrase(info), member, json.shape));
    }
    return describedError(info,
                          Text::tr("%1, but `%2` is not %3; the answer was %4", "status, member, type, shape")
                              .arg(statusPhrase(info), member, expected, json.shape));
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
