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

} // namespace Cozewi
