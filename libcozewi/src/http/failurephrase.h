// SPDX-License-Identifier: MIT
#pragma once

#include <cozewi/transport.h>

#include <QtCore/QString>

namespace Cozewi {

/// What happened, as the second half of a sentence that begins with step and host.
QString phraseOf(const TransportFailure &failure);
/// Whether the same request may go well later without a change.
bool canHelpAgain(FailureKind kind);
/// What to change where a proxy is what failed: names the variable that names it. Empty otherwise.
QString proxyHint(const TransportFailure &failure);

} // namespace Cozewi
