// SPDX-License-Identifier: MIT
#pragma once

#include <cozewi/exchange.h>
#include <cozewi/transport.h>

#include <QtCore/QString>
#include <QtNetwork/QSslCertificate>

#include <chrono>
#include <functional>
#include <optional>

namespace Cozewi {

/// What is known of one connection through a proxy, while it comes about and after.
struct LinkRecord {
    using Clock = std::chrono::steady_clock;
    using Duration = PhaseTimings::Duration;

    /// Where it is: "dns", "tcp", "proxy_tls", "connect"; "tls" once bytes go through.
    QString hop{QStringLiteral("tcp")};
    std::optional<Duration> dns;
    std::optional<Duration> tcp;
    std::optional<Duration> proxyTls;
    std::optional<Duration> connect;
    /// When bytes went through first.
    std::optional<Clock::time_point> established;
    /// Why there is no way through, or no answer.
    std::optional<TransportFailure> failure;

    // Of the TLS connection to an https: proxy.
    TlsInfo tls;
    QList<QSslCertificate> certificates;
    /// The address that was connected to.
    QString address;

    /// Bytes that came from QNetworkAccessManager for this request, TLS included, and whom to tell of more.
    qint64 uploaded = 0;
    std::function<void()> onUploaded;
};

} // namespace Cozewi
