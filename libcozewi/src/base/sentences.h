// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QStringList>

namespace Cozewi {

/// \a sentences one behind the other, as the language of the application sets them; empty ones left out.
QString joinSentences(const QStringList &sentences);

/// Problems in one line: "a; b; c".
QString joinProblems(const QStringList &problems);

} // namespace Cozewi
