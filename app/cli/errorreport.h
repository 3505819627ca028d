// SPDX-License-Identifier: MIT
#pragma once

#include <cozewi/errors.h>

#include <QtCore/QString>

namespace Cozewi::Cli {

/// "cozewi: <ErrorClass>: <message>" and what to change, for stderr.
[[nodiscard]] QString errorText(const ErrorInfo &error);
/// `{"error": {…}}` and a line feed, for stdout.
[[nodiscard]] QByteArray errorJson(const ErrorInfo &error);

} // namespace Cozewi::Cli
