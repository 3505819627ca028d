// SPDX-License-Identifier: MIT
#include "http/failure.h"

#include "http/failurecauses.h"

#include <cozewi/text.h>

#include <QtCore/QCoreApplication>
#include <QtCore/QCryptographicHash>
#include <QtCore/QMetaEnum>
#include <QtNetwork/QNetworkReply>
#include <QtNetwork/QSslCipher>
#include <QtNetwork/QSslConfiguration>
#include <QtNetwork/QSslError>

#include <algorithm>
#include <cstring>

namespace Cozewi {

namespace {

bool hasControl(QByteArrayView text)
{
    return std::any_of(text.begin(), text.end(), [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return (byte < 0x20 && byte != '\t') || byte == 0x7f;
    });
}

QString protocolName(QSsl::SslProtocol protocol)
{
    switch (protocol) {
    case QSsl::TlsV1_2:
        return QStringLiteral("TLSv1.2");
    case QSsl::TlsV1_3:
        return QStringLiteral("TLSv1.3");
    default:
        return {};
    }
}

TransportFailure failure(FailureKind kind, const QString &hop, const QString &detail = {})
{
    TransportFailure result;
    result.kind = kind;
    result.hop = hop;
    result.detail = detail;
    return result;
}

QString errorName(QNetworkReply::NetworkError error)
{
    const char *key = QMetaEnum::fromType<QNetworkReply::NetworkError>().valueToKey(error);
    return key != nullptr ? QString::fromLatin1(key) : QString::number(error);
}

// RFC 9112 section 6.3: an answer without a length goes on until the connection closes.
bool endsWithConnection(const QNetworkReply &reply)
{
    return !reply.hasRawHeader("Content-Length") && !reply.hasRawHeader("Transfer-Encoding");
}

// Qt has one code for a network that is not there, a connection that is given up by the system, and a reset at
// an odd moment. Its text, never shown, tells them apart.
TransportFailure unknownFailure(const QString &text, const TransportFailure &lost)
{
    const auto says = [&text](const char *words) {
        return text.contains(QCoreApplication::translate("QNativeSocketEngine", words));
    };
    if (says("Network unreachable") || says("Host unreachable") || says("Permission denied"))
        return failure(FailureKind::NetworkUnreachable, QStringLiteral("tcp"));
    if (says("Connection timed out"))
        return failure(FailureKind::ConnectTimeout, QStringLiteral("tcp"));
    return lost;
}

} // namespace

int portOf(const QUrl &url)
{
    return url.port(url.scheme() == QLatin1StringView("https") ? 443 : 80);
}

QString originOf(const QUrl &url)
{
    const QString host = url.host().contains(u':') ? u'[' + url.host() + u']' : url.host();
    return url.scheme() + QStringLiteral("://") + host + u':' + QString::number(portOf(url));
}

bool isToken(QByteArrayView text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), [](char c) {
        const bool isLetter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        return isLetter || (c != '\0' && std::strchr("!#$%&'*+-.^_`|~", c) != nullptr);
    });
}

bool isSound(const Header &header)
{
    return isToken(header.name) && !hasControl(header.value);
}

QString problemOf(const HttpRequest &request)
{
    const QUrl &url = request.url;
    if (url.scheme() != QLatin1StringView("http") && url.scheme() != QLatin1StringView("https"))
        return QStringLiteral("only http: and https: can be sent");
    if (!url.isValid() || url.host().isEmpty() || url.port(1) == 0)
        return QStringLiteral("the URL has no valid host and port");
    if (!url.userInfo().isEmpty())
        return QStringLiteral("the URL holds user information");
    if (!isToken(request.method))
        return QStringLiteral("the method is no HTTP method");
    if (request.bodyDevice && !request.bodyDevice->isReadable())
        return QStringLiteral("the device with the body is not open for reading");
    if (request.bodyDevice && request.bodyDeviceSize < 0 && request.bodyDevice->isSequential())
        return QStringLiteral("the size of a body from a sequential device must be given");
    for (const Header &header : request.headers) {
        if (!isSound(header))
            return QStringLiteral("a header holds control characters");
        // Inside of a tunnel the target would get it.
        if (QByteArrayView(header.name).compare("proxy-authorization", Qt::CaseInsensitive) == 0)
            return QStringLiteral("Proxy-Authorization does not belong into a request");
    }
    return {};
}

