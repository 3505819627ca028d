// SPDX-License-Identifier: MIT
// checkExchange(): what an exchange that went well still tells.
#include "base/sentences.h"
#include "base/tr.h"
#include "diagnostics/findings.h"

#include <cozewi/doctor.h>
#include <cozewi/text.h>

#include <QtCore/QLocale>

namespace Cozewi {

namespace {

using Severity = Finding::Severity;

/// Below that, the time on the way and the server's rounding to seconds may be all of it.
constexpr qint64 tolerableSkew = 30;
/// Above that, servers that check `iat` and `exp` refuse tokens.
constexpr qint64 harmfulSkew = 300;
constexpr qint64 daysBeforeExpiry = 14;
constexpr std::chrono::seconds slowAnswer{2};
/// With a renewal 60 s before the end, what is shorter means an exchange a minute and more.
constexpr qint64 shortLife = 120;
constexpr qint64 renewalMargin = 60;

Finding exchangeFinding(const ExchangeRecord &record, const QString &id, Severity severity, const QString &hop)
{
    Finding finding;
    finding.id = id;
    finding.severity = severity;
    finding.stage = record.stage;
    finding.hop = hop;
    return finding;
}

QString duration(qint64 seconds)
{
    const qint64 minutes = (seconds + 30) / 60;
    if (seconds < 120)
        return Text::tr("%n second(s)", nullptr, static_cast<int>(seconds));
    if (minutes < 120)
        return Text::tr("%n minute(s)", nullptr, static_cast<int>(minutes));
    return Text::tr("%n hour(s)", nullptr, static_cast<int>((minutes + 30) / 60));
}

void checkClock(const ExchangeRecord &record, FindingList &findings)
{
    const qint64 skew = record.clockSkew.value_or(0);
    if (qAbs(skew) <= tolerableSkew)
        return;
    Finding finding = exchangeFinding(record, QStringLiteral("clock-skew"), Severity::Warning, QStringLiteral("http"));
    finding.what = skew > 0 ? Text::tr("This machine's clock is %1 behind the server's.").arg(duration(skew))
                            : Text::tr("This machine's clock is %1 ahead of the server's.").arg(duration(-skew));
    finding.why = qAbs(skew) > harmfulSkew
        ? (skew > 0
               ? Text::tr("The server's Date header says so. New tokens and certificates may count as not yet "
                          "valid here, and expired ones as good.")
               : Text::tr("The server's Date header says so. Good tokens and certificates may count as expired here."))
        : Text::tr("The server's Date header says so. It is small enough to do no harm yet.");
    finding.fix =
        Text::tr("Set this machine's clock (timedatectl set-ntp true). If it is right, the server's is wrong.");
    findings.append(finding);
}

void checkEncryption(const ExchangeRecord &record, FindingList &findings)
{
    if (record.url.scheme() != u"http" || isLoopback(record.url.host()))
        return;
    Finding finding = exchangeFinding(record, QStringLiteral("plain-http"), Severity::Warning, QStringLiteral("tls"));
    finding.what = Text::tr("The call to %1 was not encrypted.").arg(sanitizedText(record.url.host()));
    finding.why = Text::tr("Its URL begins with http://, so secrets and tokens can be read on the way.");
    finding.fix = Text::tr("Write https:// if the server speaks it.");
    findings.append(finding);
}

void checkCertificate(const ExchangeRecord &record, FindingList &findings)
{
    if (!record.tls.peerExpiry.isValid())
        return;
    const qint64 days = record.startedAt.daysTo(record.tls.peerExpiry);
    if (days > daysBeforeExpiry)
        return;
    Finding finding =
        exchangeFinding(record, QStringLiteral("certificate-expires"), Severity::Warning, QStringLiteral("tls"));
    finding.what =
        Text::tr("The certificate of %1 expires on %2.")
            .arg(sanitizedText(record.url.host()), QLocale::c().toString(record.tls.peerExpiry.toUTC(), u"yyyy-MM-dd"));
    finding.why = Text::tr("From then on no call to it succeeds.");
    finding.fix = Text::tr("Tell whoever runs the server.");
    findings.append(finding);
}

void checkSpeed(const ExchangeRecord &record, FindingList &findings)
{
    if (record.timings.total < slowAnswer)
        return;
    const PhaseTimings &timings = record.timings;
    Finding finding = exchangeFinding(record, QStringLiteral("slow"), Severity::Warning, QStringLiteral("http"));
    const auto total = std::chrono::duration_cast<std::chrono::seconds>(timings.total).count();
    finding.what = asSentence(Text::tr("%1 took %2 (%3)", "a step, a time, a host")
                                  .arg(stageTitle(record.stage), duration(total), sanitizedText(record.url.host())));
    const bool isServer = timings.wait.value_or(PhaseTimings::Duration(0)) * 4 > timings.total * 3;
    finding.why = isServer
        ? Text::tr(
            "The request was sent at once; the time went by waiting for the server's answer. Programs with short "
            "timeouts will fail on it.")
        : Text::tr("Programs with short timeouts will fail on it.");
    finding.fix = isServer ? Text::tr("If it stays so, tell the platform, and give programs longer timeouts.")
                           : Text::tr("Look at the phases of the request to see where the time goes.");
    if (const QString id = record.requestId(); isServer && !id.isEmpty())
        finding.fix = joinSentences({finding.fix, Text::tr("Request id for the platform's support: %1").arg(id)});
    findings.append(finding);
}

void checkLifetime(const ExchangeRecord &record, FindingList &findings)
{
    const qint64 life = record.expiresIn.value_or(shortLife);
    if (record.stage != Stage::AccessToken || record.error || life >= shortLife || life <= 0)
        return;
    Finding finding =
        exchangeFinding(record, QStringLiteral("token-short-life"), Severity::Warning, QStringLiteral("http"));
    finding.what = Text::tr("The access token lives %1 only.").arg(duration(life));
    finding.why = life > renewalMargin
        ? Text::tr("It is renewed one minute before it expires, so every %1 there is another exchange.")
              .arg(duration(life - renewalMargin))
        : Text::tr("It is renewed one minute before it expires, so every call needs another exchange.");
    finding.fix =
        Text::tr("The platform sets that (expires_in). If those are too many exchanges, ask it for a longer lifetime.");
    findings.append(finding);
}

void checkRefusal(const ExchangeRecord &record, FindingList &findings)
{
    if (record.stage != Stage::AccessToken || record.error || record.cause != u"after 401")
        return;
    Finding finding =
        exchangeFinding(record, QStringLiteral("token-refused"), Severity::Warning, QStringLiteral("http"));
    finding.what = Text::tr("The access token in use was refused (HTTP 401) and replaced by a new one.");
    finding.why = Text::tr("It had not expired yet: somebody revoked it, or the identity was changed on the platform.");
    finding.fix = Text::tr("Nothing now: the call was repeated with the new token. If it happens again and "
                           "again, report it to the platform.");
    findings.append(finding);
}

} // namespace

FindingList checkExchange(const ExchangeRecord &record)
{
    FindingList findings;
    checkClock(record, findings);
    checkEncryption(record, findings);
    checkCertificate(record, findings);
    checkSpeed(record, findings);
    checkLifetime(record, findings);
    checkRefusal(record, findings);
    for (const QString &warning : record.warnings) {
        Finding finding =
            exchangeFinding(record, QStringLiteral("answer-warning"), Severity::Warning, QStringLiteral("http"));
        finding.what = warning;
        finding.why = Text::tr("The server answered so.");
        finding.fix = Text::tr("Report it to the platform if it stays so.");
        findings.append(finding);
    }
    return findings;
}

} // namespace Cozewi
