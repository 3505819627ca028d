// SPDX-License-Identifier: MIT
#include <cozewi/testing/demoserver.h>

#include "http/faulttable.h"

using namespace Qt::Literals::StringLiterals;

namespace Cozewi::Testing {

namespace {

using Text = FaultText<Fault>;

constexpr FaultTable knownFaults{
    Text{Fault::WrongSecret, "wrong-secret"_L1,
         QT_TRANSLATE_NOOP("Cozewi", "Step 1: the secret is refused (401 invalid_client)")},
    Text{Fault::IdTokenRejected, "id-token-rejected"_L1,
         QT_TRANSLATE_NOOP("Cozewi", "Step 2: the ID token is refused (400 invalid_grant)")},
    Text{Fault::ExchangeRefused, "exchange-refused"_L1,
         QT_TRANSLATE_NOOP("Cozewi", "Step 2: the exchange is refused (403 access_denied)")},
    Text{Fault::ErrorUnder200, "error-under-200"_L1, QT_TRANSLATE_NOOP("Cozewi", "Step 2: an error under HTTP 200")},
    Text{Fault::MissingAccessToken, "missing-access-token"_L1,
         QT_TRANSLATE_NOOP("Cozewi", "Step 2: an answer without a token")},
    Text{Fault::ShortLife, "short-life"_L1, QT_TRANSLATE_NOOP("Cozewi", "Step 2: a token that lives for 90 s")},
    Text{Fault::TokenRevoked, "token-revoked"_L1,
         QT_TRANSLATE_NOOP("Cozewi", "API: the token in use is revoked, once (401)")},
    Text{Fault::Forbidden, "forbidden"_L1, QT_TRANSLATE_NOOP("Cozewi", "API: forbidden (403)")},
    Text{Fault::BusinessCode, "business-code"_L1,
         QT_TRANSLATE_NOOP("Cozewi", "API: business code 190000007 under HTTP 200")},
    Text{Fault::NotEnabled, "not-enabled"_L1,
         QT_TRANSLATE_NOOP("Cozewi", "Credentials: not enabled for this project (500)")},
    Text{Fault::EmptyVariables, "empty-variables"_L1, QT_TRANSLATE_NOOP("Cozewi", "Variables: none")},
    Text{Fault::HtmlPage, "html-page"_L1, QT_TRANSLATE_NOOP("Cozewi", "All calls: an HTML page instead of an answer")},
    Text{Fault::Redirect, "redirect"_L1, QT_TRANSLATE_NOOP("Cozewi", "All calls: a redirect to a login page")},
    Text{Fault::ServerError, "server-error"_L1, QT_TRANSLATE_NOOP("Cozewi", "All calls: unavailable (503)")},
    Text{Fault::RateLimited, "rate-limited"_L1, QT_TRANSLATE_NOOP("Cozewi", "All calls: too many requests (429)")},
    Text{Fault::Slow, "slow"_L1, QT_TRANSLATE_NOOP("Cozewi", "All calls: an answer after 3 s")},
    Text{Fault::Stall, "stall"_L1, QT_TRANSLATE_NOOP("Cozewi", "All calls: no answer at all")},
    Text{Fault::Reset, "reset"_L1, QT_TRANSLATE_NOOP("Cozewi", "All calls: the connection is reset")},
    Text{Fault::Truncated, "truncated"_L1, QT_TRANSLATE_NOOP("Cozewi", "All calls: the answer is cut off")},
    Text{Fault::ClockSkew, "clock-skew"_L1,
         QT_TRANSLATE_NOOP("Cozewi", "All calls: the server's clock is two hours ahead")},
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
