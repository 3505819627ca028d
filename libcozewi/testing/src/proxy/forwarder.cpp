// SPDX-License-Identifier: MIT
#include "proxy/forwarder.h"

#include "http/socketend.h"

#include <QtCore/QTimer>
#include <QtNetwork/QNetworkProxy>
#include <QtNetwork/QSslConfiguration>

#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace Cozewi::Testing {

namespace {

constexpr std::chrono::seconds patience{30};

// RFC 9110 section 7.6.1, and what framing is told anew.
bool isHopByHop(const QByteArray &name)
{
    static const QList<QByteArray> names{"connection",         "keep-alive", "proxy-connection", "proxy-authorization",
                                         "proxy-authenticate", "te",         "trailer",          "upgrade",
                                         "transfer-encoding",  "expect",     "content-length"};
    return names.contains(name.toLower());
}

/// RFC 9112 section 7.1; null where it is not whole.
QByteArray withoutChunks(const QByteArray &body)
{
    QByteArray plain("");
    for (qsizetype at = 0;;) {
        const qsizetype end = body.indexOf("\r\n", at);
        bool ok = false;
        const qsizetype size = end < 0 ? 0 : body.sliced(at, end - at).split(';').first().toLongLong(&ok, 16);
        if (!ok || size < 0 || end + 2 + size + 2 > body.size())
            return {};
        if (size == 0)
            return plain;
        plain += body.sliced(end + 2, size);
        at = end + 2 + size + 2;
    }
}

} // namespace

Forwarder::Forwarder(RecordedRequest request, const QUrl &origin, const QList<QSslCertificate> &authorities, Done done,
                     QObject *parent)
    : QObject(parent)
    , m_request(std::move(request))
    , m_done(std::move(done))
{
    m_socket.setProxy(QNetworkProxy::NoProxy);
    connect(&m_socket, &QSslSocket::readyRead, this, &Forwarder::read);
    connect(&m_socket, &QSslSocket::errorOccurred, this, [this](QAbstractSocket::SocketError error) {
        m_read += m_socket.readAll();
        HttpResponse response;
        if (error == QAbstractSocket::RemoteHostClosedError && parse(response, true))
            finish(response);
        else
            fail(502, u"the target cannot be reached or does not speak HTTP"_s);
    });
    QTimer::singleShot(patience, this, [this] { fail(504, u"the target did not answer in time"_s); });

    const bool tls = origin.scheme() == "https"_L1;
    const auto port = quint16(origin.port(tls ? 443 : 80));
    if (tls) {
        QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
        configuration.setCaCertificates(authorities);
        m_socket.setSslConfiguration(configuration);
        connect(&m_socket, &QSslSocket::encrypted, this, &Forwarder::send);
        m_socket.connectToHostEncrypted(origin.host(), port);
    } else {
        connect(&m_socket, &QSslSocket::connected, this, &Forwarder::send);
        m_socket.connectToHost(origin.host(), port);
    }
}

void Forwarder::send()
{
    setNoDelay(&m_socket);
    QByteArray head = m_request.method + ' ' + m_request.target + " HTTP/1.1\r\n";
    for (const Header &field : m_request.headers) {
        if (!isHopByHop(field.name))
            head += field.name + ": " + field.value + "\r\n";
    }
    if (!m_request.body.isEmpty() || m_request.hasHeader("Content-Length"))
        head += "Content-Length: " + QByteArray::number(m_request.body.size()) + "\r\n";
    m_socket.write(head + "Connection: close\r\n\r\n" + m_request.body);
}

void Forwarder::read()
{
    m_read += m_socket.readAll();
    HttpResponse response;
    if (parse(response, false))
        finish(response);
}

void Forwarder::finish(const HttpResponse &response)
{
    if (!m_done)
        return;
    std::exchange(m_done, {})(response);
    disconnect(&m_socket, nullptr, this, nullptr);
    deleteLater();
}

void Forwarder::fail(int status, const QString &why)
{
    HttpResponse response;
    response.status = status;
    response.headers = {{"Content-Type", "text/plain; charset=utf-8"}};
    response.body = why.toUtf8() + '\n';
    finish(response);
}

bool Forwarder::parse(HttpResponse &response, bool ended) const
{
    const qsizetype end = m_read.indexOf("\r\n\r\n");
    if (end < 0 || !m_read.startsWith("HTTP/1."))
        return false;
    const QList<QByteArray> lines = m_read.first(end).replace("\r\n", "\n").split('\n');
    bool ok = false;
    response.status = lines.first().mid(9, 3).toInt(&ok);
    response.reason = lines.first().mid(13);
    if (!ok)
        return false;

    RecordedRequest fields; // for its look-up by name
    for (const QByteArray &line : lines.sliced(1)) {
        const qsizetype colon = line.indexOf(':');
        if (colon <= 0)
            return false;
        fields.headers.append({line.first(colon), line.sliced(colon + 1).trimmed()});
        if (!isHopByHop(fields.headers.last().name))
            response.headers.append(fields.headers.last());
    }

    const QByteArray body = m_read.sliced(end + 4);
    if (m_request.method == "HEAD" || response.status == 204 || response.status == 304)
        return true;
    if (fields.header("Transfer-Encoding").toLower() == "chunked") {
        response.body = withoutChunks(body);
        return !response.body.isNull();
    }
    if (fields.hasHeader("Content-Length")) {
        response.body = body;
        return body.size() == fields.header("Content-Length").toLongLong();
    }
    response.body = body;
    return ended;
}

} // namespace Cozewi::Testing
