// SPDX-License-Identifier: MIT
#include "commands.h"

#include <cozewi/clock.h>
#include <cozewi/future.h>

#include <algorithm>
#include <cmath>

namespace Cozewi::Cli {

using namespace Qt::Literals::StringLiterals;

namespace {

using Milliseconds = std::chrono::milliseconds;

Milliseconds minimumLife(const Invocation &invocation)
{
    if (!invocation.isSet(u"min-ttl"_s))
        return {};
    constexpr double longest = 1e9; // what an answer may say at most
    bool isNumber = false;
    const double seconds = invocation.value(u"min-ttl"_s).toDouble(&isNumber);
    if (!isNumber || !(seconds >= 0) || seconds > longest)
        throw UsageError{Text::tr("--min-ttl takes a number of seconds, for example 300")};
    return Milliseconds(static_cast<qint64>(std::ceil(seconds * 1000)));
}

qint64 wholeSeconds(Milliseconds time)
{
    return std::max(std::chrono::floor<std::chrono::seconds>(time), std::chrono::seconds{0}).count();
}

/// A token out of the cache that is too short-lived is worth one exchange; a new one is not.
AccessToken tokenThatLives(Milliseconds minimum, const Client &client)
{
    const Instant start = Clock::system().now();
    AccessToken token = waitFor(client.requestAccessToken());
    if (minimum > Milliseconds::zero() && token.timeLeft() < minimum && token.sentAt().boot < start.boot)
        token = waitFor(client.refreshAccessToken());
    return token;
}

QJsonObject tokenJson(const AccessToken &token, bool lifeIsKnown)
{
    QJsonObject json{{u"access_token"_s, token.value().revealString()}, {u"token_type"_s, token.tokenType()}};
    if (lifeIsKnown) {
        json.insert(u"expires_at"_s, token.expiresAt().toUTC().toString(Qt::ISODate));
        json.insert(u"expires_in"_s, wholeSeconds(token.timeLeft()));
    }
    return json;
}

class TokenCommand final : public Command {
public:
    [[nodiscard]] QString name() const override { return u"token"_s; }
    [[nodiscard]] QString summary() const override { return Text::tr("Print the access token"); }
    [[nodiscard]] QString details() const override
    {
        return Text::tr("The token is exchanged anew (steps 1 and 2) and printed on one line. With --json it is an "
                        "object: access_token, token_type, expires_at (UTC) and expires_in (seconds left).");
    }
    [[nodiscard]] OptionSpecs options() const override
    {
        return {{"min-ttl", "SECONDS",
                 QT_TRANSLATE_NOOP("cozewi", "Print nothing and end with 1 where the token lives shorter.")}};
    }
    [[nodiscard]] QList<Example> examples() const override
    {
        return {
            {"printf 'Authorization: Bearer %s\\n' \"$(cozewi token)\" | curl -H @- https://example.com/",
             QT_TRANSLATE_NOOP("cozewi", "Call an API with it.")},
            {"cozewi token --json | jq -r .expires_at", QT_TRANSLATE_NOOP("cozewi", "When does it expire?")},
        };
    }

    [[nodiscard]] int run(Invocation &invocation) const override
    {
        const Milliseconds minimum = minimumLife(invocation);
        const AccessToken token = tokenThatLives(minimum, invocation.client());
        const bool lifeIsKnown = token.lifetime() > Milliseconds::zero();
        if (!lifeIsKnown)
            invocation.warn(Text::tr("the server did not say how long the token lives"));
        if (minimum > Milliseconds::zero() && token.timeLeft() < minimum) {
            throw Failure{AnswerIsNo,
                          Text::tr("the token lives %1 s, and at least %2 s were asked for")
                              .arg(wholeSeconds(token.timeLeft()))
                              .arg(wholeSeconds(minimum))};
        }
        if (invocation.wantsJson())
            invocation.printJson(tokenJson(token, lifeIsKnown));
        else
            invocation.print(token.value().revealUtf8() + '\n');
        return Fine;
    }
};

} // namespace

std::unique_ptr<Command> makeTokenCommand()
{
    return std::make_unique<TokenCommand>();
}

} // namespace Cozewi::Cli
