// SPDX-License-Identifier: MIT
#include "tool.h"

#include "commands.h"
#include "errorreport.h"
#include "help.h"
#include "language.h"
#include "suggestion.h"

#include <cozewi/text.h>

#include <QtCore/QCommandLineParser>

#include <algorithm>
#include <exception>

namespace Cozewi::Cli {

using namespace Qt::Literals::StringLiterals;

namespace {

int helpWidth(const Output &out)
{
    constexpr int usual = 80;
    return out.columns() > 0 ? std::clamp(out.columns(), 40, 100) : usual;
}

// Shown by parse() where a value is missing or not wanted; translated because ours are the only translations
// that are loaded.
[[maybe_unused]] constexpr const char *parserTexts[] = {
    QT_TRANSLATE_NOOP("QCommandLineParser", "Missing value after '%1'."),
    QT_TRANSLATE_NOOP("QCommandLineParser", "Unexpected value after '%1'."),
};

void parse(QCommandLineParser &parser, const OptionSpecs &specs, const ArgumentScan &scan)
{
    QStringList known;
    for (const OptionSpec &spec : specs) {
        parser.addOption(QCommandLineOption(spec.nameList(), {}, spec.valueName()));
        for (const QString &name : spec.nameList())
            known.append(name.size() == 1 ? u'-' + name : "--"_L1 + name);
    }
    if (parser.parse(scan.parserArguments))
        return;
    if (parser.unknownOptionNames().isEmpty())
        throw UsageError{sanitizedText(parser.errorText())};
    const QString name = parser.unknownOptionNames().constFirst();
    const QString option = name.size() == 1 ? u'-' + name : "--"_L1 + name;
    throw UsageError{withSuggestion(Text::tr("unknown option '%1'").arg(shownWord(option)), option, known)};
}

int runCommand(const Command &command, const ArgumentScan &scan, Context &context, bool &json)
{
    json = scan.parserArguments.contains("--json"_L1);
    QCommandLineParser parser;
    parse(parser, globalOptions() + command.options(), scan);
    json = parser.isSet(u"json"_s);
    if (parser.isSet(u"help"_s)) {
        context.out.write(commandHelp(command, helpWidth(context.out)).toUtf8());
        return Fine;
    }
    Invocation invocation(parser, scan.program, context);
    const int maximum = command.maximumArguments();
    if (maximum >= 0 && invocation.arguments().size() > maximum) {
        // Not repeated: it may be a secret that somebody took for an argument.
        throw UsageError{Text::tr("'%1' takes at most %n argument(s)", nullptr, maximum).arg(command.name())};
    }
    return command.run(invocation);
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

int dispatch(const ArgumentScan &scan, Context &context, bool &json)
{
    if (scan.parserArguments.contains("--version"_L1)) {
        context.out.write("cozewi " + libraryVersion().toUtf8() + '\n');
        return Fine;
    }
    if (scan.command.isNull())
        return runWithoutCommand(scan, context);
    if (const Command *command = findCommand(scan.command))
        return runCommand(*command, scan, context, json);
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
    const QString line = command ? "cozewi help "_L1 + command->name() : u"cozewi help"_s;
    context.err.write((Text::tr("'%1' shows how it is used.").arg(line) + u'\n').toUtf8());
    return Usage;
}

int explain(const ErrorInfo &error, bool json, Context &context)
{
    context.err.write(errorText(error).toUtf8());
    if (json)
        context.out.write(errorJson(error));
    return exitCodeOf(error.type);
}

/// Turns what a command throws into a message and an exit code.
int dispatchAndExplain(const ArgumentScan &scan, Context &context)
{
    bool json = false;
    try {
        return dispatch(scan, context, json);
    } catch (const UsageError &error) {
        return explain(error, findCommand(scan.command), context);
    } catch (const Failure &failure) {
        say(failure.message, context);
        return failure.code;
    } catch (const WorkloadIdentityError &error) {
        return explain(error.info(), json, context);
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
