// SPDX-License-Identifier: MIT
#include "client/apianswer.h"

#include "base/errorkinds.h"
#include "base/tr.h"
#include "http/answererror.h"
#include "token/tokenrequest.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>

#include <cmath>

namespace Cozewi {

namespace {

constexpr QLatin1StringView code{"code"};
constexpr QLatin1StringView msg{"msg"};
constexpr QLatin1StringView data{"data"};
constexpr QLatin1StringView secrets{"secrets"};
constexpr QLatin1StringView credential{"credential"};

// 1e300 is one for std::floor(), and 0 for QJsonValue::toInteger().
bool isInteger(const QJsonValue &value)
{
    return value.isDouble() && std::abs(value.toDouble()) < 1e15 && std::floor(value.toDouble()) == value.toDouble();
}

HttpRequest apiRequest(const Configuration &configuration, const Secret &accessToken, QLatin1StringView path)
{
    HttpRequest request;
    // Joined literally: a base with a slash at its end gives `//env`, as with the reference.
    request.url = QUrl(configuration.outboundAuthEndpoint() + path, QUrl::StrictMode);
    request.headers = commonHeaders(configuration);
    request.headers.prepend({"Authorization", "Bearer " + accessToken.revealUtf8()});
    request.headers.prepend({"Content-Type", "application/json"});
    return request;
}

// Everything up to `data`: status, shape, business code.
std::variant<QJsonObject, ErrorInfo> dataOf(Stage stage, const QUrl &url, const HttpAnswer &answer,
                                            const JsonAnswer &json, const QList<Secret> &sent)
{
    if (auto error = errorOf(stage, url, answer, json, 200, 200, sent))
        return *error;
    const QJsonValue value = json.object.value(code);
    if (!isInteger(value))
        return wrongShape(stage, url, answer, json, code, Text::tr("an integer"), sent);
    if (value.toInteger() != 0) {
        ErrorInfo info = errorAt(stage, url, answer, sent);
        info.kind = ErrorKinds::BusinessCode;
        info.hop = QStringLiteral("http");
        info.businessCode = value.toInteger();
        info.businessMessage = shownMember(json.object, msg, sent);
        const QString text = info.businessMessage.isEmpty()
            ? Text::tr("HTTP %1, code %2").arg(answer.status).arg(*info.businessCode)
            : Text::tr("HTTP %1, code %2: %3").arg(answer.status).arg(*info.businessCode).arg(info.businessMessage);
        return describedError(info, text);
    }
    const QJsonValue message = json.object.value(msg);
    if (!message.isString() && !message.isNull() && !message.isUndefined())
        return wrongShape(stage, url, answer, json, msg, Text::tr("a text"), sent);
    if (!json.object.value(data).isObject())
        return wrongShape(stage, url, answer, json, data, Text::tr("an object"), sent);
    return json.object.value(data).toObject();
}

} // namespace

HttpRequest credentialRequest(const Configuration &configuration, const Secret &accessToken, const QString &name)
{
    HttpRequest request = apiRequest(configuration, accessToken, QLatin1StringView("/integration"));
    request.method = "POST";
    const QJsonObject body{{QStringLiteral("integration_name"), name}};
    request.body = Secret{QByteArrayView(QJsonDocument(body).toJson(QJsonDocument::Compact))};
    request.limits.maximumBody = qint64{256} * 1024;
    return request;
}

HttpRequest envVarsRequest(const Configuration &configuration, const Secret &accessToken)
{
    HttpRequest request = apiRequest(configuration, accessToken, QLatin1StringView("/env"));
    request.method = "GET";
    request.limits.maximumBody = qint64{16} * 1024 * 1024;
    return request;
}

std::variant<IntegrationCredential, ErrorInfo> readCredential(const QString &name, const QUrl &url,
                                                              const HttpAnswer &answer, const JsonAnswer &json,
                                                              const QList<Secret> &sent)
{
    const auto result = dataOf(Stage::IntegrationCredential, url, answer, json, sent);
    if (const auto *error = std::get_if<ErrorInfo>(&result))
        return *error;
    const QJsonValue value = std::get<QJsonObject>(result).value(credential);
    if (!value.isString())
        return wrongShape(Stage::IntegrationCredential, url, answer, json, QStringLiteral("data.credential"),
                          Text::tr("a text"), sent);
    return IntegrationCredential(name, Secret::fromString(value.toString()));
}

std::variant<ProjectEnvVars, ErrorInfo> readEnvVars(const QUrl &url, const HttpAnswer &answer, const JsonAnswer &json,
                                                    const QList<Secret> &sent)
{
    const auto result = dataOf(Stage::ProjectEnvVars, url, answer, json, sent);
    if (const auto *error = std::get_if<ErrorInfo>(&result))
        return *error;
    const auto wrong = [&](const QString &member, const QString &expected) {
        return wrongShape(Stage::ProjectEnvVars, url, answer, json, member, expected, sent);
    };
    const QJsonValue list = std::get<QJsonObject>(result).value(secrets);
    if (list.isNull()) // how a Go server writes an empty list
        return ProjectEnvVars();
    if (!list.isArray())
        return wrong(QStringLiteral("data.secrets"), Text::tr("a list"));
    QList<ProjectEnvVar> variables;
    const QJsonArray array = list.toArray();
    variables.reserve(array.size());
    for (qsizetype i = 0; i < array.size(); ++i) {
        const QString member = QStringLiteral("data.secrets[%1]").arg(i);
        const QJsonValue entry = array.at(i);
        if (!entry.isObject())
            return wrong(member, Text::tr("an object"));
        const QJsonObject object = entry.toObject();
        const QJsonValue key = object.value(QLatin1StringView("key"));
        const QJsonValue value = object.value(QLatin1StringView("value"));
        if (!key.isString() || key.toString().isEmpty())
            return wrong(member + QStringLiteral(".key"), Text::tr("a non-empty text"));
        if (!value.isString())
            return wrong(member + QStringLiteral(".value"), Text::tr("a text"));
        variables.append(ProjectEnvVar(key.toString(), Secret::fromString(value.toString())));
    }
    return ProjectEnvVars(std::move(variables));
}

} // namespace Cozewi
