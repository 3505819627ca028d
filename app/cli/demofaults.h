// SPDX-License-Identifier: MIT
#pragma once

#include <cozewi/testing/demoserver.h>

#include <QtCore/QList>
#include <QtCore/QStringList>

namespace Cozewi::Cli {

/// Faults by name. Throws UsageError that suggests one where a name is none.
[[nodiscard]] QList<Testing::Fault> demoFaults(const QStringList &names);

} // namespace Cozewi::Cli
