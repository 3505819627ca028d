// SPDX-License-Identifier: MIT
#pragma once

#include <cozewi/configuration.h>
#include <cozewi/finding.h>

namespace Cozewi {

/// A finding about \a variable; the caller adds the words. Its id is "<short name>-<check>".
Finding variableFinding(QLatin1StringView variable, QLatin1StringView check, Finding::Severity severity,
                        bool certain = true);

/// The variables of steps 1 to 4 whose values the doctor looks at one by one.
QList<QLatin1StringView> identityVariables();

/// Whether \a host is this machine.
bool isLoopback(const QString &host);

} // namespace Cozewi
