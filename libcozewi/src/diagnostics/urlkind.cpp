// SPDX-License-Identifier: MIT
#include "diagnostics/urlkind.h"

#include "base/tr.h"

#include <QtCore/QUrl>

#include <algorithm>

namespace Cozewi {

using namespace Qt::Literals::StringLiterals;

namespace {

// Only these are shown: what stands before `://` in a value that is no URL may be anything.
constexpr QLatin1StringView knownSchemes =
    " amqp amqps bolt bolt+s clickhouse cockroachdb couchbase elasticsearch file ftp ftps git grpc grpcs gs"
    " http https imap imaps jdbc kafka ldap ldaps mariadb memcached mongodb mongodb+srv mqtt mqtts mssql"
    " mysql mysqlx nats neo4j neo4j+s oracle oss pop3 pop3s postgres postgresql pulsar rabbitmq redis"
    " rediss rtmp rtsp s3 sentinel sftp smb smtp smtps socks5 sqlite sqlserver ssh stun tcp tls tos turn"
    " udp unix ws wss "_L1;

bool isSchemeCharacter(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9') || c == u'+' || c == u'-'
        || c == u'.';
}

bool isBreaking(QChar c)
{
    return c.isSpace() || c.category() == QChar::Other_Control;
}

/// The host where it is certain. A password with `/`, `?` or `#` in it that nobody encoded moves the
/// border of the authority, so that a part of the credentials would be taken for the host: an `@`
/// behind the authority means no host.
QString certainHost(QStringView text, qsizetype authority)
{
    const QStringView rest = text.sliced(authority);
    const auto end = std::ranges::find_if(rest.begin(), rest.end(), [](QChar c) { return u"/?#\\"_s.contains(c); });
    if (std::find(end, rest.end(), QChar(u'@')) != rest.end())
        return {};
    return QUrl(text.toString(), QUrl::StrictMode).host(QUrl::FullyEncoded);
}

bool isWeb(const QString &scheme)
{
    return scheme == "http"_L1 || scheme == "https"_L1 || scheme == "ws"_L1 || scheme == "wss"_L1;
}

} // namespace

std::optional<ValueKind> urlKind(QStringView text)
{
    const qsizetype colon = text.indexOf(u"://"_s);
    if (colon < 1 || std::ranges::any_of(text, isBreaking))
        return std::nullopt;
    QStringView schemeText = text.first(colon);
    // A JDBC address names a second scheme: jdbc:postgresql://….
    const bool jdbc = schemeText.startsWith("jdbc:"_L1, Qt::CaseInsensitive);
    if (jdbc)
        schemeText = schemeText.sliced(5);
    if (schemeText.isEmpty() || !std::ranges::all_of(schemeText, isSchemeCharacter) || !schemeText.front().isLetter())
        return std::nullopt;

    ValueKind kind{ValueKind::Type::Url, Text::tr("URL"), true};
    const QString scheme = schemeText.toString().toLower();
    if (!knownSchemes.contains(QString(u' ' + scheme + u' ')))
        return kind;
    kind.summary += u" · "_s + scheme;
    const QString host = jdbc ? certainHost(text.sliced(5), colon - 2) : certainHost(text, colon + 3);
    if (!host.isEmpty())
        kind.summary += u" · "_s + host;
    else if (isWeb(scheme) && !QUrl(text.toString(), QUrl::StrictMode).isValid())
        kind.valid = false;
    return kind;
}

} // namespace Cozewi
