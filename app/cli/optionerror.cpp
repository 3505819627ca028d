// SPDX-License-Identifier: MIT
#include "optionerror.h"

#include "suggestion.h"
#include "text.h"

#include <QtCore/QCommandLineParser>

namespace Cozewi::Cli {

using namespace Qt::Literals::StringLiterals;

namespace {

QString dashed(const QString &name)
{
    return name.size() == 1 ? u'-' + name : "--"_L1 + name;
}

/// What people know from curl and others, and what takes its place here.
QString placeOf(const QString &option, const QString &command)
{
    if (option == "-V"_L1)
        return Text::tr("the version is shown by --version");
    if (command != "request"_L1)
        return {};
    if (option == "-X"_L1)
        return Text::tr("the method is an argument: cozewi request POST URL");
    if (option == "-k"_L1)
        return Text::tr("verification cannot be switched off");
    if (option == "-L"_L1)
        return Text::tr("redirects within the origin are followed already");
    return {};
}

QString unknownOption(const QString &option, const QStringList &known, const QString &command)
{
    const QString message = Text::tr("unknown option '%1'").arg(shownWord(option));
    if (const QString place = placeOf(option, command); !place.isEmpty())
        return Text::tr("%1; %2", "what is wrong, what to do instead").arg(message, place);
    // Every letter is near to every other one.
    return option.startsWith("--"_L1) ? withSuggestion(message, option, known) : withChoice(message, known);
}

/// "-io": letters behind one dash.
bool isJoined(const QString &argument)
{
    return argument.startsWith(u'-') && !argument.startsWith("--"_L1);
}

/// The last argument awaits its value, or a flag has one.
QString wrongValue(const OptionSpecs &specs, const QStringList &arguments)
{
    for (const OptionSpec &spec : specs) {
        for (const QString &name : spec.nameList()) {
            const QString option = dashed(name);
            const bool isLast = arguments.constLast() == option
                || (name.size() == 1 && isJoined(arguments.constLast()) && arguments.constLast().endsWith(name));
            if (spec.value && isLast)
                return Text::tr("%1 needs a value: %1 %2").arg(option, spec.valueName());
        }
    }
    for (const QString &argument : arguments) {
        const QString option = argument.section(u'=', 0, 0);
        for (const OptionSpec &spec : specs) {
            if (!spec.value && argument.contains(u'=') && option.startsWith("--"_L1)
                && spec.nameList().contains(option.sliced(2)))
                return Text::tr("%1 takes no value").arg(option);
        }
    }
    return {};
}

} // namespace

QString optionError(const QCommandLineParser &parser, const OptionSpecs &specs, const QStringList &arguments,
                    const QString &command)
{
    if (parser.unknownOptionNames().isEmpty())
        return wrongValue(specs, arguments);
    QStringList known;
    for (const OptionSpec &spec : specs) {
        for (const QString &name : spec.nameList())
            known.append(dashed(name));
    }
    return unknownOption(dashed(parser.unknownOptionNames().constFirst()), known, command);
}

} // namespace Cozewi::Cli
