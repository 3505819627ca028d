// SPDX-License-Identifier: MIT
#include "http/httphead.h"

#include <algorithm>

namespace Cozewi {

namespace {

constexpr QByteArrayView answerPrefix{"HTTP/1."};

/// A CR within a line stands for a space (RFC 9112 section 2.2).
QByteArray cleaned(QByteArrayView line)
{
    return line.toByteArray().replace('\r', ' ').trimmed();
}

bool isNamed(const Header &header, QByteArrayView name)
{
    return QByteArrayView(header.name).compare(name, Qt::CaseInsensitive) == 0;
}

} // namespace

QByteArray HttpHead::header(QByteArrayView name) const
{
    const auto found =
        std::find_if(headers.cbegin(), headers.cend(), [name](const Header &header) { return isNamed(header, name); });
    return found == headers.cend() ? QByteArray() : found->value;
}

void HttpHead::remove(QByteArrayView name)
{
    headers.removeIf([name](const Header &header) { return isNamed(header, name); });
}

int HttpHead::status() const
{
    const qsizetype space = startLine.indexOf(' ');
    if (!startLine.startsWith(answerPrefix) || space < 0)
        return 0;
    bool isNumber = false;
    const int status =
        startLine.sliced(space + 1, std::min<qsizetype>(3, startLine.size() - space - 1)).toInt(&isNumber);
    return isNumber && status >= 100 && status <= 599 ? status : 0;
}

QByteArray HttpHead::reason() const
{
    const qsizetype space = startLine.indexOf(' ', startLine.indexOf(' ') + 1);
    return space < 0 ? QByteArray() : startLine.sliced(space + 1).trimmed();
}

QByteArray HttpHead::toBytes() const
{
    QByteArray bytes = startLine + "\r\n";
    for (const Header &header : headers)
        bytes += header.name + ": " + header.value + "\r\n";
    return bytes + "\r\n";
}

std::optional<qsizetype> endOfHead(QByteArrayView bytes)
{
    for (qsizetype line = 0;;) {
        const qsizetype end = bytes.indexOf('\n', line);
        if (end < 0)
            return {};
        const bool isEmpty = end == line || (end == line + 1 && bytes[line] == '\r');
        if (isEmpty)
            return end + 1;
        line = end + 1;
    }
}

HttpHead parseHead(QByteArrayView bytes)
{
    HttpHead head;
    for (qsizetype line = 0; line < bytes.size();) {
        const qsizetype newline = bytes.indexOf('\n', line);
        const qsizetype end = newline < 0 ? bytes.size() : newline;
        const QByteArrayView raw = bytes.sliced(line, end - line);
        const bool first = line == 0;
        line = end + 1;
        const bool folded = raw.startsWith(' ') || raw.startsWith('\t');
        const QByteArray text = cleaned(raw);
        if (first) {
            head.startLine = text;
        } else if (folded && !head.headers.isEmpty()) {
            QByteArray &value = head.headers.last().value;
            value = (value + ' ' + text).trimmed();
        } else if (const qsizetype colon = text.indexOf(':'); colon > 0 && !text.first(colon).contains(' ')) {
            head.headers.append({text.first(colon), text.sliced(colon + 1).trimmed()});
        }
    }
    return head;
}

bool mayBeAnswer(QByteArrayView bytes)
{
    const qsizetype common = std::min(bytes.size(), answerPrefix.size());
    return bytes.first(common) == answerPrefix.first(common);
}

} // namespace Cozewi
