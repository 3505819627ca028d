// SPDX-License-Identifier: MIT
#include "invocation.h"

#include "demo.h"
#include "errorhint.h"
#include "failure.h"
#include "output.h"
#include "text.h"

#include <cozewi/future.h>
#include <cozewi/skill.h>

#include <QtCore/QCommandLineParser>
#include <QtCore/QJsonDocument>
#include <QtCore/QLocale>

#include <algorithm>
#include <cmath>

namespace Cozewi::Cli {

using namespace Qt::Literals::StringLiterals;

namespace {

// A month: longer than any wait that is meant, and far from the limits of the clock's type.
constexpr double maximumTimeout = 30.0 * 24 * 3600;

QDeadlineTimer deadlineFrom(const QString &seconds)
{
    bool isNumber = false;
    const double value = seconds.toDouble(&isNumber);
    if (!isNumber || !(value > 0) || value > maximumTimeout)
        throw UsageError{Text::tr("--timeout takes a number of seconds greater than 0, for example 2.5")};
    return QDeadlineTimer(static_cast<qint64>(std::ceil(value * 1000)));
}

} // namespace

Invocation::Invocation(const QCommandLineParser &parser, ByteStrings program, Context &context)
    : m_parser(parser)
    , m_program(std::move(program))
    , m_context(context)
{
    if (isSet(u"timeout"_s))
        m_deadline = deadlineFrom(value(u"timeout"_s));
    if (isSet(u"demo"_s) && isSet(u"env-file"_s))
        throw UsageError{Text::tr("--demo and --env-file exclude each other: the demo brings its own variables")};
}

Invocation::~Invocation() = default;

QStringList Invocation::arguments() const
{
    return m_parser.positionalArguments();
}

bool Invocation::isSet(const QString &option) const
{
    return m_parser.isSet(option);
}

QString Invocation::value(const QString &option) const
{
    return m_parser.value(option);
}

QStringList Invocation::values(const QString &option) const
{
    return m_parser.values(option);
}

QStringList Invocation::names(const QString &option) const
{
    QStringList all;
    for (const QString &list : m_parser.values(option)) {
        for (const QString &part : list.split(u',')) {
            const QString name = part.trimmed();
            if (name.isEmpty())
                throw UsageError{Text::tr("--%1 takes names separated by commas").arg(option)};
            all.append(name);
        }
    }
    return all;
}

QStringList Invocation::faults() const
{
    return m_parser.values(u"fault"_s);
}

bool Invocation::wantsJson() const
{
    return isSet(u"json"_s);
}

Environment Invocation::environment()
{
    if (isSet(u"demo"_s)) {
        if (!m_demo)
            m_demo = std::make_unique<Demo>(demoFaults(faults()));
        return m_demo->environment();
    }
    if (isSet(u"fault"_s))
        throw UsageError{Text::tr("--fault needs --demo")};
    Environment environment = m_context.environment;
    for (const QString &file : m_parser.values(u"env-file"_s))
        environment = environment.overlaidWith(Environment::fromFile(file));
    return environment;
}

Configuration Invocation::configuration()
{
    m_configuration = Configuration(environment());
    return *m_configuration;
}

ClientOptions Invocation::clientOptions() const
{
    ClientOptions options;
    options.runtime = m_context.runtime;
    if (const auto left = timeLeft())
        options.timeouts.overall = *left;
    return options;
}

Client Invocation::client(const Configuration &configuration) const
{
    return Client(configuration, clientOptions());
}

Client Invocation::client()
{
    return client(configuration());
}

ProjectEnvVars Invocation::variables()
{
    if (!isSet(u"skill"_s))
        return waitFor(client().requestProjectEnvVars());
    if (isSet(u"demo"_s))
        throw UsageError{Text::tr("--demo and --skill exclude each other: the demo has no skills")};
    const Skill skill = Skill::fromPath(value(u"skill"_s));
    // The program to come has the process's variables, and not those of --env-file.
    return effectiveSkillVariables(getSkillVariables(skill, configuration(), clientOptions()), m_context.environment);
}

OptionSpec skillOption()
{
    return {"skill", "PATH",
            QT_TRANSLATE_NOOP("cozewi",
                              "Instead of the project's variables, those of the skill that the code at PATH belongs "
                              "to (below .coze/agents/).")};
}

Session Invocation::session(const Configuration &configuration, bool direct) const
{
    SessionOptions options;
    options.runtime = m_context.runtime;
    options.direct = direct;
    if (const auto left = timeLeft()) {
        options.timeouts.overall = *left;
        // Who allows two minutes waits for an answer that takes one.
        options.timeouts.read = std::max(options.timeouts.read, *left);
    }
    return Session(configuration, options);
}

std::optional<std::chrono::milliseconds> Invocation::timeLeft() const
{
    if (!m_deadline)
        return {};
    // Once the time is over, the next step still gets to fail with its own name.
    m_limits.append(std::chrono::milliseconds(std::max(m_deadline->remainingTime(), qint64{1})));
    return m_limits.constLast();
}

QString Invocation::unreadFile() const
{
    return isSet(u"env-file"_s) || isSet(u"demo"_s) ? QString() : unreadFileHint();
}

QString Invocation::hintFor(const ErrorInfo &error) const
{
    if (!m_configuration)
        return {};
    const bool isMissing = std::any_of(error.variables.cbegin(), error.variables.cend(), [this](const QString &name) {
        return !m_configuration->environment().contains(name);
    });
    const QString hint = doctorsHint(error, *m_configuration);
    if (!isMissing)
        return hint;
    return joinedHints(joinedHints(hint, unreadFile()), Text::tr("Without an account: --demo."));
}

QString Invocation::withTimeout(const ErrorInfo &error) const
{
    if (error.kind != failureKindName(FailureKind::DeadlineExceeded) || m_limits.isEmpty())
        return error.message;
    const auto seconds = [](double value) { return QLocale::c().toString(value, 'g', 6); };
    const QString asked = seconds(value(u"timeout"_s).toDouble());
    for (const std::chrono::milliseconds limit : std::as_const(m_limits)) {
        const QString told = u' ' + seconds(static_cast<double>(limit.count()) / 1000) + u' ';
        if (error.message.contains(told))
            return QString(error.message).replace(told, u' ' + asked + u' ') + " (--timeout)"_L1;
    }
    return error.message + " (--timeout)"_L1;
}

void Invocation::print(const QString &text)
{
    m_context.out.write(text.toUtf8());
}

void Invocation::print(const QByteArray &bytes)
{
    m_context.out.write(bytes);
}

void Invocation::printJson(const QJsonObject &object)
{
    m_context.out.write(QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n');
}

void Invocation::say(const QString &message)
{
    m_context.err.write(("cozewi: "_L1 + message + u'\n').toUtf8());
}

void Invocation::explain(const QString &lines)
{
    m_context.err.write(lines.toUtf8());
}

void Invocation::warn(const QString &message)
{
    say(Text::tr("warning: %1").arg(message));
}

int Invocation::width() const
{
    constexpr int usual = 120;
    constexpr int least = 40;
    const int columns = m_context.out.columns();
    return columns > 0 ? std::max(columns, least) : usual;
}

bool Invocation::mayColour() const
{
    return m_context.out.isTerminal() && !m_context.environment.contains(u"NO_COLOR")
        && m_context.environment.value(u"TERM") != "dumb"_L1;
}

} // namespace Cozewi::Cli
