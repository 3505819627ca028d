// SPDX-License-Identifier: MIT
#pragma once

#include "processstate.h"

#include <QtCore/QList>
#include <QtCore/QString>
#include <QtCore/QStringList>

#include <functional>

namespace Cozewi::Cli {

/// A word that may stand where the cursor is, and what it means.
struct Candidate {
    QString word;
    QString description;
};

/// What a shell may offer for the last word of a command line.
struct Completion {
    enum class Rest {
        Nothing,
        Files, ///< names of files
        Program, ///< the word belongs to the program that `exec` runs, which begins at programAt
    };
    QList<Candidate> candidates;
    Rest rest = Rest::Nothing;
    /// Index in the words given.
    qsizetype programAt = 0;
};

/// Answers what only the platform knows: the names of the project's variables. Gets the words before the last.
using KeySource = std::function<QStringList(const ByteStrings &before)>;

/// Completes the last of \a words, which follow "cozewi" on the command line.
[[nodiscard]] Completion complete(const ByteStrings &words, const KeySource &keys);

} // namespace Cozewi::Cli
