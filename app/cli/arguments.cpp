// SPDX-License-Identifier: MIT
#include "arguments.h"

#include <QtCore/QHash>

namespace Cozewi::Cli {

using namespace Qt::Literals::StringLiterals;

namespace {

/// What QCommandLineParser will make of one argument.
struct Word {
    QString option; ///< the option whose value this is, or that awaits one
    QString value;
    bool awaitsValue = false;
};

class Grammar {
public:
    explicit Grammar(const OptionSpecs &specs)
    {
        for (const OptionSpec &spec : specs) {
            for (const QString &name : spec.nameList())
                m_takesValue.insert(name, spec.value != nullptr);
        }
    }

    [[nodiscard]] Word read(const QString &argument) const
    {
        return argument.startsWith("--"_L1) ? readLong(argument.sliced(2)) : readShort(argument.sliced(1));
    }

private:
    [[nodiscard]] Word readLong(const QString &text) const
    {
        const qsizetype assignment = text.indexOf(u'=');
        if (assignment >= 0)
            return {text.first(assignment), text.sliced(assignment + 1), false};
        return {text, {}, m_takesValue.value(text)};
    }

    // Flags may be joined ("-if"), and the last letter may carry its value ("-ofile").
    [[nodiscard]] Word readShort(const QString &letters) const
    {
        for (qsizetype i = 0; i < letters.size(); ++i) {
            const QString name = letters.sliced(i, 1);
            if (m_takesValue.value(name))
                return {name, letters.sliced(i + 1), i + 1 == letters.size()};
        }
        return {};
    }

    QHash<QString, bool> m_takesValue;
};

bool isOption(const QString &argument)
{
    return argument.size() > 1 && argument.startsWith(u'-');
}

} // namespace

QStringList OptionSpec::nameList() const
{
    return QString::fromLatin1(names).split(u',');
}

QString OptionSpec::valueName() const
{
    return QString::fromLatin1(value);
}

ArgumentScan scanArguments(const ByteStrings &arguments, const OptionSpecs &everyOption,
                           const std::function<bool(const QString &)> &takesProgram)
{
    const Grammar grammar(everyOption);
    ArgumentScan scan;
    scan.parserArguments.append(u"cozewi"_s);
    bool optionsEnded = false;
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        const QString argument = QString::fromUtf8(arguments.at(i));
        const bool separator = !optionsEnded && argument == "--"_L1;
        const bool option = !optionsEnded && !separator && isOption(argument);
        if (!option && !scan.command.isNull() && takesProgram(scan.command)) {
            scan.program = arguments.sliced(separator ? i + 1 : i);
            break;
        }
        if (!option && !separator && scan.command.isNull()) {
            scan.command = argument.isNull() ? u""_s : argument;
            continue;
        }
        scan.parserArguments.append(argument);
        optionsEnded = optionsEnded || separator;
        if (!option)
            continue;
        Word word = grammar.read(argument);
        if (word.awaitsValue && i + 1 < arguments.size()) {
            word.value = QString::fromUtf8(arguments.at(++i));
            scan.parserArguments.append(word.value);
        }
        if (word.option == "lang"_L1)
            scan.language = word.value.isNull() ? u""_s : word.value;
    }
    return scan;
}

} // namespace Cozewi::Cli
