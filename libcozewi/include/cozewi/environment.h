// SPDX-License-Identifier: MIT
#pragma once

#include <cozewi/export.h>

#include <QtCore/QAnyStringView>
#include <QtCore/QHash>
#include <QtCore/QString>
#include <QtCore/QStringList>

namespace Cozewi {

/**
 * Environment variables as a value: those of the process, of a `.env` file, or given by the caller.
 * An unset variable and an empty one are the same thing. It holds secrets in plain text, so it has no
 * operator for QDebug. Reentrant; copies are cheap.
 */
class COZEWI_EXPORT Environment {
public:
    /// Where a value came from.
    struct Source {
        /// The kinds of places.
        enum class Kind { None, Process, File, Given };
        /// Which of them.
        Kind kind = Kind::None;
        /// The file, as it was named by the caller (Kind::File).
        QString file;
        /// The line in it, from 1.
        int line = 0;

        /// For people: "process environment", ".env:3", "given by the program".
        [[nodiscard]] COZEWI_EXPORT QString toString() const;
        friend bool operator==(const Source &, const Source &) = default;
    };

    Environment();

    /// A copy of the process's environment as it is now.
    static Environment fromProcess();
    /**
     * Reads a dotenv file: `KEY=value`, `export KEY=value`, comments, single quotes (literal), double
     * quotes (with `\n`, `\r`, `\t`, `\"`, `\\`, `\$` escapes), values over several lines inside quotes,
     * backticks as node's dotenv reads them; no interpolation. What `cozewi env --format dotenv` writes
     * reads back byte for byte. Throws ConfigurationError that names file and line.
     */
    static Environment fromFile(const QString &path);
    /// The same for text; \a name stands for the file in messages.
    static Environment fromDotenv(QByteArrayView text, const QString &name);

    /// The value, or an empty string. Plain text.
    [[nodiscard]] QString value(QAnyStringView name) const;
    /// Whether it is set and not empty.
    [[nodiscard]] bool contains(QAnyStringView name) const;
    /// Where the value of \a name came from.
    [[nodiscard]] Source source(QAnyStringView name) const;
    /// Names that are set and not empty, sorted.
    [[nodiscard]] QStringList names() const;

    /// Sets a value; its source is Given.
    void set(const QString &name, const QString &value);
    /// Takes \a name out.
    void unset(QAnyStringView name);
    /// This environment with everything that \a other sets (an empty value there wins too) laid over it.
    [[nodiscard]] Environment overlaidWith(const Environment &other) const;

private:
    struct Entry {
        QString value;
        Source source;
    };
    QHash<QString, Entry> m_entries;
};

} // namespace Cozewi
