// SPDX-License-Identifier: MIT
#include "help.h"

#include "commands.h"
#include "textlayout.h"

#include <algorithm>
#include <utility>

namespace Cozewi::Cli {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int commandIndent = 2;

/// "--min-ttl SECONDS" and what it does, the second in a column of its own.
using Entry = std::pair<QString, QString>;

QString entries(const QList<Entry> &list, int width)
{
    constexpr int widest = 26;
    int column = 0;
    for (const Entry &entry : list) {
        const int needed = displayWidth(entry.first);
        if (needed <= widest)
            column = std::max(column, needed);
    }
    const int textColumn = commandIndent + column + 2;
    QString text;
    for (const auto &[name, description] : list) {
        const QString body = wrapped(description, width, textColumn);
        if (displayWidth(name) > column)
            text += QString(commandIndent, u' ') + name + u'\n' + body;
        else
            text += QString(commandIndent, u' ') + padded(name, column + 2) + body.sliced(textColumn);
    }
    return text;
}

QString section(const QString &title, const QString &body)
{
    return body.isEmpty() ? QString() : u'\n' + title + u'\n' + body;
}

QString optionEntries(const OptionSpecs &specs, int width)
{
    QList<Entry> list;
    for (const OptionSpec &spec : specs) {
        QString name;
        for (const QString &each : spec.nameList())
            name += (name.isEmpty() ? u""_s : u", "_s) + (each.size() == 1 ? u"-"_s : u"--"_s) + each;
        if (spec.value)
            name += u' ' + spec.valueName();
        list.append({name, Text::tr(spec.description)});
    }
    return entries(list, width);
}

QString exampleLines(const QList<Example> &examples, int width)
{
    QString text;
    for (const Example &example : examples) {
        text += QString(commandIndent, u' ') + QString::fromUtf8(example.line) + u'\n';
        text += wrapped(Text::tr(example.description), width, commandIndent + 4);
    }
    return text;
}

QString exitCodes(int width)
{
    return entries({{u"0"_s, Text::tr("fine")},
                    {u"1"_s, Text::tr("asked, and the answer is no; or the output could not be written")},
                    {u"2"_s, Text::tr("wrong usage")},
                    {u"3"_s, Text::tr("ConfigurationError: a variable is missing or wrong")},
                    {u"4"_s, Text::tr("TokenRetrievalError: step 1 failed, no ID token")},
                    {u"5"_s, Text::tr("TokenExchangeError: step 2 failed, no access token")},
                    {u"6"_s, Text::tr("ApiError: no credential, or no project variables")},
                    {u"7"_s, Text::tr("RequestError: a request through the proxy failed")},
                    {u"126, 127"_s, Text::tr("exec: the program cannot be executed, or is not found")},
                    {u"128 + N"_s, Text::tr("ended by signal N")}},
                   width);
}

} // namespace

int helpWidth(const Output &out)
{
    constexpr int least = 40;
    constexpr int most = 100;
    return out.columns() > 0 ? std::clamp(out.columns(), least, most) : most;
}

QString overviewHelp(int width)
{
    QList<Entry> list;
    for (const std::unique_ptr<Command> &command : commands())
        list.append({command->name(), command->summary()});
    return wrapped(Text::tr("cozewi - Coze workload identity on the command line"), width)
        + section(Text::tr("Usage:"), u"  cozewi COMMAND [OPTIONS]\n"_s)
        + section(Text::tr("Commands:"), entries(list, width))
        + section(Text::tr("Options of every command, before or after it:"), optionEntries(globalOptions(), width))
        + section(Text::tr("Exit codes:"), exitCodes(width)) + u'\n'
        + wrapped(Text::tr("'cozewi help COMMAND' tells more about one command. "
                           "'cozewi doctor --demo' shows what works without any set-up."),
                  width);
}

QString commandHelp(const Command &command, int width)
{
    QString usage = u"  cozewi "_s + command.name();
    if (!command.options().isEmpty())
        usage += u" [OPTIONS]"_s;
    if (!command.arguments().isEmpty())
        usage += u' ' + command.arguments();
    QString text = wrapped(Text::tr("%1.", "a summary as a sentence").arg(command.summary()), width);
    text += section(Text::tr("Usage:"), usage + u'\n');
    if (!command.details().isEmpty())
        text += u'\n' + wrapped(command.details(), width);
    return text + section(Text::tr("Options:"), optionEntries(command.options(), width))
        + section(Text::tr("Options of every command:"), optionEntries(globalOptions(), width))
        + section(Text::tr("Examples:"), exampleLines(command.examples(), width));
}

} // namespace Cozewi::Cli
