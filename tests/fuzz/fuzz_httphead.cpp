// SPDX-License-Identifier: MIT
#include "check.h"
#include "http/forwarder.h"
#include "http/httphead.h"

using namespace Cozewi;

namespace {

const Secret ticket{QByteArrayView("Basic dGlja2V0")};

bool isOneLine(const QByteArray &text)
{
    return !text.contains('\n');
}

} // namespace

/// What a proxy answers, and what comes to the bridge: read in any pieces to the same end, and no request gets past
/// without the ticket.
int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    if (const std::optional<qsizetype> end = endOfHead(bytes)) {
        check(*end > 0 && *end <= bytes.size());
        check(endOfHead(QByteArrayView(bytes).first(*end)) == end);
        const HttpHead head = parseHead(QByteArrayView(bytes).first(*end));
        check(isOneLine(head.startLine));
        for (const Header &header : head.headers)
            check(isOneLine(header.name) && isOneLine(header.value) && !header.name.isEmpty());
        const HttpHead again = parseHead(head.toBytes());
        check(again.headers == head.headers);
        check(again.startLine == head.startLine);
        check(head.status() == 0 || (head.status() >= 100 && head.status() <= 599));
        check(head.status() == 0 || mayBeAnswer(bytes));
    }

    Forwarder whole("api.example", ticket);
    const QByteArray expected = whole.feed(bytes);
    Forwarder pieces("api.example", ticket);
    QByteArray out;
    const qsizetype cut = size == 0 ? 0 : data[0] % (bytes.size() + 1);
    out += pieces.feed(bytes.first(cut));
    if (!pieces.isBroken())
        out += pieces.feed(bytes.sliced(cut));
    check(pieces.isBroken() == whole.isBroken());
    check(out == expected);
    check(whole.count() == 0 || expected.count("Proxy-Authorization: Basic dGlja2V0\r\n") >= whole.count());
    check(whole.count() > 0 || expected.isEmpty());
    return 0;
}
