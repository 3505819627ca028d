// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QStringList>

namespace Cozewi {

/// \a sentences one behind the other, as the language of the application sets them; empty ones left out.
QString joinSentences(const QStringList &sentences);

/// \a text with a capital letter and a full stop. A name that is copied keeps its letters: identity_ticket, a URL.
QString asSentence(QString text);

/// Problems in one line: "a; b; c".
QString joinProblems(const QStringList &problems);

} // namespace Cozewi
