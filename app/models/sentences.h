// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QStringList>

namespace Inspector {

/// One behind the other, with what stands between sentences in the language of the window; empty ones are left out.
QString joinSentences(const QStringList &sentences);

} // namespace Inspector
