// SPDX-License-Identifier: MIT
// The proxy's answer to CONNECT, or to a request in absolute form.
#include "base/sentences.h"
#include "base/tr.h"
#include "http/failure.h"
#include "http/failurecauses.h"
#include "http/httphead.h"
#include "session/hopadvice.h"

#include <cozewi/envkeys.h>
#include <cozewi/text.h>

#include <algorithm>

namespace Cozewi {

namespace {

QString checkAddress(const HopContext &context)
{
    return Text::tr("Check host and port in %1.").arg(context.proxyVariable);
}

/// Behind TLS with the configured CA it is hardly somebody else.
bool isProved(const HopContext &context)
{
    return context.proxy.scheme() == QLatin1StringView("https");
}

QString redirectTarget(const TransportFailure &failure)
{
    for (const Header &header : failure.proxyHeaders) {
        if (QByteArrayView(header.name).compare("location", Qt::CaseInsensitive) == 0) {
            const QUrl target(QString::fromUtf8(header.value));
            return target.host().isEmpty() ? QString() : sanitizedText(originOf(target));
        }
    }
    return {};
}

bool saysHowToAuthenticate(const TransportFailure &failure)
{
    return std::any_of(failure.proxyHeaders.cbegin(), failure.proxyHeaders.cend(), [](const Header &header) {
        return QByteArrayView(header.name).compare("proxy-authenticate", Qt::CaseInsensitive) == 0;
    });
}

HopAdvice ticketAdvice(const TransportFailure &failure, const HopContext &context)
{
    HopAdvice advice;
    if (failure.cause == FailureCauses::NoCredentials) {
        advice.id = QStringLiteral("proxy-asks-for-ticket");
        advice.what = Text::tr("the proxy %1 asks for credentials (HTTP 407)").arg(context.proxyName());
        advice.why = Text::tr("Nothing was sent that it could know us by.");
        advice.fix = Text::tr("Set %1.").arg(EnvKeys::IdentityTicket);
    } else {
        const bool isDoubtful = !saysHowToAuthenticate(failure) && !isProved(context);
        advice.id = QStringLiteral("proxy-ticket-refused");
        advice.what = isDoubtful
            ? Text::tr("%1 answered HTTP 407 without saying how to authenticate").arg(context.proxyName())
            : Text::tr("the proxy %1 refused the ticket (HTTP 407)").arg(context.proxyName());
        advice.why =
            Text::tr("It was given the user \"space\" and the ticket of %1 and does not know them: the ticket is "
                     "wrong, has expired, or belongs to another proxy.")
                .arg(EnvKeys::IdentityTicket);
        if (isDoubtful)
            advice.why = joinSentences(
                {advice.why,
                 Text::tr("A proxy would say how (Proxy-Authenticate), so it may also not be the proxy that you "
                          "mean.")});
        advice.fix = Text::tr("Take %1 and %2 again, both from the same environment: inside a Coze project the "
                              "platform sets them, and a restart of the project renews the ticket.")
                         .arg(EnvKeys::IdentityTicket, context.proxyVariable);
        if (isDoubtful)
            advice.fix = joinSentences({checkAddress(context), advice.fix});
    }
    advice.variable = EnvKeys::IdentityTicket;
    return advice;
}

HopAdvice redirectAdvice(const TransportFailure &failure, const HopContext &context)
{
    HopAdvice advice;
    const QString target = redirectTarget(failure);
    advice.id = QStringLiteral("proxy-redirects");
    advice.what = target.isEmpty()
        ? Text::tr("the proxy %1 answered with a redirect (HTTP %2)").arg(context.proxyName()).arg(*failure.proxyStatus)
        : Text::tr("the proxy %1 answered with a redirect to %3 (HTTP %2)")
              .arg(context.proxyName())
              .arg(*failure.proxyStatus)
              .arg(target);
    advice.why =
        Text::tr("A proxy does not redirect a CONNECT. Probably a web server, a gateway or the sign-in page of "
                 "a network answers there.");
    advice.fix = joinSentences(
        {checkAddress(context), Text::tr("If this network has a sign-in page, open a browser and sign in first.")});
    advice.certain = false;
    return advice;
}

HopAdvice refusalAdvice(const TransportFailure &failure, const HopContext &context)
{
    HopAdvice advice;
    const int status = *failure.proxyStatus;
    const QString proxy = context.proxyName();
    const QString target = context.targetName();
    if (status == 403) {
        advice.id = QStringLiteral("proxy-forbids-target");
        advice.what = Text::tr("the proxy %1 does not allow connections to %2 (HTTP 403)").arg(proxy, target);
        advice.why = Text::tr("It let us in and has a rule against this target.");
        advice.fix =
            Text::tr("If your programs have to reach %1, ask those who run the proxy to allow it.").arg(target);
        advice.variable.clear();
        return advice;
    }
    if (status == 405 || status == 501) {
        advice.id = QStringLiteral("proxy-no-connect");
        advice.what = Text::tr("the proxy %1 does not take CONNECT (HTTP %2)").arg(proxy).arg(status);
        advice.why = Text::tr("CONNECT is how a connection to an https: target is asked for. What answers there is "
                              "probably a web server or an API, not a proxy, or a proxy for http: targets only.");
        advice.fix = joinSentences(
            {checkAddress(context),
             Text::tr("It must be the outbound proxy's address as the platform gives it, not that of an API.")});
        advice.certain = false;
        return advice;
    }
    if (status == 502 || status == 503 || status == 504) {
        advice.id = status == 504 ? QStringLiteral("proxy-target-timeout") : QStringLiteral("proxy-target-unreachable");
        advice.what = status == 504
            ? Text::tr("the proxy %1 got no answer from %2 in time (HTTP 504)").arg(proxy, target)
            : Text::tr("the proxy %1 could not connect to %2 (HTTP %3)").arg(proxy, target).arg(status);
        advice.why = status == 504
            ? Text::tr(
                "The way to the proxy works and the ticket is good. The proxy waited for the target in vain: the "
                "target is down, or a firewall behind the proxy drops the packets.")
            : Text::tr("The way to the proxy works and the ticket is good. From the proxy on it does not go "
                       "further: the proxy does not find the target's name, or is not allowed to go there, or the "
                       "target is down.");
        advice.fix =
            Text::tr("If your programs have to reach %1, try again later, and ask those who run the proxy why it does "
                     "not get there.")
                .arg(target);
        return advice;
    }
    advice.id = QStringLiteral("proxy-refuses");
    advice.what = failure.detail.isEmpty()
        ? Text::tr("the proxy %1 answered HTTP %2").arg(proxy).arg(status)
        : Text::tr("the proxy %1 answered HTTP %2 (%3)").arg(proxy).arg(status).arg(failure.detail);
    advice.why = status == 401 ? Text::tr("A web server asks for a password like this; a proxy would answer 407.")
        : status == 400
        ? Text::tr("It did not understand the request. Servers that expect TLS answer plain HTTP like this.")
        : Text::tr("That is no answer of a proxy that lets a connection through.");
    advice.fix = status == 400 ? Text::tr("Check scheme, host and port in %1: if the proxy speaks TLS, write https://.")
                                     .arg(context.proxyVariable)
                               : checkAddress(context);
    advice.certain = false;
    return advice;
}

HopAdvice oddAnswerAdvice(const TransportFailure &failure, const HopContext &context)
{
    HopAdvice advice;
    const QString proxy = context.proxyName();
    if (failure.cause == FailureCauses::SpeaksTls) {
        advice.id = QStringLiteral("proxy-speaks-tls");
        advice.what = Text::tr("the proxy %1 speaks TLS only").arg(proxy);
        advice.why =
            Text::tr("%1 begins with http://, so plain HTTP was sent; it answered in TLS.").arg(context.proxyVariable);
        advice.fix = Text::tr("Write https:// in the place of http:// in %1.").arg(context.proxyVariable);
    } else if (failure.cause == FailureCauses::HeadTooLong) {
        advice.id = QStringLiteral("proxy-babbles");
        advice.what = Text::tr("the answer of the proxy %1 does not come to an end").arg(proxy);
        advice.why = Text::tr("It sends header fields without end.");
        advice.fix = checkAddress(context);
    } else {
        advice.id = QStringLiteral("proxy-not-http");
        advice.what = Text::tr("the proxy %1 answered with something that is not HTTP").arg(proxy);
        advice.why = isProved(context)
            ? Text::tr("Its certificate is good, so the host is right; but what listens on that port does not answer "
                       "CONNECT with HTTP.")
            : Text::tr("Another kind of service listens on that port, for example SOCKS, SSH or a database.");
        advice.fix = isProved(context)
            ? Text::tr("Check the port in %1. If it is the one that you were given, tell those who run the proxy.")
                  .arg(context.proxyVariable)
            : joinSentences({checkAddress(context), Text::tr("It must be a proxy that speaks HTTP.")});
    }
    return advice;
}

} // namespace

HopAdvice adviseOnConnect(const TransportFailure &failure, const HopContext &context)
{
    HopAdvice advice;
    const QString proxy = context.proxyName();
    if (failure.kind == FailureKind::ProxyAuthenticationRequired) {
        advice = ticketAdvice(failure, context);
    } else if (failure.proxyStatus && *failure.proxyStatus >= 300 && *failure.proxyStatus <= 399) {
        advice = redirectAdvice(failure, context);
    } else if (failure.proxyStatus) {
        advice = refusalAdvice(failure, context);
    } else if (failure.kind == FailureKind::MalformedAnswer) {
        advice = oddAnswerAdvice(failure, context);
    } else if (failure.kind == FailureKind::ConnectionLost) {
        advice.id = QStringLiteral("proxy-closes");
        advice.what = Text::tr("the proxy %1 closed the connection instead of answering").arg(proxy);
        advice.why = !isProved(context)
            ? Text::tr(
                "It took the request to connect and hung up. Probably it expects TLS, or it is no HTTP proxy, or it "
                "does not let this machine in.")
            : Text::tr("Its certificate is good. It took the request to connect and hung up: probably it does not let "
                       "this machine in, or does not allow this target.");
        advice.fix = !isProved(context)
            ? Text::tr(
                  "If the proxy speaks TLS, write https:// in %1. Otherwise check host and port there, and ask those "
                  "who run it.")
                  .arg(context.proxyVariable)
            : Text::tr("Try another URL (cozewi doctor --url, or the field on the page Proxy & CA): if that works, it "
                       "is the target that the proxy does not allow. Ask those who run the proxy what its log says.");
        advice.certain = false;
    } else {
        advice.id = QStringLiteral("proxy-stalls");
        advice.what = Text::tr("the proxy %1 did not answer within %2 s").arg(proxy, secondsText(failure.limit));
        advice.why =
            Text::tr("It took the connection and the request to connect to %1, and said nothing since. Probably it "
                     "cannot reach the target and does not give up, or it hangs.")
                .arg(context.targetName());
        advice.fix = Text::tr(
            "Try another URL (cozewi doctor --url, or the field on the page Proxy & CA). If that fails in the "
            "same way, the proxy hangs, and those who run it must look at it; if it works, check host and port "
            "of this URL.");
        advice.certain = false;
    }
    if (advice.variable.isEmpty() && advice.id != QLatin1StringView("proxy-forbids-target"))
        advice.variable = context.proxyVariable;
    return advice;
}

} // namespace Cozewi
