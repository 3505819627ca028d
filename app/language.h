// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QLocale>

namespace Inspector {

/// "en", "zh_CN", or empty for the language of the system. False for any other name.
bool isKnownLanguage(const QString &name);
/// The locale that \a name means.
QLocale localeFor(const QString &name);
/// Installs the translations of the window, of the library and of Qt, in the place of earlier ones.
void installLanguage(const QString &name);

} // namespace Inspector
