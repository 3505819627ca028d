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
    using Duration = std::chrono::microseconds;
    std::optional<Duration> queued; ///< waiting for one of the six connections of the origin
    std::optional<Duration> dns;
    std::optional<Duration> connect; ///< TCP; for direct https: TCP and TLS together (Qt does not tell them apart)
    std::optional<Duration> proxyTls; ///< TLS to an https: proxy
    std::optional<Duration> proxyConnect; ///< the CONNECT and its answer
    std::optional<Duration> tls; ///< TLS to the target, where it can be told from connect
    std::optional<Duration> wait; ///< request sent until the first byte of the answer
    std::optional<Duration> receive; ///< first until last byte of the answer
    Duration total{0};
    /// Whether a kept connection was used.
    bool reused = false;
};

/// What is known of the TLS connection to the target.
struct TlsInfo {
    QString protocol; ///< "TLSv1.3"; empty without TLS
    QString cipher;
    QString peerSubject;
    QString peerIssuer;
    QDateTime peerExpiry;
    QByteArray peerSha256;
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
    Stage stage = Stage::IdToken;
    QByteArray method;
    QUrl url;
    QString lane;
    /// The integration asked for (step 3).
    QString subject;
    /// Why it was sent: "cold cache", "renewal", "explicit refresh", "after 401", … in English, for logs.
    QString cause;
    HeaderList requestHeaders;
    /// Redacted: `client_id=wl-1&client_secret=••••••••&…`.
    QString requestBody;
    QDateTime startedAt; ///< UTC
    PhaseTimings timings;
    /// 0 where there was no answer.
    int status = 0;
    HeaderList responseHeaders;
    /// The shape of the body, never its content: `{access_token: string of 1832, expires_in: 3600}`.
    QString responseShape;
    qint64 responseSize = 0; ///< bytes
    QString tokenType; ///< step 1 and 2
    std::optional<qint64> expiresIn; ///< seconds, step 1 and 2, as the server said
    /// Who waited for this exchange when it ended (step 2).
    int sharedBy = 0;
    /// "http://proxy:3128" where a proxy was used; without credentials.
    QString proxy;
    TlsInfo tls;
    /// Set where it failed.
    std::optional<ErrorInfo> error;
    /// Things that worked but should not be so, in the language of the application.
    QStringList warnings;
    /// Server's clock minus ours, from the `Date` header; seconds.
    std::optional<qint64> clockSkew;
};

/**
 * Tells about every request of a Runtime. The signals are emitted on the library's network thread:
 * connect with a context object and they arrive in its thread. Destroyed with its Runtime.
 */
class COZEWI_EXPORT ExchangeNotifier : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ExchangeNotifier)
public:
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
