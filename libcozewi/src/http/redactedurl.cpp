// SPDX-License-Identifier: MIT
// redactedUrl(): addresses of webhooks hold their secret in the path.
#include "http/redaction.h"

#include <cozewi/secret.h>

#include <QtCore/QRegularExpression>
#include <QtCore/QStringList>

#include <algorithm>

namespace Cozewi {

namespace {

// No token worth the name is shorter; ids of the platform are digits alone, whatever their length.
constexpr qsizetype shortestToken = 20;
// Behind a "hook" some services have short ones.
constexpr qsizetype shortestHookToken = 6;

QString encodedMask()
{
    return QString::fromLatin1(QUrl::toPercentEncoding(Secret::mask()));
}

/// "release-2024", "get_skill_envs", "GetWorkloadToken": words and numbers, which no generator makes.
bool isWords(const QString &text)
{
    static const QRegularExpression separator(QStringLiteral("[^A-Za-z0-9]+"));
    static const QRegularExpression word(
        QStringLiteral("^(?:\\d+|v\\d+|[A-Z]{1,19}|[A-Z]?[a-z]{1,19}(?:[A-Z][a-z]{2,19})*)$"));
    const QStringList parts = text.split(separator, Qt::SkipEmptyParts);
    return std::all_of(parts.cbegin(), parts.cend(), [](const QString &part) { return word.match(part).hasMatch(); });
}

bool isToken(const QString &text)
{
    return text.size() >= shortestToken && !isWords(text);
}

bool isHook(const QString &text)
{
    return text.contains(QStringLiteral("hook"), Qt::CaseInsensitive);
}

bool hasDigit(const QString &text)
{
    return std::any_of(text.cbegin(), text.cend(), [](QChar c) { return c.isDigit(); });
}

QString decoded(const QString &text)
{
    return QUrl::fromPercentEncoding(text.toUtf8());
}

/// \a path, percent-encoded; of a \a host of webhooks.
QString redactedPath(const QString &path, bool host)
{
    QStringList segments = path.split(u'/');
    bool isBehindHook = host;
    for (QString &segment : segments) {
        const QString text = decoded(segment);
        const bool isHookToken = isBehindHook && text.size() >= shortestHookToken && hasDigit(text);
        isBehindHook = isBehindHook || isHook(text);
        if (isHookToken || isToken(text))
            segment = encodedMask();
    }
    return segments.join(u'/');
}

QString redactedQuery(const QString &query)
{
    QStringList fields = query.split(u'&');
    for (QString &field : fields) {
        const qsizetype assignment = field.indexOf(u'=');
        // Without a name it is all value.
        if (assignment <= 0 || isToken(decoded(field.first(assignment))))
            field = encodedMask();
        else
            field = field.first(assignment + 1) + encodedMask();
    }
    return fields.join(u'&');
}

} // namespace

QUrl redactedUrl(const QUrl &url)
{
    QUrl result = url.adjusted(QUrl::RemoveUserInfo | QUrl::RemoveFragment);
    const QString path = url.path(QUrl::FullyEncoded);
    if (const QString redacted = redactedPath(path, isHook(url.host())); redacted != path)
        result.setPath(redacted, QUrl::StrictMode);
    if (url.hasQuery())
        result.setQuery(redactedQuery(url.query(QUrl::FullyEncoded)), QUrl::StrictMode);
    return result;
}

} // namespace Cozewi
