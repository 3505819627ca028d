// SPDX-License-Identifier: MIT
#include "tool.h"

#include "commands.h"
#include "errorhint.h"
#include "errorreport.h"
#include "help.h"
#include "language.h"
#include "optionerror.h"
#include "suggestion.h"

#include <cozewi/text.h>

#include <QtCore/QCommandLineParser>

#include <exception>

namespace Cozewi::Cli {

using namespace Qt::Literals::StringLiterals;

namespace {

void parse(QCommandLineParser &parser, const OptionSpecs &specs, const ArgumentScan &scan)
{
    for (const OptionSpec &spec : specs)
        parser.addOption(QCommandLineOption(spec.nameList(), {}, spec.valueName()));
    if (!parser.parse(scan.parserArguments))
        throw UsageError{optionError(parser, specs, scan.parserArguments, scan.command)};
}

int explain(const WorkloadIdentityError &error, Invocation &invocation)
{
    ErrorInfo info = error.info();
    info.hint = joinedHints(info.hint, invocation.hintFor(info));
    ErrorInfo shown = info;
    shown.message = invocation.withTimeout(info);
    invocation.explain(errorText(shown));
    if (invocation.wantsJson())
        invocation.print(errorJson(info));
    return exitCodeOf(info.type);
}

int runCommand(const Command &command, const ArgumentScan &scan, Context &context)
{
    QCommandLineParser parser;
    parse(parser, globalOptions() + command.options(), scan);
    if (parser.isSet(u"help"_s)) {
        context.out.write(commandHelp(command, helpWidth(context.out)).toUtf8());
        return Fine;
    }
    Invocation invocation(parser, scan.program, context);
    const int maximum = command.maximumArguments();
    if (maximum >= 0 && invocation.arguments().size() > maximum) {
        // Not repeated: it may be a secret that somebody took for an argument.
        throw UsageError{maximum == 0
                             ? Text::tr("'%1' takes no arguments").arg(command.name())
                             : Text::tr("'%1' takes at most %n argument(s)", nullptr, maximum).arg(command.name())};
    }
    try {
        return command.run(invocation);
    } catch (const WorkloadIdentityError &error) {
        return explain(error, invocation);
    }
}

int runWithoutCommand(const ArgumentScan &scan, Context &context)
{
    QCommandLineParser parser;
    parse(parser, globalOptions(), scan);
    if (!parser.isSet(u"help"_s))
        throw UsageError{Text::tr("which command?")};
    context.out.write(overviewHelp(helpWidth(context.out)).toUtf8());
    return Fine;
}

int dispatch(const ArgumentScan &scan, Context &context)
{
    if (scan.parserArguments.contains("--version"_L1)) {
        context.out.write("cozewi " + libraryVersion().toUtf8() + '\n');
        return Fine;
    }
    if (scan.command.isNull())
        return runWithoutCommand(scan, context);
    if (const Command *command = findCommand(scan.command))
        return runCommand(*command, scan, context);
    QStringList known;
    for (const std::unique_ptr<Command> &command : commands())
        known.append(command->name());
    throw UsageError{
        withSuggestion(Text::tr("unknown command '%1'").arg(shownWord(scan.command)), scan.command, known)};
}

void say(const QString &message, Context &context)
{
    context.err.write(("cozewi: "_L1 + message + u'\n').toUtf8());
}

int explain(const UsageError &error, const Command *command, Context &context)
{
    say(error.message, context);
    const bool isHelp = command && command->name() == "help"_L1;
    const QString line = command && !isHelp ? "cozewi help "_L1 + command->name() : u"cozewi help"_s;
    const QString text = isHelp ? Text::tr("'%1' lists the commands.") : Text::tr("'%1' shows how it is used.");
    context.err.write((text.arg(line) + u'\n').toUtf8());
    return Usage;
}

/// Turns what a command throws into a message and an exit code.
int dispatchAndExplain(const ArgumentScan &scan, Context &context)
{
    try {
        return dispatch(scan, context);
    } catch (const UsageError &error) {
        return explain(error, findCommand(scan.command), context);
    } catch (const Failure &failure) {
        say(failure.message, context);
        return failure.code;
    } catch (const std::exception &error) {
        say(sanitizedText(QByteArrayView(error.what())), context);
        return AnswerIsNo;
    }
}

} // namespace

int run(const ByteStrings &arguments, Context &context)
{
    const ArgumentScan scan = scanArguments(arguments, everyOption(), takesProgram);
    const QString languageName = chosenLanguage(scan.language, context.environment);
    const Language language(languageName);
    if (languageName.isNull()) {
        const QString asked = shownWord(scan.language);
        return explain(UsageError{Text::tr("--lang takes en or zh_CN, not '%1'").arg(asked)}, nullptr, context);
    }
    try {
        const int code = dispatchAndExplain(scan, context);
        context.out.close();
        return code;
    } catch (const OutputError &error) {
        say(Text::tr("cannot write the output: %1").arg(error.reason), context);
        return AnswerIsNo;
    }
}

} // namespace Cozewi::Cli
