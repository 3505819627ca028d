// SPDX-License-Identifier: MIT
#include <cozewi/testing/demoserver.h>

#include "http/faulttable.h"

using namespace Qt::Literals::StringLiterals;

namespace Cozewi::Testing {

namespace {

using Text = FaultText<Fault>;

constexpr FaultTable knownFaults{
    Text{Fault::WrongSecret, "wrong-secret"_L1, "Step 1: the secret is refused (401 invalid_client)"_L1},
    Text{Fault::IdTokenRejected, "id-token-rejected"_L1, "Step 2: the ID token is refused (400 invalid_grant)"_L1},
    Text{Fault::ExchangeRefused, "exchange-refused"_L1, "Step 2: the exchange is not allowed (403 access_denied)"_L1},
    Text{Fault::ErrorUnder200, "error-under-200"_L1, "Step 2: an OAuth error under HTTP 200"_L1},
    Text{Fault::MissingAccessToken, "missing-access-token"_L1, "Step 2: an answer without access_token"_L1},
    Text{Fault::ShortLife, "short-life"_L1, "Step 2: tokens live 90 seconds"_L1},
    Text{Fault::TokenRevoked, "token-revoked"_L1, "Steps 3 and 4: tokens issued so far are refused (401)"_L1},
    Text{Fault::Forbidden, "forbidden"_L1, "Steps 3 and 4: not allowed (403)"_L1},
    Text{Fault::BusinessCode, "business-code"_L1, "Steps 3 and 4: code 190000007 under HTTP 200"_L1},
    Text{Fault::NotEnabled, "not-enabled"_L1, "Step 3: the integration is not enabled (500)"_L1},
    Text{Fault::EmptyVariables, "empty-variables"_L1, "Step 4: the project has no variables"_L1},
    Text{Fault::HtmlPage, "html-page"_L1, "Every call: an HTML page in the place of JSON"_L1},
    Text{Fault::Redirect, "redirect"_L1, "Every call: a redirect to a login page elsewhere (302)"_L1},
    Text{Fault::ServerError, "server-error"_L1, "Every call: 503 with Retry-After"_L1},
    Text{Fault::RateLimited, "rate-limited"_L1, "Every call: 429 with Retry-After"_L1},
    Text{Fault::Slow, "slow"_L1, "Every call: the answer takes 3 seconds"_L1},
    Text{Fault::Stall, "stall"_L1, "Every call: no answer ever"_L1},
    Text{Fault::Reset, "reset"_L1, "Every call: a TCP reset in the place of an answer"_L1},
    Text{Fault::Truncated, "truncated"_L1, "Every call: the connection closes in the middle of the body"_L1},
    Text{Fault::ClockSkew, "clock-skew"_L1, "Every call: the server's clock is two hours ahead"_L1},
};
static_assert(knownFaults.inOrder());

} // namespace

QList<Fault> allFaults()
{
    return knownFaults.all();
}

QString faultName(Fault fault)
{
    return knownFaults.name(fault);
}

std::optional<Fault> faultFromName(QStringView name)
{
    return knownFaults.fromName(name);
}

QString faultDescription(Fault fault)
{
    return knownFaults.description(fault);
}

} // namespace Cozewi::Testing
