// SPDX-License-Identifier: MIT
#include <cozewi/integrationcredential.h>

#include <utility>

namespace Cozewi {

IntegrationCredential::IntegrationCredential() = default;

IntegrationCredential::IntegrationCredential(QString name, Secret value)
    : m_name(std::move(name))
    , m_value(std::move(value))
{
}

QString IntegrationCredential::name() const
{
    return m_name;
}

Secret IntegrationCredential::value() const
{
    return m_value;
}

QStringList IntegrationCredential::usualNames()
{
    return {
        QStringLiteral("integration-feishu-base"),     QStringLiteral("integration-feishu-message"),
        QStringLiteral("integration-wechat-bot"),      QStringLiteral("integration-wechat-official-account"),
        QStringLiteral("integration-email-imap-smtp"), QStringLiteral("integration-volcano-ark"),
    };
}

} // namespace Cozewi
