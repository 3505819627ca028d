// SPDX-License-Identifier: MIT
#pragma once

#include <cozewi/testing/httpresponse.h>
#include <cozewi/testing/recordedrequest.h>
#include <cozewi/testing/tlsidentity.h>

#include <QtCore/QList>
#include <QtCore/QString>

#include <chrono>
#include <functional>
#include <memory>

namespace Cozewi::Testing {

/// What goes wrong with a connection before there is a whole request.
enum class ConnectionFault {
    None,
    CloseOnAccept,
    ResetOnAccept,
    StallOnAccept, ///< accepts and reads nothing; with TLS the handshake never begins
    CloseAfterHead, ///< closes once the head of a request was read
    ResetAfterHead,
    StallAfterHead,
    CloseInHandshake, ///< closes at the first byte of the TLS handshake
    ResetInHandshake,
    StallInHandshake, ///< reads the first byte of the TLS handshake and never answers
};

/**
 * A small HTTP/1.1 server on 127.0.0.1 for tests of what goes over the wire: every answer is the
 * handler's, well-formed or broken in a chosen way. It runs on a thread of its own, so that blocking
 * code may be tested against it. Keep-alive, requests with Content-Length or chunked, `100-continue`.
 * Every function is thread-safe. Needs a QCoreApplication.
 */
class HttpServer {
public:
    /// Called on the server's thread, once for each request, when it was read whole.
    using Handler = std::function<HttpResponse(const RecordedRequest &)>;

    struct Options {
        quint16 port = 0; ///< 0: any free one
        /// With a key the server speaks TLS.
        TlsIdentity tls;
        /// A TLS server on which clients that speak plain HTTP find a plain one (told by the first byte).
        bool plainToo = false;
        /// Longer request bodies are counted and not kept.
        qint64 maximumKeptBody = qint64{64} * 1024 * 1024;
        /// Older requests are forgotten when there are more.
        qsizetype maximumKeptRequests = 100000;
    };

    /// Listens before it returns. Throws std::runtime_error that names the port where that fails, a
    /// std::system_error with std::errc::address_in_use where it is taken.
    explicit HttpServer(Handler handler = {});
    HttpServer(const Options &options, Handler handler = {});
    /// Closes every connection and waits for the thread.
    ~HttpServer();
    HttpServer(const HttpServer &) = delete;
    HttpServer &operator=(const HttpServer &) = delete;

    [[nodiscard]] quint16 port() const;
    /// "http://127.0.0.1:PORT" or "https://127.0.0.1:PORT"
    [[nodiscard]] QString origin() const;
    /// origin() with \a path appended.
    [[nodiscard]] QString url(const QString &path) const;

    /// Takes the place of the handler; without one every answer is 404.
    void setHandler(Handler handler);
    /// For connections accepted from now on.
    void setConnectionFault(ConnectionFault fault);
    /// For connections accepted from now on.
    void setTlsIdentity(const TlsIdentity &identity);
    /// Stops listening: new connections are refused. Open ones stay.
    void stopListening();
    /// Closes every open connection (\a reset: by TCP reset), those that stall included.
    void dropConnections(bool reset = false);

    [[nodiscard]] QList<RecordedRequest> requests() const;
    [[nodiscard]] qsizetype requestCount() const;
    /// Connections accepted so far.
    [[nodiscard]] quint64 connectionCount() const;
    /// Connections open now.
    [[nodiscard]] qsizetype openConnections() const;
    void clearRequests();
    /// Blocks until \a count requests were read since the last clearRequests(). False after \a timeout.
    [[nodiscard]] bool waitForRequests(qsizetype count,
                                       std::chrono::milliseconds timeout = std::chrono::seconds{10}) const;
    /// Blocks until \a count connections were accepted in all.
    [[nodiscard]] bool waitForConnections(quint64 count,
                                          std::chrono::milliseconds timeout = std::chrono::seconds{10}) const;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace Cozewi::Testing
