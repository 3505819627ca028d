// SPDX-License-Identifier: MIT
#pragma once

#include <cozewi/errors.h>
#include <cozewi/finding.h>

#include <QtCore/QDateTime>

namespace Inspector::Hindsight {

/// That the same step worked; empty where \a workedAt is invalid.
QString whatWorked(const QDateTime &workedAt);
/// That calls go on with the token there is; empty where \a tokenUntil is invalid.
QString whatIsLeft(const QDateTime &tokenUntil);

/// \a finding, of \a error, as it reads where the same step worked before: an address that was right an hour ago is not
/// what to look at first. \a workedAt and \a tokenUntil may be invalid.
Cozewi::Finding applied(Cozewi::Finding finding, const Cozewi::ErrorInfo &error, const QDateTime &workedAt,
                        const QDateTime &tokenUntil);

} // namespace Inspector::Hindsight
