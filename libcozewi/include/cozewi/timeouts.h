// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>

namespace Cozewi {

/// How long a call may take; 0 means no limit. The first two are those of the reference.
struct Timeouts {
    /// Until the connection stands, TLS included.
    std::chrono::milliseconds connect{5000};
    /// Between two bytes.
    std::chrono::milliseconds read{30000};
    /// The whole call, token exchange included. The reference has none, and a slow drip holds it for ever.
    std::chrono::milliseconds overall{60000};
};

} // namespace Cozewi
