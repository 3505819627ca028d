// SPDX-License-Identifier: MIT
#include "http/requestreader.h"

#include <algorithm>
#include <utility>

namespace Cozewi::Testing {

QByteArray RecordedRequest::header(QByteArrayView name) const
{
    for (const Header &field : headers) {
        if (field.name.compare(name, Qt::CaseInsensitive) == 0)
            return field.value;
    }
    return {};
}

bool RecordedRequest::hasHeader(QByteArrayView name) const
{
    return std::any_of(headers.cbegin(), headers.cend(),
                       [name](const Header &field) { return field.name.compare(name, Qt::CaseInsensitive) == 0; });
}

QByteArray RecordedRequest::path() const
{
    const qsizetype query = target.indexOf('?');
    return query < 0 ? target : target.first(query);
}

RequestReader::State RequestReader::feed(const QByteArray &bytes)
{
    m_buffer += bytes;
    return advance();
}

bool RequestReader::expectsContinue() const
{
    return m_request.header("Expect").compare("100-continue", Qt::CaseInsensitive) == 0;
}

bool RequestReader::keepsAlive() const
{
    const QByteArray connection = m_request.header("Connection").toLower();
    if (m_version == "HTTP/1.0")
        return connection.contains("keep-alive");
    return !connection.contains("close");
}

RecordedRequest RequestReader::take()
{
    RecordedRequest request = std::exchange(m_request, {});
    m_state = State::Head;
    m_chunkPart = ChunkPart::Size;
    return request;
}

QByteArray RequestReader::takeRest()
{
    return std::exchange(m_buffer, {});
}

RequestReader::State RequestReader::advance()
{
    if (m_state == State::Head)
        readHead();
    while (m_state == State::Body && readBody()) { }
    return m_state;
}

bool RequestReader::readHead()
{
    // An empty line before the request line is ignored (RFC 9112 section 2.2).
    while (m_buffer.startsWith("\r\n"))
        m_buffer.remove(0, 2);
    // A method begins with a letter; a TLS handshake, for one, never comes to an empty line.
    if (!m_buffer.isEmpty() && (m_buffer.front() < 'A' || m_buffer.front() > 'z')) {
        m_state = State::Bad;
        return false;
    }
    const qsizetype end = m_buffer.indexOf("\r\n\r\n");
    if (end < 0)
        return false;
    const QList<QByteArray> lines = m_buffer.first(end).replace("\r\n", "\n").split('\n');
    m_buffer.remove(0, end + 4);

    const QList<QByteArray> start = lines.first().split(' ');
    m_state = State::Bad;
    if (start.size() != 3 || !start.at(2).startsWith("HTTP/1."))
        return false;
    m_request.method = start.at(0);
    m_request.target = start.at(1);
    m_version = start.at(2);
    for (const QByteArray &line : lines.sliced(1)) {
        const qsizetype colon = line.indexOf(':');
        if (colon <= 0)
            return false;
        m_request.headers.append({line.first(colon), line.sliced(colon + 1).trimmed()});
    }

    const QByteArray coding = m_request.header("Transfer-Encoding").toLower();
    const QByteArray length = m_request.header("Content-Length");
    m_framing = Framing::None;
    if (!coding.isEmpty()) {
        if (coding != "chunked" || !length.isEmpty())
            return false;
        m_framing = Framing::Chunked;
    } else if (!length.isEmpty()) {
        bool ok = false;
        m_left = length.toLongLong(&ok);
        if (!ok || m_left < 0)
            return false;
        m_framing = Framing::Length;
    }
    m_state = State::Body;
    return true;
}

/// Returns whether it got further.
bool RequestReader::readBody()
{
    switch (m_framing) {
    case Framing::None:
        m_state = State::Complete;
        return true;
    case Framing::Length:
        if (m_left == 0) {
            m_state = State::Complete;
            return true;
        }
        if (m_buffer.isEmpty())
            return false;
        keep(qsizetype(qMin<qint64>(m_left, m_buffer.size())));
        return true;
    case Framing::Chunked:
        return readChunk();
    }
    return false;
}

/// RFC 9112 section 7.1
bool RequestReader::readChunk()
{
    if (m_chunkPart == ChunkPart::Data) {
        if (m_left == 0) {
            m_chunkPart = ChunkPart::DataEnd;
            return true;
        }
        if (m_buffer.isEmpty())
            return false;
        keep(qsizetype(qMin<qint64>(m_left, m_buffer.size())));
        return true;
    }

    const qsizetype end = m_buffer.indexOf("\r\n");
    if (end < 0)
        return false;
    const QByteArray line = m_buffer.first(end);
    m_buffer.remove(0, end + 2);
    switch (m_chunkPart) {
    case ChunkPart::Size: {
        bool ok = false;
        m_left = line.split(';').first().trimmed().toLongLong(&ok, 16);
        if (!ok || m_left < 0) {
            m_state = State::Bad;
            return false;
        }
        m_chunkPart = m_left == 0 ? ChunkPart::Trailer : ChunkPart::Data;
        break;
    }
    case ChunkPart::DataEnd:
        if (!line.isEmpty()) {
            m_state = State::Bad;
            return false;
        }
        m_chunkPart = ChunkPart::Size;
        break;
    case ChunkPart::Trailer:
        if (line.isEmpty())
            m_state = State::Complete;
        break;
    case ChunkPart::Data:
        break;
    }
    return true;
}

void RequestReader::keep(qsizetype bytes)
{
    const qint64 room = m_maximumKept - m_request.body.size();
    if (room > 0)
        m_request.body += QByteArrayView(m_buffer).first(qsizetype(qMin<qint64>(room, bytes)));
    m_request.bodySize += bytes;
    m_left -= bytes;
    m_buffer.remove(0, bytes);
}

} // namespace Cozewi::Testing
