// SPDX-License-Identifier: MIT
#include "commands.h"
#include "execenvironment.h"
#include "suggestion.h"

#include <cozewi/text.h>

#include <QtCore/QFileInfo>

#include <cerrno>
#include <cstring>

namespace Cozewi::Cli {

using namespace Qt::Literals::StringLiterals;

namespace {

Failure tooBig(const QString &program, const ByteStrings &variables)
{
    const auto [name, size] = longestVariable(variables);
    return {CannotExecute,
            Text::tr("%1: the arguments and variables are too big for the system; the biggest variable is %2 "
                     "(%3 bytes). --only leaves others out.")
                .arg(program, name, QString::number(size))};
}

Failure whyNotExecuted(int error, const ByteStrings &command, const ByteStrings &variables)
{
    const QString program = sanitizedText(QByteArrayView(command.constFirst()));
    if (error == E2BIG)
        return tooBig(program, variables);
    if (error == ENOENT && command.constFirst().contains('/')
        && QFileInfo::exists(QString::fromUtf8(command.constFirst())))
        return {CommandNotFound, Text::tr("%1: the interpreter in its first line is not found").arg(program)};
    if (error == ENOENT)
        return {CommandNotFound, Text::tr("%1: command not found").arg(program)};
    return {CannotExecute,
            Text::tr("%1: cannot be executed: %2").arg(program, QString::fromUtf8(std::strerror(error)))};
}

class ExecCommand final : public Command {
public:
    [[nodiscard]] QString name() const override { return u"exec"_s; }
    [[nodiscard]] QString arguments() const override { return u"-- COMMAND [ARGUMENTS…]"_s; }
    [[nodiscard]] int maximumArguments() const override { return 0; }
    [[nodiscard]] bool takesProgram() const override { return true; }
    [[nodiscard]] QString summary() const override
    {
        return Text::tr("Run a program with the project's variables set");
    }
    [[nodiscard]] QString details() const override
    {
        return Text::tr("cozewi replaces itself by the program: same process, terminal and arguments. Variables that "
                        "make programs load or run code (LD_*, NODE_OPTIONS, GIT_*, PYTHONPATH and the like) are left "
                        "out with a warning unless they are allowed. What --env-file and --demo say is for cozewi "
                        "alone and is not passed on.");
    }
    [[nodiscard]] OptionSpecs options() const override
    {
        return {
            {"only", "A,B", QT_TRANSLATE_NOOP("cozewi", "Set these and no others; all of them must be there.")},
            {"keep-existing", nullptr, QT_TRANSLATE_NOOP("cozewi", "Leave variables alone that are set already.")},
            {"allow", "NAME",
             QT_TRANSLATE_NOOP("cozewi",
                               "Set this one although it is dangerous. May be repeated; '*' at the end "
                               "stands for anything.")},
            skillOption(),
        };
    }
    [[nodiscard]] QList<Example> examples() const override
    {
        return {
            {"cozewi exec -- pnpm dev", QT_TRANSLATE_NOOP("cozewi", "Start a development server.")},
            {"cozewi exec --only DATABASE_URL -- psql",
             QT_TRANSLATE_NOOP("cozewi", "Give a program no more than it needs.")},
            {"cozewi exec --demo -- env", QT_TRANSLATE_NOOP("cozewi", "Try it without any set-up.")},
        };
    }

    [[nodiscard]] int run(Invocation &invocation) const override
    {
        const ByteStrings &program = invocation.program();
        if (program.isEmpty() || program.constFirst().isEmpty())
            throw UsageError{Text::tr("which program? For example: cozewi exec -- pnpm dev")};
        const ExecOptions options{.only = invocation.names(u"only"_s),
                                  .keepExisting = invocation.isSet(u"keep-existing"_s),
                                  .allow = invocation.names(u"allow"_s)};
        const ProjectEnvVars project = invocation.variables();
        const ExecEnvironment environment = execEnvironment(invocation.context().inherited, project, options);
        for (const QString &name : environment.leftOut) {
            const QString shown = sanitizedText(name, 80);
            invocation.warn(
                Text::tr("%1 is left out: it makes programs load or run code; --allow %1 sets it").arg(shown));
        }
        const int error = invocation.context().execute(program, environment.variables);
        throw whyNotExecuted(error, program, environment.variables);
    }
};

} // namespace

std::unique_ptr<Command> makeExecCommand()
{
    return std::make_unique<ExecCommand>();
}

} // namespace Cozewi::Cli
