// SPDX-License-Identifier: MIT
#pragma once

#include <cozewi/export.h>

#include <QtCore/QLocale>
#include <QtCore/QString>

namespace Cozewi {

/**
 * Text of a stranger (a server, a proxy, a certificate) made fit to be shown: control characters, ANSI
 * sequences and bidirectional overrides are taken out, white space is folded to single spaces, and
 * what is longer than \a maximum characters is cut and ends with `…`. Show the result as plain text.
 */
COZEWI_EXPORT QString sanitizedText(QStringView text, qsizetype maximum = 200);
/// The same for bytes that claim to be UTF-8.
COZEWI_EXPORT QString sanitizedText(QByteArrayView utf8, qsizetype maximum = 200);

/**
 * Installs the library's own translations (messages and hints) for \a locale into the running
 * QCoreApplication, replacing those of an earlier call. English needs no call.
 * To be called on the thread of the QCoreApplication. Returns false where there is none for \a locale.
 */
COZEWI_EXPORT bool installTranslations(const QLocale &locale);

/// The version of the library that runs, for example "1.0.0".
COZEWI_EXPORT QString libraryVersion();

} // namespace Cozewi
