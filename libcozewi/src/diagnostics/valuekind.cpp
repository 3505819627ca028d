// SPDX-License-Identifier: MIT
#include <cozewi/valuekind.h>

#include "base/tr.h"
#include "diagnostics/pemkind.h"
#include "diagnostics/urlkind.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

#include <algorithm>
#include <array>
#include <optional>

namespace Cozewi {

using namespace Qt::Literals::StringLiterals;

namespace {

using Type = ValueKind::Type;

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

qsizetype skipDigits(QStringView text, qsizetype from)
{
    while (from < text.size() && isDigit(text[from]))
        ++from;
    return from;
}

/// `-12`, `0.5`, `1e9`; not `0x10`, `1,000` or `١٢`, which few programs read as numbers.
bool isNumber(QStringView text)
{
    qsizetype at = (text.startsWith(u'-') || text.startsWith(u'+')) ? 1 : 0;
    qsizetype end = skipDigits(text, at);
    qsizetype digits = end - at;
    if (end < text.size() && text[end] == u'.') {
        at = end + 1;
        end = skipDigits(text, at);
        digits += end - at;
    }
    if (digits > 0 && end < text.size() && (text[end] == u'e' || text[end] == u'E')) {
        at = end + 1;
        if (at < text.size() && (text[at] == u'-' || text[at] == u'+'))
            ++at;
        end = skipDigits(text, at);
        if (end == at)
            return false;
    }
    return digits > 0 && end == text.size();
}

bool isFlag(QStringView text)
{
    constexpr std::array flags{"true"_L1, "false"_L1, "yes"_L1, "no"_L1, "on"_L1, "off"_L1};
    return text.size() <= 5 && std::ranges::any_of(flags, [text](QLatin1StringView flag) {
               return text.compare(flag, Qt::CaseInsensitive) == 0;
           });
}

/// Whether it is meant to be JSON: `{"` and `{}`, or a list of objects, lists, strings or numbers.
/// A template (`{{name}}`) and a section (`[name]`) are not.
bool looksLikeJson(QStringView text)
{
    const QStringView inner = text.sliced(1).trimmed();
    if (inner.isEmpty())
        return false;
    const QChar next = inner.front();
    if (text.front() == u'{')
        return next == u'"' || next == u'}';
    return u"{[\"]-"_s.contains(next) || isDigit(next);
}

std::optional<ValueKind> jsonKind(QStringView text)
{
    if (text.front() != u'{' && text.front() != u'[')
        return std::nullopt;
    const QJsonDocument document = QJsonDocument::fromJson(text.toUtf8());
    const QString name = Text::tr("JSON");
    if (document.isObject()) {
        const auto members = static_cast<int>(document.object().size());
        return ValueKind{Type::Json, name + u" · "_s + Text::tr("%n member(s)", nullptr, members), true};
    }
    if (document.isArray()) {
        const auto elements = static_cast<int>(document.array().size());
        return ValueKind{Type::Json, name + u" · "_s + Text::tr("%n element(s)", nullptr, elements), true};
    }
    if (!looksLikeJson(text))
        return std::nullopt;
    return ValueKind{Type::Json, name + u" · "_s + Text::tr("does not parse"), false};
}

} // namespace

ValueKind valueKind(QStringView value)
{
    const QStringView text = value.trimmed();
    if (value.isEmpty())
        return {Type::Empty, Text::tr("empty"), true};
    if (text.isEmpty())
        return {Type::Text, Text::tr("white space only"), true};
    if (auto kind = jsonKind(text)) // before PEM: the key of a service account is a member of an object
        return *kind;
    if (auto kind = pemKind(text))
        return *kind;
    if (isFlag(text))
        return {Type::Flag, Text::tr("flag"), true};
    if (isNumber(text))
        return {Type::Number, Text::tr("number"), true};
    if (auto kind = urlKind(text))
        return *kind;
    return {Type::Text, Text::tr("text"), true};
}

} // namespace Cozewi
