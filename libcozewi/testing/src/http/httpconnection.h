// SPDX-License-Identifier: MIT
#pragma once

#include "http/requestreader.h"

#include <cozewi/testing/httpserver.h>

#include <QtCore/QObject>
#include <QtCore/QPointer>
#include <QtNetwork/QSslConfiguration>
#include <QtNetwork/QSslSocket>

#include <optional>

namespace Cozewi::Testing {

class ResponseWriter;

/// The TLS configuration of a server with this certificate.
QSslConfiguration serverTls(const TlsIdentity &identity);

/// One connection of a test server: reads requests, asks for the answers, sends them in order.
/// Deletes itself when the connection has ended.
class HttpConnection : public QObject {
    Q_OBJECT
public:
    /// Sends the answer to a request; may be called later, and after the connection is gone.
    using Reply = std::function<void(const HttpResponse &)>;

    struct Options {
        quint64 number = 0;
        ConnectionFault fault = ConnectionFault::None;
        /// Speaks TLS.
        std::optional<QSslConfiguration> tls;
        /// Plain HTTP too, told by the first byte.
        bool plainToo = false;
        qint64 maximumKeptBody = 0;
        std::function<void(const RecordedRequest &, Reply)> answer;
        /// Where set, asked for each CONNECT: returns true to take over the socket (and its ownership) and
        /// the bytes that came behind the request.
        std::function<bool(const RecordedRequest &, QSslSocket *, const QByteArray &rest)> takeOver;
    };

    HttpConnection(QSslSocket *socket, Options options, QObject *parent);

    void start();
    void drop(bool reset);

private:
    void watchSocket();
    void firstBytes();
    void beginTls();
    void readAvailable();
    void headArrived();
    void nextRequest();
    void respond(const HttpResponse &response, bool head, bool keepAlive);
    void responseFinished();
    void responseEnded(bool stalls);
    void stall();
    void over();

    QSslSocket *m_socket;
    const Options m_options;
    RequestReader m_reader;
    QPointer<ResponseWriter> m_writer;
    bool m_continued = false;
    bool m_waiting = false;
    bool m_stalled = false;
};

} // namespace Cozewi::Testing
