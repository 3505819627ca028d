// SPDX-License-Identifier: MIT
#include "http/jsonanswer.h"

#include "http/masking.h"

#include <cozewi/text.h>

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QStringList>

namespace Cozewi {

namespace {

constexpr int maximumDepth = 32;
constexpr int membersShown = 12;

bool isTooDeep(QByteArrayView text)
{
    int depth = 0;
    bool inString = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (inString) {
            if (c == '\\')
                ++i;
            else if (c == '"')
                inString = false;
        } else if (c == '"') {
            inString = true;
        } else if (c == '{' || c == '[') {
            if (++depth > maximumDepth)
                return true;
        } else if (c == '}' || c == ']') {
            --depth;
        }
    }
    return false;
}

bool looksLikeHtml(const HttpAnswer &answer, QByteArrayView body)
{
    const QByteArray start = body.first(std::min<qsizetype>(body.size(), 256)).toByteArray().trimmed().toLower();
    return start.startsWith("<!doctype html") || start.startsWith("<html") || start.startsWith("<head")
        || (answer.header("content-type").toLower().contains("text/html") && start.startsWith('<'));
}

QString sized(QLatin1StringView what, qsizetype bytes)
{
    return QStringLiteral("%1 of %2 bytes").arg(what).arg(bytes);
}

QString shapeOf(const QJsonValue &value, const Masker &masker);

QString objectShape(const QJsonObject &object, bool nested, const Masker &masker)
{
    if (nested)
        return QStringLiteral("object of %1").arg(object.size());
    QStringList members;
    for (auto member = object.begin(); member != object.end(); ++member) {
        if (members.size() == membersShown) {
            members.append(QStringLiteral("…"));
            break;
        }
        const QJsonValue value = member.value();
        // One level more is shown of `data`, in which the answers of steps 3 and 4 are wrapped.
        const QString shape = value.isObject()
            ? objectShape(value.toObject(), member.key() != QLatin1StringView("data"), masker)
            : shapeOf(value, masker);
        members.append(sanitizedText(masker.masked(member.key()), 40) + QStringLiteral(": ") + shape);
    }
    return u'{' + members.join(QStringLiteral(", ")) + u'}';
}

QString shapeOf(const QJsonValue &value, const Masker &masker)
{
    switch (value.type()) {
    case QJsonValue::Null:
        return QStringLiteral("null");
    case QJsonValue::Bool:
        return QStringLiteral("boolean");
    case QJsonValue::Double:
        return QStringLiteral("number");
    case QJsonValue::String:
        return QStringLiteral("string of %1").arg(value.toString().size());
    case QJsonValue::Array:
        return QStringLiteral("array of %1").arg(value.toArray().size());
    case QJsonValue::Object:
        return objectShape(value.toObject(), false, masker);
    case QJsonValue::Undefined:
        break;
    }
    return QStringLiteral("nothing");
}

} // namespace

JsonAnswer readJson(const HttpAnswer &answer, const QList<Secret> &sent)
{
    JsonAnswer result;
    QByteArrayView body = answer.body;
    if (body.startsWith("\xEF\xBB\xBF"))
        body = body.sliced(3);
    if (body.trimmed().isEmpty()) {
        result.problem = JsonAnswer::Problem::Empty;
        result.shape = QStringLiteral("empty");
        return result;
    }
    if (looksLikeHtml(answer, body)) {
        result.problem = JsonAnswer::Problem::HtmlPage;
        result.shape = sized(QLatin1StringView("HTML page"), body.size());
        return result;
    }
    if (isTooDeep(body)) {
        result.problem = JsonAnswer::Problem::TooDeep;
        result.shape = sized(QLatin1StringView("JSON nested too deeply"), body.size());
        return result;
    }
    QJsonParseError error;
    // QJsonValue drops a byte order mark at the start of a string, unless it is escaped.
    const QJsonDocument document =
        QJsonDocument::fromJson(body.toByteArray().replace("\xEF\xBB\xBF", "\\ufeff"), &error);
    if (error.error != QJsonParseError::NoError) {
        result.problem = JsonAnswer::Problem::NotJson;
        result.shape = sized(QLatin1StringView("text"), body.size());
        return result;
    }
    const Masker masker(sent);
    if (!document.isObject()) {
        result.problem = JsonAnswer::Problem::NotAnObject;
        result.shape = document.isArray() ? shapeOf(document.array(), masker) : QStringLiteral("a bare value");
        return result;
    }
    result.object = document.object();
    result.shape = shapeOf(result.object, masker);
    return result;
}

} // namespace Cozewi
