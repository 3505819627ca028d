// SPDX-License-Identifier: MIT
#include "platform.h"

#include <cozewi/envkeys.h>

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

using namespace Qt::Literals::StringLiterals;

namespace {

QByteArray compact(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

} // namespace

Platform::Answer Platform::answerTo(QByteArrayView path, const QByteArray &body) const
{
    if (path == "/id-token")
        return {200, compact({{u"access_token"_s, QString::fromUtf8(idToken)}})};
    if (path == "/access-token") {
        return {200,
                compact({{u"access_token"_s, QString::fromUtf8(accessToken)},
                         {u"token_type"_s, u"Bearer"_s},
                         {u"expires_in"_s, expiresIn}})};
    }
    if (path == "/base/env") {
        QJsonArray secrets;
        for (const auto &[key, value] : variables)
            secrets.append(QJsonObject{{u"key"_s, key}, {u"value"_s, value}});
        return {200, compact({{u"code"_s, 0}, {u"data"_s, QJsonObject{{u"secrets"_s, secrets}}}})};
    }
    const QString name = QJsonDocument::fromJson(body).object().value("integration_name"_L1).toString();
    if (path != "/base/integration" || !credentials.contains(name))
        return {200, compact({{u"code"_s, 190000007}, {u"msg"_s, u"integration not enabled"_s}})};
    return {200, compact({{u"code"_s, 0}, {u"data"_s, QJsonObject{{u"credential"_s, credentials.value(name)}}}})};
}

Cozewi::Environment Platform::environment(const QString &origin) const
{
    namespace Keys = Cozewi::EnvKeys;
    Cozewi::Environment environment;
    environment.set(Keys::WorkloadIdentityClientId, u"wl-test"_s);
    environment.set(Keys::WorkloadIdentityClientSecret, QString::fromUtf8(clientSecret));
    environment.set(Keys::WorkloadIdentityTokenEndpoint, origin + "/id-token"_L1);
    environment.set(Keys::WorkloadAccessTokenEndpoint, origin + "/access-token"_L1);
    environment.set(Keys::OutboundAuthEndpoint, origin + "/base"_L1);
    return environment;
}

QList<QByteArray> Platform::secrets() const
{
    QList<QByteArray> all{clientSecret, idToken, accessToken};
    for (const auto &[key, value] : variables)
        all.append(value.toUtf8());
    for (const QString &value : credentials)
        all.append(value.toUtf8());
    all.removeAll(QByteArray());
    return all;
}
