// SPDX-License-Identifier: MIT
#pragma once

#include <cozewi/configuration.h>

#include <QtCore/QLatin1StringView>

#include <span>

namespace Cozewi {

/// What is known of one environment variable.
struct VariableInfo {
    enum class Form {
        Text,
        Secret,
        Endpoint, ///< a URL of steps 1 to 4
        Lane,
        Proxy, ///< a proxy URL, which may hold a password
        Pem,
        Path,
    };

    QLatin1StringView name;
    Form form = Form::Text;
    /// What cannot be done without it.
    Needs neededBy;
    /// In English; translated by describe().
    const char *description = nullptr;

    /// What it is for, in the language of the application.
    [[nodiscard]] QString describe() const;
};

/// Every variable of protocol.md: those that something needs first, then those that change how the four
/// calls travel, then those that the platform defines and this library does not read.
std::span<const VariableInfo> allVariables();

} // namespace Cozewi
