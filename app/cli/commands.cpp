// SPDX-License-Identifier: MIT
#include "commands.h"

namespace Cozewi::Cli {

namespace {

std::vector<std::unique_ptr<Command>> makeCommands()
{
    std::vector<std::unique_ptr<Command>> list;
    list.push_back(makeTokenCommand());
    list.push_back(makeCredentialCommand());
    list.push_back(makeEnvCommand());
    list.push_back(makeExecCommand());
    list.push_back(makeRequestCommand());
    list.push_back(makeLaneCommand());
    list.push_back(makeConfigCommand());
    list.push_back(makeDoctorCommand());
    list.push_back(makeDemoServerCommand());
    list.push_back(makeHelpCommand());
    return list;
}

} // namespace

const std::vector<std::unique_ptr<Command>> &commands()
{
    static const std::vector<std::unique_ptr<Command>> list = makeCommands();
    return list;
}

const Command *findCommand(QStringView name)
{
    for (const std::unique_ptr<Command> &command : commands()) {
        if (command->name() == name)
            return command.get();
    }
    static const std::unique_ptr<Command> complete = makeCompleteCommand();
    return complete->name() == name ? complete.get() : nullptr;
}

OptionSpecs everyOption()
{
    OptionSpecs all = globalOptions();
    for (const std::unique_ptr<Command> &command : commands())
        all += command->options();
    return all;
}

bool takesProgram(const QString &name)
{
    const Command *command = findCommand(name);
    return command && command->takesProgram();
}

OptionSpecs globalOptions()
{
    return {
        {"env-file", "FILE",
         QT_TRANSLATE_NOOP("cozewi", "Read variables from a dotenv file. It wins over the environment.")},
        {"demo", nullptr,
         QT_TRANSLATE_NOOP("cozewi", "Use a demo server inside this program, and nothing of the environment.")},
        {"fault", "NAME",
         QT_TRANSLATE_NOOP("cozewi",
                           "With the demo server: let it fail like this. May be repeated; "
                           "'cozewi demo-server --list-faults' lists the names.")},
        {"json", nullptr, QT_TRANSLATE_NOOP("cozewi", "Write JSON, errors included.")},
        {"timeout", "SECONDS", QT_TRANSLATE_NOOP("cozewi", "Give up after this time, for the whole command.")},
        {"lang", "LANGUAGE", QT_TRANSLATE_NOOP("cozewi", "Language of the messages: en or zh_CN.")},
        {"h,help", nullptr, QT_TRANSLATE_NOOP("cozewi", "Show this help.")},
        {"version", nullptr, QT_TRANSLATE_NOOP("cozewi", "Show the version.")},
    };
}

} // namespace Cozewi::Cli
