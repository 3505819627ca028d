// SPDX-License-Identifier: MIT
#include "commands.h"
#include "suggestion.h"
#include "textlayout.h"

#include <cozewi/envformat.h>
#include <cozewi/text.h>
#include <cozewi/valuekind.h>

#include <QtCore/QSet>

namespace Cozewi::Cli {

using namespace Qt::Literals::StringLiterals;

namespace {

std::optional<EnvFormat> chosenFormat(const Invocation &invocation)
{
    if (!invocation.isSet(u"format"_s))
        return invocation.wantsJson() ? std::optional(EnvFormat::Json) : std::nullopt;
    const QString name = invocation.value(u"format"_s);
    const std::optional<EnvFormat> format = envFormatFromName(name);
    if (!format) {
        throw UsageError{
            Text::tr("there is no format '%1'; there are: %2").arg(shownWord(name), envFormatNames().join(", "_L1))};
    }
    if (invocation.wantsJson() && *format != EnvFormat::Json)
        throw UsageError{Text::tr("--json and --format %1 exclude each other").arg(name)};
    return format;
}

QString shownNames(const QStringList &names)
{
    QStringList shown;
    for (const QString &name : names)
        shown.append(sanitizedText(name, 80));
    return shown.join(", "_L1);
}

void require(const QStringList &names, const ProjectEnvVars &variables, Invocation &invocation)
{
    QStringList missing;
    for (const QString &name : names) {
        if (!variables.contains(name))
            missing.append(name);
        else if (variables.value(name).isEmpty())
            invocation.warn(Text::tr("%1 is there, but empty").arg(shownNames({name})));
    }
    missing.removeDuplicates();
    if (!missing.isEmpty())
        throw Failure{AnswerIsNo, Text::tr("missing project variables: %1").arg(shownNames(missing))};
}

ProjectEnvVars onlyKey(const QString &key, const ProjectEnvVars &variables)
{
    for (const ProjectEnvVar &variable : variables) {
        if (variable.key() == key)
            return ProjectEnvVars({variable});
    }
    throw Failure{
        AnswerIsNo,
        withSuggestion(Text::tr("there is no project variable '%1'").arg(shownNames({key})), key, variables.keys())};
}

void printTable(const ProjectEnvVars &variables, Invocation &invocation)
{
    if (variables.isEmpty()) {
        invocation.say(Text::tr("the project has no variables"));
        return;
    }
    Table table({Text::tr("NAME"), Text::tr("VALUE"), Text::tr("KIND")});
    QSet<QString> seen;
    for (const ProjectEnvVar &variable : variables) {
        const ValueKind kind = valueKind(variable.value());
        QString summary = sanitizedText(kind.summary);
        if (!kind.valid)
            summary = Text::tr("%1 (looks broken)").arg(summary);
        if (seen.contains(variable.key()))
            summary = Text::tr("%1 (not used: the name comes twice)").arg(summary);
        seen.insert(variable.key());
        table.addRow({sanitizedText(variable.key()), variable.secret().isEmpty() ? u""_s : Secret::mask(), summary});
    }
    invocation.print(table.toString(invocation.width()));
}

QByteArray formatted(const ProjectEnvVars &variables, EnvFormat format)
{
    try {
        return formatEnv(variables, format);
    } catch (const EnvFormatError &error) {
        if (format != EnvFormat::Docker)
            throw Failure{AnswerIsNo, error.message()};
        // docker reads none of the others; but it takes a variable of its own environment as it is.
        const QString line = u"cozewi exec -- docker run -e %1 …"_s.arg(shownNames({error.key()}));
        throw Failure{AnswerIsNo, Text::tr("%1 Or, for docker itself: %2").arg(error.message(), line)};
    }
}

class EnvCommand final : public Command {
public:
    [[nodiscard]] QString name() const override { return u"env"_s; }
    [[nodiscard]] QString arguments() const override { return u"[KEY]"_s; }
    [[nodiscard]] int maximumArguments() const override { return 1; }
    [[nodiscard]] QString summary() const override { return Text::tr("Print the project's variables"); }
    [[nodiscard]] QString details() const override
    {
        return Text::tr("Without a format: a table with masked values. With KEY: that value as it is. With a format: "
                        "real values, for other programs. A value that a format cannot hold is an error that names "
                        "the variable, and nothing is printed.")
            + u'\n' + Text::tr("Formats: %1. --json is the same as --format json.").arg(envFormatNames().join(", "_L1));
    }
    [[nodiscard]] OptionSpecs options() const override
    {
        return {
            {"format", "NAME", QT_TRANSLATE_NOOP("cozewi", "Print real values in this format.")},
            {"require", "A,B,C",
             QT_TRANSLATE_NOOP("cozewi",
                               "End with 1 and name all that are missing; print nothing else "
                               "unless a format or KEY is given.")},
            skillOption(),
        };
    }
    [[nodiscard]] QList<Example> examples() const override
    {
        return {
            {"eval \"$(cozewi env --format shell)\"", QT_TRANSLATE_NOOP("cozewi", "Set them in this shell.")},
            {"cozewi env DATABASE_URL", QT_TRANSLATE_NOOP("cozewi", "One value.")},
            {"cozewi env --require DATABASE_URL,REDIS_URL",
             QT_TRANSLATE_NOOP("cozewi", "Are they all there? For a start script.")},
            {"cozewi env --format dotenv > .env", QT_TRANSLATE_NOOP("cozewi", "For programs that read .env files.")},
        };
    }

    [[nodiscard]] int run(Invocation &invocation) const override
    {
        const std::optional<EnvFormat> format = chosenFormat(invocation);
        const QStringList required = invocation.names(u"require"_s);
        const QStringList keys = invocation.arguments();
        ProjectEnvVars variables = invocation.variables();

        require(required, variables, invocation);
        if (!keys.isEmpty())
            variables = onlyKey(keys.constFirst(), variables);
        if (format)
            invocation.print(formatted(variables, *format));
        else if (!keys.isEmpty())
            invocation.print(variables.at(0).secret().revealUtf8() + '\n');
        else if (required.isEmpty())
            printTable(variables, invocation);
        return Fine;
    }
};

} // namespace

std::unique_ptr<Command> makeEnvCommand()
{
    return std::make_unique<EnvCommand>();
}

} // namespace Cozewi::Cli
