// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QJsonValue>

#include <chrono>

namespace Cozewi {

/// `expires_in` as it is understood.
struct TokenLifetime {
    std::chrono::milliseconds value{0};
    bool understood = true;
};

/// A number of seconds from 1 to 10^9, whole or not, or a string of digits; 3600 where it is missing
/// (protocol.md, step 2). Anything else is not understood.
TokenLifetime lifetimeOf(const QJsonValue &expiresIn);

} // namespace Cozewi
