// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QByteArrayView>
#include <QtCore/QList>
#include <QtCore/QString>

namespace Cozewi {

/// One assignment of a dotenv file.
struct DotenvEntry {
    QString key;
    QString value;
    /// Where it begins, from 1.
    int line = 0;
};

/// Why a line could not be read. Never holds text of the file, which may be secret.
struct DotenvProblem {
    int line = 0;
    QString message;
};

struct DotenvResult {
    QList<DotenvEntry> entries;
    QList<DotenvProblem> problems;
    /// False for what is no text at all.
    bool isText = true;
};

/// Reads dotenv text as Environment::fromFile() describes.
DotenvResult parseDotenv(QByteArrayView text);

} // namespace Cozewi
