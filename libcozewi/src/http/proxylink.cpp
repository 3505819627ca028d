// SPDX-License-Identifier: MIT
#include "http/proxylink.h"

#include "http/failure.h"
#include "http/failurecauses.h"
#include "http/resolver.h"

#include <cozewi/text.h>

#include <QtCore/QPointer>
#include <QtNetwork/QHostAddress>
#include <QtNetwork/QNetworkProxy>

namespace Cozewi {

ProxyLink::ProxyLink(const ProxySettings &settings, const QSslConfiguration &tls, Resolver &resolver,
                     std::shared_ptr<LinkRecord> record, QObject *parent)
    : QObject(parent)
    , m_settings(settings)
    , m_tls(tls)
    , m_resolver(resolver)
    , m_record(std::move(record))
{
    // Without it Qt asks the system's settings for a proxy to the proxy.
    m_socket.setProxy(QNetworkProxy(QNetworkProxy::NoProxy));
    connect(&m_socket, &QSslSocket::connected, this, &ProxyLink::onConnected);
    connect(&m_socket, &QSslSocket::encrypted, this, &ProxyLink::onEncrypted);
    connect(&m_socket, &QSslSocket::errorOccurred, this, &ProxyLink::onError);
    connect(&m_socket, &QSslSocket::sslErrors, this, [this](const QList<QSslError> &errors) {
        m_tlsErrors = errors;
        // Only here are protocol and chain still readable.
        m_record->tls = tlsInfoOf(m_socket.sslConfiguration());
        m_record->certificates = m_socket.peerCertificateChain();
    });
}

ProxyLink::~ProxyLink()
{
    m_socket.disconnect(this);
    m_socket.abort();
}

LinkRecord::Duration ProxyLink::lap()
{
    const auto now = LinkRecord::Clock::now();
    return std::chrono::duration_cast<LinkRecord::Duration>(now - std::exchange(m_lap, now));
}

TransportFailure ProxyLink::failure(FailureKind kind, const QString &hop, const QString &cause) const
{
    TransportFailure result;
    result.kind = kind;
    result.hop = hop;
    result.cause = cause;
    result.proxy = originOf(m_settings.url);
    return result;
}

void ProxyLink::open()
{
    m_lap = LinkRecord::Clock::now();
    const QString host = m_settings.url.host();
    if (!Resolver::needsLookup(host)) {
        connectToProxy();
        return;
    }
    m_record->hop = QStringLiteral("dns");
    const QPointer<ProxyLink> self(this);
    m_resolver.lookUp(host, [self](Resolver::Result result) {
        if (self == nullptr || self->m_over)
            return;
        self->m_record->dns = self->lap();
        if (result == Resolver::Result::Found) {
            Q_EMIT self->passed(self->m_record->hop);
            self->connectToProxy();
            return;
        }
        TransportFailure notFound = self->failure(FailureKind::HostNotFound, QStringLiteral("dns"));
        if (result == Resolver::Result::TemporaryFailure)
            notFound.detail = QStringLiteral("the name server did not answer");
        self->finish(notFound);
    });
}

void ProxyLink::connectToProxy()
{
    m_record->hop = QStringLiteral("tcp");
    m_socket.connectToHost(m_settings.url.host(), static_cast<quint16>(portOf(m_settings.url)));
}

void ProxyLink::onConnected()
{
    m_record->tcp = lap();
    m_record->address = m_socket.peerAddress().toString();
    m_socket.setSocketOption(QAbstractSocket::LowDelayOption, 1);
    Q_EMIT passed(m_record->hop);
    if (!m_settings.isSecure()) {
        finish({});
        return;
    }
    m_record->hop = QStringLiteral("proxy_tls");
    m_socket.setSslConfiguration(m_tls);
    m_socket.setPeerVerifyName(m_settings.url.host());
    m_socket.startClientEncryption();
}

void ProxyLink::onEncrypted()
{
    m_record->proxyTls = lap();
    m_record->tls = tlsInfoOf(m_socket.sslConfiguration());
    m_record->certificates = m_socket.peerCertificateChain();
    Q_EMIT passed(m_record->hop);
    finish({});
}

TransportFailure ProxyLink::tlsFailureOf(QAbstractSocket::SocketError error) const
{
    const QString hop = QStringLiteral("proxy_tls");
    if (!m_tlsErrors.isEmpty()) {
        TransportFailure result = tlsFailure(m_tlsErrors);
        const TransportFailure proxied = failure(FailureKind::TlsFailed, hop, FailureCauses::Certificate);
        result.hop = proxied.hop;
        result.cause = proxied.cause;
        result.proxy = proxied.proxy;
        result.certificates = m_record->certificates;
        return result;
    }
    if (error != QAbstractSocket::SslHandshakeFailedError)
        return failure(FailureKind::ConnectionLost, hop, FailureCauses::Closed);
    // OpenSSL's words for a first record that is none: most often an answer in plain HTTP.
    const bool isNotTls = m_socket.errorString().contains(QLatin1StringView("wrong version number"))
        || m_socket.errorString().contains(QLatin1StringView("http request"));
    TransportFailure result =
        failure(FailureKind::TlsFailed, hop, isNotTls ? FailureCauses::NotTls : FailureCauses::Handshake);
    result.detail = sanitizedText(m_socket.errorString());
    return result;
}

void ProxyLink::onError(QAbstractSocket::SocketError error)
{
    if (m_over)
        return;
    if (m_record->hop == QLatin1StringView("proxy_tls")) {
        m_record->proxyTls = lap();
        finish(tlsFailureOf(error));
        return;
    }
    m_record->tcp = lap();
    const QString hop = QStringLiteral("tcp");
    switch (error) {
    case QAbstractSocket::ConnectionRefusedError:
        finish(failure(FailureKind::ConnectionRefused, hop));
        break;
    case QAbstractSocket::HostNotFoundError:
        finish(failure(FailureKind::HostNotFound, QStringLiteral("dns")));
        break;
    case QAbstractSocket::SocketTimeoutError:
        finish(failure(FailureKind::ConnectTimeout, hop));
        break;
    case QAbstractSocket::RemoteHostClosedError:
        finish(failure(FailureKind::ConnectionLost, hop, FailureCauses::Closed));
        break;
    default:
        finish(failure(FailureKind::NetworkUnreachable, hop));
        break;
    }
}

void ProxyLink::finish(const std::optional<TransportFailure> &failure)
{
    if (std::exchange(m_over, true))
        return;
    m_socket.disconnect(this);
    if (failure) {
        m_record->failure = failure;
        Q_EMIT failed(*failure);
    } else {
        Q_EMIT opened();
    }
}

} // namespace Cozewi
