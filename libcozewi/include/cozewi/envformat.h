// SPDX-License-Identifier: MIT
#pragma once

#include <cozewi/export.h>
#include <cozewi/projectenvvars.h>

#include <QtCore/QByteArray>
#include <QtCore/QString>

#include <optional>
#include <stdexcept>

namespace Cozewi {

/// How project variables are written for other programs.
enum class EnvFormat {
    Json, ///< an object, one line
    Dotenv, ///< what node's dotenv and python-dotenv read alike
    Shell, ///< `export K='…'`, POSIX
    Null, ///< `K=V\0`
    Fish, ///< `set -gx K '…'`
    Docker, ///< `docker run --env-file`
    Github, ///< `$GITHUB_ENV`
    Systemd, ///< `EnvironmentFile=`
};

/// By its name in `cozewi env --format`; not set for a name that is none.
COZEWI_EXPORT std::optional<EnvFormat> envFormatFromName(QStringView name);
/// All names, in the order of the enum.
COZEWI_EXPORT QStringList envFormatNames();

/// A variable cannot be written in the format. Names the key and another format, never the value.
class COZEWI_EXPORT EnvFormatError : public std::runtime_error {
public:
    /// \a message is for people, in the language of the application.
    EnvFormatError(QString key, QString message);
    /// The variable that cannot be written.
    [[nodiscard]] QString key() const;
    /// Translated, with the advice.
    [[nodiscard]] QString message() const;

private:
    QString m_key;
    QString m_message;
};

/**
 * \a variables in \a format, real values; where a key comes twice the first is written. Read back by
 * the format's consumers, every value is the same byte for byte. Throws EnvFormatError where a value or
 * key cannot be held, and writes nothing then.
 */
[[nodiscard]] COZEWI_EXPORT QByteArray formatEnv(const ProjectEnvVars &variables, EnvFormat format);

} // namespace Cozewi
