// SPDX-License-Identifier: MIT
#include "config/answeradvice.h"

#include "base/sentences.h"
#include "base/tr.h"
#include "config/advice.h"

#include <cozewi/envkeys.h>

namespace Cozewi {

namespace {

QString checkClient()
{
    return Text::tr("Compare %1 and %2 with what the platform shows: the two do not belong together, or the secret was "
                    "replaced.")
        .arg(EnvKeys::WorkloadIdentityClientId, EnvKeys::WorkloadIdentityClientSecret);
}

QString invalidClient(const ErrorInfo &info)
{
    if (info.stage == Stage::IdToken)
        return checkClient();
    // Step 2 sends no secret, so the secret cannot be what is wrong.
    return Text::tr("The server of step 2 does not know this client id. Check that %1 and %2 belong to the same "
                    "platform and lane.")
        .arg(EnvKeys::WorkloadAccessTokenEndpoint, EnvKeys::WorkloadIdentityClientId);
}

QString invalidGrant(const ErrorInfo &info)
{
    if (info.stage == Stage::IdToken)
        return checkClient();
    return Text::tr(
               "Step 2 did not accept the ID token of step 1. Check that %1 and %2 belong to the same platform and "
               "lane, and that this machine's clock is right.")
        .arg(EnvKeys::WorkloadIdentityTokenEndpoint, EnvKeys::WorkloadAccessTokenEndpoint);
}

QString swappedEndpoints()
{
    return Text::tr(
               "Probably %1 and %2 are swapped, or one of them names another service: each accepts only the request "
               "of its own step.")
        .arg(EnvKeys::WorkloadIdentityTokenEndpoint, EnvKeys::WorkloadAccessTokenEndpoint);
}

QString notAllowed()
{
    return Text::tr("Ask whoever administers the project on Coze to authorise this workload (%1) for it.")
        .arg(EnvKeys::WorkloadIdentityClientId);
}

QString tryLater()
{
    return Text::tr(
        "The server has a problem of its own. Try again later; if it stays so, report the request id to the "
        "platform.");
}

QString notFound(const ErrorInfo &info)
{
    const QString variable = endpointVariable(info.stage);
    if (info.stage == Stage::IntegrationCredential || info.stage == Stage::ProjectEnvVars)
        return Text::tr("The server has nothing at that path. %1 is the base URL only, without /env, /integration or a "
                        "slash at its end.")
            .arg(variable);
    return Text::tr("The server has nothing at that path. Check the path in %1.")
        .arg(variable.isEmpty() ? Text::tr("the URL") : variable);
}

QString unauthorized(const ErrorInfo &info)
{
    if (info.stage == Stage::IdToken)
        return checkClient();
    if (info.stage == Stage::AccessToken)
        return invalidGrant(info);
    return Text::tr(
               "The server did not accept a token that was just issued. Check that %1 belongs to the same platform "
               "and lane as the two token endpoints.")
        .arg(EnvKeys::OutboundAuthEndpoint);
}

QString enableIntegration()
{
    return Text::tr(
        "Enable and authorise the integration for this project, among the project's integrations on Coze, and check "
        "its name.");
}

QString forbidden(const ErrorInfo &info)
{
    if (info.stage == Stage::IntegrationCredential)
        return Text::tr("This workload may not use the integration. Authorise it for this project on Coze.");
    return notAllowed();
}

QString badRequest(const ErrorInfo &info)
{
    if (info.stage == Stage::IntegrationCredential)
        return Text::tr("Check the name of the integration.");
    if (info.stage == Stage::ProjectEnvVars)
        return Text::tr("Check that %1 is the base URL of the API.").arg(EnvKeys::OutboundAuthEndpoint);
    return swappedEndpoints();
}

QString wrongMethod(const ErrorInfo &info)
{
    return Text::tr("The path exists but is not the one of this call. Check the path in %1, also for http:// where "
                    "https:// is meant.")
        .arg(endpointVariable(info.stage));
}

} // namespace

QString oauthAdvice(const ErrorInfo &info)
{
    const QString &error = info.oauthError;
    if (error == u"invalid_client")
        return invalidClient(info);
    if (error == u"invalid_grant" || error == u"invalid_token")
        return invalidGrant(info);
    if (error == u"invalid_request" || error == u"unsupported_grant_type")
        return swappedEndpoints();
    if (error == u"unauthorized_client" || error == u"access_denied" || error == u"invalid_target"
        || error == u"invalid_scope")
        return notAllowed();
    if (error == u"server_error" || error == u"temporarily_unavailable" || error == u"slow_down")
        return tryLater();
    return Text::tr("The server's own words say why. If they do not help, report them with the request id to the "
                    "platform.");
}

QString statusAdvice(const ErrorInfo &info)
{
    const int status = info.httpStatus.value_or(0);
    switch (status) {
    case 400:
    case 415:
    case 422:
        return badRequest(info);
    case 401:
        return unauthorized(info);
    case 403:
        return forbidden(info);
    case 404:
    case 410:
        return notFound(info);
    case 405:
        return wrongMethod(info);
    case 407:
        return Text::tr("A proxy answered, not the server. Put user and password into HTTPS_PROXY or HTTP_PROXY.");
    case 408:
    case 502:
    case 503:
    case 504:
        return tryLater();
    case 429:
        return Text::tr("Wait a little, and call less often: keep what was fetched, and let all parts of a program "
                        "share one client.");
    default:
        break;
    }
    if (status == 500 && info.stage == Stage::IntegrationCredential)
        return enableIntegration();
    if (status >= 500)
        return tryLater();
    return Text::tr("Check %1; if it is right, report the status and the request id to the platform.")
        .arg(endpointVariable(info.stage));
}

bool isTellingStatus(int status)
{
    return status == 404 || status == 405 || status == 407 || status == 410 || status == 429 || status >= 500;
}

QString businessAdvice(const ErrorInfo &info)
{
    const QString advice = info.stage == Stage::IntegrationCredential
        ? Text::tr("Put right what the platform says in the settings of the project or of the integration on Coze, or "
                   "have whoever administers the project do so.")
        : Text::tr("Put right what the platform says in the settings of the project on Coze, or have whoever "
                   "administers the project do so.");
    const QString project =
        Text::tr("Check that it is the project that %1 belongs to.").arg(EnvKeys::WorkloadIdentityClientId);
    return joinSentences(
        {advice, project, Text::tr("If that does not help, report code and request id to the platform.")});
}

} // namespace Cozewi
