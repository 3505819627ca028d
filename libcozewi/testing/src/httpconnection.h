// SPDX-License-Identifier: MIT
#pragma once

#include "requestreader.h"

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
    struct Options {
        quint64 number = 0;
        ConnectionFault fault = ConnectionFault::None;
        /// Speaks TLS.
        std::optional<QSslConfiguration> tls;
        /// Plain HTTP too, told by the first byte.
        bool plainToo = false;
        qint64 maximumKeptBody = 0;
        std::function<HttpResponse(const RecordedRequest &)> answer;
        /// Where set: takes over the socket (made a child of nobody) of a CONNECT request, with the bytes
        /// that came behind it, when this returns true.
        std::function<bool(const RecordedRequest &, QSslSocket *, const QByteArray &rest)> takeOver;
    };

    HttpConnection(QSslSocket *socket, Options options, QObject *parent);
    ~HttpConnection() override;

    void start();
    void drop(bool reset);

private:
    void firstBytes();
    void beginTls();
    void readAvailable();
    void headArrived();
    void nextRequest();
    void responseFinished();
    void responseEnded(bool stalls);
    void stall();
    void over();

    QSslSocket *m_socket;
    const Options m_options;
    RequestReader m_reader;
    QPointer<ResponseWriter> m_writer;
    bool m_continued = false;
    bool m_stalled = false;
};

} // namespace Cozewi::Testing
