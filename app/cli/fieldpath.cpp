// SPDX-License-Identifier: MIT
#include "fieldpath.h"

#include "text.h"

#include <cozewi/text.h>

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QStringList>

namespace Cozewi::Cli {

using namespace Qt::Literals::StringLiterals;

namespace {

QString listOfNames(const QJsonObject &object)
{
    constexpr qsizetype most = 30;
    QStringList names;
    for (const QString &key : object.keys().first(std::min(object.size(), most)))
        names.append(sanitizedText(key, 60));
    if (object.size() > most)
        names.append(u"…"_s);
    return names.join(", "_L1);
}

/// What there is instead of a member that is missing.
QString describe(const QJsonValue &value)
{
    if (value.isObject()) {
        const QJsonObject object = value.toObject();
        return object.isEmpty() ? Text::tr("it has no members") : Text::tr("there are: %1").arg(listOfNames(object));
    }
    if (value.isArray())
        return Text::tr("it is a list of %n element(s)", nullptr, static_cast<int>(value.toArray().size()));
    return Text::tr("it is a single value");
}

std::optional<QJsonValue> memberOf(const QJsonValue &value, const QString &name)
{
    if (value.isArray()) {
        bool isIndex = false;
        const uint index = name.toUInt(&isIndex);
        const QJsonArray array = value.toArray();
        if (!isIndex || index >= static_cast<uint>(array.size()))
            return {};
        return array.at(index);
    }
    const QJsonObject object = value.toObject();
    const auto member = object.constFind(name);
    if (member == object.constEnd())
        return {};
    return *member;
}

} // namespace

FieldResult fieldOf(QByteArrayView json, const QString &path)
{
    const QJsonDocument document = QJsonDocument::fromJson(QByteArray::fromRawData(json.data(), json.size()));
    if (document.isNull())
        return {{}, Text::tr("it is not JSON and has no members")};
    QJsonValue value = document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object());
    QString way;
    for (const QString &name : path.split(u'.')) {
        const std::optional<QJsonValue> next = memberOf(value, name);
        if (!next) {
            const QString shown = sanitizedText(name, 60);
            const QString missing = way.isEmpty()
                ? Text::tr("there is no member '%1'").arg(shown)
                : Text::tr("there is no member '%1' in '%2'").arg(shown, sanitizedText(way));
            return {{}, missing + "; "_L1 + describe(value)};
        }
        way += (way.isEmpty() ? u""_s : u"."_s) + name;
        value = *next;
    }
    return {value, {}};
}

QByteArray rawJson(const QJsonValue &value)
{
    if (value.isString())
        return value.toString().toUtf8();
    // A document holds lists and objects only.
    const QByteArray list = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return list.sliced(1, list.size() - 2);
}

} // namespace Cozewi::Cli
