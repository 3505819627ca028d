// SPDX-License-Identifier: MIT
#pragma once

#include <cozewi/session.h>

#include <QtCore/QStringList>

namespace Cozewi::Cli {

/// Method and URL of `[METHOD] URL`; the method is null where none is given. Throws UsageError.
[[nodiscard]] std::pair<QByteArray, QUrl> requestTarget(const QStringList &arguments);

/// The fields of `-H 'K: V'` and `-H @FILE`. Throws UsageError that names the field, never its value; of a file only
/// the number of the line.
[[nodiscard]] HeaderList requestHeaders(const QStringList &values);

[[nodiscard]] bool hasHeader(const HeaderList &headers, QByteArrayView name);

} // namespace Cozewi::Cli
