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
    /// Status of the answer, as the demo server and its proxy keep it; 0 for none, and where it is not known.
    int status = 0;
    /// With it: the OAuth `error` of the answer, or its business `code` where that is not 0.
    QByteArray error;

    /// The first value of \a name, compared without case; empty where there is none.
    [[nodiscard]] QByteArray header(QByteArrayView name) const;
    [[nodiscard]] bool hasHeader(QByteArrayView name) const;
    /// The target without its query.
    [[nodiscard]] QByteArray path() const;
};

} // namespace Cozewi::Testing
