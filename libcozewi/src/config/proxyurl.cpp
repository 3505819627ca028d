// SPDX-License-Identifier: MIT
#include "config/proxyurl.h"

#include "base/tr.h"
#include "base/wipe.h"

namespace Cozewi {

namespace {

void wipeBytes(QByteArray &bytes)
{
    wipe(bytes.data(), static_cast<std::size_t>(bytes.size()));
}

Secret authorizationOf(const QString &userInfo)
{
    // Split before decoding: an escaped colon belongs to the user name.
    const qsizetype colon = userInfo.indexOf(u':');
    const QString user = colon < 0 ? userInfo : userInfo.first(colon);
    const QString password = colon < 0 ? QString() : userInfo.sliced(colon + 1);
    QByteArray plain = QByteArray::fromPercentEncoding(password.toUtf8());
    Secret result = basicAuthorization(QByteArray::fromPercentEncoding(user.toUtf8()), plain);
    wipeBytes(plain);
    return result;
}

UrlProblem unsupportedScheme()
{
    return {Text::tr("names a proxy that is neither http nor https"),
            Text::tr("Use an http:// or https:// proxy; SOCKS is not supported.")};
}

} // namespace

Secret basicAuthorization(QByteArrayView user, QByteArrayView password)
{
    QByteArray pair;
    pair.reserve(user.size() + 1 + password.size());
    pair.append(user).append(':').append(password);
    QByteArray encoded = pair.toBase64();
    QByteArray value;
    value.reserve(6 + encoded.size());
    value.append("Basic ").append(encoded);
    Secret secret{QByteArrayView(value)};
    wipeBytes(pair);
    wipeBytes(encoded);
    wipeBytes(value);
    return secret;
}

ProxyUrl parseProxyUrl(const QString &text)
{
    ProxyUrl result;
    QString spelled = text.trimmed();
    // "proxy:3128" is what many people write, and what requests and curl take.
    if (!spelled.contains(QStringLiteral("://")))
        spelled.prepend(QStringLiteral("http://"));
    const UrlParts parts = *splitUrl(spelled);
    if (parts.scheme != u"http" && parts.scheme != u"https")
        result.problem = unsupportedScheme();
    else
        result.problem = proxyProblem(spelled);
    if (result.problem)
        return result;
    const QUrl url(parts.scheme + QStringLiteral("://") + parts.hostAndPort, QUrl::StrictMode);
    result.url.setScheme(url.scheme());
    result.url.setHost(url.host());
    result.url.setPort(url.port(parts.scheme == u"https" ? 443 : 80));
    if (!parts.userInfo.isEmpty())
        result.authorization = authorizationOf(parts.userInfo);
    return result;
}

} // namespace Cozewi
