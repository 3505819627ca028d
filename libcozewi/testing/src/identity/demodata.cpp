// SPDX-License-Identifier: MIT
#include "identity/demodata.h"

#include <cozewi/testing/certificateauthority.h>

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QRandomGenerator>

using namespace Qt::Literals::StringLiterals;

namespace Cozewi::Testing {

namespace {

QString compact(const QJsonObject &object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

QString databaseUrl(const QString &host)
{
    return u"postgres://app:%1@%2:5432/orders?sslmode=require"_s.arg(randomText(12), host);
}

QString featureSettings()
{
    return compact({
        {u"region"_s, u"cn-north"_s},
        {u"limits"_s, QJsonObject{{u"per_minute"_s, 600}, {u"burst"_s, 50}}},
        {u"features"_s, QJsonArray{u"search"_s, u"export"_s, u"audit"_s}},
        {u"api_key"_s, randomText(20)},
        {u"beta"_s, true},
    });
}

} // namespace

QString randomText(qsizetype length)
{
    static constexpr auto alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"_L1;
    QString text;
    for (qsizetype i = 0; i < length; ++i)
        text.append(alphabet.at(QRandomGenerator::system()->bounded(alphabet.size())));
    return text;
}

DemoData::DemoData()
{
    CertificateAuthority::Options authority;
    authority.commonName = u"Demo Internal CA"_s;
    const TlsIdentity identity = CertificateAuthority(authority).issue(CertificateRequest::forHost(u"mtls.example"_s));

    m_variables = {
        {u"DATABASE_URL"_s, databaseUrl(u"db.example.com"_s)},
        {u"API_BASE_URL"_s, u"https://api.example.com/v1"_s},
        {u"APP_CONFIG"_s, featureSettings()},
        {u"MTLS_CERTIFICATE"_s, QString::fromLatin1(identity.chain.first().toPem())},
        {u"MTLS_PRIVATE_KEY"_s, QString::fromLatin1(identity.key.toPem())},
        {u"MAX_WORKERS"_s, u"8"_s},
        {u"FEATURE_EXPORT"_s, u"true"_s},
        {u"LOG_LEVEL"_s, u"info"_s},
        {u"MESSAGE_TEMPLATE"_s, u"Dear $NAME,\nit's 100% done # really\n"_s},
        {u"GREETING"_s, u"你好,世界"_s},
        {u"SESSION_SECRET"_s, randomText(32)},
    };

    m_credentials = {
        {u"integration-feishu-base"_s,
         compact(
             {{u"app_id"_s, u"cli_demo7f3a"_s}, {u"app_secret"_s, randomText(24)}, {u"base_token"_s, randomText(20)}})},
        {u"integration-wechat-bot"_s, compact({{u"webhook_key"_s, randomText(24)}})},
        {u"integration-email-imap-smtp"_s,
         compact({
             {u"account"_s, u"robot@example.com"_s},
             {u"password"_s, randomText(16)},
             {u"imap"_s, QJsonObject{{u"host"_s, u"imap.example.com"_s}, {u"port"_s, 993}, {u"tls"_s, true}}},
             {u"smtp"_s, QJsonObject{{u"host"_s, u"smtp.example.com"_s}, {u"port"_s, 465}, {u"tls"_s, true}}},
             {u"folders"_s, QJsonArray{u"INBOX"_s, u"Sent"_s}},
         })},
        {u"integration-volcano-ark"_s, u"ark-"_s + randomText(28)},
    };
}

QList<std::pair<QString, QString>> DemoData::variables(const QString &lane) const
{
    if (lane.isEmpty())
        return m_variables;
    QList<std::pair<QString, QString>> variables = m_variables;
    for (auto &[key, value] : variables) {
        if (key == "API_BASE_URL"_L1)
            value = u"https://%1.api.example.com/v1"_s.arg(QString(lane).replace(u'_', u'-'));
        else if (key == "LOG_LEVEL"_L1)
            value = u"debug"_s;
    }
    // One variable only without a lane, one only with it.
    variables.removeIf([](const auto &variable) { return variable.first == "FEATURE_EXPORT"_L1; });
    variables.append({u"LANE_BANNER"_s, u"lane %1"_s.arg(lane)});
    return variables;
}

QStringList DemoData::integrations() const
{
    QStringList names;
    for (const auto &[name, credential] : m_credentials)
        names.append(name);
    return names;
}

std::optional<QString> DemoData::credential(const QString &integration) const
{
    for (const auto &[name, credential] : m_credentials) {
        if (name == integration)
            return credential;
    }
    return std::nullopt;
}

} // namespace Cozewi::Testing
