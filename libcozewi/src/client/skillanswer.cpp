// SPDX-License-Identifier: MIT
#include "client/skillanswer.h"

#include "base/errorkinds.h"
#include "base/tr.h"
#include "http/answererror.h"
#include "token/tokenrequest.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>

#include <algorithm>

namespace Cozewi {

namespace {

/// An id of digits as a number, whole to 64 bits; QJsonValue would round it. Anything else as a text.
QByteArray jsonOfId(const QString &id)
{
    const bool digits =
        !id.isEmpty() && std::all_of(id.begin(), id.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
    bool fits = false;
    const quint64 number = digits ? id.toULongLong(&fits) : 0;
    if (fits)
        return QByteArray::number(number);
    // A list, because a QJsonDocument is no bare text.
    const QByteArray list = QJsonDocument(QJsonArray{id}).toJson(QJsonDocument::Compact);
    return list.sliced(1, list.size() - 2);
}

QByteArray jsonOfText(const Secret &text)
{
    const QByteArray list = QJsonDocument(QJsonArray{text.revealString()}).toJson(QJsonDocument::Compact);
    return list.sliced(1, list.size() - 2);
}

bool isZero(const QJsonValue &value)
{
    return (value.isDouble() && value.toDouble() == 0) || value.toString() == QLatin1StringView("0");
}

/// The map: one of three members, or `data` itself. A member of that name with a text is a variable.
QJsonObject variablesIn(const QJsonObject &answerData, QString &where)
{
    for (const char *const name : {"envs", "env", "variables"}) {
        const QJsonValue value = answerData.value(QLatin1StringView(name));
        if (value.isObject() || value.isNull()) {
            where += u'.' + QLatin1StringView(name);
            return value.toObject();
        }
    }
    return answerData;
}

} // namespace

HttpRequest skillRequest(const Skill &skill, const Configuration &configuration, const QUrl &endpoint)
{
    Configuration withoutLane = configuration;
    withoutLane.setLane({});
    HttpRequest request;
    request.method = "POST";
    request.url = endpoint;
    request.headers = commonHeaders(withoutLane);
    request.headers.prepend({"Authorization", "Bearer " + skill.personalToken().revealUtf8()});
    request.headers.prepend({"Content-Type", "application/json"});
    QByteArray body = R"({"agent_id":)" + jsonOfId(skill.agentId()) + R"(,"skill_id":)" + jsonOfId(skill.skillId());
    if (!skill.identityTicket().isEmpty())
        body += R"(,"identity_ticket":)" + jsonOfText(skill.identityTicket());
    body += '}';
    request.body = Secret{QByteArrayView(body)};
    body.fill('\0');
    request.limits.maximumBody = qint64{16} * 1024 * 1024;
    return request;
}

std::variant<ProjectEnvVars, ErrorInfo> readSkillVariables(const QUrl &url, const HttpAnswer &answer,
                                                           const JsonAnswer &json, const QList<Secret> &sent)
{
    constexpr Stage stage = Stage::SkillEnvironment;
    if (auto error = errorOf(stage, url, answer, json, 200, 200, sent))
        return *error;
    const QJsonObject base = json.object.value(QLatin1StringView("BaseResp")).toObject();
    const QJsonValue status = base.value(QLatin1StringView("StatusCode"));
    if (!status.isDouble() && !status.isString())
        return wrongShape(stage, url, answer, json, QStringLiteral("BaseResp.StatusCode"), Text::tr("an integer"),
                          sent);
    if (!isZero(status)) {
        ErrorInfo info = errorAt(stage, url, answer, sent);
        info.kind = ErrorKinds::BusinessCode;
        info.hop = QStringLiteral("http");
        bool isNumber = status.isDouble();
        const qint64 number = isNumber ? status.toInteger() : status.toString().toLongLong(&isNumber);
        if (isNumber)
            info.businessCode = number;
        info.businessMessage = shownMember(base, QLatin1StringView("StatusMessage"), sent);
        const QString shown = isNumber ? QString::number(number) : QStringLiteral("?");
        const QString text = info.businessMessage.isEmpty()
            ? Text::tr("HTTP %1, code %2").arg(answer.status).arg(shown)
            : Text::tr("HTTP %1, code %2: %3").arg(answer.status).arg(shown, info.businessMessage);
        return describedError(info, text);
    }
    const QJsonValue answerData = json.object.value(QLatin1StringView("data"));
    if (!answerData.isObject())
        return wrongShape(stage, url, answer, json, QStringLiteral("data"), Text::tr("an object"), sent);
    QString where = QStringLiteral("data");
    const QJsonObject map = variablesIn(answerData.toObject(), where);
    QList<ProjectEnvVar> variables;
    variables.reserve(map.size());
    for (auto it = map.begin(); it != map.end(); ++it) {
        if (it.key().isEmpty() || !it.value().isString())
            return wrongShape(stage, url, answer, json, where, Text::tr("an object of texts"), sent);
        variables.append(ProjectEnvVar(it.key(), Secret::fromString(it.value().toString())));
    }
    return ProjectEnvVars(std::move(variables));
}

} // namespace Cozewi
