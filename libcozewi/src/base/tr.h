// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QCoreApplication>

namespace Cozewi {

/// The one translation context of the library: Text::tr("…").
struct Text {
    Q_DECLARE_TR_FUNCTIONS(Cozewi)
};

} // namespace Cozewi
