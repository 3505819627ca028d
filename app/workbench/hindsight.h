// SPDX-License-Identifier: MIT
#pragma once

#include <cozewi/errors.h>
#include <cozewi/finding.h>

#include <QtCore/QDateTime>
#include <QtCore/QStringList>

namespace Inspector::Hindsight {

/// What is left in force when a step of the token exchange does not succeed: sentences.
QStringList leftInForce(const QDateTime &workedAt, const QDateTime &tokenUntil);

/// \a finding, of \a error, as it reads where the same step worked before: an address that was right an hour ago is not
/// what to look at first. \a workedAt and \a tokenUntil may be invalid.
Cozewi::Finding applied(Cozewi::Finding finding, const Cozewi::ErrorInfo &error, const QDateTime &workedAt,
                        const QDateTime &tokenUntil);

} // namespace Inspector::Hindsight
