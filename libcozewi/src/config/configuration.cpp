// SPDX-License-Identifier: MIT
#include <cozewi/configuration.h>

#include "config/problems.h"
#include "config/urlcheck.h"
#include "config/variablestatus.h"

#include <cozewi/envkeys.h>

#include <QtCore/QCryptographicHash>
#include <QtCore/QRandomGenerator>
#include <QtCore/QtEndian>

#include <array>

namespace Cozewi {

struct Q_DECL_HIDDEN Configuration::Data {
    Environment environment;
};

namespace {

/// Random for each process, so that a key that is seen somewhere cannot be used to try out secrets.
const QByteArray &processSalt()
{
    static const QByteArray salt = [] {
        std::array<quint32, 8> words{};
        QRandomGenerator::system()->fillRange(words.data(), words.size());
        return QByteArray(reinterpret_cast<const char *>(words.data()), sizeof(words));
    }();
    return salt;
}

Environment with(Environment environment, QLatin1StringView name, const QString &value)
{
    environment.set(name, value);
    return environment;
}

/// With its length before it, so that no two lists of parts give the same bytes.
void addPart(QCryptographicHash &hash, QByteArrayView part)
{
    const quint64 size = qToBigEndian(static_cast<quint64>(part.size()));
    hash.addData(QByteArrayView(reinterpret_cast<const char *>(&size), sizeof(size)));
    hash.addData(part);
}

} // namespace

Configuration::Configuration()
    : Configuration(Environment::fromProcess())
{
}

Configuration::Configuration(const Environment &environment)
    : d(std::make_shared<const Data>(Data{environment}))
{
}

// A configuration that was moved from stays usable, so moving is copying a pointer.
Configuration::Configuration(const Configuration &) = default;
Configuration &Configuration::operator=(const Configuration &) = default;
Configuration::Configuration(Configuration &&other) noexcept
    : d(other.d) // NOLINT(performance-move-constructor-init)
{
}
Configuration &Configuration::operator=(Configuration &&other) noexcept
{
    d = other.d;
    return *this;
}
Configuration::~Configuration() = default;

Configuration Configuration::fromProcess()
{
    return {};
}

Configuration Configuration::fromFile(const QString &path)
{
    return Configuration(Environment::fromProcess().overlaidWith(Environment::fromFile(path)));
}

QString Configuration::clientId() const
{
    return d->environment.value(EnvKeys::WorkloadIdentityClientId);
}

Secret Configuration::clientSecret() const
{
    return Secret::fromString(d->environment.value(EnvKeys::WorkloadIdentityClientSecret));
}

QUrl Configuration::idTokenEndpoint() const
{
    return endpointUrl(d->environment.value(EnvKeys::WorkloadIdentityTokenEndpoint));
}

QUrl Configuration::accessTokenEndpoint() const
{
    return endpointUrl(d->environment.value(EnvKeys::WorkloadAccessTokenEndpoint));
}

QString Configuration::outboundAuthEndpoint() const
{
    return d->environment.value(EnvKeys::OutboundAuthEndpoint);
}

Lane Configuration::lane() const
{
    return Lane(d->environment.value(EnvKeys::ServerEnv));
}

void Configuration::setClientId(const QString &id)
{
    *this = Configuration(with(d->environment, EnvKeys::WorkloadIdentityClientId, id));
}

void Configuration::setClientSecret(const Secret &secret)
{
    *this = Configuration(with(d->environment, EnvKeys::WorkloadIdentityClientSecret, secret.revealString()));
}

void Configuration::setIdTokenEndpoint(const QString &url)
{
    *this = Configuration(with(d->environment, EnvKeys::WorkloadIdentityTokenEndpoint, url));
}

void Configuration::setAccessTokenEndpoint(const QString &url)
{
    *this = Configuration(with(d->environment, EnvKeys::WorkloadAccessTokenEndpoint, url));
}

void Configuration::setOutboundAuthEndpoint(const QString &url)
{
    *this = Configuration(with(d->environment, EnvKeys::OutboundAuthEndpoint, url));
}

void Configuration::setLane(const QString &lane)
{
    *this = Configuration(with(d->environment, EnvKeys::ServerEnv, lane));
}

const Environment &Configuration::environment() const
{
    return d->environment;
}

QList<ConfigurationProblem> Configuration::problems(Needs needs) const
{
    return findProblems(d->environment, needs);
}

void Configuration::require(Needs needs) const
{
    if (const std::optional<ErrorInfo> info = error(needs))
        throw ConfigurationError(*info);
}

std::optional<ErrorInfo> Configuration::error(Needs needs) const
{
    return problemsAsError(problems(needs));
}

QList<VariableStatus> Configuration::variables() const
{
    return variableStatuses(d->environment);
}

QByteArray Configuration::identityKey() const
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(processSalt());
    const QLatin1StringView names[] = {
        EnvKeys::WorkloadIdentityClientId,
        EnvKeys::WorkloadIdentityClientSecret,
        EnvKeys::WorkloadIdentityTokenEndpoint,
        EnvKeys::WorkloadAccessTokenEndpoint,
    };
    for (const QLatin1StringView name : names)
        addPart(hash, d->environment.value(name).toUtf8());
    // Unset, empty and NONE are one lane.
    addPart(hash, lane().value().toUtf8());
    return hash.result();
}

} // namespace Cozewi
