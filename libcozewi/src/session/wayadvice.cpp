// SPDX-License-Identifier: MIT
// The way to the first machine: names, TCP, TLS to the proxy.
#include "base/sentences.h"
#include "base/tr.h"
#include "http/failurecauses.h"
#include "session/hopadvice.h"

namespace Cozewi {

namespace {

QString hostOf(const HopContext &context)
{
    return context.proxy.isEmpty() ? context.target.host() : context.proxy.host();
}

QString whereOf(const HopContext &context)
{
    return context.proxy.isEmpty() ? context.targetName() : Text::tr("the proxy %1").arg(context.proxyName());
}

/// Where the host and port that were tried are written.
QString sourceOf(const HopContext &context)
{
    return context.proxy.isEmpty() ? Text::tr("the URL") : context.proxyVariable;
}

HopAdvice nameAdvice(const TransportFailure &failure, const HopContext &context)
{
    const bool isSilent = !failure.detail.isEmpty() || failure.kind == FailureKind::ConnectTimeout;
    HopAdvice advice;
    advice.variable = context.proxyVariable;
    if (isSilent) {
        advice.id = QStringLiteral("name-server-silent");
        advice.what =
            Text::tr("the host name %1 could not be looked up: the name server did not answer").arg(hostOf(context));
        advice.why =
            Text::tr("This machine asked for the address of the host and got nothing back, neither yes nor no.");
        advice.fix = Text::tr("Check this machine's network and DNS settings (/etc/resolv.conf), and the VPN. If other "
                              "names do resolve, try again.");
        return advice;
    }
    advice.id = context.proxy.isEmpty() ? QStringLiteral("target-name-unknown") : QStringLiteral("proxy-name-unknown");
    advice.what = context.proxy.isEmpty()
        ? Text::tr("the host name %1 was not found").arg(hostOf(context))
        : Text::tr("the host name of the proxy, %1, was not found").arg(hostOf(context));
    advice.why = Text::tr("The name server says that there is no such name, so nothing was sent.");
    advice.fix =
        Text::tr("Check the host in %1 for a typing error. If it is right, it is known in another network only: "
                 "check DNS settings and VPN, or run this where the platform runs.")
            .arg(sourceOf(context));
    return advice;
}

} // namespace

HopAdvice adviseOnReaching(const TransportFailure &failure, const HopContext &context)
{
    if (failure.hop == QLatin1StringView("dns"))
        return nameAdvice(failure, context);
    HopAdvice advice;
    advice.variable = context.proxyVariable;
    const QString where = whereOf(context);
    const QString who = context.proxy.isEmpty() ? QStringLiteral("target") : QStringLiteral("proxy");
    switch (failure.kind) {
    case FailureKind::ConnectionRefused:
        advice.id = who + QStringLiteral("-refused");
        advice.what = Text::tr("%1 refused the connection").arg(where);
        advice.why = Text::tr("The machine is there, but nothing listens on that port.");
        advice.fix =
            Text::tr("Check host and port in %1. If they are right, the program behind it is not running: start "
                     "it, or ask those who run it.")
                .arg(sourceOf(context));
        break;
    case FailureKind::ConnectTimeout:
        advice.id = who + QStringLiteral("-black-hole");
        advice.what = Text::tr("%1 did not take the connection within %2 s").arg(where, secondsText(failure.limit));
        advice.why = Text::tr("Nothing came back, not even a refusal. Most often a firewall drops the packets, or the "
                              "address belongs to another network.");
        advice.fix =
            Text::tr("Check host and port in %1. If they are right, check VPN and firewall between this machine "
                     "and that host.")
                .arg(sourceOf(context));
        advice.certain = false;
        break;
    default:
        advice.id = who + QStringLiteral("-unreachable");
        advice.what = Text::tr("%1 cannot be reached").arg(where);
        advice.why = Text::tr("This machine has no way to that address.");
        advice.fix = Text::tr("Check host and port in %1, this machine's network and the VPN.").arg(sourceOf(context));
        break;
    }
    return advice;
}

HopAdvice adviseOnProxyTls(const TransportFailure &failure, const HopContext &context)
{
    if (failure.cause == FailureCauses::Certificate)
        return adviseOnCertificate(failure, context, true);
    HopAdvice advice;
    advice.variable = context.proxyVariable;
    const QString proxy = context.proxyName();
    const QString begins =
        Text::tr("%1 begins with https://, so TLS to the proxy itself was begun.").arg(context.proxyVariable);
    const QString writeHttp =
        Text::tr("Write http:// in the place of https:// in %1. Connections to https: targets stay encrypted; the "
                 "ticket then goes to the proxy in plain text, which is for this machine or a network that you trust. "
                 "Elsewhere ask for the proxy's TLS port.")
            .arg(context.proxyVariable);
    if (failure.cause == FailureCauses::NotTls) {
        advice.id = QStringLiteral("proxy-speaks-plain-http");
        advice.what = Text::tr("the proxy %1 does not speak TLS").arg(proxy);
        advice.why =
            joinSentences({begins,
                           (failure.limit.count() > 0
                                ? Text::tr("TLS got no answer; plain HTTP did.")
                                : Text::tr("What came back is no TLS: the proxy speaks plain HTTP on this port."))});
        advice.fix = writeHttp;
    } else if (failure.kind == FailureKind::ConnectTimeout) {
        advice.id = QStringLiteral("proxy-tls-stalled");
        advice.what = Text::tr("the proxy %1 did not answer the TLS handshake within %2 s")
                          .arg(proxy, secondsText(failure.limit));
        advice.why = joinSentences(
            {begins,
             Text::tr(
                 "It took the connection and then said nothing. Probably it waits for a request in plain HTTP, or it "
                 "hangs.")});
        advice.fix = Text::tr("If the proxy speaks plain HTTP, write http:// in %1; otherwise ask those who run it why "
                              "it does not answer.")
                         .arg(context.proxyVariable);
        advice.certain = false;
    } else if (failure.cause == FailureCauses::Closed) {
        advice.id = QStringLiteral("proxy-tls-closed");
        advice.what = Text::tr("the proxy %1 closed the connection during the TLS handshake").arg(proxy);
        advice.why = joinSentences(
            {begins, Text::tr("Probably it does not speak TLS on this port, or does not let this machine in.")});
        advice.fix =
            Text::tr("If the proxy speaks plain HTTP, write http:// in %1; otherwise ask those who run it whether "
                     "this machine may use it.")
                .arg(context.proxyVariable);
        advice.certain = false;
    } else {
        advice.id = QStringLiteral("proxy-tls-failed");
        advice.what = Text::tr("no TLS connection to the proxy %1 came about").arg(proxy);
        advice.why =
            failure.detail.isEmpty() ? begins : Text::tr("The two sides did not agree: %1.").arg(failure.detail);
        advice.fix =
            Text::tr("Ask those who run the proxy which TLS versions it takes (this side speaks 1.2 and 1.3) and "
                     "whether it asks for a client certificate.");
    }
    return advice;
}

} // namespace Cozewi
