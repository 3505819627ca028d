// SPDX-License-Identifier: MIT
#pragma once

#include <cozewi/errors.h>

namespace Cozewi {

/// Advice for an `error` member of step 1 or 2 (RFC 6749 section 5.2, RFC 8693 section 2.2.2).
QString oauthAdvice(const ErrorInfo &info);
/// Advice for an HTTP status of which nothing else is known.
QString statusAdvice(const ErrorInfo &info);
/// Whether \a status by itself tells what is wrong, so that a page or text that comes with it does not matter.
bool isTellingStatus(int status);
/// Advice for a `code` other than 0 of step 3 or 4.
QString businessAdvice(const ErrorInfo &info);

} // namespace Cozewi
