// SPDX-License-Identifier: MIT
#include "http/forwarder.h"

#include "http/httphead.h"

#include <algorithm>

namespace Cozewi {

namespace {

// More than any client sends, and an end to what never ends.
constexpr qsizetype maximumRequestHead = qsizetype{1024} * 1024;

} // namespace

Forwarder::Forwarder(QByteArray authority, Secret authorization)
    : m_authority(std::move(authority))
    , m_authorization(std::move(authorization))
{
}

QByteArray Forwarder::feed(const QByteArray &bytes)
{
    QByteArray out;
    QByteArrayView rest = bytes;
    while (!rest.isEmpty() && !m_broken) {
        if (m_bodyLeft > 0) {
            const qsizetype part = std::min<qint64>(m_bodyLeft, rest.size());
            out.append(rest.first(part));
            rest = rest.sliced(part);
            m_bodyLeft -= part;
            continue;
        }
        const qsizetype before = m_head.size();
        m_head.append(rest);
        const std::optional<qsizetype> end = endOfHead(m_head);
        if (!end) {
            m_broken = m_head.size() > maximumRequestHead;
            break;
        }
        rest = rest.sliced(*end - before);
        out += rewritten(QByteArrayView(m_head).first(*end));
        m_head.clear();
    }
    return out;
}

QByteArray Forwarder::rewritten(QByteArrayView bytes)
{
    HttpHead head = parseHead(bytes);
    const qsizetype target = head.startLine.indexOf(' ') + 1;
    bool isLength = true;
    const QByteArray length = head.header("content-length");
    m_bodyLeft = length.isEmpty() ? 0 : length.toLongLong(&isLength);
    // QNetworkAccessManager sends the origin form and a length; everything else is somebody else.
    const bool isOriginForm = target > 1 && head.startLine.size() > target && head.startLine[target] == '/';
    if (!isOriginForm || !isLength || m_bodyLeft < 0 || !head.header("transfer-encoding").isEmpty()) {
        m_broken = true;
        return {};
    }
    ++m_count;
    head.startLine.insert(target, "http://" + m_authority);
    head.remove("proxy-authorization");
    head.remove("proxy-connection");
    if (!m_authorization.isEmpty())
        head.headers.append({"Proxy-Authorization", m_authorization.revealUtf8()});
    return head.toBytes();
}

} // namespace Cozewi
