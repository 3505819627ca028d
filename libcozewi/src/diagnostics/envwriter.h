// SPDX-License-Identifier: MIT
#pragma once

#include <cozewi/envformat.h>

#include <variant>

namespace Cozewi {

/// Why a format cannot hold a variable.
enum class EnvRefusal {
    Name, ///< the name is none in this format
    ReservedName, ///< the consumer keeps this name for itself
    Nul,
    LineBreak,
    ControlCharacter,
    TooLong,
    Quoting, ///< there is no quoting for these characters
    Interpolation, ///< the reader would replace `${…}`
};

/// One variable as the format has it, or why it has none.
using EnvWritten = std::variant<QByteArray, EnvRefusal>;

/// Writes one variable. \a value is UTF-8.
EnvWritten writeEnvVariable(EnvFormat format, const QString &key, const QByteArray &value);

/// QString::fromUtf8() takes a byte order mark off the front; this is the text as it is.
QString textOfValue(const QByteArray &value);

/// `[A-Za-z_][A-Za-z0-9_]*`, what POSIX calls a name.
bool isPosixName(QStringView name);

EnvWritten writeDotenvVariable(const QString &key, const QByteArray &value);
EnvWritten writeShellVariable(const QString &key, const QByteArray &value);
EnvWritten writeFishVariable(const QString &key, const QByteArray &value);
EnvWritten writeDockerVariable(const QString &key, const QByteArray &value);
EnvWritten writeGithubVariable(const QString &key, const QByteArray &value);
EnvWritten writeSystemdVariable(const QString &key, const QByteArray &value);

} // namespace Cozewi
