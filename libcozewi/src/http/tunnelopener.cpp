// SPDX-License-Identifier: MIT
#include "http/tunnelopener.h"

#include "http/failurecauses.h"
#include "http/masking.h"

#include <cozewi/text.h>

namespace Cozewi {

TunnelOpener::TunnelOpener(ProxyLink &link, QByteArray authority, Secret authorization, QObject *parent)
    : QObject(parent)
    , m_link(link)
    , m_authority(std::move(authority))
    , m_authorization(std::move(authorization))
{
}

void TunnelOpener::send()
{
    QSslSocket &socket = m_link.socket();
    // Read as much as a head may have, and no more.
    socket.setReadBufferSize(maximumHead);
    connect(&socket, &QSslSocket::readyRead, this, &TunnelOpener::read);
    connect(&socket, &QSslSocket::disconnected, this, &TunnelOpener::onEnded);
    // TLS may end without the connection (see Pump).
    connect(&socket, &QSslSocket::errorOccurred, this, &TunnelOpener::onEnded);
    QByteArray request = "CONNECT " + m_authority + " HTTP/1.1\r\nHost: " + m_authority
        + "\r\nUser-Agent: cozewi/" COZEWI_VERSION "\r\n";
    if (!m_authorization.isEmpty())
        request += "Proxy-Authorization: " + m_authorization.revealUtf8() + "\r\n";
    socket.write(request + "\r\n");
}

TransportFailure TunnelOpener::malformed(QLatin1StringView cause) const
{
    return m_link.failure(FailureKind::MalformedAnswer, QStringLiteral("connect"), cause);
}

TransportFailure TunnelOpener::refusal(const ProxyLink &link, const HttpHead &head, const Secret &authorization)
{
    const QString hop = QStringLiteral("connect");
    if (head.status() == 0)
        return link.failure(FailureKind::MalformedAnswer, hop, FailureCauses::NotHttp);
    TransportFailure failure = head.status() == 407
        ? link.failure(FailureKind::ProxyAuthenticationRequired, hop,
                       authorization.isEmpty() ? FailureCauses::NoCredentials : FailureCauses::Refused)
        : link.failure(FailureKind::ProxyFailed, hop, FailureCauses::Status);
    failure.proxyStatus = head.status();
    failure.proxyHeaders = head.headers;
    failure.detail = sanitizedText(withoutSecrets(QString::fromUtf8(head.reason()), proxySecrets(authorization)), 120);
    return failure;
}

void TunnelOpener::read()
{
    m_buffer += m_link.socket().readAll();
    while (!m_over) {
        if (!mayBeAnswer(m_buffer)) {
            const bool isTls = m_buffer.startsWith('\x15') || m_buffer.startsWith('\x16');
            finish(malformed(isTls ? FailureCauses::SpeaksTls : FailureCauses::NotHttp));
            return;
        }
        const std::optional<qsizetype> end = endOfHead(m_buffer);
        if (!end) {
            if (m_buffer.size() >= maximumHead)
                finish(malformed(FailureCauses::HeadTooLong));
            return;
        }
        m_answer = parseHead(QByteArrayView(m_buffer).first(*end));
        m_buffer.remove(0, *end);
        const int status = m_answer.status();
        if (status >= 200 && status <= 299)
            finish({});
        else if (status < 100 || status > 199) // an interim answer is followed by the real one
            finish(refusal(m_link, m_answer, m_authorization));
    }
}

void TunnelOpener::onEnded()
{
    read();
    if (!m_over)
        finish(m_link.failure(FailureKind::ConnectionLost, QStringLiteral("connect"), FailureCauses::Closed));
}

void TunnelOpener::finish(const std::optional<TransportFailure> &failure)
{
    if (std::exchange(m_over, true))
        return;
    m_link.socket().disconnect(this);
    if (failure)
        Q_EMIT failed(*failure);
    else
        Q_EMIT opened(std::exchange(m_buffer, {}));
}

} // namespace Cozewi
