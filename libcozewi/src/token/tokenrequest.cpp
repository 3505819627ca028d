// SPDX-License-Identifier: MIT
#include "token/tokenrequest.h"

#include <QtCore/QUrl>

namespace Cozewi {

namespace {

using Field = std::pair<QByteArrayView, QString>;

// Each value on its own: QUrlQuery leaves a `+` as it is, which a form decoder reads as a space.
Secret formBody(std::initializer_list<Field> fields)
{
    QByteArray body;
    for (const auto &[name, value] : fields) {
        if (!body.isEmpty())
            body += '&';
        body += name;
        body += '=';
        body += QUrl::toPercentEncoding(value);
    }
    Secret result{QByteArrayView(body)};
    body.fill('\0');
    return result;
}

HttpRequest formRequest(const Configuration &configuration, const QUrl &url, Secret body)
{
    HttpRequest request;
    request.method = "POST";
    request.url = url;
    request.headers = commonHeaders(configuration);
    request.headers.prepend({"Content-Type", "application/x-www-form-urlencoded"});
    request.body = std::move(body);
    return request;
}

} // namespace

HeaderList commonHeaders(const Configuration &configuration)
{
    // The product of the reference first, so that servers which look for it know us.
    return HeaderList{{"Accept", "application/json"},
                      {"User-Agent", "coze-workload-identity/0.1.0 cozewi/" COZEWI_VERSION}}
    + configuration.lane().headers();
}

HttpRequest idTokenRequest(const Configuration &configuration)
{
    return formRequest(configuration, configuration.idTokenEndpoint(),
                       formBody({{"client_id", configuration.clientId()},
                                 {"client_secret", configuration.clientSecret().revealString()},
                                 {"grant_type", QStringLiteral("client_credentials")}}));
}

HttpRequest accessTokenRequest(const Configuration &configuration, const Secret &idToken)
{
    return formRequest(configuration, configuration.accessTokenEndpoint(),
                       formBody({{"client_id", configuration.clientId()},
                                 {"subject_token", idToken.revealString()},
                                 {"subject_token_type", QStringLiteral("urn:ietf:params:oauth:token-type:id_token")},
                                 {"grant_type", QStringLiteral("urn:ietf:params:oauth:grant-type:token-exchange")}}));
}

} // namespace Cozewi
