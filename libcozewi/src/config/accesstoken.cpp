// SPDX-License-Identifier: MIT
#include <cozewi/accesstoken.h>

#include <QtCore/QTimeZone>

#include <algorithm>
#include <utility>

namespace Cozewi {

namespace {

QDateTime toUtc(std::chrono::nanoseconds wall)
{
    const auto milliseconds = std::chrono::duration_cast<std::chrono::milliseconds>(wall).count();
    return QDateTime::fromMSecsSinceEpoch(milliseconds, QTimeZone::utc()).toUTC();
}

} // namespace

AccessToken::AccessToken() = default;

AccessToken::AccessToken(Secret value, QString tokenType, Instant sentAt, std::chrono::milliseconds lifetime)
    : m_value(std::move(value))
    , m_tokenType(tokenType.isEmpty() ? QStringLiteral("Bearer") : std::move(tokenType))
    , m_sentAt(sentAt)
    , m_lifetime(lifetime)
{
}

bool AccessToken::isNull() const
{
    return m_value.isEmpty();
}

Secret AccessToken::value() const
{
    return m_value;
}

QString AccessToken::tokenType() const
{
    return m_tokenType;
}

QDateTime AccessToken::expiresAt() const
{
    return isNull() ? QDateTime() : toUtc(m_sentAt.wall + m_lifetime);
}

QDateTime AccessToken::obtainedAt() const
{
    return isNull() ? QDateTime() : toUtc(m_sentAt.wall);
}

Instant AccessToken::sentAt() const
{
    return m_sentAt;
}

std::chrono::milliseconds AccessToken::lifetime() const
{
    return m_lifetime;
}

std::chrono::milliseconds AccessToken::timeLeft(const Clock &clock) const
{
    if (isNull())
        return std::chrono::milliseconds::zero();
    // A wall clock that somebody set back must not prolong a token; one that was set forward may be right.
    const Instant now = clock.now();
    const auto age = std::max(now.boot - m_sentAt.boot, now.wall - m_sentAt.wall);
    return std::chrono::floor<std::chrono::milliseconds>(m_lifetime - age);
}

} // namespace Cozewi
