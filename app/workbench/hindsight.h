// SPDX-License-Identifier: MIT
#pragma once

#include <cozewi/configuration.h>
#include <cozewi/errors.h>
#include <cozewi/finding.h>

#include <QtCore/QDateTime>
#include <QtCore/QUrl>

namespace Inspector::Hindsight {

/// That the same step worked; empty where \a workedAt is invalid.
QString whatWorked(const QDateTime &workedAt);
/// That calls go on with the token there is; empty where \a tokenUntil is invalid.
QString whatIsLeft(const QDateTime &tokenUntil);

struct Past {
    QDateTime workedAt; ///< when the same step worked; may be invalid
    QDateTime tokenUntil; ///< until when the token there is works; may be invalid
    QUrl url; ///< what was called, fit to be shown
};

/// What \a error means where the same step worked before: an address that was right an hour ago is not what to look at
/// first. Without a past it is explainError().
Cozewi::Finding explained(Cozewi::ErrorInfo error, const Cozewi::Configuration &configuration, const Past &past);

} // namespace Inspector::Hindsight
