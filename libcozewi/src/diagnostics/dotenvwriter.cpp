// SPDX-License-Identifier: MIT
#include "diagnostics/envwriter.h"

#include <QtCore/QRegularExpression>

#include <algorithm>
#include <optional>

// There is no standard. node's dotenv takes the text between quotes as it is, but for `\n` and `\r` in
// double ones, and turns every CR into a line feed; python-dotenv takes backslashes in both kinds of
// quotes for escapes and replaces `${…}` wherever it stands. Only what both read alike is written, and
// what Environment::fromDotenv() reads alike too.
namespace Cozewi {

using namespace Qt::Literals::StringLiterals;

namespace {

bool isDotenvNameCharacter(QChar c)
{
    return isPosixName(QStringView(&c, 1)) || (c >= u'0' && c <= u'9') || c == u'.' || c == u'-';
}

bool isPlainCharacter(QChar c)
{
    return isDotenvNameCharacter(c) || u"/:@%+,="_s.contains(c);
}

/// Whether a backslash stands before one of \a special or at the end.
bool hasBackslashBefore(QStringView text, QStringView special)
{
    for (qsizetype i = text.indexOf(u'\\'); i >= 0; i = text.indexOf(u'\\', i + 1)) {
        if (i + 1 == text.size() || special.contains(text[i + 1]))
            return true;
    }
    return false;
}

std::optional<QString> inSingleQuotes(const QString &value)
{
    if (value.contains(u'\'') || value.contains(u'\r') || hasBackslashBefore(value, u"\\'"))
        return std::nullopt;
    return QString(u'\'' + value + u'\'');
}

std::optional<QString> inDoubleQuotes(const QString &value)
{
    if (value.contains(u'"') || hasBackslashBefore(value, u"\\'\"abfnrtv$\r"))
        return std::nullopt;
    return QString(u'"' + QString(value).replace(u'\r', u"\\r"_s) + u'"');
}

/// Backslashes and quotes in the middle are themselves where there are no quotes around.
std::optional<QString> withoutQuotes(const QString &value)
{
    const bool readsAsItStands = std::ranges::all_of(value, [](QChar c) {
        return c == u' ' || (c != u'#' && c.isPrint() && !c.isSpace() && c != QChar(QChar::ByteOrderMark));
    });
    if (value.isEmpty() || !readsAsItStands || value.startsWith(u' ') || value.endsWith(u' ')
        || u"'\"`"_s.contains(value.front())) {
        return std::nullopt;
    }
    return value;
}

} // namespace

EnvWritten writeDotenvVariable(const QString &key, const QByteArray &value)
{
    static const QRegularExpression interpolated(u"\\$\\{[^}:]*(?::-[^}]*)?\\}"_s);

    if (!std::ranges::all_of(key, isDotenvNameCharacter))
        return EnvRefusal::Name;
    // A plain object in JavaScript has no room for it.
    if (key == "__proto__"_L1)
        return EnvRefusal::ReservedName;
    const QString text = textOfValue(value);
    if (interpolated.match(text).hasMatch())
        return EnvRefusal::Interpolation;

    std::optional<QString> written;
    if (!text.isEmpty() && std::ranges::all_of(text, isPlainCharacter))
        written = text;
    for (const auto quote : {inSingleQuotes, inDoubleQuotes, withoutQuotes}) {
        if (!written)
            written = quote(text);
    }
    if (!written)
        return EnvRefusal::Quoting;
    return QByteArray(key.toLatin1() + '=' + written->toUtf8() + '\n');
}

} // namespace Cozewi
