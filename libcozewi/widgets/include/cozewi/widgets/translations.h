// SPDX-License-Identifier: MIT
#pragma once

#include <cozewi/widgets/export.h>

#include <QtCore/QLocale>

namespace Cozewi {

/**
 * Installs the translations of the widgets for \a locale into the running QApplication, and those of the library
 * (installTranslations()), replacing those of an earlier call. English needs no call. For the GUI thread. Returns false where there is none for \a locale.
 * \since 1.0
 */
COZEWI_WIDGETS_EXPORT bool installWidgetTranslations(const QLocale &locale);

} // namespace Cozewi