TlsInfo tlsInfoOf(const QSslConfiguration &configuration)
{
    TlsInfo info;
    info.protocol = protocolName(configuration.sessionProtocol());
    info.cipher = configuration.sessionCipher().name();
    const QSslCertificate peer = configuration.peerCertificate();
    if (!peer.isNull()) {
        info.peerSubject = sanitizedText(peer.subjectDisplayName());
        info.peerIssuer = sanitizedText(peer.issuerDisplayName());
        info.peerExpiry = peer.expiryDate().toUTC();
        info.peerSha256 = peer.digest(QCryptographicHash::Sha256);
    }
    return info;
}

TransportFailure tlsFailure(const QList<QSslError> &errors)
{
    TransportFailure result = failure(FailureKind::TlsFailed, QStringLiteral("tls"));
    QStringList texts;
    for (const QSslError &error : errors) {
        result.tlsErrors.append(error.error());
        const QString text = sanitizedText(error.errorString());
        if (!texts.contains(text))
            texts.append(text);
    }
    result.detail = texts.join(QStringLiteral("; "));
    return result;
}

TransportFailure lostFailure(const QString &hop, int status)
{
    // With TLS a refusal of TCP has an error of its own, so what breaks off before TLS is up is the handshake.
    TransportFailure result = failure(FailureKind::ConnectionLost, hop.isEmpty() ? QStringLiteral("tls") : hop);
    if (status > 0 || result.hop != QLatin1StringView("http"))
        result.cause = FailureCauses::Closed;
    return result;
}

std::optional<TransportFailure> failureOf(const QNetworkReply &reply, const QString &hop, bool proxied)
{
    const QNetworkReply::NetworkError error = reply.error();
    const int status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    const TransportFailure lost = lostFailure(hop, status);
    switch (error) {
    case QNetworkReply::NoError:
        // A connection that dies quietly ends like this too: without a status line.
        if (status == 0)
            return lost;
        return std::nullopt;
    case QNetworkReply::ConnectionRefusedError:
    case QNetworkReply::ProxyConnectionRefusedError:
        return failure(FailureKind::ConnectionRefused, QStringLiteral("tcp"));
    case QNetworkReply::HostNotFoundError:
    case QNetworkReply::ProxyNotFoundError:
        return failure(FailureKind::HostNotFound, QStringLiteral("dns"));
    case QNetworkReply::ContentReSendError:
        // Qt looks at the body again for these two, although the redirect is not to be followed.
        if (status == 307 || status == 308)
            return std::nullopt;
        // And now and then where the end of the connection is the end of the body.
        if (status > 0 && endsWithConnection(reply))
            return std::nullopt;
        return lost;
    case QNetworkReply::RemoteHostClosedError:
        return lost;
    case QNetworkReply::ProxyConnectionClosedError:
        return failure(FailureKind::ConnectionLost, QStringLiteral("connect"));
    case QNetworkReply::TimeoutError:
    case QNetworkReply::ProxyTimeoutError:
        return failure(FailureKind::ConnectTimeout, QStringLiteral("tcp"));
    case QNetworkReply::SslHandshakeFailedError:
        return failure(FailureKind::TlsFailed, QStringLiteral("tls"));
    case QNetworkReply::ProxyAuthenticationRequiredError: {
        // A proxy's 407 stays in the bridge; this one is the target's answer.
        if (status > 0)
            return std::nullopt;
        TransportFailure result = failure(FailureKind::ProxyAuthenticationRequired, QStringLiteral("connect"));
        result.proxyStatus = 407;
        return result;
    }
    case QNetworkReply::TemporaryNetworkFailureError:
    case QNetworkReply::NetworkSessionFailedError:
        return failure(FailureKind::NetworkUnreachable, QStringLiteral("tcp"));
    case QNetworkReply::ProtocolFailure:
    case QNetworkReply::ProtocolUnknownError:
    case QNetworkReply::ProtocolInvalidOperationError:
        // 4xx statuses that Qt has no name for arrive as ProtocolInvalidOperationError.
        if (status > 0)
            return std::nullopt;
        return failure(FailureKind::MalformedAnswer, hop, errorName(error));
    case QNetworkReply::UnknownNetworkError:
    case QNetworkReply::UnknownProxyError:
        if (status >= 400)
            return std::nullopt;
        // Qt reports a lost route, a reset before the request and a proxy's refusal of CONNECT alike.
        if (proxied && status == 0)
            return failure(FailureKind::ProxyFailed, QStringLiteral("connect"));
        return unknownFailure(reply.errorString(), lost);
    default:
        // What is left are names for statuses of an answer that arrived whole.
        if (status > 0)
            return std::nullopt;
        return failure(FailureKind::Other, hop, errorName(error));
    }
}

} // namespace Cozewi
