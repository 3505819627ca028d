// SPDX-License-Identifier: MIT
// explainError(): the error's own words, sharpened by what the variables tell.
#include "base/errorkinds.h"
#include "base/sentences.h"
#include "base/tr.h"
#include "config/advice.h"
#include "config/networksettings.h"
#include "config/urlcheck.h"
#include "diagnostics/cause.h"
#include "diagnostics/findings.h"

#include <cozewi/doctor.h>
#include <cozewi/envkeys.h>
#include <cozewi/text.h>

#include <algorithm>

namespace Cozewi {

namespace {

/// The variables whose values could be behind \a error.
QStringList suspects(const ErrorInfo &error)
{
    QStringList names = error.variables;
    if (const QString endpoint = endpointVariable(error.stage); !endpoint.isEmpty())
        names.append(endpoint);
    const bool isTokenStep = error.stage == Stage::IdToken || error.stage == Stage::AccessToken;
    const bool wasRefused = error.kind == ErrorKinds::OAuthError || error.httpStatus == 401 || error.httpStatus == 400;
    if (isTokenStep && wasRefused) {
        names.append({QString(EnvKeys::WorkloadIdentityClientId), QString(EnvKeys::WorkloadIdentityClientSecret)});
        // Swapped endpoints are told under the first of the two.
        names.append(EnvKeys::WorkloadIdentityTokenEndpoint);
    }
    if (error.httpStatus)
        names.append(EnvKeys::ServerEnv);
    return names;
}

/// Whether \a finding, which is about one of the suspects, can have to do with \a error.
bool canCause(const Finding &finding, const ErrorInfo &error)
{
    const bool isAboutTls = finding.id.endsWith(u"-loopback-https") || finding.id.endsWith(u"-port");
    if (error.kind == u"tls")
        return isAboutTls;
    if (finding.severity < Finding::Severity::Warning)
        return false;
    if (error.kind == u"host-not-found")
        return !isAboutTls && !finding.id.endsWith(u"-http");
    // A server that wants TLS drops, redirects or garbles what comes without.
    if (finding.id.endsWith(u"-http"))
        return error.kind == u"connection-lost" || error.kind == u"malformed" || error.kind == ErrorKinds::Redirect;
    return true;
}

FindingList relevantFindings(const ErrorInfo &error, const Configuration &configuration)
{
    const QStringList names = suspects(error);
    FindingList relevant;
    for (const Finding &finding : checkConfiguration(configuration)) {
        if (names.contains(finding.variable) && canCause(finding, error))
            relevant.append(finding);
    }
    return relevant;
}

/// The proxy that the failing call went through, in words; empty for none.
QString proxyNote(const ErrorInfo &error, const Configuration &configuration)
{
    const QString variable = endpointVariable(error.stage);
    const QUrl url = variable.isEmpty() ? QUrl() : endpointUrl(configuration.environment().value(variable));
    if (!url.isValid())
        return {};
    const ProxyChoice choice = NetworkSettings::fromEnvironment(configuration.environment()).proxyFor(url);
    if (choice.isDirect() || choice.problem)
        return {};
    return Text::tr("The call goes through the proxy %1, which %2 names.")
        .arg(displayUrl(choice.proxy.toString()), choice.variable);
}

/// The usual advice on a refused ID token is to compare both endpoints; here that is done already.
QString hintOnRefusedIdToken(const ErrorInfo &error, const Configuration &configuration)
{
    const bool isRefused = error.stage == Stage::AccessToken && error.oauthError == u"invalid_grant";
    const QUrl first = configuration.idTokenEndpoint();
    const QUrl second = configuration.accessTokenEndpoint();
    if (!isRefused || first.host() != second.host() || first.port() != second.port())
        return {};
    return Text::tr("Both steps go to the same host with the same lane, so these settings fit together, and the "
                    "platform has to explain it: try again, and if it stays so report it.");
}

/// No answer came: the way, rather than the server, is in question.
bool isOnTheWay(const ErrorInfo &error)
{
    return !error.httpStatus && error.stage != Stage::Configuration && error.kind != ErrorKinds::Unavailable
        && error.kind != ErrorKinds::Cancelled;
}

/// With a proxy, these are about the proxy: this machine does not even look for the server.
bool isBeforeTheTarget(const QString &kind)
{
    return kind == u"refused" || kind == u"connect-timeout" || kind == u"host-not-found" || kind == u"unreachable";
}

void append(QString &text, const QString &more)
{
    if (!text.contains(more))
        text = joinSentences({text, more});
}

} // namespace

Finding explainError(const ErrorInfo &error, const Configuration &configuration)
{
    const Cause cause = causeOf(error);
    Finding finding;
    finding.id = stageName(error.stage).replace(u'_', u'-') + u'-'
        + (error.kind.isEmpty() ? QStringLiteral("failed") : error.kind);
    finding.severity = Finding::Severity::Error;
    finding.stage = error.stage;
    finding.hop = error.hop;
    finding.variable = error.variables.isEmpty() ? endpointVariable(error.stage) : error.variables.first();
    finding.what = asSentence(error.message);
    finding.why = cause.text;
    finding.certain = cause.certain;
    const QString proxy = isOnTheWay(error) ? proxyNote(error, configuration) : QString();
    if (!proxy.isEmpty() && isBeforeTheTarget(error.kind))
        finding.why = Text::tr("It is the proxy, not the server, that could not be reached.");
    append(finding.why, proxy);

    const FindingList relevant = relevantFindings(error, configuration);
    for (const Finding &other : relevant) {
        append(finding.why, other.what);
        append(finding.fix, other.fix);
    }
    if (!relevant.isEmpty()) {
        finding.variable = relevant.first().variable;
        // Two facts side by side: that one causes the other is inferred.
        if (error.stage != Stage::Configuration) {
            finding.certain = false;
            append(finding.why, Text::tr("That is probably the cause."));
        }
    }
    QString hint = hintOnRefusedIdToken(error, configuration);
    if (hint.isEmpty())
        hint = error.hint.isEmpty() ? hintFor(error) : error.hint;
    const bool isSecondThought = !relevant.isEmpty() && error.stage != Stage::Configuration && !hint.isEmpty();
    append(finding.fix, isSecondThought ? Text::tr("If that does not help: %1").arg(hint) : hint);
    if (error.retryable && error.cooldownUntil)
        append(finding.fix,
               Text::tr("The same error is repeated without a request until %1.")
                   .arg(error.cooldownUntil->toUTC().toString(Qt::ISODate)));
    if (!error.requestId.isEmpty())
        append(finding.fix, Text::tr("Request id for the platform's support: %1").arg(sanitizedText(error.requestId)));
    return finding;
}

} // namespace Cozewi
