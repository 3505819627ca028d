// SPDX-License-Identifier: MIT
#include "identity/demoplatform.h"

#include "identity/demorequest.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

using namespace Qt::Literals::StringLiterals;

namespace Cozewi::Testing {

namespace {

HttpResponse json(const QJsonObject &object, int status = 200)
{
    HttpResponse response = HttpResponse::json(QJsonDocument(object).toJson(QJsonDocument::Compact), status);
    // RFC 6749 section 5.1
    response.headers.append(Header{"Cache-Control", "no-store"});
    return response;
}

/// RFC 6749 section 5.2
HttpResponse oauthError(int status, const QString &error, const QString &description)
{
    return json({{u"error"_s, error}, {u"error_description"_s, description}}, status);
}

HttpResponse apiError(int status, qint64 code, const QString &message)
{
    return json({{u"code"_s, code}, {u"msg"_s, message}}, status);
}

HttpResponse success(const QJsonObject &data)
{
    return json({{u"code"_s, 0}, {u"msg"_s, u"success"_s}, {u"data"_s, data}});
}

HttpResponse wrongMethod(const QByteArray &allowed)
{
    HttpResponse response = apiError(405, 190000405, u"method not allowed, use %1"_s.arg(QString::fromLatin1(allowed)));
    response.headers.append(Header{"Allow", allowed});
    return response;
}

} // namespace

DemoPlatform::DemoPlatform(QString clientId, QString clientSecret, std::chrono::seconds tokenLifetime)
    : m_clientId(std::move(clientId))
    , m_clientSecret(std::move(clientSecret))
    , m_tokenLifetime(tokenLifetime)
{
}

HttpResponse DemoPlatform::answer(const RecordedRequest &request, const QList<Fault> &faults)
{
    const QByteArray path = request.path();
    if (path == idTokenPath)
        return idToken(request, faults);
    if (path == accessTokenPath)
        return accessToken(request, faults);
    if (path == QByteArray(outboundPath) + "/integration")
        return credential(request, faults);
    if (path == QByteArray(outboundPath) + "/env")
        return variables(request, faults);
    HttpResponse response = HttpResponse::html("<!DOCTYPE html><title>404</title><h1>404 page not found</h1>\n", 404);
    return response;
}

HttpResponse DemoPlatform::idToken(const RecordedRequest &request, const QList<Fault> &faults)
{
    if (request.method != "POST")
        return wrongMethod("POST");
    const DemoForm form(request, {"client_id", "client_secret", "grant_type"});
    if (!form.problem().isEmpty())
        return oauthError(400, u"invalid_request"_s, form.problem());
    if (form.value("grant_type") != "client_credentials")
        return oauthError(400, u"unsupported_grant_type"_s, u"grant_type must be client_credentials"_s);
    if (faults.contains(Fault::WrongSecret) || form.value("client_id") != m_clientId.toUtf8()
        || form.value("client_secret") != m_clientSecret.toUtf8()) {
        return oauthError(401, u"invalid_client"_s, u"client authentication failed"_s);
    }
    const QByteArray token = m_tokens.issueIdToken(m_issuer, m_clientId, laneOf(request), m_tokenLifetime);
    return json({{u"access_token"_s, QString::fromLatin1(token)},
                 {u"token_type"_s, u"Bearer"_s},
                 {u"expires_in"_s, qint64(m_tokenLifetime.count())}});
}

HttpResponse DemoPlatform::accessToken(const RecordedRequest &request, const QList<Fault> &faults)
{
    if (request.method != "POST")
        return wrongMethod("POST");
    const DemoForm form(request, {"client_id", "subject_token", "subject_token_type", "grant_type"});
    if (!form.problem().isEmpty())
        return oauthError(400, u"invalid_request"_s, form.problem());
    if (form.value("grant_type") != "urn:ietf:params:oauth:grant-type:token-exchange")
        return oauthError(400, u"unsupported_grant_type"_s, u"grant_type must be that of RFC 8693"_s);
    if (form.value("subject_token_type") != "urn:ietf:params:oauth:token-type:id_token")
        return oauthError(400, u"invalid_request"_s, u"subject_token_type must be that of an ID token"_s);
    if (form.value("client_id") != m_clientId.toUtf8())
        return oauthError(401, u"invalid_client"_s, u"unknown client"_s);
    if (!m_tokens.consumeIdToken(form.value("subject_token")) || faults.contains(Fault::IdTokenRejected)) {
        return oauthError(400, u"invalid_grant"_s, u"the subject token is unknown, used or expired"_s);
    }
    if (faults.contains(Fault::ExchangeRefused))
        return oauthError(403, u"access_denied"_s, u"this workload may not exchange tokens"_s);
    if (faults.contains(Fault::ErrorUnder200))
        return oauthError(200, u"temporarily_unavailable"_s, u"the token service is being moved"_s);
    if (faults.contains(Fault::MissingAccessToken))
        return json({{u"token_type"_s, u"Bearer"_s}, {u"expires_in"_s, qint64(m_tokenLifetime.count())}});

    const auto lifetime = faults.contains(Fault::ShortLife) ? std::chrono::seconds{90} : m_tokenLifetime;
    const QByteArray token = m_tokens.issueAccessToken(m_issuer, m_clientId, laneOf(request), lifetime);
    return json({{u"access_token"_s, QString::fromLatin1(token)},
                 {u"issued_token_type"_s, u"urn:ietf:params:oauth:token-type:access_token"_s},
                 {u"token_type"_s, u"Bearer"_s},
                 {u"expires_in"_s, qint64(lifetime.count())}});
}

HttpResponse DemoPlatform::credential(const RecordedRequest &request, const QList<Fault> &faults)
{
    if (request.method != "POST")
        return wrongMethod("POST");
    if (mediaType(request) != "application/json")
        return apiError(415, 190000415, u"Content-Type must be application/json"_s);
    if (const auto refusal = refusedCall(request, faults))
        return *refusal;
    const QJsonObject body = QJsonDocument::fromJson(request.body).object();
    const QString name = body.value("integration_name"_L1).toString();
    if (body.size() != 1 || name.isEmpty())
        return apiError(400, 190000001, u"the body must be {\"integration_name\": \"…\"}"_s);
    const std::optional<QString> credential = m_data.credential(name);
    if (!credential || faults.contains(Fault::NotEnabled)) {
        return apiError(500, 190000011, u"get integration credential failed: not enabled for this project"_s);
    }
    return success({{u"credential"_s, *credential}});
}

HttpResponse DemoPlatform::variables(const RecordedRequest &request, const QList<Fault> &faults)
{
    if (request.method != "GET")
        return wrongMethod("GET");
    if (mediaType(request) != "application/json")
        return apiError(415, 190000415, u"Content-Type must be application/json"_s);
    if (const auto refusal = refusedCall(request, faults))
        return *refusal;
    if (!request.body.isEmpty())
        return apiError(400, 190000001, u"a GET has no body"_s);
    // A Go server writes null for an empty list.
    if (faults.contains(Fault::EmptyVariables))
        return success({{u"secrets"_s, QJsonValue::Null}});
    QJsonArray secrets;
    for (const auto &[key, value] : m_data.variables(laneOf(request)))
        secrets.append(QJsonObject{{u"key"_s, key}, {u"value"_s, value}});
    return success({{u"secrets"_s, secrets}});
}

std::optional<HttpResponse> DemoPlatform::refusedCall(const RecordedRequest &request, const QList<Fault> &faults)
{
    if (request.target.contains('?'))
        return apiError(400, 190000001, u"no query is expected"_s);
    if (const QString problem = laneProblem(request); !problem.isEmpty())
        return apiError(400, 190000001, problem);
    const QByteArray authorization = request.header("Authorization");
    if (std::exchange(m_revokeNextUse, false))
        m_tokens.revokeAccessTokens();
    if (!authorization.startsWith("Bearer ") || !m_tokens.isValidAccessToken(authorization.sliced(7))) {
        HttpResponse response = apiError(401, 190000401, u"the access token is missing, unknown or expired"_s);
        // RFC 6750 section 3
        response.headers.append(Header{"WWW-Authenticate", "Bearer error=\"invalid_token\""});
        return response;
    }
    if (faults.contains(Fault::Forbidden))
        return apiError(403, 190000403, u"this workload may not do that"_s);
    if (faults.contains(Fault::BusinessCode))
        return apiError(200, 190000007, u"the project is not bound to a space"_s);
    return std::nullopt;
}

} // namespace Cozewi::Testing
