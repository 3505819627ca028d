// SPDX-License-Identifier: MIT
#include "config/pem.h"

#include <optional>

namespace Cozewi {

namespace {

constexpr QByteArrayView beginMark = "-----BEGIN ";
constexpr QByteArrayView endMark = "-----END ";
constexpr QByteArrayView dashes = "-----";

/// Base64 without the white space and the escaped line breaks in it; not set where it is none.
std::optional<QByteArray> decode(QByteArrayView text)
{
    QByteArray base64;
    base64.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (c == '\\' && i + 1 < text.size() && (text[i + 1] == 'n' || text[i + 1] == 'r' || text[i + 1] == 't')) {
            ++i;
            continue;
        }
        if (c != ' ' && c != '\t' && c != '\r' && c != '\n' && c != '\\')
            base64.append(c);
    }
    const auto result = QByteArray::fromBase64Encoding(base64, QByteArray::AbortOnBase64DecodingErrors);
    // One character alone is no error to Qt, and nothing.
    if (!result || (*result).isEmpty())
        return {};
    return *result;
}

} // namespace

QList<PemBlock> pemBlocks(QByteArrayView text)
{
    QList<PemBlock> blocks;
    for (qsizetype at = text.indexOf(beginMark); at >= 0;) {
        const qsizetype labelFrom = at + beginMark.size();
        const qsizetype nextBegin = text.indexOf(beginMark, labelFrom);
        // No search runs into the next block: it would run once for each block that is cut.
        const QByteArrayView section = nextBegin >= 0 ? text.first(nextBegin) : text;
        const qsizetype labelEnd = section.indexOf(dashes, labelFrom);
        PemBlock block;
        if (labelEnd < 0) {
            block.state = PemBlock::State::Truncated;
        } else {
            block.label = section.sliced(labelFrom, labelEnd - labelFrom).toByteArray();
            const qsizetype from = labelEnd + dashes.size();
            const qsizetype end = section.indexOf(endMark, from);
            if (end < 0)
                block.state = PemBlock::State::Truncated;
            else if (const auto data = decode(section.sliced(from, end - from)))
                block.data = *data;
            else
                block.state = PemBlock::State::BadBase64;
        }
        blocks.append(block);
        at = nextBegin;
    }
    return blocks;
}

} // namespace Cozewi
