// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QCoreApplication>
#include <QtCore/QString>

namespace Cozewi::Cli {

/// The one translation context of the tool: Text::tr("…"), and QT_TRANSLATE_NOOP("cozewi", "…") in tables.
struct Text {
    Q_DECLARE_TR_FUNCTIONS(cozewi)
};

} // namespace Cozewi::Cli
