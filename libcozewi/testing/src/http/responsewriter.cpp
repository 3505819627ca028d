// SPDX-License-Identifier: MIT
#include "http/responsewriter.h"

#include "http/socketend.h"

#include <QtCore/QTimer>

#include <algorithm>
#include <utility>

namespace Cozewi::Testing {

namespace {

constexpr qint64 chunkSize = qint64{64} * 1024;
constexpr qint64 highWater = 4 * chunkSize;

bool hasHeader(const HeaderList &headers, QByteArrayView name)
{
    return std::any_of(headers.cbegin(), headers.cend(),
                       [name](const Header &field) { return field.name.compare(name, Qt::CaseInsensitive) == 0; });
}

} // namespace

QByteArray reasonPhrase(int status)
{
    switch (status) {
    case 200:
        return "OK";
    case 201:
        return "Created";
    case 204:
        return "No Content";
    case 301:
        return "Moved Permanently";
    case 302:
        return "Found";
    case 303:
        return "See Other";
    case 304:
        return "Not Modified";
    case 307:
        return "Temporary Redirect";
    case 308:
        return "Permanent Redirect";
    case 400:
        return "Bad Request";
    case 401:
        return "Unauthorized";
    case 403:
        return "Forbidden";
    case 404:
        return "Not Found";
    case 405:
        return "Method Not Allowed";
    case 407:
        return "Proxy Authentication Required";
    case 415:
        return "Unsupported Media Type";
    case 429:
        return "Too Many Requests";
    case 500:
        return "Internal Server Error";
    case 502:
        return "Bad Gateway";
    case 503:
        return "Service Unavailable";
    case 504:
        return "Gateway Timeout";
    default:
        return "Status";
    }
}

ResponseWriter::ResponseWriter(HttpResponse response, bool head, bool keepAlive, QSslSocket *socket, QObject *parent)
    : QObject(parent)
    , m_response(std::move(response))
    , m_head(head)
    , m_keepAlive(keepAlive && !m_response.close && !m_response.untilClose)
    , m_socket(socket)
{
}

void ResponseWriter::start()
{
    if (m_response.delay > std::chrono::milliseconds::zero())
        QTimer::singleShot(m_response.delay, Qt::PreciseTimer, this, &ResponseWriter::begin);
    else
        begin();
}

void ResponseWriter::begin()
{
    if (cutsAt(CutPoint::BeforeAnswer)) {
        cutNow();
    } else if (m_response.raw) {
        put(*m_response.raw, &ResponseWriter::cutNow);
    } else {
        const QByteArray head = headBytes();
        if (cutsAt(CutPoint::InHead))
            put(head.first(head.size() / 2), &ResponseWriter::cutNow);
        else
            put(head, &ResponseWriter::headSent);
    }
}

void ResponseWriter::put(const QByteArray &bytes, void (ResponseWriter::*next)())
{
    if (m_response.drip > std::chrono::milliseconds::zero()) {
        m_dripping = bytes;
        m_dripped = 0;
        m_next = next;
        drip();
        return;
    }
    m_socket->write(bytes);
    (this->*next)();
}

void ResponseWriter::drip()
{
    if (m_dripped == m_dripping.size()) {
        (this->*m_next)();
        return;
    }
    m_socket->write(m_dripping.constData() + m_dripped, 1);
    m_socket->flush();
    ++m_dripped;
    QTimer::singleShot(m_response.drip, Qt::PreciseTimer, this, &ResponseWriter::drip);
}

void ResponseWriter::headSent()
{
    if (cutsAt(CutPoint::AfterHead))
        cutNow();
    else if (m_response.bodyDelay > std::chrono::milliseconds::zero())
        QTimer::singleShot(m_response.bodyDelay, Qt::PreciseTimer, this, &ResponseWriter::sendBody);
    else
        sendBody();
}

void ResponseWriter::sendBody()
{
    if (m_head) {
        done();
        return;
    }
    m_end = bodySize();
    if (cutsAt(CutPoint::InBody))
        m_end = m_end / 2;
    if (m_response.drip > std::chrono::milliseconds::zero()) {
        m_sent = m_end;
        put(bodyPart(0, m_end), &ResponseWriter::pump);
        return;
    }
    connect(m_socket, &QSslSocket::bytesWritten, this, &ResponseWriter::pump);
    connect(m_socket, &QSslSocket::encryptedBytesWritten, this, &ResponseWriter::pump);
    pump();
}

void ResponseWriter::pump()
{
    while (m_sent < m_end) {
        if (m_socket->bytesToWrite() + m_socket->encryptedBytesToWrite() > highWater)
            return;
        const qint64 size = qMin(chunkSize, m_end - m_sent);
        // Counted first: write() may come back here through bytesWritten().
        const qint64 from = m_sent;
        m_sent += size;
        m_socket->write(bodyPart(from, size));
    }
    if (std::exchange(m_bodySent, true))
        return;
    disconnect(m_socket, nullptr, this, nullptr);
    if (cutsAt(CutPoint::InBody)) {
        cutNow();
        return;
    }
    if (m_response.chunked)
        m_socket->write("0\r\n\r\n");
    done();
}

void ResponseWriter::done()
{
    if (m_keepAlive)
        Q_EMIT finished();
    else
        end(Ending::Close);
}

void ResponseWriter::cutNow()
{
    end(m_response.cut ? m_response.cut->ending : Ending::Close);
}

void ResponseWriter::end(Ending ending)
{
    m_ending = ending;
    switch (ending) {
    case Ending::Stall:
        m_socket->flush();
        Q_EMIT ended(true);
        return;
    case Ending::Close:
        // Sends what is written first.
        m_socket->disconnectFromHost();
        Q_EMIT ended(false);
        return;
    case Ending::Reset:
        // Queued: flush() emits them from inside of its work with the TLS session, which a reset ends.
        connect(m_socket, &QSslSocket::bytesWritten, this, &ResponseWriter::endWhenWritten, Qt::QueuedConnection);
        connect(m_socket, &QSslSocket::encryptedBytesWritten, this, &ResponseWriter::endWhenWritten,
                Qt::QueuedConnection);
        m_socket->flush();
        endWhenWritten();
        return;
    }
}

void ResponseWriter::endWhenWritten()
{
    if (m_socket->bytesToWrite() + m_socket->encryptedBytesToWrite() > 0)
        return;
    disconnect(m_socket, nullptr, this, nullptr);
    resetSocket(m_socket);
    Q_EMIT ended(false);
}

QByteArray ResponseWriter::headBytes() const
{
    QByteArray head = "HTTP/1.1 " + QByteArray::number(m_response.status) + ' '
        + (m_response.reason.isEmpty() ? reasonPhrase(m_response.status) : m_response.reason) + "\r\n";
    for (const Header &field : m_response.headers)
        head += field.name + ": " + field.value + "\r\n";
    if (m_response.padding > 0)
        head += "X-Padding: " + QByteArray(qsizetype(m_response.padding), 'p') + "\r\n";

    const bool bodiless = m_response.status == 204 || m_response.status == 304 || m_response.status < 200;
    if (m_response.chunked)
        head += "Transfer-Encoding: chunked\r\n";
    else if (!m_response.untilClose && !bodiless && !hasHeader(m_response.headers, "Content-Length"))
        head += "Content-Length: " + QByteArray::number(bodySize()) + "\r\n";
    if (!m_keepAlive && !hasHeader(m_response.headers, "Connection"))
        head += "Connection: close\r\n";
    return head + "\r\n";
}

bool ResponseWriter::cutsAt(CutPoint point) const
{
    return m_response.cut && m_response.cut->point == point;
}

qint64 ResponseWriter::bodySize() const
{
    return m_response.generatedBody > 0 ? m_response.generatedBody : m_response.body.size();
}

QByteArray ResponseWriter::bodyPart(qint64 from, qint64 size) const
{
    QByteArray part = m_response.generatedBody > 0 ? QByteArray(qsizetype(size), 'x')
                                                   : m_response.body.mid(qsizetype(from), qsizetype(size));
    if (m_response.chunked && !part.isEmpty())
        part = QByteArray::number(part.size(), 16) + "\r\n" + part + "\r\n";
    return part;
}

} // namespace Cozewi::Testing
