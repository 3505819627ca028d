// SPDX-License-Identifier: MIT
#include "commands.h"
#include "demofaults.h"
#include "interruption.h"
#include "textlayout.h"

#include <cozewi/envformat.h>
#include <cozewi/text.h>

#include <QtCore/QDateTime>
#include <QtCore/QJsonArray>

#include <limits>
#include <stdexcept>

namespace Cozewi::Cli {

using namespace Qt::Literals::StringLiterals;

namespace {

quint16 chosenPort(const Invocation &invocation)
{
    if (!invocation.isSet(u"port"_s))
        return 0;
    bool isNumber = false;
    const ushort port = invocation.value(u"port"_s).toUShort(&isNumber);
    if (!isNumber)
        throw UsageError{Text::tr("--port takes a number from 0 (any free port) to 65535")};
    return port;
}

void listFaults(Invocation &invocation)
{
    if (invocation.wantsJson()) {
        QJsonObject faults;
        for (const Testing::Fault fault : Testing::allFaults())
            faults.insert(Testing::faultName(fault), Testing::faultDescription(fault));
        invocation.printJson(faults);
        return;
    }
    Table table({Text::tr("NAME"), Text::tr("WHAT IT DOES")});
    for (const Testing::Fault fault : Testing::allFaults())
        table.addRow({Testing::faultName(fault), Testing::faultDescription(fault)});
    invocation.print(table.toString(std::numeric_limits<int>::max()));
}

ProjectEnvVars variablesOf(const Environment &environment)
{
    QList<ProjectEnvVar> variables;
    for (const QString &name : environment.names())
        variables.append(ProjectEnvVar(name, Secret::fromString(environment.value(name))));
    return ProjectEnvVars(variables);
}

/// Method, path and lane; nothing of the body, no header that may hold a secret.
void logRequests(Testing::DemoServer &server, Invocation &invocation)
{
    const QList<Testing::RecordedRequest> requests = server.requests();
    if (requests.isEmpty())
        return;
    server.clearRequests();
    const QString time = QDateTime::currentDateTime().toString(u"HH:mm:ss"_s);
    for (const Testing::RecordedRequest &request : requests) {
        QString line = time + u' ' + sanitizedText(QByteArrayView(request.method), 20) + u' '
            + sanitizedText(QByteArrayView(request.path()), 80);
        const QByteArray lane = request.header("x-tt-env");
        if (!lane.isEmpty())
            line += "  x-tt-env: "_L1 + sanitizedText(QByteArrayView(lane), 60);
        invocation.say(line);
    }
}

class DemoServerCommand final : public Command {
public:
    [[nodiscard]] QString name() const override { return u"demo-server"_s; }
    [[nodiscard]] QString summary() const override
    {
        return Text::tr("Run an identity server for demonstrations on this machine");
    }
    [[nodiscard]] QString details() const override
    {
        return Text::tr("Prints the export lines that point any client at it, and runs until it is interrupted. It "
                        "listens on loopback only. Each request is named on stderr.");
    }
    [[nodiscard]] OptionSpecs options() const override
    {
        return {
            {"port", "N", QT_TRANSLATE_NOOP("cozewi", "Listen on this port; 0 or nothing: any free one.")},
            {"list-faults", nullptr, QT_TRANSLATE_NOOP("cozewi", "List the names for --fault, and end.")},
        };
    }
    [[nodiscard]] QList<Example> examples() const override
    {
        return {
            {"cozewi demo-server --port 8000", QT_TRANSLATE_NOOP("cozewi", "In one terminal.")},
            {"cozewi demo-server --fault business-code --fault slow",
             QT_TRANSLATE_NOOP("cozewi", "See how a client takes failures.")},
        };
    }

    [[nodiscard]] int run(Invocation &invocation) const override
    {
        if (invocation.isSet(u"list-faults"_s)) {
            listFaults(invocation);
            return Fine;
        }
        Testing::DemoServer::Options options;
        options.port = chosenPort(invocation);
        const QList<Testing::Fault> faults = demoFaults(invocation.faults());
        try {
            Testing::DemoServer server(options);
            server.setFaults(faults);
            return serve(server, invocation);
        } catch (const std::runtime_error &error) {
            throw Failure{AnswerIsNo, sanitizedText(QByteArrayView(error.what()))};
        }
    }

private:
    static int serve(Testing::DemoServer &server, Invocation &invocation)
    {
        using namespace std::chrono_literals;
        const Interruption::Hold untilItIsNoticed;
        const EnvFormat format = invocation.wantsJson() ? EnvFormat::Json : EnvFormat::Shell;
        invocation.print(formatEnv(variablesOf(server.environment()), format));
        invocation.say(Text::tr("listening on %1; Ctrl+C ends it").arg(server.origin()));
        for (;;) {
            const int signal = invocation.context().waitForSignal(200ms);
            logRequests(server, invocation);
            if (signal != 0)
                return Interrupted + signal;
        }
    }
};

} // namespace

std::unique_ptr<Command> makeDemoServerCommand()
{
    return std::make_unique<DemoServerCommand>();
}

} // namespace Cozewi::Cli
