// SPDX-License-Identifier: MIT
#include "commands.h"
#include "demo.h"
#include "interruption.h"
#include "textlayout.h"

#include <cozewi/envformat.h>
#include <cozewi/text.h>

#include <QtCore/QDateTime>
#include <QtCore/QJsonArray>

#include <limits>

namespace Cozewi::Cli {

using namespace Qt::Literals::StringLiterals;

namespace {

quint16 chosenPort(const Invocation &invocation, const QString &option)
{
    if (!invocation.isSet(option))
        return 0;
    bool isNumber = false;
    const ushort port = invocation.value(option).toUShort(&isNumber);
    if (!isNumber)
        throw UsageError{Text::tr("--%1 takes a number from 0 (any free port) to 65535").arg(option)};
    return port;
}

void listFaults(Invocation &invocation)
{
    if (invocation.wantsJson()) {
        QJsonObject faults;
        for (const auto &[name, description] : describedFaults())
            faults.insert(name, description);
        invocation.printJson(faults);
        return;
    }
    Table table({Text::tr("NAME"), Text::tr("WHAT IT DOES")});
    for (const auto &[name, description] : describedFaults())
        table.addRow({name, description});
    invocation.print(table.toString(std::numeric_limits<int>::max()));
}

ProjectEnvVars variablesOf(const Environment &environment)
{
    QList<ProjectEnvVar> variables;
    for (const QString &name : environment.names())
        variables.append(ProjectEnvVar(name, Secret::fromString(environment.value(name))));
    return ProjectEnvVars(variables);
}

QString shownBytes(QByteArrayView bytes, int length)
{
    return sanitizedText(bytes, length);
}

/// "-> 401 invalid_client", or nothing where there was no answer.
QString answerText(const Testing::RecordedRequest &request)
{
    if (request.status == 0)
        return {};
    const QString status = u" -> %1"_s.arg(request.status);
    return request.error.isEmpty() ? status : status + u' ' + shownBytes(request.error, 60);
}

/// Method, path and lane; nothing of the body, no query, no header that may hold a secret.
QString requestLine(const Testing::RecordedRequest &request)
{
    QString line = shownBytes(request.method, 20) + u' ' + shownBytes(request.path(), 80);
    const QByteArray lane = request.header("x-tt-env");
    if (!lane.isEmpty())
        line += "  x-tt-env: "_L1 + shownBytes(lane, 60);
    return line + answerText(request);
}

/// "proxy: CONNECT host:443", or the URL of an http: target without its query.
QString proxyLine(const Testing::RecordedRequest &request)
{
    return "proxy: "_L1 + shownBytes(request.method, 20) + u' ' + shownBytes(request.target.split('?').constFirst(), 80)
        + answerText(request);
}

void logRequests(Demo &demo, Invocation &invocation)
{
    QStringList lines;
    for (const Testing::RecordedRequest &request : demo.server().requests())
        lines.append(requestLine(request));
    for (const Testing::RecordedRequest &request : demo.proxy().proxyRequests())
        lines.append(proxyLine(request));
    if (lines.isEmpty())
        return;
    demo.server().clearRequests();
    demo.proxy().clearRequests();
    const QString time = QDateTime::currentDateTime().toString(u"HH:mm:ss"_s);
    for (const QString &line : std::as_const(lines))
        invocation.say(time + u' ' + line);
}

class DemoServerCommand final : public Command {
public:
    [[nodiscard]] QString name() const override { return u"demo-server"_s; }
    [[nodiscard]] QString summary() const override
    {
        return Text::tr("Run an identity server and a proxy for demonstrations on this machine");
    }
    [[nodiscard]] QString details() const override
    {
        return Text::tr("Prints the export lines that point any client at them, and runs until it is interrupted. They "
                        "listen on loopback only. The proxy answers for every target itself: with what it was asked, "
                        "or as /status/404, /bytes/1000, /delay/500 say. Each request is named on stderr.");
    }
    [[nodiscard]] OptionSpecs options() const override
    {
        return {
            {"port", "N", QT_TRANSLATE_NOOP("cozewi", "Listen on this port; 0 or nothing: any free one.")},
            {"proxy-port", "N", QT_TRANSLATE_NOOP("cozewi", "The same for the proxy.")},
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
        Demo demo(demoFaults(invocation.faults()), chosenPort(invocation, u"port"_s),
                  chosenPort(invocation, u"proxy-port"_s));
        return serve(demo, invocation);
    }

private:
    static int serve(Demo &demo, Invocation &invocation)
    {
        using namespace std::chrono_literals;
        const Interruption::Hold untilItIsNoticed;
        const EnvFormat format = invocation.wantsJson() ? EnvFormat::Json : EnvFormat::Shell;
        invocation.print(formatEnv(variablesOf(demo.environment()), format));
        invocation.say(
            Text::tr("listening on %1, the proxy on %2; Ctrl+C ends it").arg(demo.server().origin(), demo.proxyUrl()));
        for (;;) {
            const int signal = invocation.context().waitForSignal(200ms);
            logRequests(demo, invocation);
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
