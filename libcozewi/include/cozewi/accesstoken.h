// SPDX-License-Identifier: MIT
#pragma once

#include <cozewi/clock.h>
#include <cozewi/export.h>
#include <cozewi/secret.h>

#include <QtCore/QDateTime>
#include <QtCore/QMetaType>
#include <QtCore/QObject>
#include <QtCore/QString>

#include <chrono>

namespace Cozewi {

/// The result of step 2. A value; reentrant; copies share the secret buffer.
class COZEWI_EXPORT AccessToken {
    Q_GADGET
    // For QML and QVariant. There is none for the token itself: what a script holds, it can print.
    Q_PROPERTY(bool null READ isNull)
    Q_PROPERTY(QString tokenType READ tokenType)
    Q_PROPERTY(QDateTime obtainedAt READ obtainedAt)
    Q_PROPERTY(QDateTime expiresAt READ expiresAt)
public:
    /// No token.
    AccessToken();
    /// \a sentAt is when the request of step 2 left; the \a lifetime counts from there.
    AccessToken(Secret value, QString tokenType, Instant sentAt, std::chrono::milliseconds lifetime);

    /// Whether there is no token.
    [[nodiscard]] bool isNull() const;
    /// The token itself; revealString() gives the plain text.
    [[nodiscard]] Secret value() const;
    /// `token_type` of the answer; "Bearer" where it said nothing.
    [[nodiscard]] QString tokenType() const;

    /// When the server stops accepting it, UTC.
    [[nodiscard]] QDateTime expiresAt() const;
    /// When it was asked for, UTC.
    [[nodiscard]] QDateTime obtainedAt() const;
    /// The same on both clocks.
    [[nodiscard]] Instant sentAt() const;
    /// `expires_in` of the answer.
    [[nodiscard]] std::chrono::milliseconds lifetime() const;
    /// Time left, by the more pessimistic of two clocks: one that runs on in suspend, and the wall clock.
    /// Negative once it has expired.
    [[nodiscard]] std::chrono::milliseconds timeLeft(const Clock &clock = Clock::system()) const;

    /// The token counts as stale this long before it expires (protocol.md, step 2).
    static constexpr std::chrono::seconds expiryMargin{60};

private:
    Secret m_value;
    QString m_tokenType;
    Instant m_sentAt;
    std::chrono::milliseconds m_lifetime{0};
};

} // namespace Cozewi

Q_DECLARE_METATYPE(Cozewi::AccessToken)
