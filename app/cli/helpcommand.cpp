// SPDX-License-Identifier: MIT
#include "commands.h"
#include "help.h"
#include "suggestion.h"

namespace Cozewi::Cli {

using namespace Qt::Literals::StringLiterals;

namespace {

class HelpCommand final : public Command {
public:
    [[nodiscard]] QString name() const override { return u"help"_s; }
    [[nodiscard]] QString arguments() const override { return u"[COMMAND]"_s; }
    [[nodiscard]] int maximumArguments() const override { return 1; }
    [[nodiscard]] QString summary() const override { return Text::tr("Tell how a command is used"); }

    [[nodiscard]] int run(Invocation &invocation) const override
    {
        const int width = helpWidth(invocation.context().out);
        const QStringList arguments = invocation.arguments();
        if (arguments.isEmpty()) {
            invocation.print(overviewHelp(width));
            return Fine;
        }
        const Command *command = findCommand(arguments.constFirst());
        if (!command) {
            QStringList known;
            for (const std::unique_ptr<Command> &each : commands())
                known.append(each->name());
            const QString message = Text::tr("unknown command '%1'").arg(shownWord(arguments.constFirst()));
            throw UsageError{withSuggestion(message, arguments.constFirst(), known)};
        }
        invocation.print(commandHelp(*command, width));
        return Fine;
    }
};

} // namespace

std::unique_ptr<Command> makeHelpCommand()
{
    return std::make_unique<HelpCommand>();
}

} // namespace Cozewi::Cli
