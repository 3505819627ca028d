// SPDX-License-Identifier: MIT
#pragma once

#include <cozewi/header.h>

#include <QtCore/QByteArray>
#include <QtCore/QByteArrayView>

namespace Cozewi::Testing {

/// A request as a test server read it.
struct RecordedRequest {
    QByteArray method;
    QByteArray target; ///< as in the request line
    HeaderList headers;
    /// Without the chunk framing; its first part only where it is longer than the server keeps.
    QByteArray body;
    /// Bytes of the whole body.
    qint64 bodySize = 0;
    quint64 connection = 0; ///< which connection it came over, from 1
    bool tls = false; ///< whether that one is encrypted

    /// The first value of \a name, compared without case; empty where there is none.
    [[nodiscard]] QByteArray header(QByteArrayView name) const;
    [[nodiscard]] bool hasHeader(QByteArrayView name) const;
    /// The target without its query.
    [[nodiscard]] QByteArray path() const;
};

} // namespace Cozewi::Testing
