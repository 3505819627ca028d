// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QString>

namespace Cozewi {

/// Whether \a text holds the beginning of a PEM block.
bool holdsPem(const QString &text);
/// What \a text, which is PEM or ought to be, consists of: how many blocks, and nothing of them.
QString displayPem(const QString &text);

/// A name, a lane or the like fit for a screen. Texts and paths of keys get mixed up: PEM is not shown.
QString displayValue(const QString &value);
/// Whether \a text may be a path: one line, and no PEM.
bool mayBePath(const QString &text);
/// A path fit for a screen.
QString displayPath(const QString &path);

} // namespace Cozewi
