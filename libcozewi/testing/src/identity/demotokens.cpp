// SPDX-License-Identifier: MIT
#include "identity/demotokens.h"

#include "identity/demodata.h"

#include <QtCore/QDateTime>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QRandomGenerator>

using namespace Qt::Literals::StringLiterals;

namespace Cozewi::Testing {

namespace {

QByteArray encoded(const QByteArray &bytes)
{
    return bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

QByteArray encoded(const QJsonObject &object)
{
    return encoded(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

QByteArray makeToken(QJsonObject claims, std::chrono::seconds lifetime)
{
    const qint64 now = QDateTime::currentSecsSinceEpoch();
    claims.insert(u"iat"_s, now);
    claims.insert(u"exp"_s, now + lifetime.count());
    claims.insert(u"jti"_s, randomText(16));
    QByteArray signature(64, Qt::Uninitialized);
    for (char &byte : signature)
        byte = char(QRandomGenerator::system()->bounded(256));
    const QJsonObject header{{u"alg"_s, u"ES256"_s}, {u"typ"_s, u"JWT"_s}, {u"kid"_s, u"demo-1"_s}};
    return encoded(header) + '.' + encoded(claims) + '.' + encoded(signature);
}

} // namespace

QByteArray DemoTokens::issueIdToken(const QString &issuer, const QString &clientId, const QString &lane,
                                    std::chrono::seconds lifetime)
{
    forgetExpired();
    QByteArray token = makeToken({{u"iss"_s, issuer},
                                  {u"sub"_s, u"workload:"_s + clientId},
                                  {u"aud"_s, issuer + "/token"_L1},
                                  {u"lane"_s, lane}},
                                 lifetime);
    m_idTokens.insert(token, Clock::now() + lifetime);
    return token;
}

QByteArray DemoTokens::issueAccessToken(const QString &issuer, const QString &clientId, const QString &lane,
                                        std::chrono::seconds lifetime)
{
    forgetExpired();
    QByteArray token = makeToken({{u"iss"_s, issuer},
                                  {u"sub"_s, u"workload:"_s + clientId},
                                  {u"aud"_s, issuer + "/outbound"_L1},
                                  {u"client_id"_s, clientId},
                                  {u"scope"_s, u"integration env"_s},
                                  {u"lane"_s, lane}},
                                 lifetime);
    m_accessTokens.insert(token, Clock::now() + lifetime);
    return token;
}

bool DemoTokens::consumeIdToken(const QByteArray &token)
{
    forgetExpired();
    return m_idTokens.remove(token);
}

bool DemoTokens::isValidAccessToken(const QByteArray &token) const
{
    const auto found = m_accessTokens.constFind(token);
    return found != m_accessTokens.cend() && Clock::now() < *found;
}

void DemoTokens::revokeAccessTokens()
{
    m_accessTokens.clear();
}

void DemoTokens::forgetExpired()
{
    const auto now = Clock::now();
    const auto expired = [now](const auto &entry) { return entry.value() <= now; };
    m_idTokens.removeIf(expired);
    m_accessTokens.removeIf(expired);
}

} // namespace Cozewi::Testing
