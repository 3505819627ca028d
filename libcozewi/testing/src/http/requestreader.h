// SPDX-License-Identifier: MIT
#pragma once

#include <cozewi/testing/recordedrequest.h>

#include <limits>

namespace Cozewi::Testing {

/// Cuts a stream of bytes into HTTP/1.1 requests (RFC 9112). Strict about framing, and nothing else.
class RequestReader {
public:
    enum class State { Head, Body, Complete, Bad };

    /// Bodies longer than this are counted and not kept.
    void setMaximumKeptBody(qint64 bytes) { m_maximumKept = bytes; }

    /// Adds what arrived and reads as far as the end of one request.
    State feed(const QByteArray &bytes);
    [[nodiscard]] State state() const { return m_state; }
    /// Whether the head was read whole; request() has everything but the body then.
    [[nodiscard]] bool hasHead() const { return m_state == State::Body || m_state == State::Complete; }
    [[nodiscard]] const RecordedRequest &request() const { return m_request; }
    /// The client waits for `100 Continue` (RFC 9110 section 10.1.1).
    [[nodiscard]] bool expectsContinue() const;
    /// What the client says about the connection (RFC 9112 section 9.3).
    [[nodiscard]] bool keepsAlive() const;

    /// The complete request; the reader goes on with the next one, which may be complete already.
    RecordedRequest take();
    /// Bytes behind the complete request.
    QByteArray takeRest();

private:
    State advance();
    bool readHead();
    bool readBody();
    bool readChunk();
    void keep(qsizetype bytes);

    enum class Framing { None, Length, Chunked };

    State m_state = State::Head;
    RecordedRequest m_request;
    QByteArray m_version;
    QByteArray m_buffer;
    Framing m_framing = Framing::None;
    qint64 m_left = 0;
    enum class ChunkPart { Size, Data, DataEnd, Trailer } m_chunkPart = ChunkPart::Size;
    qint64 m_maximumKept = std::numeric_limits<qint64>::max();
};

} // namespace Cozewi::Testing
