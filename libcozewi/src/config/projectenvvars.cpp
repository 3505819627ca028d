// SPDX-License-Identifier: MIT
#include <cozewi/projectenvvars.h>

#include <stdexcept>
#include <utility>

namespace Cozewi {

ProjectEnvVar::ProjectEnvVar() = default;

ProjectEnvVar::ProjectEnvVar(QString key, Secret secret)
    : m_key(std::move(key))
    , m_secret(std::move(secret))
{
}

QString ProjectEnvVar::key() const
{
    return m_key;
}

QString ProjectEnvVar::value() const
{
    return m_secret.revealString();
}

Secret ProjectEnvVar::secret() const
{
    return m_secret;
}

ProjectEnvVars::ProjectEnvVars() = default;

ProjectEnvVars::ProjectEnvVars(QList<ProjectEnvVar> variables)
    : m_variables(std::move(variables))
{
    m_first.reserve(m_variables.size());
    for (qsizetype i = 0; i < m_variables.size(); ++i) {
        const QString key = m_variables.at(i).key();
        if (!m_first.contains(key))
            m_first.insert(key, i);
    }
}

ProjectEnvVars::const_iterator ProjectEnvVars::begin() const
{
    return m_variables.cbegin();
}

ProjectEnvVars::const_iterator ProjectEnvVars::end() const
{
    return m_variables.cend();
}

qsizetype ProjectEnvVars::size() const
{
    return m_variables.size();
}

bool ProjectEnvVars::isEmpty() const
{
    return m_variables.isEmpty();
}

const ProjectEnvVar &ProjectEnvVars::at(qsizetype index) const
{
    return m_variables.at(index);
}

bool ProjectEnvVars::contains(const QString &key) const
{
    return m_first.contains(key);
}

QString ProjectEnvVars::value(const QString &key, const QString &defaultValue) const
{
    const auto found = m_first.constFind(key);
    return found == m_first.cend() ? defaultValue : m_variables.at(*found).value();
}

QString ProjectEnvVars::operator[](const QString &key) const
{
    const auto found = m_first.constFind(key);
    if (found == m_first.cend())
        throw std::out_of_range("no project variable " + key.toStdString());
    return m_variables.at(*found).value();
}

QStringList ProjectEnvVars::keys() const
{
    QStringList keys;
    keys.reserve(m_first.size());
    for (qsizetype i = 0; i < m_variables.size(); ++i) {
        const QString key = m_variables.at(i).key();
        if (m_first.value(key) == i)
            keys.append(key);
    }
    return keys;
}

} // namespace Cozewi
