// SPDX-License-Identifier: MIT
#include "pages/exchangefacts.h"

#include "models/exchangemodel.h"
#include "models/exchangetext.h"
#include "models/timetext.h"
#include "pages/look.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>

using namespace Qt::Literals::StringLiterals;

namespace Inspector {

namespace {

struct FactWords {
    Q_DECLARE_TR_FUNCTIONS(ExchangeFacts)
};

QString headerLines(const Cozewi::HeaderList &headers)
{
    QStringList lines;
    for (const Cozewi::Header &header : headers)
        lines << u"%1: %2"_s.arg(QString::fromLatin1(header.name), QString::fromUtf8(header.value));
    return lines.join(u'\n');
}

QString statusText(const Cozewi::ExchangeRecord &record)
{
    QString text = record.status > 0 ? QString::number(record.status) : FactWords::tr("no answer");
    if (record.error) {
        const QString words = ExchangeText::shortError(*record.error);
        text = words.startsWith(text) ? words : u"%1 · %2"_s.arg(text, words);
    }
    return text;
}

/// `a=1&b=2` is read more easily one pair a line.
QString bodyLines(QString body)
{
    return body.replace(u'&', u"&\n"_s);
}

} // namespace

QString timingText(const Cozewi::PhaseTimings &timings)
{
    QStringList parts{TimeText::duration(timings.total)};
    for (const PhaseBar &bar : ExchangeModel::phases(timings)) {
        if (bar.length.count() >= 500)
            parts << u"%1 %2"_s.arg(ExchangeModel::phaseName(bar.kind), TimeText::duration(bar.length));
    }
    if (timings.reused)
        parts << FactWords::tr("connection reused");
    return parts.join(u" · ");
}

QList<Fact> exchangeFacts(const Cozewi::ExchangeRecord &record)
{
    QList<Fact> facts;
    const auto add = [&](const QString &label, const QString &value, Tone tone = Tone::Normal, bool mono = false) {
        if (!value.isEmpty())
            facts.append({label, value, tone, mono, {}, false});
    };
    const bool failed = record.error.has_value();
    add(FactWords::tr("Where"), u"%1 %2"_s.arg(QString::fromLatin1(record.method), record.url.toDisplayString()),
        Tone::Normal, true);
    add(FactWords::tr("Status"), statusText(record), failed ? Tone::Negative : Tone::Positive);
    if (failed && !record.error->oauthError.isEmpty()) {
        add(FactWords::tr("OAuth error"),
            record.error->oauthErrorDescription.isEmpty()
                ? record.error->oauthError
                : u"%1 · %2"_s.arg(record.error->oauthError, record.error->oauthErrorDescription),
            Tone::Negative);
    }
    if (failed && record.error->businessCode) {
        add(FactWords::tr("Business code"),
            u"%1 · %2"_s.arg(QString::number(*record.error->businessCode), record.error->businessMessage),
            Tone::Negative);
    }
    add(FactWords::tr("Time"), timingText(record.timings));
    add(u"token_type"_s, record.tokenType, Tone::Normal, true);
    if (record.expiresIn)
        add(u"expires_in"_s, FactWords::tr("%1 s").arg(*record.expiresIn));
    add(FactWords::tr("Answer"), record.responseShape, Tone::Normal, true);
    add(FactWords::tr("Request id"), record.requestId(), Tone::Normal, true);
    for (const QString &warning : record.warnings)
        add(FactWords::tr("Warning"), warning, Tone::Caution);
    add(FactWords::tr("Sent"), headerLines(record.requestHeaders), Tone::Muted, true);
    add(FactWords::tr("Body"), bodyLines(record.requestBody), Tone::Muted, true);
    add(FactWords::tr("Received"), headerLines(record.responseHeaders), Tone::Muted, true);
    if (!record.tls.protocol.isEmpty())
        add(u"TLS"_s, u"%1 · %2 · %3"_s.arg(record.tls.protocol, record.tls.cipher, record.tls.peerSubject));
    add(FactWords::tr("Proxy"), record.proxy, Tone::Normal, true);
    return facts;
}

} // namespace Inspector
