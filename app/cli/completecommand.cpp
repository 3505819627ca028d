// SPDX-License-Identifier: MIT
// For the completion scripts of the shells: cozewi __complete -- WORDS… LAST. Prints a line for each candidate (a
// tab before its description), or ":files", or ":program N" where the program's words begin.
#include "commands.h"
#include "completion.h"

#include <cozewi/future.h>

#include <QtCore/QCommandLineParser>

namespace Cozewi::Cli {

using namespace Qt::Literals::StringLiterals;

namespace {

/// The names of the project's variables, for the identity that the words before name. Nobody waits for Tab: what
/// does not come quickly is not offered, and a failure is no message in the middle of a line.
QStringList variableNames(const ByteStrings &before, Context &context)
{
    constexpr std::chrono::seconds patience(2);
    try {
        const ArgumentScan scan = scanArguments(before, everyOption(), takesProgram);
        const Command *command = findCommand(scan.command);
        QCommandLineParser parser;
        for (const OptionSpec &spec : command ? globalOptions() + command->options() : globalOptions())
            parser.addOption(QCommandLineOption(spec.nameList(), {}, spec.valueName()));
        parser.parse(scan.parserArguments); // the option whose value is being typed has none yet
        Invocation invocation(parser, {}, context);
        ClientOptions options;
        options.runtime = context.runtime;
        options.timeouts.overall = patience;
        return waitFor(Client(invocation.configuration(), options).requestProjectEnvVars()).keys();
    } catch (const std::exception &) {
        return {};
    } catch (const UsageError &) {
        return {};
    } catch (const Failure &) {
        return {};
    }
}

class CompleteCommand final : public Command {
public:
    [[nodiscard]] QString name() const override { return u"__complete"_s; }
    [[nodiscard]] QString arguments() const override { return u"-- WORDS…"_s; }
    [[nodiscard]] bool takesProgram() const override { return true; }
    // For scripts; no list of commands shows it.
    [[nodiscard]] QString summary() const override { return u"Answer a shell's completion"_s; }

    [[nodiscard]] int run(Invocation &invocation) const override
    {
        Context &context = invocation.context();
        const Completion completion = complete(
            invocation.program(), [&context](const ByteStrings &before) { return variableNames(before, context); });
        QString lines;
        if (completion.rest == Completion::Rest::Files)
            lines += ":files\n"_L1;
        else if (completion.rest == Completion::Rest::Program)
            lines += u":program %1\n"_s.arg(completion.programAt);
        for (const Candidate &candidate : completion.candidates)
            lines +=
                candidate.word + (candidate.description.isEmpty() ? QString() : u'\t' + candidate.description) + u'\n';
        invocation.print(lines);
        return Fine;
    }
};

} // namespace

std::unique_ptr<Command> makeCompleteCommand()
{
    return std::make_unique<CompleteCommand>();
}

} // namespace Cozewi::Cli
