// SPDX-License-Identifier: MIT
#pragma once

#include "session/hopadvice.h"

#include <cozewi/errors.h>

namespace Cozewi {

/// The RequestError for \a failure.
ErrorInfo sessionError(const TransportFailure &failure, const HopContext &context);
/// One of ours that no transport saw.
ErrorInfo sessionError(const QString &kind, const QUrl &target, const QString &phrase, const QString &hint);

} // namespace Cozewi
