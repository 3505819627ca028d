// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QString>
#include <QtCore/QStringList>

namespace Cozewi::Cli {

/// The word of \a known that \a word was probably meant to be; null where none is near.
[[nodiscard]] QString nearestWord(QStringView word, const QStringList &known);

/// \a message, with "did you mean …" where something near \a word is known, else with what is known.
[[nodiscard]] QString withSuggestion(const QString &message, QStringView word, const QStringList &known);

/// \a message with everything that is known.
[[nodiscard]] QString withChoice(const QString &message, const QStringList &known);

/// A word of the command line fit for a message.
[[nodiscard]] QString shownWord(QStringView word);

} // namespace Cozewi::Cli
