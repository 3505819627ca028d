// SPDX-License-Identifier: MIT
#include "workbench/hindsight.h"

#include "models/sentences.h"
#include "models/timetext.h"

#include <cozewi/envkeys.h>

#include <QtCore/QCoreApplication>

using namespace Qt::Literals::StringLiterals;
using Cozewi::ErrorInfo;
using Cozewi::Finding;

namespace Inspector::Hindsight {

namespace {

struct HindsightWords {
    Q_DECLARE_TR_FUNCTIONS(Hindsight)
};

/// What to do now, where that is something else than for a first try; else empty.
QString otherAdvice(const ErrorInfo &error)
{
    const QString &kind = error.kind;
    // A page with such a status is a failure that tells of itself: not found, out of order.
    const bool isGood = error.httpStatus.value_or(200) < 400;
    if (((kind == "html-page"_L1 || kind == "not-json"_L1) && isGood) || kind == "redirect"_L1
        || kind == "malformed"_L1)
        return HindsightWords::tr(
            "Something has come between this machine and the API: open the address in a browser to "
            "see what it is. If it is the sign-in page of a network, sign in; otherwise ask those "
            "who run the network or the gateway.");
    if (kind == "connection-lost"_L1 && !error.httpStatus)
        return HindsightWords::tr(
            "Try again. If it goes on, look for a proxy or firewall that cuts connections, and tell "
            "the platform since when.");
    if (error.oauthError == "invalid_client"_L1 && error.stage == Cozewi::Stage::IdToken)
        return HindsightWords::tr(
                   "The secret was replaced, or the client was removed: take the present %1 and %2 from the "
                   "platform.")
            .arg(Cozewi::EnvKeys::WorkloadIdentityClientId, Cozewi::EnvKeys::WorkloadIdentityClientSecret);
    return {};
}

QString timeOf(const QDateTime &at, const QDateTime &now)
{
    return at.toLocalTime().date() == now.toLocalTime().date() ? TimeText::localClock(at) : TimeText::utcDateTime(at);
}

} // namespace

QString whatWorked(const QDateTime &workedAt)
{
    if (!workedAt.isValid())
        return {};
    const QDateTime now = QDateTime::currentDateTimeUtc();
    return workedAt.secsTo(now) < 60 ? HindsightWords::tr("A moment before, the same step worked.")
                                     : HindsightWords::tr("At %1 the same step worked.").arg(timeOf(workedAt, now));
}

QString whatIsLeft(const QDateTime &tokenUntil)
{
    if (!tokenUntil.isValid())
        return {};
    return HindsightWords::tr("The token in use is good until %1; calls work until then.")
        .arg(timeOf(tokenUntil, QDateTime::currentDateTimeUtc()));
}

Finding applied(Finding finding, const ErrorInfo &error, const QDateTime &workedAt, const QDateTime &tokenUntil)
{
    const QString advice = workedAt.isValid() ? otherAdvice(error) : QString();
    // What else the advice says stands: of a variable that looks wrong, of the cool-down, the request id.
    const bool isOther = !advice.isEmpty() && !error.hint.isEmpty() && finding.fix.contains(error.hint);
    if (isOther)
        finding.fix.replace(error.hint, advice);
    finding.why = joinSentences({finding.why, whatWorked(workedAt), whatIsLeft(tokenUntil)});
    return finding;
}

} // namespace Inspector::Hindsight
