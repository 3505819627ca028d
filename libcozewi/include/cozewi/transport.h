// SPDX-License-Identifier: MIT
#pragma once

#include <cozewi/clock.h>
#include <cozewi/exchange.h>
#include <cozewi/export.h>
#include <cozewi/header.h>
#include <cozewi/secret.h>
#include <cozewi/transferprogress.h>

#include <QtCore/QByteArray>
#include <QtCore/QIODevice>
#include <QtCore/QList>
#include <QtCore/QStringList>
#include <QtCore/QUrl>
#include <QtNetwork/QSslCertificate>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>

namespace Cozewi {

/// How a request travels. Two requests share a connection only where all of this is equal.
struct Route {
    /// Keeps the connections of two identities apart.
    QByteArray partition;
    /// The proxy, without credentials; empty for a direct connection.
    QUrl proxy;
    /// The variable that names the proxy, for messages; no part of the comparison.
    QString proxyVariable;
    /// The complete value of `Proxy-Authorization`; empty for none.
    Secret proxyAuthorization;
    /// Certificates that take the place of the system's; not set: the system's.
    std::optional<QList<QSslCertificate>> authorities;
};

/// What may be spent on a request; a time of 0 is no limit.
struct Limits {
    std::chrono::milliseconds connect{5000}; ///< from leaving the queue until the request can be sent
    std::chrono::milliseconds read{30000}; ///< between two bytes
    std::chrono::milliseconds overall{60000}; ///< everything
    qint64 maximumBody = qint64{256} * 1024; ///< bytes
};

struct HttpAnswer;

/// One request. The body counts as secret.
struct HttpRequest {
    /// `GET`, `POST`, …
    QByteArray method;
    /// `http:` or `https:`.
    QUrl url;
    /// Sent as they are.
    HeaderList headers;
    /// Sent as it is.
    Secret body;
    /// The way there.
    Route route;
    /// What may be spent on it.
    Limits limits;

    /// Read in the place of `body` where set, once, on the network thread.
    std::shared_ptr<QIODevice> bodyDevice;
    /// How many bytes of it; -1: all that are left, which a sequential device cannot tell.
    qint64 bodyDeviceSize = -1;
    /// Asked when the head has arrived: where the body goes. Not set, or null: into HttpAnswer::body.
    std::function<std::shared_ptr<QIODevice>(const HttpAnswer &head)> sinkFor;
    /// Called on the network thread, often.
    std::function<void(const TransferProgress &)> progress;
    /// A content coding is passed on as it is, rather than refused.
    bool anyCoding = false;
};

/// Why there is no usable HTTP answer.
enum class FailureKind {
    HostNotFound,
    ConnectionRefused,
    ConnectTimeout,
    ReadTimeout,
    DeadlineExceeded,
    ConnectionLost, ///< closed or reset before the answer was whole; not repeated
    TlsFailed,
    ProxyFailed,
    ProxyAuthenticationRequired,
    AnswerTooLarge,
    MalformedAnswer, ///< not HTTP, or a content coding that was not asked for
    NetworkUnreachable,
    InvalidRequest, ///< refused before it was sent
    Other,
};
/// Stable, never translated: "host-not-found", "refused", "connect-timeout", …
COZEWI_EXPORT QString failureKindName(FailureKind kind);

/// Why there is no usable answer, as values.
struct TransportFailure {
    /// Which kind of failure.
    FailureKind kind = FailureKind::Other;
    /// "dns", "tcp", "proxy_tls", "connect", "tls", "http".
    QString hop;
    /// What exactly was seen, sanitised, without URL: "self-signed certificate", "HTTP 407 from the proxy".
    QString detail;
    /// Status of the proxy's own answer.
    std::optional<int> proxyStatus;
    /// For TlsFailed: QSslError::SslError values.
    QList<int> tlsErrors;
    /// Which timer ran out, for the three timeouts.
    std::chrono::milliseconds limit{0};
    /// What was seen, where the kind does not tell enough: "closed", "certificate", "not-tls", "speaks-tls",
    /// "handshake", "not-http", "head-too-long", "status"; empty otherwise.
    QString cause;
    /// "http://proxy:3128" where it failed on the way to the proxy or at it, rather than at the target.
    QString proxy;
    /// The variable that names it; empty where none does.
    QString proxyVariable;
    /// The proxy's answer.
    HeaderList proxyHeaders;
    /// The chain that was not accepted, leaf first.
    QList<QSslCertificate> certificates;
};

/// An answer, or why there is none.
struct HttpAnswer {
    /// 0 where `failure` is set and no status line was read.
    int status = 0;
    /// Of the status line.
    QByteArray reason;
    /// As they came.
    HeaderList headers;
    /// Empty where it went to a device.
    QByteArray body;
    /// Bytes of the body, wherever it went.
    qint64 bodySize = 0;
    /// How long each phase took.
    PhaseTimings timings;
    /// The connection to the target.
    TlsInfo tls;
    /// The target's chain, leaf first.
    QList<QSslCertificate> certificates;
    /// When the request left the queue.
    Instant sentAt;
    /// Set where the answer is not usable.
    std::optional<TransportFailure> failure;

    /// The first value of \a name, compared without case; empty where there is none.
    [[nodiscard]] COZEWI_EXPORT QByteArray header(QByteArrayView name) const;
};

/**
 * Sends requests. Everything happens on the library's network thread. The seam at which tests put a
 * script in the place of the network.
 */
class COZEWI_EXPORT Transport {
public:
    /// Gets the one answer, on the network thread.
    using Callback = std::function<void(const HttpAnswer &)>;

    Transport();
    virtual ~Transport();
    Transport(const Transport &) = delete;
    Transport &operator=(const Transport &) = delete;

    /// Never calls \a callback before it returns; calls it once, unless cancel() comes first.
    /// Redirects are not followed; a request that is not idempotent reaches the server at most once.
    virtual quint64 send(const HttpRequest &request, Callback callback) = 0;
    /// The callback of \a id is not called any more. Unknown ids are ignored.
    virtual void cancel(quint64 id) = 0;
};

} // namespace Cozewi
