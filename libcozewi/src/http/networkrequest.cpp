// SPDX-License-Identifier: MIT
#include "http/networkrequest.h"

#include <QtNetwork/QSslConfiguration>
#include <QtNetwork/QSslSocket>

namespace Cozewi {

QSslConfiguration targetTls(const Route &route)
{
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setPeerVerifyMode(QSslSocket::VerifyPeer);
    if (route.authorities)
        tls.setCaCertificates(*route.authorities);
    return tls;
}

QNetworkRequest networkRequestFor(const HttpRequest &request, const QUrl &url)
{
    QNetworkRequest result(url);
    for (const Header &header : request.headers) {
        // Fields of the same name are one list (RFC 9110 section 5.3); setRawHeader() keeps only the last. Cookies
        // have a separator of their own (RFC 6265 section 5.4).
        const char *separator = header.name.compare("cookie", Qt::CaseInsensitive) == 0 ? "; " : ", ";
        const QByteArray before = result.rawHeader(header.name);
        result.setRawHeader(header.name, before.isEmpty() ? header.value : before + separator + header.value);
    }
    // A coding that nobody asked for cannot hide a decompression bomb.
    if (!request.anyCoding || !result.hasRawHeader("Accept-Encoding"))
        result.setRawHeader("Accept-Encoding", "identity");
    if (!result.hasRawHeader("Accept-Language"))
        result.setRawHeader("Accept-Language", "*");
    result.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    result.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    result.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    result.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    result.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    result.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    result.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    if (url.scheme() == QLatin1StringView("https"))
        result.setSslConfiguration(targetTls(request.route));
    return result;
}

bool mayBeRepeated(const HttpRequest &request)
{
    const QByteArray &method = request.method;
    return request.body.isEmpty() && !request.bodyDevice
        && (method == "GET" || method == "HEAD" || method == "OPTIONS");
}

} // namespace Cozewi
