// SPDX-License-Identifier: MIT
#pragma once

#include <cozewi/errors.h>
#include <cozewi/export.h>
#include <cozewi/header.h>
#include <cozewi/stage.h>

#include <QtCore/QDateTime>
#include <QtCore/QMetaType>
#include <QtCore/QObject>
#include <QtCore/QUrl>

#include <chrono>
#include <optional>

namespace Cozewi {

/// How long each phase of one request took. A phase that did not happen (a reused connection has no
/// connect) or that could not be told apart is not set.
struct PhaseTimings {
    /// All times are in microseconds.
    using Duration = std::chrono::microseconds;
    std::optional<Duration> queued; ///< waiting for one of the six connections of the origin
    std::optional<Duration> dns; ///< looking the name up
    std::optional<Duration> connect; ///< TCP; for direct https: TCP and TLS together (Qt does not tell them apart)
    std::optional<Duration> proxyTls; ///< TLS to an https: proxy
    std::optional<Duration> proxyConnect; ///< the CONNECT and its answer
    std::optional<Duration> tls; ///< TLS to the target, where it can be told from connect
    std::optional<Duration> wait; ///< request sent until the first byte of the answer
    std::optional<Duration> receive; ///< first until last byte of the answer
    Duration total{0}; ///< from leaving the queue to the end
    bool reused = false; ///< whether a kept connection was used
};

/// What is known of the TLS connection to the target.
struct TlsInfo {
    QString protocol; ///< "TLSv1.3"; empty without TLS
    QString cipher; ///< the cipher suite, as OpenSSL names it
    QString peerSubject; ///< whom the target's certificate names
    QString peerIssuer; ///< who signed it
    QDateTime peerExpiry; ///< until when it is valid, UTC
    QByteArray peerSha256; ///< its digest, 32 bytes
};

/**
 * One request and its answer as they may be shown to anybody: headers by allow-list, bodies by shape,
 * secrets as a mask, query values left out.
 */
struct ExchangeRecord {
    /// Counts up in the process, from 1.
    quint64 id = 0;
    /// The same for step 1 and step 2 of one token exchange; 0 for steps 3 and 4.
    quint64 exchange = 0;
    /// Which call it belongs to.
    Stage stage = Stage::IdToken;
    /// `GET`, `POST`, …
    QByteArray method;
    /// Without user information; values of the query are masked.
    QUrl url;
    /// The lane as it was sent; empty for none.
    QString lane;
    /// The integration asked for (step 3).
    QString subject;
    /// Why it was sent: "no fresh token in the cache", "explicit refresh", "renewal in the background",
    /// "after 401", … in English, for logs.
    QString cause;
    /// Redacted.
    HeaderList requestHeaders;
    /// Redacted: `client_id=wl-1&client_secret=••••••••&…`.
    QString requestBody;
    QDateTime startedAt; ///< UTC
    PhaseTimings timings; ///< how long each phase took
    int status = 0; ///< 0 where there was no answer
    HeaderList responseHeaders; ///< redacted
    QString responseShape; ///< of the body, never its content: `{access_token: string of 1832}`
    qint64 responseSize = 0; ///< bytes
    QString tokenType; ///< step 1 and 2
    std::optional<qint64> expiresIn; ///< seconds, step 1 and 2, as the server said
    int sharedBy = 0; ///< who waited for this exchange when it ended (step 2)
    QString proxy; ///< "http://proxy:3128" where a proxy was used; without credentials
    TlsInfo tls; ///< the connection to the target
    std::optional<ErrorInfo> error; ///< set where it failed
    QStringList warnings; ///< things that worked but should not be so, in the language of the application
    std::optional<qint64> clockSkew; ///< server's clock minus ours, from the `Date` header; seconds

    /// From the answer's headers (`x-tt-logid`, `x-request-id`, …), failed or not; quote it to the platform's support.
    [[nodiscard]] COZEWI_EXPORT QString requestId() const;
};

/**
 * Tells about every request of a Runtime. The signals are emitted on the library's network thread:
 * connect with a context object and they arrive in its thread. Destroyed with its Runtime.
 */
class COZEWI_EXPORT ExchangeNotifier : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ExchangeNotifier)
public:
    /// Made by a Runtime.
    explicit ExchangeNotifier(QObject *parent = nullptr);
    ~ExchangeNotifier() override;

Q_SIGNALS:
    /// A request is about to be sent; only the request's members are set.
    void exchangeStarted(const Cozewi::ExchangeRecord &record);
    /// It ended, well or not. The same id as at the start.
    void exchangeFinished(const Cozewi::ExchangeRecord &record);
};

} // namespace Cozewi

Q_DECLARE_METATYPE(Cozewi::ExchangeRecord)
