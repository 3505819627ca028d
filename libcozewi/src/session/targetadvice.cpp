// SPDX-License-Identifier: MIT
// What happens between here and the target, once there is a way.
#include "base/tr.h"
#include "http/failure.h"
#include "http/failurecauses.h"
#include "session/hopadvice.h"

namespace Cozewi {

namespace {

HopAdvice tlsAdvice(const TransportFailure &failure, const HopContext &context)
{
    HopAdvice advice;
    const QString target = context.targetName();
    if (failure.kind == FailureKind::ConnectTimeout || failure.kind == FailureKind::ReadTimeout) {
        advice.id = QStringLiteral("target-tls-stalled");
        advice.what =
            Text::tr("%1 did not answer the TLS handshake within %2 s").arg(target, secondsText(failure.limit));
        advice.why = context.proxy.isEmpty()
            ? Text::tr("It took the connection and then said nothing.")
            : Text::tr("The proxy says that the way is open, and nothing comes through it. The proxy opens TLS itself: "
                       "probably it waits for the target, which does not answer or does not speak TLS on that port.");
        advice.fix = context.proxy.isEmpty()
            ? Text::tr("Check that the target speaks TLS on that port, and try again later.")
            : Text::tr(
                  "Try another URL (cozewi doctor --url, or the field on the page Proxy & CA). If that fails in the "
                  "same way, ask those who run the proxy; if it works, check host and port of %1, and ask those "
                  "who run that.")
                  .arg(originOf(context.target));
        advice.certain = false;
    } else if (failure.cause == FailureCauses::NotTls) {
        advice.id = QStringLiteral("target-speaks-plain-http");
        advice.what = Text::tr("%1 does not speak TLS").arg(target);
        advice.why = Text::tr("The URL begins with https://, and what came back is no TLS.");
        advice.fix = Text::tr("Check the port of the URL, or write http:// if the target speaks plain HTTP.");
    } else if (failure.kind == FailureKind::ConnectionLost) {
        advice.id = QStringLiteral("target-tls-closed");
        advice.what = Text::tr("the connection to %1 was closed during the TLS handshake").arg(target);
        advice.why =
            Text::tr("Probably the target does not speak TLS on that port, or something on the way does not let "
                     "it through.");
        advice.fix = Text::tr("Check the port of the URL, and try again later.");
        advice.certain = false;
    } else {
        advice.id = QStringLiteral("target-tls-failed");
        advice.what = Text::tr("no TLS connection to %1 came about").arg(target);
        advice.why = failure.detail.isEmpty() ? Text::tr("The two sides did not agree.")
                                              : Text::tr("The two sides did not agree: %1.").arg(failure.detail);
        advice.fix = Text::tr("Check the port of the URL. This side speaks TLS 1.2 and 1.3.");
    }
    return advice;
}

} // namespace

HopAdvice adviseOnTarget(const TransportFailure &failure, const HopContext &context)
{
    if (failure.cause == FailureCauses::Certificate)
        return adviseOnCertificate(failure, context, false);
    if (failure.hop == QLatin1StringView("tls"))
        return tlsAdvice(failure, context);
    HopAdvice advice;
    const QString target = context.targetName();
    // For an http: target the proxy is who answers.
    const QString who = failure.proxy.isEmpty() ? target : Text::tr("the proxy %1").arg(context.proxyName());
    switch (failure.kind) {
    case FailureKind::ReadTimeout:
        advice.id = QStringLiteral("target-silent");
        advice.what = Text::tr("nothing came from %1 for %2 s").arg(who, secondsText(failure.limit));
        advice.why = Text::tr("The request was sent, and the answer did not come or stopped half-way.");
        advice.fix = Text::tr("Try again later, or allow more time if the target is slow.");
        break;
    case FailureKind::DeadlineExceeded:
        advice.id = QStringLiteral("deadline");
        advice.what = Text::tr("not finished within %1 s").arg(secondsText(failure.limit));
        advice.why = Text::tr("The time for the whole request ran out.");
        advice.fix = Text::tr("Allow more time; -v or the inspector shows which phase is slow.");
        break;
    case FailureKind::ConnectionLost:
        advice.id = QStringLiteral("target-closes");
        advice.what = Text::tr("%1 closed the connection before a whole answer had arrived").arg(who);
        advice.why = Text::tr("What became of the request is not known, so it was not sent again.");
        advice.fix =
            Text::tr("Find out whether the request was carried out before you repeat it. If it happens each time, "
                     "check scheme and port of the URL.");
        break;
    case FailureKind::MalformedAnswer:
        advice.id = QStringLiteral("target-not-http");
        advice.what = failure.cause == FailureCauses::HeadTooLong
            ? Text::tr("the header of the answer of %1 does not come to an end").arg(who)
            : Text::tr("%1 answered with something that is not HTTP").arg(who);
        if (context.target.scheme() == QLatin1StringView("https")) {
            advice.why = Text::tr("TLS was fine, and what came through it is not HTTP: another kind of service listens "
                                  "on that port, or it is out of order.");
            advice.fix = context.proxy.isEmpty()
                ? Text::tr("Check host and port of %1. If they are right, ask those who run the target.")
                      .arg(originOf(context.target))
                : Text::tr("Try another URL (cozewi doctor --url, or the field on the page Proxy & CA). If that works, "
                           "check host and port of %1; if it fails in the same way, tell those who run the proxy.")
                      .arg(originOf(context.target));
        } else {
            advice.why = Text::tr("Another kind of service listens there, or the target is broken.");
            advice.fix = Text::tr("Check scheme, host and port of the URL.");
        }
        break;
    case FailureKind::AnswerTooLarge:
        advice.id = QStringLiteral("answer-too-large");
        advice.what = Text::tr("the answer is longer than may be kept in memory");
        advice.why = Text::tr("Without a device to write it to, an answer is limited.");
        advice.fix = Text::tr("Write it to a file (cozewi request -o FILE; SessionRequest::sink), or raise the limit.");
        break;
    case FailureKind::InvalidRequest:
        advice.id = QStringLiteral("invalid-request");
        advice.what = Text::tr("the request was not sent: %1").arg(failure.detail);
        advice.fix = Text::tr("Correct the request.");
        break;
    default:
        advice.id = QStringLiteral("request-failed");
        advice.what = failure.detail.isEmpty() ? Text::tr("the request failed")
                                               : Text::tr("the request failed (%1)").arg(failure.detail);
        advice.fix = Text::tr("Try again; if it stays so, look at the phases with -v or in the inspector.");
        break;
    }
    return advice;
}

} // namespace Cozewi
