// SPDX-License-Identifier: MIT
#include "workbench/hindsight.h"

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
    if (kind == "html-page"_L1 || kind == "not-json"_L1 || kind == "redirect"_L1 || kind == "malformed"_L1)
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

} // namespace

QStringList leftInForce(const QDateTime &workedAt, const QDateTime &tokenUntil)
{
    QStringList sentences;
    if (workedAt.isValid()) {
        sentences << (workedAt.secsTo(QDateTime::currentDateTimeUtc()) < 60
                          ? HindsightWords::tr("A moment before, the same step worked, so the address is right.")
                          : HindsightWords::tr("At %1 the same step worked, so the address is right.")
                                .arg(TimeText::localClock(workedAt)));
    }
    if (tokenUntil > QDateTime::currentDateTimeUtc())
        sentences << HindsightWords::tr("The token in use is good until %1; calls work until then.")
                         .arg(TimeText::localClock(tokenUntil));
    return sentences;
}

Finding applied(Finding finding, const ErrorInfo &error, const QDateTime &workedAt, const QDateTime &tokenUntil)
{
    finding.why = (QStringList{finding.why} + leftInForce(workedAt, tokenUntil)).join(u' ').trimmed();
    const QString advice = workedAt.isValid() ? otherAdvice(error) : QString();
    if (advice.isEmpty())
        return finding;
    finding.fix = advice;
    // Of a page that something else answered with, the id is nobody's.
    if (!error.requestId.isEmpty() && !error.oauthError.isEmpty())
        finding.fix += u' ' + HindsightWords::tr("Request id for the platform's support: %1").arg(error.requestId);
    return finding;
}

} // namespace Inspector::Hindsight
