// SPDX-License-Identifier: MIT
#include "http/failurephrase.h"

#include "base/tr.h"
#include "http/failurecauses.h"

#include <QtCore/QLocale>

namespace Cozewi {

namespace {

QString seconds(std::chrono::milliseconds limit)
{
    return QLocale::c().toString(static_cast<double>(limit.count()) / 1000.0, 'g', 6);
}

// A POST may have been carried out, and only its caller can know whether to send it again.
QString notRepeated(const TransportFailure &failure)
{
    return failure.detail.isEmpty() ? QString() : Text::tr("; the request was not repeated");
}

// Where a proxy was on the way, so that nobody looks for the fault at the target.
QString proxyPhrase(const TransportFailure &failure)
{
    switch (failure.kind) {
    case FailureKind::HostNotFound:
        return Text::tr("the host name of the proxy %1 was not found").arg(failure.proxy);
    case FailureKind::ConnectionRefused:
        return Text::tr("the proxy %1 refused the connection").arg(failure.proxy);
    case FailureKind::ConnectTimeout:
        return Text::tr("no connection through the proxy %1 within %2 s").arg(failure.proxy, seconds(failure.limit));
    case FailureKind::ReadTimeout:
        return Text::tr("nothing was received from the proxy %1 for %2 s").arg(failure.proxy, seconds(failure.limit));
    case FailureKind::ConnectionLost:
        return Text::tr("the connection through the proxy %1 was closed or reset before a whole answer had arrived")
                   .arg(failure.proxy)
            + notRepeated(failure);
    case FailureKind::TlsFailed:
        return failure.cause == FailureCauses::Certificate
            ? Text::tr("the certificate of the proxy %1 was not accepted: %2").arg(failure.proxy, failure.detail)
            : Text::tr("no TLS connection to the proxy %1: it does not speak TLS, or refused it").arg(failure.proxy);
    case FailureKind::MalformedAnswer:
        return failure.cause == FailureCauses::SpeaksTls
            ? Text::tr("the proxy %1 speaks TLS only").arg(failure.proxy)
            : Text::tr("the proxy %1 answered with something that is not HTTP").arg(failure.proxy);
    case FailureKind::NetworkUnreachable:
        return Text::tr("the proxy %1 cannot be reached").arg(failure.proxy);
    case FailureKind::ProxyFailed:
        return failure.proxyStatus ? Text::tr("the proxy %1 did not connect to the host (HTTP %2)")
                                         .arg(failure.proxy)
                                         .arg(*failure.proxyStatus)
                                   : Text::tr("the proxy %1 did not connect to the host").arg(failure.proxy);
    case FailureKind::ProxyAuthenticationRequired:
        return failure.cause == FailureCauses::Refused
            ? Text::tr("the proxy %1 refused the user and the password (HTTP 407)").arg(failure.proxy)
            : Text::tr("the proxy %1 asks for a user and a password (HTTP 407)").arg(failure.proxy);
    default:
        return {};
    }
}

} // namespace

QString phraseOf(const TransportFailure &failure)
{
    if (!failure.proxy.isEmpty()) {
        if (const QString phrase = proxyPhrase(failure); !phrase.isEmpty())
            return phrase;
    }
    switch (failure.kind) {
    case FailureKind::HostNotFound:
        return failure.detail.isEmpty()
            ? Text::tr("the host name was not found")
            : Text::tr("the host name could not be looked up: the name server did not answer");
    case FailureKind::ConnectionRefused:
        return Text::tr("the connection was refused");
    case FailureKind::ConnectTimeout:
        if (failure.limit.count() == 0)
            return Text::tr("no connection: the host did not answer");
        return failure.hop == QLatin1StringView("tcp")
            ? Text::tr("no connection within %1 s").arg(seconds(failure.limit))
            : failure.hop == QLatin1StringView("dns")
            ? Text::tr("the host name was not looked up within %1 s").arg(seconds(failure.limit))
            : Text::tr("no TLS connection within %1 s").arg(seconds(failure.limit));
    case FailureKind::ReadTimeout:
        return Text::tr("connected, but nothing was received for %1 s").arg(seconds(failure.limit));
    case FailureKind::DeadlineExceeded:
        return Text::tr("not finished within %1 s").arg(seconds(failure.limit));
    case FailureKind::ConnectionLost:
        return (failure.cause == FailureCauses::Closed
                    ? Text::tr("the connection was closed or reset before a whole answer had arrived")
                    : Text::tr("the connection was closed or reset without an HTTP answer"))
            + notRepeated(failure);
    case FailureKind::TlsFailed:
        return failure.detail.isEmpty()
            ? Text::tr("no TLS connection: the other side does not speak TLS, or refused it")
            : Text::tr("the certificate was not accepted: %1").arg(failure.detail);
    case FailureKind::ProxyFailed:
        return Text::tr("the proxy did not connect");
    case FailureKind::ProxyAuthenticationRequired:
        return Text::tr("the proxy asks for a user and a password (HTTP 407)");
    case FailureKind::AnswerTooLarge:
        return Text::tr("the answer is larger than is sensible here and was cut off");
    case FailureKind::MalformedAnswer:
        return failure.detail.startsWith(QLatin1StringView("Content-Encoding"))
            ? Text::tr("the answer has a coding that was not asked for (%1)").arg(failure.detail)
            : Text::tr("the answer is not HTTP");
    case FailureKind::NetworkUnreachable:
        return Text::tr("the network or the host cannot be reached");
    case FailureKind::InvalidRequest:
        return Text::tr("the request was not sent: %1").arg(failure.detail);
    case FailureKind::Other:
        break;
    }
    return Text::tr("the request failed (%1)").arg(failure.detail);
}

bool canHelpAgain(FailureKind kind)
{
    switch (kind) {
    case FailureKind::ConnectionRefused:
    case FailureKind::ConnectTimeout:
    case FailureKind::ReadTimeout:
    case FailureKind::DeadlineExceeded:
    case FailureKind::ConnectionLost:
    case FailureKind::NetworkUnreachable:
    case FailureKind::HostNotFound:
    case FailureKind::ProxyFailed:
        return true;
    default:
        return false;
    }
}

QString proxyHint(const TransportFailure &failure)
{
    if (failure.proxy.isEmpty() || failure.proxyVariable.isEmpty())
        return {};
    const QString &variable = failure.proxyVariable;
    switch (failure.kind) {
    case FailureKind::HostNotFound:
    case FailureKind::ConnectionRefused:
        return Text::tr("Check host and port of the proxy in %1, or name the target in NO_PROXY to go round it.")
            .arg(variable);
    case FailureKind::ProxyAuthenticationRequired:
        return Text::tr("Check user and password in %1: http://user:password@host:port, with special characters "
                        "percent-encoded (@ is %40).",
                        "%1 is a variable, %40 stays as it is")
            .replace(QStringLiteral("%1"), variable);
    case FailureKind::TlsFailed:
        return failure.cause == FailureCauses::Certificate
            ? Text::tr("Check the host of the proxy in %1, or add the CA that signed its certificate to the file of "
                       "REQUESTS_CA_BUNDLE.")
                  .arg(variable)
            : Text::tr("If the proxy speaks plain HTTP, write http:// in the place of https:// in %1.").arg(variable);
    case FailureKind::MalformedAnswer:
    case FailureKind::NetworkUnreachable:
        return Text::tr("Check scheme, host and port of the proxy in %1.").arg(variable);
    case FailureKind::ConnectTimeout:
    case FailureKind::ReadTimeout:
    case FailureKind::ConnectionLost:
    case FailureKind::ProxyFailed:
        return Text::tr("The proxy in %1 did not let the connection through. Check it, ask who runs it, or name the "
                        "target in NO_PROXY to go round it.")
            .arg(variable);
    default:
        return {};
    }
}

} // namespace Cozewi
