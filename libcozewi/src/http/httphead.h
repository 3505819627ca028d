// SPDX-License-Identifier: MIT
#pragma once

#include <cozewi/header.h>

#include <QtCore/QByteArray>
#include <QtCore/QByteArrayView>

#include <optional>

namespace Cozewi {

/// The start line and the header fields of an HTTP/1 message (RFC 9112 section 2.1).
struct HttpHead {
    QByteArray startLine;
    HeaderList headers;

    /// The first value of \a name, compared without case; empty where there is none.
    [[nodiscard]] QByteArray header(QByteArrayView name) const;
    void remove(QByteArrayView name);
    /// Of an answer: 100 to 599, or 0 where the start line is no status line.
    [[nodiscard]] int status() const;
    /// Of an answer: what stands behind the status.
    [[nodiscard]] QByteArray reason() const;
    /// With the empty line.
    [[nodiscard]] QByteArray toBytes() const;
};

/// How many bytes the head at the front of \a bytes has, its empty line included; not set where it is not
/// whole yet. Lines may end with LF alone (RFC 9112 section 2.2).
std::optional<qsizetype> endOfHead(QByteArrayView bytes);
/// Reads a whole head. Lines that are no fields are left out; folded ones are joined.
HttpHead parseHead(QByteArrayView bytes);
/// Whether \a bytes may still become an HTTP/1 answer.
bool mayBeAnswer(QByteArrayView bytes);

} // namespace Cozewi
