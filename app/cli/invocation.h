// SPDX-License-Identifier: MIT
#pragma once

#include "arguments.h"
#include "context.h"

#include <cozewi/client.h>
#include <cozewi/configuration.h>
#include <cozewi/session.h>

#include <QtCore/QDeadlineTimer>
#include <QtCore/QJsonObject>
#include <QtCore/QStringList>

#include <memory>
#include <optional>

class QCommandLineParser;

namespace Cozewi::Cli {

class Demo;

/// One run of one command: its options, and what it needs to do its work.
class Invocation {
public:
    /// \a parser has parsed; \a program is what `exec` executes. Throws UsageError where an option that every
    /// command takes makes no sense.
    Invocation(const QCommandLineParser &parser, ByteStrings program, Context &context);
    ~Invocation();
    Invocation(const Invocation &) = delete;
    Invocation &operator=(const Invocation &) = delete;

    [[nodiscard]] QStringList arguments() const;
    [[nodiscard]] const ByteStrings &program() const { return m_program; }
    [[nodiscard]] bool isSet(const QString &option) const;
    [[nodiscard]] QString value(const QString &option) const;
    [[nodiscard]] QStringList values(const QString &option) const;
    /// Every value of an option that may be repeated and holds names separated by commas. Throws UsageError
    /// for an empty name.
    [[nodiscard]] QStringList names(const QString &option) const;
    [[nodiscard]] QStringList faults() const;
    [[nodiscard]] bool wantsJson() const;

    [[nodiscard]] Context &context() { return m_context; }

    /// The process's variables with --env-file over them, or those of the demo server. Throws ConfigurationError.
    [[nodiscard]] Configuration configuration();
    /// What is left of --timeout is the deadline of its calls.
    [[nodiscard]] Client client(const Configuration &configuration) const;
    [[nodiscard]] Client client();
    /// The project's variables; with --skill those of the skill that take effect over the process's. Throws what
    /// the library throws.
    [[nodiscard]] ProjectEnvVars variables();
    /// The same for the configured session, or one that goes to its targets directly.
    [[nodiscard]] Session session(const Configuration &configuration, bool direct) const;
    /// What is left of --timeout, at least a millisecond; not set without one.
    [[nodiscard]] std::optional<std::chrono::milliseconds> timeLeft() const;

    /// Data for stdout. Throws OutputError.
    void print(const QString &text);
    void print(const QByteArray &bytes);
    /// One line.
    void printJson(const QJsonObject &object);
    /// What to add to the hint of \a error; empty where there is nothing to add.
    [[nodiscard]] QString hintFor(const ErrorInfo &error) const;
    /// Where a .env file lies there and nobody asked for it: that it is not read.
    [[nodiscard]] QString unreadFile() const;
    /// The message of \a error with the limit that was asked for, where it names what was left of it.
    [[nodiscard]] QString withTimeout(const ErrorInfo &error) const;

    /// "cozewi: …" on stderr.
    void say(const QString &message);
    /// Lines on stderr as they are.
    void explain(const QString &lines);
    /// "cozewi: warning: …" on stderr.
    void warn(const QString &message);

    /// Columns to fill on stdout.
    [[nodiscard]] int width() const;
    /// Whether stdout may be coloured: a terminal, and no NO_COLOR.
    [[nodiscard]] bool mayColour() const;

private:
    [[nodiscard]] ClientOptions clientOptions() const;
    [[nodiscard]] Environment environment();

    const QCommandLineParser &m_parser;
    ByteStrings m_program;
    Context &m_context;
    std::optional<QDeadlineTimer> m_deadline;
    std::unique_ptr<Demo> m_demo;
    std::optional<Configuration> m_configuration;
    /// What the library was told.
    mutable QList<std::chrono::milliseconds> m_limits;
};

/// For the commands whose variables may be a skill's.
[[nodiscard]] OptionSpec skillOption();

} // namespace Cozewi::Cli
