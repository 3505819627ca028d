// SPDX-License-Identifier: MIT
#pragma once

#include "models/roles.h"

#include <cozewi/errors.h>
#include <cozewi/exchange.h>

#include <QtCore/QString>

/// Words for one exchange.
namespace Inspector::ExchangeText {

/// "200", "401", "refused", "cancelled", "…" while it runs.
QString outcome(const Cozewi::ExchangeRecord &record, bool running);
Mood outcomeMood(const Cozewi::ExchangeRecord &record, bool running);
/// A failure in as few words as there is room for beside a name: "500", "code 190000007", "no answer".
QString shortError(const Cozewi::ErrorInfo &error);
/// Why it was sent, for people.
QString cause(const QString &cause);
/// "host:port/path", without scheme and query.
QString target(const QUrl &url);

} // namespace Inspector::ExchangeText
