// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QString>

namespace Inspector {

/// Writes a file that its owner alone may read, whole or not at all. What went wrong, or an empty text.
[[nodiscard]] QString writePrivateFile(const QString &path, const QByteArray &content);

} // namespace Inspector
