// SPDX-License-Identifier: MIT
#include "diagnostics/pemkind.h"

#include "base/tr.h"
#include "config/pem.h"

#include <QtCore/QDateTime>
#include <QtCore/QStringList>
#include <QtNetwork/QSslCertificate>

#include <algorithm>

namespace Cozewi {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Keys in the old encrypted form have headers before the base64 (RFC 1421).
bool isWhole(const PemBlock &block, QStringView value)
{
    if (block.state == PemBlock::State::BadBase64 && block.label.endsWith("PRIVATE KEY"))
        return value.contains("Proc-Type:"_L1);
    return block.state == PemBlock::State::Whole;
}

QString blockTitle(const QByteArray &label)
{
    if (label == "CERTIFICATE")
        return Text::tr("certificate");
    if (label == "CERTIFICATE REQUEST" || label == "NEW CERTIFICATE REQUEST")
        return Text::tr("certificate request");
    if (label.endsWith("PRIVATE KEY"))
        return Text::tr("private key");
    if (label.endsWith("PUBLIC KEY"))
        return Text::tr("public key");
    return Text::tr("other");
}

struct Certificates {
    int count = 0;
    bool broken = false;
    QDateTime notBefore; ///< the latest
    QDateTime notAfter; ///< the earliest
};

Certificates readCertificates(const QList<PemBlock> &blocks)
{
    Certificates result;
    for (const PemBlock &block : blocks) {
        if (block.label != "CERTIFICATE")
            continue;
        ++result.count;
        const auto parsed = QSslCertificate::fromData(block.data, QSsl::Der);
        if (parsed.size() != 1) {
            result.broken = true;
            continue;
        }
        const QDateTime from = parsed.first().effectiveDate();
        const QDateTime until = parsed.first().expiryDate();
        result.notBefore = result.notBefore.isValid() ? std::max(result.notBefore, from) : from;
        result.notAfter = result.notAfter.isValid() ? std::min(result.notAfter, until) : until;
    }
    return result;
}

/// "certificate, until 2027-03-01" or "3 certificates, expired 2024-01-01".
QString certificatesTitle(const Certificates &certificates, bool *valid)
{
    QString title =
        certificates.count == 1 ? Text::tr("certificate") : Text::tr("%n certificate(s)", nullptr, certificates.count);
    const auto with = [&](const QString &state) { return Text::tr("%1, %2", "certificate, state").arg(title, state); };
    const QDateTime now = QDateTime::currentDateTimeUtc();
    *valid = false;
    if (certificates.broken || !certificates.notAfter.isValid())
        return with(Text::tr("cannot be read"));
    const auto date = [](const QDateTime &time) { return time.toUTC().date().toString(Qt::ISODate); };
    if (certificates.notAfter < now)
        return with(Text::tr("expired %1").arg(date(certificates.notAfter)));
    if (certificates.notBefore > now)
        return with(Text::tr("not valid before %1").arg(date(certificates.notBefore)));
    *valid = true;
    return with(Text::tr("until %1").arg(date(certificates.notAfter)));
}

} // namespace

std::optional<ValueKind> pemKind(QStringView value)
{
    if (!value.contains("-----BEGIN "_L1))
        return std::nullopt;
    const QList<PemBlock> blocks = pemBlocks(value.toUtf8());
    ValueKind kind{ValueKind::Type::Pem, Text::tr("PEM"), true};
    QStringList parts;
    if (std::ranges::all_of(blocks, [value](const PemBlock &block) { return isWhole(block, value); })) {
        const Certificates certificates = readCertificates(blocks);
        if (certificates.count > 0)
            parts.append(certificatesTitle(certificates, &kind.valid));
        for (const PemBlock &block : blocks) {
            const QString title = blockTitle(block.label);
            if (block.label != "CERTIFICATE" && !parts.contains(title))
                parts.append(title);
        }
    } else {
        kind.valid = false;
        parts.append(Text::tr("cut or damaged"));
    }
    // As it often stands in one line of a configuration; most programs that read it turn it back.
    if (value.contains("\\n"_L1) && !value.contains(u'\n'))
        parts.append(Text::tr("line breaks written as \\n"));
    kind.summary += u" · "_s + parts.join(u" · "_s);
    return kind;
}

} // namespace Cozewi
