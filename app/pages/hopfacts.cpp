// SPDX-License-Identifier: MIT
#include "pages/hopfacts.h"

#include "models/timetext.h"

#include <QtCore/QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace Inspector {

namespace {

struct HopWords {
    Q_DECLARE_TR_FUNCTIONS(HopFacts)
};

QString signerText(Cozewi::TlsSigner signer)
{
    switch (signer) {
    case Cozewi::TlsSigner::ConfiguredCa:
        return HopWords::tr("the configured CA, as it should be");
    case Cozewi::TlsSigner::PublicCa:
        return HopWords::tr("a public CA: the proxy did not look into the connection");
    case Cozewi::TlsSigner::UnknownCa:
        return HopWords::tr("neither the configured CA nor a public one");
    case Cozewi::TlsSigner::Unknown:
        break;
    }
    return {};
}

QString validity(const Cozewi::CertificateInfo &certificate)
{
    return HopWords::tr("%1 to %2")
        .arg(TimeText::date(certificate.validFrom), TimeText::utcDateTime(certificate.validUntil));
}

/// One certificate of a chain in a few lines.
QString certificateLines(const Cozewi::CertificateInfo &certificate)
{
    QStringList lines{certificate.subject};
    lines << (certificate.selfSigned ? HopWords::tr("signed by itself")
                                     : HopWords::tr("signed by %1").arg(certificate.issuer));
    if (!certificate.names.isEmpty())
        lines << HopWords::tr("good for %1").arg(certificate.names.join(u", "_s));
    lines << HopWords::tr("valid from %1").arg(validity(certificate));
    lines << u"SHA-256 %1"_s.arg(certificate.fingerprint());
    return lines.join(u'\n');
}

} // namespace

QList<Fact> hopFacts(const Cozewi::ProbeHop &hop, Cozewi::TlsSigner signer)
{
    QList<Fact> facts;
    const auto add = [&](const QString &label, const QString &value, bool mono = false) {
        if (!value.isEmpty())
            facts.append({label, value, Tone::Normal, mono, {}, false});
    };
    add(HopWords::tr("With"), hop.peer, true);
    add(HopWords::tr("Address"), hop.addresses.join(u'\n'), true);
    if (hop.status > 0)
        add(HopWords::tr("Status"), u"%1 %2"_s.arg(QString::number(hop.status), hop.reason).trimmed());
    else
        add(HopWords::tr("Seen"), hop.seen);
    QStringList headers;
    for (const Cozewi::Header &header : hop.headers)
        headers << u"%1: %2"_s.arg(QString::fromLatin1(header.name), QString::fromUtf8(header.value));
    add(HopWords::tr("Headers"), headers.join(u'\n'), true);
    if (!hop.protocol.isEmpty())
        add(u"TLS"_s, hop.cipher.isEmpty() ? hop.protocol : u"%1 · %2"_s.arg(hop.protocol, hop.cipher));
    if (hop.name == "tls"_L1)
        add(HopWords::tr("Signed by"), signerText(signer));
    int number = 0;
    for (const Cozewi::CertificateInfo &certificate : hop.certificates)
        add(HopWords::tr("Certificate %1").arg(++number), certificateLines(certificate));
    return facts;
}

QList<Fact> certificateFacts(const Cozewi::CertificateInfo &certificate)
{
    QList<Fact> facts;
    const auto add = [&](const QString &label, const QString &value, bool mono = false) {
        if (!value.isEmpty())
            facts.append({label, value, Tone::Normal, mono, {}, false});
    };
    add(HopWords::tr("Subject"), certificate.subject);
    add(HopWords::tr("Signed by"), certificate.selfSigned ? HopWords::tr("itself") : certificate.issuer);
    add(HopWords::tr("Valid"), validity(certificate));
    add(u"SHA-256"_s, certificate.fingerprint(), true);
    return facts;
}

} // namespace Inspector
