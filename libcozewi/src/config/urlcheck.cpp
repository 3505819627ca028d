// SPDX-License-Identifier: MIT
#include "config/urlcheck.h"

#include "base/tr.h"
#include "config/displayvalue.h"

#include <cozewi/secret.h>
#include <cozewi/text.h>

#include <algorithm>

namespace Cozewi {

std::optional<UrlParts> splitUrl(const QString &text)
{
    const qsizetype colon = text.indexOf(QStringLiteral("://"));
    if (colon < 0)
        return {};
    UrlParts parts;
    parts.scheme = text.first(colon).toLower();
    const qsizetype from = colon + 3;
    const auto end =
        std::find_if(text.cbegin() + from, text.cend(), [](QChar c) { return c == u'/' || c == u'?' || c == u'#'; });
    const qsizetype to = end - text.cbegin();
    const QString authority = text.sliced(from, to - from);
    parts.rest = text.sliced(to);
    const qsizetype at = authority.lastIndexOf(u'@');
    parts.hasUserInfo = at >= 0;
    parts.userInfo = authority.first(std::max<qsizetype>(at, 0));
    parts.hostAndPort = authority.sliced(at + 1);
    return parts;
}

namespace {

std::optional<UrlProblem> spellingProblem(const QString &text)
{
    if (text != text.trimmed())
        return UrlProblem{Text::tr("has white space around it"),
                          Text::tr("Remove the spaces and line breaks around the value.")};
    if (std::any_of(text.cbegin(), text.cend(),
                    [](QChar c) { return c.isSpace() || c.category() == QChar::Other_Control; }))
        return UrlProblem{Text::tr("holds white space or control characters"),
                          Text::tr("Write the URL on one line and without spaces.")};
    if (text.startsWith(u'"') || text.startsWith(u'\'') || text.startsWith(u'`'))
        return UrlProblem{Text::tr("has quotes around it"),
                          Text::tr("Remove the quotes; they belong to a shell, not to the value.")};
    return {};
}

QString wholeEndpoint()
{
    return Text::tr("Write the whole URL, http:// or https:// included.");
}

// Most proxies speak plain HTTP to their clients, whatever the target speaks.
QString wholeProxy()
{
    return Text::tr("Write the whole URL, for example http://127.0.0.1:3128.");
}

std::optional<UrlProblem> schemeProblem(const std::optional<UrlParts> &parts, const QString &howToBeWhole)
{
    if (!parts)
        return UrlProblem{Text::tr("is not an absolute URL: http:// or https:// is missing"), howToBeWhole};
    if (parts->scheme != u"http" && parts->scheme != u"https")
        return UrlProblem{Text::tr("has a scheme that is neither http nor https"),
                          Text::tr("Write a URL that begins with https:// (or http://).")};
    return {};
}

/// What is wrong with host and port; \a url is parsed strictly from a text without user information.
std::optional<UrlProblem> hostProblem(const UrlParts &parts, const QUrl &url)
{
    const QString &text = parts.hostAndPort;
    if (text.isEmpty() || text.startsWith(u':'))
        return UrlProblem{Text::tr("has no host"), Text::tr("Write the host after the two slashes.")};
    const qsizetype colon = text.lastIndexOf(u':');
    if (colon > text.lastIndexOf(u']')) {
        bool isNumber = false;
        const QString port = text.sliced(colon + 1);
        const uint number = port.toUInt(&isNumber);
        if (!port.isEmpty() && (!isNumber || number == 0 || number > 65535))
            return UrlProblem{Text::tr("has a port that is not a number from 1 to 65535"),
                              Text::tr("Correct the port, or remove it to use the usual one.")};
    }
    if (!url.isValid() || url.host().isEmpty())
        return UrlProblem{Text::tr("is not a valid URL"),
                          Text::tr("Check host, port and path for characters that do not belong there.")};
    return {};
}

QUrl withoutUserInfo(const UrlParts &parts)
{
    return QUrl(parts.scheme + QStringLiteral("://") + parts.hostAndPort + parts.rest, QUrl::StrictMode);
}

/// Where the query or the fragment begins.
qsizetype endOfPath(const QString &text)
{
    return std::find_if(text.cbegin(), text.cend(), [](QChar c) { return c == u'?' || c == u'#'; }) - text.cbegin();
}

/// Host, port and path of \a text; of a query that there is one. "user:password" without a host looks like host and
/// port: what is much too long for one is no port.
QString withoutValues(const QString &text)
{
    constexpr qsizetype longestPort = 6;
    const qsizetype end = endOfPath(text);
    QString result = text.first(end);
    const qsizetype host = std::min(end, text.indexOf(u'/') < 0 ? end : text.indexOf(u'/'));
    const qsizetype colon = result.first(host).lastIndexOf(u':');
    if (colon > result.first(host).lastIndexOf(u']') && host - colon - 1 > longestPort)
        result.replace(colon + 1, host - colon - 1, Secret::mask());
    return end < text.size() && text[end] == u'?' ? result + u'?' + Secret::mask() : result;
}

} // namespace

std::optional<UrlProblem> endpointProblem(const QString &text)
{
    if (auto problem = spellingProblem(text))
        return problem;
    const std::optional<UrlParts> parts = splitUrl(text);
    if (auto problem = schemeProblem(parts, wholeEndpoint()))
        return problem;
    if (parts->hasUserInfo)
        return UrlProblem{Text::tr("holds a user name or password"),
                          Text::tr("Remove everything between the two slashes and the @, and the @ itself.")};
    const QUrl url = withoutUserInfo(*parts);
    if (auto problem = hostProblem(*parts, url))
        return problem;
    if (url.hasFragment())
        return UrlProblem{Text::tr("has a fragment (#…)"), Text::tr("Remove the # and what follows it.")};
    return {};
}

QUrl endpointUrl(const QString &text)
{
    return endpointProblem(text) ? QUrl() : QUrl(text, QUrl::StrictMode);
}

std::optional<UrlProblem> proxyProblem(const QString &text)
{
    if (auto problem = spellingProblem(text))
        return problem;
    const std::optional<UrlParts> parts = splitUrl(text);
    if (auto problem = schemeProblem(parts, wholeProxy()))
        return problem;
    return hostProblem(*parts, withoutUserInfo(*parts));
}

QString displayUrl(const QString &text)
{
    if (holdsPem(text))
        return displayPem(text);
    const std::optional<UrlParts> parts = splitUrl(text);
    const QString scheme = parts ? parts->scheme + QStringLiteral("://") : QString();
    QString shown = parts ? parts->hostAndPort + parts->rest : text;
    const bool hasUserInfo = parts && parts->hasUserInfo;
    // A password with an unescaped '/' reaches into what looks like the path; without a scheme it is before the '@'.
    const qsizetype at = shown.lastIndexOf(u'@');
    if (at >= 0 && endOfPath(shown) < at) // In a query, or is a password with a '?' or '#': nobody can tell.
        return sanitizedText(scheme + Secret::mask());
    const QString user = at >= 0 || hasUserInfo ? Secret::mask() + u'@' : QString();
    return sanitizedText(scheme + user + withoutValues(shown.sliced(at + 1)));
}

} // namespace Cozewi
