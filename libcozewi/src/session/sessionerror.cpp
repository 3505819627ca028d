// SPDX-License-Identifier: MIT
#include "session/sessionerror.h"

#include "base/sentences.h"
#include "base/tr.h"
#include "http/failure.h"
#include "http/failurephrase.h"
#include "http/proxysettings.h"

namespace Cozewi {

namespace {

ErrorInfo errorAtTarget(const QUrl &target, const QString &phrase)
{
    ErrorInfo info;
    info.type = ErrorType::RequestError;
    info.stage = Stage::Session;
    info.host = target.host();
    info.port = portOf(target);
    info.message = Text::tr("request to %1: %2", "host and port, what happened")
                       .arg(authorityOf(target.host(), portOf(target)), phrase);
    return info;
}

bool mayPass(const TransportFailure &failure)
{
    if (failure.proxyStatus)
        return *failure.proxyStatus >= 500;
    return canHelpAgain(failure.kind);
}

} // namespace

ErrorInfo sessionError(const TransportFailure &failure, const HopContext &context)
{
    const HopAdvice advice = adviseOn(failure, context);
    ErrorInfo info = errorAtTarget(context.target, advice.what);
    info.kind = failureKindName(failure.kind);
    info.hop = failure.hop;
    info.proxyStatus = failure.proxyStatus;
    info.hint = joinSentences({advice.why, advice.fix});
    info.retryable = mayPass(failure);
    if (!advice.variable.isEmpty())
        info.variables = QStringList{advice.variable};
    return info;
}

ErrorInfo sessionError(const QString &kind, const QUrl &target, const QString &phrase, const QString &hint)
{
    ErrorInfo info = errorAtTarget(target, phrase);
    info.kind = kind;
    info.hint = hint;
    return info;
}

} // namespace Cozewi
