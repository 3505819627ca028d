// SPDX-License-Identifier: MIT
#include "workbench/hindsight.h"

#include "models/sentences.h"
#include "models/timetext.h"

#include <cozewi/doctor.h>
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

/// Not the API answers, but a login page or a gateway. A page with the status of a failure tells of itself.
bool isSomebodyElse(const ErrorInfo &error)
{
    const bool isPage = error.kind == "html-page"_L1 || error.kind == "not-json"_L1;
    return error.kind == "redirect"_L1 || error.kind == "malformed"_L1
        || (isPage && error.httpStatus.value_or(200) < 400);
}

/// What to do now, where that is something else than for a first try; else empty.
QString otherAdvice(const ErrorInfo &error, const QUrl &url)
{
    const QString ask = HindsightWords::tr(
        "If it is the sign-in page of a network, sign in; otherwise ask those who run the network or the gateway.");
    if (error.kind == "redirect"_L1)
        return joinSentences(
            {HindsightWords::tr("Something has come between this machine and the API: open what it redirects to in a "
                                "browser on this machine."),
             ask});
    if (isSomebodyElse(error))
        return joinSentences(
            {HindsightWords::tr("Something has come between this machine and the API: open %1 in a browser on this "
                                "machine to see what it is.")
                 .arg(url.toDisplayString()),
             ask});
    if (error.kind == "connection-lost"_L1 && !error.httpStatus)
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

Finding explained(ErrorInfo error, const Cozewi::Configuration &configuration, const Past &past)
{
    const QString advice = past.workedAt.isValid() ? otherAdvice(error, past.url) : QString();
    if (!advice.isEmpty()) {
        error.hint = advice;
        // The platform knows nothing of what somebody else answered.
        if (isSomebodyElse(error))
            error.requestId.clear();
    }
    Finding finding = Cozewi::explainError(error, configuration);
    finding.why = joinSentences({finding.why, whatWorked(past.workedAt), whatIsLeft(past.tokenUntil)});
    return finding;
}

} // namespace Inspector::Hindsight
