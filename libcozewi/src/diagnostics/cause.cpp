// SPDX-License-Identifier: MIT
#include "diagnostics/cause.h"

#include "base/errorkinds.h"
#include "base/tr.h"
#include "config/answeradvice.h"
#include "diagnostics/findings.h"

#include <QtCore/QHash>

namespace Cozewi {

namespace {

Cause refused(const ErrorInfo &error)
{
    if (isLoopback(error.host))
        return {Text::tr("No program on this machine listens on that port.")};
    return {Text::tr("The machine answered that nothing listens on that port.")};
}

Cause oauth(const ErrorInfo &error)
{
    const QString &name = error.oauthError;
    if (name == u"invalid_client" && error.stage == Stage::IdToken)
        return {Text::tr("The server itself says that client id and client secret are not right.")};
    if (name == u"invalid_client")
        return {Text::tr("The server itself says that it does not know this client.")};
    if (name == u"invalid_grant" && error.stage == Stage::AccessToken)
        return {Text::tr("The server itself says that it does not accept the ID token of step 1.")};
    if (name == u"access_denied" || name == u"unauthorized_client")
        return {Text::tr("The server itself says that this client may not do it.")};
    if (name == u"unsupported_grant_type" || name == u"invalid_request")
        return {Text::tr("The server does not know this kind of request; it is probably the one of another step."),
                false};
    return {Text::tr("The server gave this reason itself.")};
}

Cause status(const ErrorInfo &error)
{
    const int status = error.httpStatus.value_or(0);
    const bool isApi = error.stage == Stage::IntegrationCredential || error.stage == Stage::ProjectEnvVars;
    switch (status) {
    case 401:
        return isApi ? Cause{Text::tr("The server does not accept the access token, nor a new one.")}
                     : Cause{Text::tr("The server does not accept the client.")};
    case 403:
        return {Text::tr("The server knows the caller and does not allow the call.")};
    case 404:
    case 410:
        return {Text::tr("The server answers, but has nothing at this path.")};
    case 405:
        return {Text::tr("The path exists, but does not take this kind of request.")};
    case 429:
        return {Text::tr("The server asks to be called less often.")};
    case 502:
    case 503:
    case 504:
        return {Text::tr("A gateway answers, but the service behind it does not work at the moment.")};
    default:
        break;
    }
    if (status == 500 && error.stage == Stage::IntegrationCredential)
        return {Text::tr("The platform answers so where an integration is not enabled or not authorised for the "
                         "project; probably that is so."),
                false};
    if (status >= 500)
        return {Text::tr("The server failed while it worked on the request.")};
    return {Text::tr("The server refused the request without a reason that is known here.")};
}

Cause connectionLost(const ErrorInfo &error)
{
    return {error.httpStatus
                ? Text::tr("The server began to answer; then it, or something between, closed the connection.")
                : Text::tr("The server, or something between, closed the connection instead of answering.")};
}

using Explainer = Cause (*)(const ErrorInfo &);

const QHash<QString, Explainer> &explainers()
{
    static const QHash<QString, Explainer> table{
        {QStringLiteral("refused"), refused},
        {ErrorKinds::OAuthError, oauth},
        {ErrorKinds::HttpStatus, status},
        {QStringLiteral("connection-lost"), connectionLost},
    };
    return table;
}

struct PlainCause {
    const char *text;
    bool certain;
};

const QHash<QString, PlainCause> &plainCauses()
{
    static const QHash<QString, PlainCause> table{
        {QStringLiteral("host-not-found"),
         {QT_TRANSLATE_NOOP("Cozewi", "The name server of this machine knows no such host."), true}},
        {QStringLiteral("connect-timeout"),
         {QT_TRANSLATE_NOOP("Cozewi",
                            "No answer at all came back; probably a firewall drops the packets or the machine "
                            "is off."),
          false}},
        {QStringLiteral("unreachable"),
         {QT_TRANSLATE_NOOP("Cozewi", "This machine knows no way to that network."), true}},
        {QStringLiteral("read-timeout"),
         {QT_TRANSLATE_NOOP("Cozewi", "The connection was made; then the server sent nothing."), true}},
        {QStringLiteral("deadline"),
         {QT_TRANSLATE_NOOP("Cozewi", "The time allowed for the whole call ran out."), true}},
        {QStringLiteral("tls"),
         {QT_TRANSLATE_NOOP("Cozewi",
                            "The server could not prove that it is the one that was asked for, or does not "
                            "speak TLS; nothing was sent to it."),
          true}},
        {QStringLiteral("proxy"), {QT_TRANSLATE_NOOP("Cozewi", "The proxy refused or failed to connect."), true}},
        {QStringLiteral("proxy-authentication"),
         {QT_TRANSLATE_NOOP("Cozewi", "The proxy wants a user and password, or does not accept those it got."), true}},
        {QStringLiteral("too-large"),
         {QT_TRANSLATE_NOOP("Cozewi", "No answer of the API is that large; probably something else answers there."),
          false}},
        {QStringLiteral("malformed"),
         {QT_TRANSLATE_NOOP("Cozewi",
                            "What answers there does not speak HTTP; it may be the port of another service, or "
                            "one that wants TLS."),
          true}},
        {ErrorKinds::HtmlPage,
         {QT_TRANSLATE_NOOP("Cozewi",
                            "The API answers with JSON, so this page came from something else: a gateway, a "
                            "login page or another site."),
          true}},
        {ErrorKinds::NotJson,
         {QT_TRANSLATE_NOOP("Cozewi", "The API answers with JSON, so this came from something else."), true}},
        {ErrorKinds::WrongShape,
         {QT_TRANSLATE_NOOP("Cozewi", "The status says success, but the answer is not what this step has to give."),
          true}},
        {ErrorKinds::BusinessCode,
         {QT_TRANSLATE_NOOP("Cozewi", "The platform took the call and refused it with a code of its own."), true}},
        {ErrorKinds::Redirect,
         {QT_TRANSLATE_NOOP("Cozewi",
                            "The platform's API never redirects: a login page, a gateway or an outdated address does."),
          true}},
        {ErrorKinds::Configuration, {QT_TRANSLATE_NOOP("Cozewi", "Nothing was sent."), true}},
        {ErrorKinds::Unavailable, {QT_TRANSLATE_NOOP("Cozewi", "Nothing was sent."), true}},
        {ErrorKinds::Cancelled, {QT_TRANSLATE_NOOP("Cozewi", "The call was cancelled."), true}},
    };
    return table;
}

} // namespace

Cause causeOf(const ErrorInfo &error)
{
    const bool isPage = error.kind == ErrorKinds::HtmlPage || error.kind == ErrorKinds::NotJson;
    if (isPage && isTellingStatus(error.httpStatus.value_or(0)))
        return status(error);
    if (const Explainer explainer = explainers().value(error.kind))
        return explainer(error);
    const auto plain = plainCauses().constFind(error.kind);
    if (plain != plainCauses().cend())
        return {Text::tr(plain->text), plain->certain};
    return {Text::tr("The cause is not known here."), false};
}

} // namespace Cozewi
