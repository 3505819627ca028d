// SPDX-License-Identifier: MIT
#include "http/httpconnection.h"

#include "http/responsewriter.h"
#include "http/socketend.h"

namespace Cozewi::Testing {

namespace {

// The record type of a TLS handshake (RFC 8446 section 5.1); no HTTP method begins with it.
constexpr char tlsHandshake = 0x16;

} // namespace

QSslConfiguration serverTls(const TlsIdentity &identity)
{
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setLocalCertificateChain(identity.chain);
    configuration.setPrivateKey(identity.key);
    configuration.setPeerVerifyMode(QSslSocket::VerifyNone);
    return configuration;
}

HttpConnection::HttpConnection(QSslSocket *socket, Options options, QObject *parent)
    : QObject(parent)
    , m_socket(socket)
    , m_options(std::move(options))
{
    m_socket->setParent(this);
    m_reader.setMaximumKeptBody(m_options.maximumKeptBody);
    setNoDelay(m_socket);
    watchSocket();
}

void HttpConnection::watchSocket()
{
    connect(m_socket, &QSslSocket::disconnected, this, &HttpConnection::over);
    // After a close_notify the peer may keep the TCP connection open; disconnected() never comes then.
    connect(m_socket, &QSslSocket::errorOccurred, this, &HttpConnection::over);
}

void HttpConnection::start()
{
    switch (m_options.fault) {
    case ConnectionFault::CloseOnAccept:
        drop(false);
        return;
    case ConnectionFault::ResetOnAccept:
        drop(true);
        return;
    case ConnectionFault::StallOnAccept:
        stall();
        return;
    default:
        break;
    }
    const bool inHandshake = m_options.fault == ConnectionFault::CloseInHandshake
        || m_options.fault == ConnectionFault::ResetInHandshake || m_options.fault == ConnectionFault::StallInHandshake;
    if (m_options.tls && !m_options.plainToo && !inHandshake) {
        beginTls();
        return;
    }
    connect(m_socket, &QSslSocket::readyRead, this, &HttpConnection::firstBytes);
    if (m_socket->bytesAvailable() > 0)
        firstBytes();
}

void HttpConnection::firstBytes()
{
    const bool handshake = m_socket->peek(1).startsWith(tlsHandshake);
    if (handshake && m_options.fault == ConnectionFault::CloseInHandshake) {
        drop(false);
    } else if (handshake && m_options.fault == ConnectionFault::ResetInHandshake) {
        drop(true);
    } else if (handshake && m_options.fault == ConnectionFault::StallInHandshake) {
        stall();
    } else if (m_options.tls && (handshake || !m_options.plainToo)) {
        disconnect(m_socket, &QSslSocket::readyRead, this, nullptr);
        beginTls();
    } else {
        disconnect(m_socket, &QSslSocket::readyRead, this, nullptr);
        connect(m_socket, &QSslSocket::readyRead, this, &HttpConnection::readAvailable);
        readAvailable();
    }
}

void HttpConnection::beginTls()
{
    connect(m_socket, &QSslSocket::readyRead, this, &HttpConnection::readAvailable);
    m_socket->setSslConfiguration(*m_options.tls);
    m_socket->startServerEncryption();
}

void HttpConnection::drop(bool reset)
{
    if (reset)
        resetSocket(m_socket);
    else if (m_stalled)
        m_socket->abort();
    else
        m_socket->disconnectFromHost();
    if (m_socket->state() == QAbstractSocket::UnconnectedState)
        over();
}

void HttpConnection::readAvailable()
{
    if (m_stalled)
        return;
    m_reader.feed(m_socket->readAll());
    headArrived();
    if (!m_stalled && !m_writer && !m_waiting)
        nextRequest();
}

void HttpConnection::headArrived()
{
    if (!m_reader.hasHead())
        return;
    switch (m_options.fault) {
    case ConnectionFault::CloseAfterHead:
        m_stalled = true;
        m_socket->disconnectFromHost();
        return;
    case ConnectionFault::ResetAfterHead:
        m_stalled = true;
        resetSocket(m_socket);
        return;
    case ConnectionFault::StallAfterHead:
        stall();
        return;
    default:
        break;
    }
    if (m_reader.state() == RequestReader::State::Body && m_reader.expectsContinue() && !m_continued) {
        m_continued = true;
        m_socket->write("HTTP/1.1 100 Continue\r\n\r\n");
    }
}

void HttpConnection::nextRequest()
{
    if (m_reader.state() == RequestReader::State::Bad) {
        HttpResponse refusal;
        refusal.status = 400;
        respond(refusal, false, false);
        return;
    }
    if (m_reader.state() != RequestReader::State::Complete)
        return;

    const bool keepAlive = m_reader.keepsAlive();
    RecordedRequest request = m_reader.take();
    request.connection = m_options.number;
    request.tls = m_socket->isEncrypted();
    m_continued = false;
    if (m_options.takeOver && request.method == "CONNECT") {
        // Before the question: the new owner may close it at once.
        disconnect(m_socket, nullptr, this, nullptr);
        if (m_options.takeOver(request, m_socket, m_reader.takeRest())) {
            m_stalled = true;
            deleteLater();
            return;
        }
        watchSocket();
        connect(m_socket, &QSslSocket::readyRead, this, &HttpConnection::readAvailable);
    }
    m_waiting = true;
    m_options.answer(request,
                     [self = QPointer(this), head = request.method == "HEAD", keepAlive](const HttpResponse &response) {
                         if (self && !self->m_stalled)
                             self->respond(response, head, keepAlive);
                     });
}

void HttpConnection::respond(const HttpResponse &response, bool head, bool keepAlive)
{
    m_waiting = false;
    m_writer = new ResponseWriter(response, head, keepAlive, m_socket, this);
    connect(m_writer, &ResponseWriter::finished, this, &HttpConnection::responseFinished);
    connect(m_writer, &ResponseWriter::ended, this, &HttpConnection::responseEnded);
    m_writer->start();
}

void HttpConnection::responseFinished()
{
    m_writer->deleteLater();
    m_writer = nullptr;
    // Pipelined requests were read already; queued, so that a long row of them needs no deep stack.
    QMetaObject::invokeMethod(
        this,
        [this] {
            if (m_stalled || m_writer || m_waiting)
                return;
            m_reader.feed({});
            nextRequest();
        },
        Qt::QueuedConnection);
}

void HttpConnection::responseEnded(bool stalls)
{
    if (stalls)
        stall();
    else
        m_stalled = true;
}

void HttpConnection::stall()
{
    m_stalled = true;
    // A client that goes on sending shall notice that nobody reads.
    m_socket->setReadBufferSize(qint64{64} * 1024);
}

void HttpConnection::over()
{
    m_stalled = true;
    deleteLater();
}

} // namespace Cozewi::Testing
