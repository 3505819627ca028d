// SPDX-License-Identifier: MIT
#include "session/hopadvice.h"

#include "base/sentences.h"
#include "base/tr.h"
#include "http/failure.h"
#include "http/proxysettings.h"

#include <QtCore/QLocale>

namespace Cozewi {

QString HopContext::proxyName() const
{
    return proxy.isEmpty() ? QString() : authorityOf(proxy.host(), portOf(proxy));
}

QString HopContext::targetName() const
{
    return target.isEmpty() ? QString() : authorityOf(target.host(), portOf(target));
}

Finding HopAdvice::toFinding(const QString &hop, Finding::Severity severity) const
{
    Finding finding;
    finding.id = id;
    finding.severity = severity;
    finding.what = asSentence(what);
    finding.why = why;
    finding.fix = fix;
    finding.variable = variable;
    finding.stage = Stage::Session;
    finding.hop = hop;
    finding.certain = certain;
    return finding;
}

QString secondsText(std::chrono::milliseconds time)
{
    // What is left of a time that was asked for has odd digits: 0.985 of 1 s.
    const auto step = time >= std::chrono::milliseconds(500) ? 100 : 1;
    const auto rounded = (time.count() + step / 2) / step * step;
    return QLocale::c().toString(static_cast<double>(rounded) / 1000.0, 'g', 6);
}

HopAdvice adviseOn(const TransportFailure &failure, const HopContext &context)
{
    if (failure.hop == QLatin1StringView("dns") || failure.hop == QLatin1StringView("tcp"))
        return adviseOnReaching(failure, context);
    if (failure.hop == QLatin1StringView("proxy_tls"))
        return adviseOnProxyTls(failure, context);
    if (failure.hop == QLatin1StringView("connect"))
        return adviseOnConnect(failure, context);
    return adviseOnTarget(failure, context);
}

} // namespace Cozewi
