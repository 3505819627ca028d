// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QString>

namespace Cozewi::Cli {

/// Writes \a content to the file \a path, whole or not at all, readable by its owner alone. A path that is
/// no ordinary file (/dev/stdout, a named pipe) is written to as it is. Throws Failure.
void saveFile(const QString &path, const QByteArray &content);

} // namespace Cozewi::Cli
