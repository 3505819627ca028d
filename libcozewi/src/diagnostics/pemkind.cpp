// SPDX-License-Identifier: MIT
#include "diagnostics/pemkind.h"

#include "base/tr.h"

#include <QtCore/QDateTime>
#include <QtCore/QStringList>
#include <QtNetwork/QSslCertificate>

#include <algorithm>

namespace Cozewi {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr QLatin1StringView beginMark = "-----BEGIN "_L1;
constexpr QLatin1StringView dashes = "-----"_L1;

/// One `-----BEGIN label-----` block (RFC 7468).
struct Block {
    QString label;
    QString text;
    bool whole = false;
};

/// Base64 between the marks; lines with a colon are the headers of old encrypted keys (RFC 1421).
bool isBase64(QStringView body)
{
    QByteArray data;
    for (const QStringView line : body.tokenize(u'\n')) {
        if (!line.contains(u':'))
            data += line.trimmed().toLatin1();
    }
    return !data.isEmpty() && QByteArray::fromBase64Encoding(data, QByteArray::AbortOnBase64DecodingErrors);
}

QList<Block> blocks(const QString &text)
{
    QList<Block> found;
    // Stops at the first that is not whole: one such spoils the value, and the rest would be read in vain.
    for (qsizetype at = text.indexOf(beginMark); at >= 0; at = text.indexOf(beginMark, at + 1)) {
        Block block;
        const qsizetype labelAt = at + beginMark.size();
        const qsizetype labelEnd = text.indexOf(dashes, labelAt);
        if (labelEnd >= 0 && labelEnd - labelAt < 64) {
            block.label = text.sliced(labelAt, labelEnd - labelAt);
            const qsizetype bodyAt = labelEnd + dashes.size();
            const QString endMark = u"-----END "_s + block.label + dashes;
            const qsizetype bodyEnd = text.indexOf(endMark, bodyAt);
            if (bodyEnd >= 0) {
                block.text = text.sliced(at, bodyEnd + endMark.size() - at);
                block.whole = isBase64(QStringView(text).sliced(bodyAt, bodyEnd - bodyAt));
            }
        }
        found.append(block);
        if (!block.whole)
            break;
    }
    return found;
}

QString blockTitle(const QString &label)
{
    if (label == "CERTIFICATE"_L1)
        return Text::tr("certificate");
    if (label == "CERTIFICATE REQUEST"_L1 || label == "NEW CERTIFICATE REQUEST"_L1)
        return Text::tr("certificate request");
    if (label.endsWith("PRIVATE KEY"_L1))
        return Text::tr("private key");
    if (label.endsWith("PUBLIC KEY"_L1))
        return Text::tr("public key");
    return Text::tr("other");
}

struct Certificates {
    int count = 0;
    bool broken = false;
    QDateTime notBefore; ///< the latest
    QDateTime notAfter; ///< the earliest
};

Certificates readCertificates(const QList<Block> &blocks)
{
    Certificates result;
    for (const Block &block : blocks) {
        if (block.label != "CERTIFICATE"_L1)
            continue;
        ++result.count;
        const auto parsed = QSslCertificate::fromData(block.text.toLatin1(), QSsl::Pem);
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
    const QDateTime now = QDateTime::currentDateTimeUtc();
    *valid = false;
    if (certificates.broken || !certificates.notAfter.isValid())
        return title + u", "_s + Text::tr("cannot be read");
    const auto date = [](const QDateTime &time) { return time.toUTC().date().toString(Qt::ISODate); };
    if (certificates.notAfter < now)
        return title + u", "_s + Text::tr("expired %1").arg(date(certificates.notAfter));
    if (certificates.notBefore > now)
        return title + u", "_s + Text::tr("not valid before %1").arg(date(certificates.notBefore));
    *valid = true;
    return title + u", "_s + Text::tr("until %1").arg(date(certificates.notAfter));
}

} // namespace

std::optional<ValueKind> pemKind(QStringView value)
{
    if (!value.contains(beginMark))
        return std::nullopt;
    QString text = value.toString();
    // As it often stands in one line of a configuration; the programs that read it turn it back.
    const bool escaped = text.contains(u"\\n"_s) && !text.contains(u'\n');
    if (escaped)
        text.replace(u"\\r\\n"_s, u"\n"_s).replace(u"\\n"_s, u"\n"_s);

    const QList<Block> found = blocks(text);
    ValueKind kind{ValueKind::Type::Pem, Text::tr("PEM"), true};
    QStringList parts;
    if (!std::ranges::all_of(found, &Block::whole)) {
        kind.valid = false;
        parts.append(Text::tr("cut or damaged"));
    } else {
        const Certificates certificates = readCertificates(found);
        if (certificates.count > 0)
            parts.append(certificatesTitle(certificates, &kind.valid));
        for (const Block &block : found) {
            const QString title = blockTitle(block.label);
            if (block.label != "CERTIFICATE"_L1 && !parts.contains(title))
                parts.append(title);
        }
    }
    if (escaped)
        parts.append(Text::tr("line breaks written as \\n"));
    kind.summary += u" · "_s + parts.join(u" · "_s);
    return kind;
}

} // namespace Cozewi
