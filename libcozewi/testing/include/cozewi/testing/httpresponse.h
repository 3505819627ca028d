// SPDX-License-Identifier: MIT
#pragma once

#include <cozewi/header.h>

#include <QtCore/QByteArray>

#include <chrono>
#include <optional>

namespace Cozewi::Testing {

/// How a connection comes to its end.
enum class Ending {
    Close, ///< an orderly close; with TLS a close_notify first
    Reset, ///< TCP reset
    Stall, ///< nothing more is sent or read, and the connection stays open
};

/// Where an answer breaks off.
enum class CutPoint {
    BeforeAnswer, ///< the request was read whole, nothing is sent
    InHead, ///< in the middle of the header fields
    AfterHead, ///< after the empty line
    InBody, ///< after half of the body, at least one byte before its end
};

struct Cut {
    CutPoint point = CutPoint::BeforeAnswer;
    Ending ending = Ending::Close;
};

/// What a test server sends: a well-formed answer, or something worse.
struct HttpResponse {
    int status = 200;
    /// Empty: the usual one.
    QByteArray reason;
    /// `Content-Length`, `Transfer-Encoding` and `Connection` are added where they are not given.
    HeaderList headers;
    QByteArray body;

    /// The body is this many bytes ('x'), generated while it is sent; `body` is ignored.
    qint64 generatedBody = 0;
    /// One more header field, `X-Padding`, with a value of this many bytes.
    qint64 padding = 0;
    /// The body goes out with `Transfer-Encoding: chunked`.
    bool chunked = false;
    /// The body ends with the connection, without a length.
    bool untilClose = false;
    /// The connection is closed after the answer, and the answer says so.
    bool close = false;

    /// Waits before the first byte.
    std::chrono::milliseconds delay{0};
    /// Waits this long after each byte.
    std::chrono::milliseconds drip{0};
    /// Waits this long after the head.
    std::chrono::milliseconds bodyDelay{0};
    /// Sent in the place of everything above, and then the connection is closed (or cut as `cut` says).
    std::optional<QByteArray> raw;
    std::optional<Cut> cut;

    static HttpResponse json(const QByteArray &body, int status = 200)
    {
        HttpResponse response;
        response.status = status;
        response.headers = {{"Content-Type", "application/json"}};
        response.body = body;
        return response;
    }
    static HttpResponse html(const QByteArray &body, int status = 200)
    {
        HttpResponse response;
        response.status = status;
        response.headers = {{"Content-Type", "text/html; charset=utf-8"}};
        response.body = body;
        return response;
    }
    static HttpResponse redirect(const QByteArray &location, int status = 302)
    {
        HttpResponse response;
        response.status = status;
        response.headers = {{"Location", location}};
        return response;
    }
    static HttpResponse rawBytes(const QByteArray &bytes, Ending ending = Ending::Close)
    {
        HttpResponse response;
        response.raw = bytes;
        response.cut = Cut{CutPoint::AfterHead, ending};
        return response;
    }
    static HttpResponse broken(CutPoint point, Ending ending)
    {
        HttpResponse response;
        response.body = QByteArray(64, 'x');
        response.cut = Cut{point, ending};
        return response;
    }
};

} // namespace Cozewi::Testing
