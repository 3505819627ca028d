// SPDX-License-Identifier: MIT
#pragma once

#include <cozewi/errors.h>

namespace Cozewi {

/// Why something failed.
struct Cause {
    QString text;
    /// False where it is inferred; the text says so then.
    bool certain = true;
};

/// What \a error by itself tells of its cause.
Cause causeOf(const ErrorInfo &error);

} // namespace Cozewi
