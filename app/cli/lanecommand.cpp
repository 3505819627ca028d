// SPDX-License-Identifier: MIT
#include "commands.h"
#include "findingtext.h"

#include <cozewi/envkeys.h>
#include <cozewi/lane.h>
#include <cozewi/text.h>

#include <QtCore/QJsonArray>

namespace Cozewi::Cli {

using namespace Qt::Literals::StringLiterals;

namespace {

ConfigurationError invalidLane()
{
    ErrorInfo info;
    info.stage = Stage::Configuration;
    info.kind = u"configuration"_s;
    info.message = Text::tr("the lane has control characters and is never sent");
    info.hint = Text::tr("Take line ends and other control characters out of %1.").arg(EnvKeys::ServerEnv);
    info.variables = QStringList{EnvKeys::ServerEnv};
    return ConfigurationError(info);
}

QJsonObject laneJson(const Lane &lane)
{
    QJsonObject headers;
    for (const Header &header : lane.headers())
        headers.insert(QString::fromUtf8(header.name), QString::fromUtf8(header.value));
    return {{u"schema"_s, 1},
            {u"lane"_s, lane.isNone() ? QJsonValue(QJsonValue::Null) : QJsonValue(lane.value())},
            {u"headers"_s, headers},
            {u"findings"_s, findingsJson(lane.lint())}};
}

class LaneCommand final : public Command {
public:
    [[nodiscard]] QString name() const override { return u"lane"_s; }
    [[nodiscard]] QString arguments() const override { return u"[LANE]"_s; }
    [[nodiscard]] int maximumArguments() const override { return 1; }
    [[nodiscard]] QString summary() const override { return Text::tr("Show the headers that a lane sends"); }
    [[nodiscard]] QString details() const override
    {
        return Text::tr("Without LANE the one of %1 is taken. The headers are printed one per line; what looks wrong "
                        "with the lane is said on stderr. Nothing is sent.")
            .arg(EnvKeys::ServerEnv);
    }
    [[nodiscard]] QList<Example> examples() const override
    {
        return {{"cozewi lane ppe_feature", QT_TRANSLATE_NOOP("cozewi", "What would this lane send?")}};
    }

    [[nodiscard]] int run(Invocation &invocation) const override
    {
        const QStringList arguments = invocation.arguments();
        const Lane lane = arguments.isEmpty() ? invocation.configuration().lane() : Lane(arguments.constFirst());
        if (!lane.isValid())
            throw invalidLane();
        for (const Finding &finding : lane.lint()) {
            if (finding.severity != Finding::Severity::Ok)
                invocation.warn(finding.what + u' ' + finding.fix);
        }
        if (invocation.wantsJson()) {
            invocation.printJson(laneJson(lane));
            return Fine;
        }
        for (const Header &header : lane.headers())
            invocation.print(header.name + ": " + header.value + '\n');
        if (lane.isNone())
            invocation.say(Text::tr("no lane, so no headers"));
        return Fine;
    }
};

} // namespace

std::unique_ptr<Command> makeLaneCommand()
{
    return std::make_unique<LaneCommand>();
}

} // namespace Cozewi::Cli
