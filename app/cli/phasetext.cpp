// SPDX-License-Identifier: MIT
#include "phasetext.h"

#include "text.h"

#include <cozewi/text.h>

namespace Cozewi::Cli {

using namespace Qt::Literals::StringLiterals;

namespace {

using Phase = std::pair<QString, PhaseTimings::Duration>;

QList<Phase> phasesOf(const PhaseTimings &timings, const QUrl &url, bool isProxied)
{
    QList<Phase> phases;
    const auto add = [&phases](const QString &name, const std::optional<PhaseTimings::Duration> &time) {
        if (time)
            phases.append({name, *time});
    };
    const bool isJoined = !isProxied && url.scheme() == "https"_L1 && !timings.tls;
    add(u"queued"_s, timings.queued);
    add(u"dns"_s, timings.dns);
    add(isJoined ? u"tcp_tls"_s : u"tcp"_s, timings.connect);
    add(u"proxy_tls"_s, timings.proxyTls);
    add(u"connect"_s, timings.proxyConnect);
    add(u"tls"_s, timings.tls);
    add(u"wait"_s, timings.wait);
    add(u"receive"_s, timings.receive);
    phases.append({u"total"_s, timings.total});
    return phases;
}

double milliseconds(PhaseTimings::Duration time)
{
    return static_cast<double>(time.count()) / 1000;
}

QString line(QChar sign, const QString &text)
{
    return QString(sign) + u' ' + text + u'\n';
}

QString headerLines(QChar sign, const HeaderList &headers)
{
    QString text;
    for (const Header &header : headers)
        text += line(sign, sanitizedText(QByteArrayView(header.name + ": " + header.value), 500));
    return text;
}

QString tlsLine(const TlsInfo &tls)
{
    QStringList parts{tls.protocol, tls.cipher};
    if (!tls.peerSubject.isEmpty())
        parts.append(Text::tr("certificate of %1, signed by %2").arg(tls.peerSubject, tls.peerIssuer));
    parts.removeAll(QString());
    return line(u'*', parts.join(u", "_s));
}

QString phaseLine(const ExchangeRecord &record)
{
    QStringList parts;
    for (const auto &[name, time] : phasesOf(record.timings, record.url, !record.proxy.isEmpty()))
        parts.append(u"%1 %2 ms"_s.arg(name).arg(milliseconds(time), 0, 'f', 1));
    if (record.timings.reused)
        parts.append(Text::tr("on a kept connection"));
    return line(u'*', parts.join(u", "_s));
}

} // namespace

QJsonObject phasesJson(const PhaseTimings &timings, const QUrl &url, bool isProxied)
{
    QJsonObject json;
    for (const auto &[name, time] : phasesOf(timings, url, isProxied))
        json.insert(name, milliseconds(time));
    return json;
}

QString exchangeText(const ExchangeRecord &record)
{
    const QString url = record.url.toString(QUrl::RemoveUserInfo | QUrl::RemoveQuery);
    QString text = line(u'*', record.proxy.isEmpty() ? Text::tr("directly") : Text::tr("through %1").arg(record.proxy));
    text += line(u'>', sanitizedText(QByteArrayView(record.method), 40) + u' ' + sanitizedText(url));
    text += headerLines(u'>', record.requestHeaders);
    if (!record.tls.protocol.isEmpty())
        text += tlsLine(record.tls);
    if (record.status > 0)
        text += line(u'<', "HTTP "_L1 + QString::number(record.status)) + headerLines(u'<', record.responseHeaders);
    return text + phaseLine(record);
}

QString hopDetails(const ProbeHop &hop)
{
    QString head = hop.name;
    if (hop.time)
        head += u" %1 ms"_s.arg(milliseconds(*hop.time), 0, 'f', 1);
    if (!hop.peer.isEmpty())
        head += u", "_s + hop.peer;
    if (hop.state == ProbeHop::State::Skipped) {
        return line(u'*',
                    hop.seen.isEmpty() ? Text::tr("%1: not reached").arg(head)
                                       : Text::tr("%1: skipped, %2").arg(head, hop.seen));
    }
    QString text = line(u'*', head + ": "_L1 + hop.seen);
    if (!hop.protocol.isEmpty())
        text += line(u'*', u"  "_s + hop.protocol + u", "_s + hop.cipher);
    for (const CertificateInfo &certificate : hop.certificates) {
        text += line(
            u'*', u"  "_s + Text::tr("certificate of %1, signed by %2").arg(certificate.subject, certificate.issuer));
        text += line(u'*',
                     u"    "_s
                         + Text::tr("valid from %1 to %2, SHA-256 %3")
                               .arg(certificate.validFrom.toString(Qt::ISODate),
                                    certificate.validUntil.toString(Qt::ISODate), certificate.fingerprint()));
    }
    return text + headerLines(u'<', hop.headers);
}

} // namespace Cozewi::Cli
