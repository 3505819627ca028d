// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QIODevice>
#include <QtCore/QStringList>

#include <chrono>
#include <memory>
#include <optional>

namespace Cozewi::Cli {

class Invocation;

/// What -d and --json-body give.
struct RequestBody {
    bool isGiven = false;
    bool isJson = false;
    QByteArray bytes;
    /// In the place of `bytes`, for `@FILE` and `@-`. A pipe was read to its end: its length has to be known
    /// before the first byte is sent.
    std::shared_ptr<QIODevice> device;
};

/// Throws UsageError where the options contradict each other or --json-body is no JSON, Failure where a file cannot
/// be read, and RequestError where a pipe does not end within --timeout.
[[nodiscard]] RequestBody requestBody(const Invocation &invocation);

} // namespace Cozewi::Cli
