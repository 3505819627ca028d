// SPDX-License-Identifier: MIT
#include "commandline.h"

#include "language.h"

#include <QtCore/QCommandLineParser>
#include <QtCore/QFileInfo>

using namespace Qt::Literals::StringLiterals;

namespace Inspector {

namespace {

struct CommandWords {
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

/// The value of --lang, before texts are needed to describe the options.
QString languageOf(const QStringList &arguments)
{
    for (qsizetype i = 1; i < arguments.size(); ++i) {
        if (arguments.at(i) == "--lang"_L1 && i + 1 < arguments.size())
            return arguments.at(i + 1);
        if (arguments.at(i).startsWith("--lang="_L1))
            return arguments.at(i).mid(7);
    }
    return {};
}

CommandLine usageError(const QString &text)
{
    CommandLine line;
    line.exitCode = 2;
    line.errors = u"cozewi-inspector: %1\n"_s.arg(text);
    return line;
}

} // namespace

CommandLine readCommandLine(const QStringList &arguments)
{
    CommandLine line;
    line.language = languageOf(arguments);
    if (!isKnownLanguage(line.language))
        return usageError(CommandWords::tr("--lang takes en or zh_CN, not “%1”").arg(line.language));
    if (!line.language.isEmpty())
        installLanguage(line.language);

    QCommandLineParser parser;
    parser.setApplicationDescription(CommandWords::tr("Shows what Coze workload identity does, and why it fails."));
    const QCommandLineOption demo(u"demo"_s, CommandWords::tr("Start with the embedded demo server."));
    const QCommandLineOption file(u"env-file"_s,
                                  CommandWords::tr("Start with a dotenv file laid over the environment."),
                                  CommandWords::tr("FILE"));
    const QCommandLineOption language(u"lang"_s, CommandWords::tr("Language: en or zh_CN (default: the system's)."),
                                      u"en|zh_CN"_s);
    const QCommandLineOption help({u"h"_s, u"help"_s}, CommandWords::tr("Print this help."));
    const QCommandLineOption version({u"v"_s, u"version"_s}, CommandWords::tr("Print the version."));
    parser.addOptions({demo, file, language, help, version});
    if (!parser.parse(arguments))
        return usageError(parser.errorText());
    if (parser.isSet(help)) {
        line.exitCode = 0;
        line.output = parser.helpText();
        return line;
    }
    if (parser.isSet(version)) {
        line.exitCode = 0;
        line.output = u"cozewi-inspector %1\n"_s.arg(QCoreApplication::applicationVersion());
        return line;
    }
    if (!parser.positionalArguments().isEmpty())
        return usageError(CommandWords::tr("what is “%1”?").arg(parser.positionalArguments().constFirst()));
    if (parser.isSet(demo) && parser.isSet(file))
        return usageError(CommandWords::tr("--demo and --env-file exclude each other"));
    if (parser.isSet(demo))
        line.profile = Profile::demo();
    else if (parser.isSet(file))
        line.profile = Profile::fromFile(QFileInfo(parser.value(file)).absoluteFilePath());
    line.profileGiven = parser.isSet(demo) || parser.isSet(file);
    return line;
}

} // namespace Inspector
