// SPDX-License-Identifier: MIT
#include "config/advice.h"

#include "base/errorkinds.h"
#include "base/tr.h"
#include "config/answeradvice.h"

#include <cozewi/envkeys.h>

#include <QtCore/QHash>

namespace Cozewi {

namespace {

/// "COZE_… " of the stage, or a word for the URL where a caller gave it.
QString urlName(const ErrorInfo &info)
{
    const QString variable = endpointVariable(info.stage);
    return variable.isEmpty() ? Text::tr("the URL") : variable;
}

QString hostNotFound(const ErrorInfo &info)
{
    return Text::tr("Check the host name in %1 for a typing error. If it is right, this machine's name server does "
                    "not know it: check the network, the VPN and the DNS settings.")
        .arg(urlName(info));
}

QString refused(const ErrorInfo &info)
{
    return Text::tr("The machine is there, but nothing listens on that port. Check host and port in %1; if they are "
                    "right, the server is down: start it, or try again later.")
        .arg(urlName(info));
}

QString notReached(const ErrorInfo &info)
{
    return Text::tr("Check host and port in %1 and this machine's network. Probably a firewall drops the packets, a "
                    "VPN is missing, or this network needs a proxy (HTTPS_PROXY).")
        .arg(urlName(info));
}

QString silent(const ErrorInfo &info)
{
    return Text::tr("The server took the connection and then said nothing. Try again later; if it stays so, check "
                    "that the port in %1 is the one of the API.")
        .arg(urlName(info));
}

QString deadline(const ErrorInfo &)
{
    return Text::tr("Allow more time, or find out which step is slow.");
}

QString connectionLost(const ErrorInfo &info)
{
    if (info.httpStatus)
        return Text::tr(
            "The address is right. Try again, which does no harm. If it happens each time, report it to the "
            "platform, and ask those who run this network whether something cuts connections.");
    return Text::tr(
               "Try again. If it goes on: where this address worked before, look for a proxy or firewall that cuts "
               "connections, and tell the platform; where it never did, check port and http:// against https:// "
               "in %1.")
        .arg(urlName(info));
}

QString tls(const ErrorInfo &info)
{
    return Text::tr("Check that the host in %1 is the one that the certificate is for, and that this machine's date is "
                    "right. If your company inspects TLS, name a PEM file with its CA in REQUESTS_CA_BUNDLE. If the "
                    "server speaks plain HTTP, write http://.")
        .arg(urlName(info));
}

QString proxy(const ErrorInfo &)
{
    return Text::tr(
        "The proxy did not let the connection through. Check HTTPS_PROXY, HTTP_PROXY and ALL_PROXY, or name "
        "the host in NO_PROXY to go round it.");
}

QString proxyAuthentication(const ErrorInfo &)
{
    return Text::tr("Put user and password into the proxy variable: http://user:password@host:port, with special "
                    "characters percent-encoded (@ is %40).");
}

QString notTheApi(const ErrorInfo &info)
{
    return Text::tr("Something else than the API answers there. Check host, port and path in %1.").arg(urlName(info));
}

QString page(const ErrorInfo &info)
{
    return Text::tr("Check host and path in %1. If they are right, something stands before the API: open that address "
                    "in a browser to see what it is, and sign in there or ask those who run the network.")
        .arg(urlName(info));
}

QString redirect(const ErrorInfo &info)
{
    return Text::tr(
               "If that is the API under another address, write it into %1. If it is a login page, something stands "
               "before the API: sign in there, or ask those who run the network.")
        .arg(urlName(info));
}

QString wrongShape(const ErrorInfo &info)
{
    // Swapped endpoints fail in step 1 already.
    if (info.stage != Stage::IdToken)
        return Text::tr("Probably %1 names another service. Check it; if it is right, report the request id to the "
                        "platform.")
            .arg(urlName(info));
    return Text::tr(
               "Probably %1 names another service, or %2 and %3 are swapped. If they are right, report the request "
               "id to the platform.")
        .arg(urlName(info), EnvKeys::WorkloadIdentityTokenEndpoint, EnvKeys::WorkloadAccessTokenEndpoint);
}

QString unavailable(const ErrorInfo &)
{
    return Text::tr("Create a QCoreApplication before the first call, and make calls only as long as it lives.");
}

using Adviser = QString (*)(const ErrorInfo &);

const QHash<QString, Adviser> &advisers()
{
    static const QHash<QString, Adviser> table{
        {QStringLiteral("host-not-found"), hostNotFound},
        {QStringLiteral("refused"), refused},
        {QStringLiteral("connect-timeout"), notReached},
        {QStringLiteral("unreachable"), notReached},
        {QStringLiteral("read-timeout"), silent},
        {QStringLiteral("deadline"), deadline},
        {QStringLiteral("connection-lost"), connectionLost},
        {QStringLiteral("tls"), tls},
        {QStringLiteral("proxy"), proxy},
        {QStringLiteral("proxy-authentication"), proxyAuthentication},
        {QStringLiteral("too-large"), notTheApi},
        {QStringLiteral("malformed"), notTheApi},
        {ErrorKinds::HtmlPage, page},
        {ErrorKinds::NotJson, notTheApi},
        {ErrorKinds::WrongShape, wrongShape},
        {ErrorKinds::Redirect, redirect},
        {ErrorKinds::OAuthError, oauthAdvice},
        {ErrorKinds::HttpStatus, statusAdvice},
        {ErrorKinds::BusinessCode, businessAdvice},
        {ErrorKinds::Unavailable, unavailable},
    };
    return table;
}

} // namespace

QString hintFor(const ErrorInfo &info)
{
    // Whatever the body looks like, such a status says more than the body does.
    if (isTellingStatus(info.httpStatus.value_or(0))
        && (info.kind == ErrorKinds::HtmlPage || info.kind == ErrorKinds::NotJson))
        return statusAdvice(info);
    const Adviser adviser = advisers().value(info.kind);
    return adviser ? adviser(info) : QString();
}

QString endpointVariable(Stage stage)
{
    switch (stage) {
    case Stage::IdToken:
        return EnvKeys::WorkloadIdentityTokenEndpoint;
    case Stage::AccessToken:
        return EnvKeys::WorkloadAccessTokenEndpoint;
    case Stage::IntegrationCredential:
    case Stage::ProjectEnvVars:
        return EnvKeys::OutboundAuthEndpoint;
    case Stage::SkillEnvironment:
        return EnvKeys::SkillEnvEndpoint;
    case Stage::Configuration:
    case Stage::Session:
        return {};
    }
    Q_UNREACHABLE();
}

} // namespace Cozewi
