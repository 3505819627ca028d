// SPDX-License-Identifier: MIT
#pragma once

#include <cozewi/configuration.h>
#include <cozewi/errors.h>
#include <cozewi/exchange.h>
#include <cozewi/export.h>
#include <cozewi/header.h>
#include <cozewi/timeouts.h>
#include <cozewi/transferprogress.h>

#include <QtCore/QByteArray>
#include <QtCore/QFuture>
#include <QtCore/QIODevice>
#include <QtCore/QJsonDocument>
#include <QtCore/QList>
#include <QtCore/QUrl>
#include <QtNetwork/QSslCertificate>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <utility>

namespace Cozewi {

class Runtime;
struct SessionResponse;

/// What a Session is asked to send. A value; the devices in it are shared by its copies.
struct COZEWI_EXPORT SessionRequest {
    /// Upper case.
    QByteArray method{"GET"};
    /// http: or https:, without user information.
    QUrl url{};
    /// Sent as they are, after the session's.
    HeaderList headers{};

    /// Kept in memory.
    QByteArray body{};
    /// Read in the place of `body` where set, once, on the library's thread: from the call until the future
    /// has ended nobody else may touch it. It must live in the calling thread and have no parent; afterwards it
    /// lives there again.
    std::shared_ptr<QIODevice> bodyDevice{};
    /// How many bytes of bodyDevice are sent; -1: all that are left in it, which a sequential device cannot tell.
    qint64 bodySize = -1;

    /// Takes the body of the answer where set, in the place of SessionResponse::body; as bodyDevice otherwise.
    /// The bodies of redirects that are followed do not go there.
    std::shared_ptr<QIODevice> sink{};

    /// In the place of the session's.
    std::optional<Timeouts> timeouts{};
    /// Follows redirects within the origin of `url` where the request can be repeated (GET, HEAD, OPTIONS;
    /// a 303 turns everything else into a GET). Every other redirect is an answer like any other.
    bool followRedirects = true;
    /// Called on the library's thread, often; must be quick and must not throw.
    std::function<void(const TransferProgress &)> progress{};
    /// Called once on the library's thread with status, headers and URL of the answer, before any of its body
    /// arrives or is written to the sink. Not for redirects that are followed; must be quick and must not throw.
    std::function<void(const SessionResponse &)> answered{};

    /// Replaces every header field of that name.
    SessionRequest &setHeader(const QByteArray &name, const QByteArray &value);
    /// \a bytes, and their type as Content-Type.
    SessionRequest &setBody(const QByteArray &bytes, const QByteArray &contentType);
    /// The body is compact JSON, and Content-Type says so.
    SessionRequest &setJson(const QJsonDocument &json);
    /// The body is a form (application/x-www-form-urlencoded), each value percent-encoded as UTF-8.
    SessionRequest &setForm(const QList<std::pair<QString, QString>> &fields);
    /// \a device in the place of `body`, and its type as Content-Type.
    SessionRequest &setBodyDevice(std::shared_ptr<QIODevice> device, const QByteArray &contentType, qint64 size = -1);
};

/// An HTTP answer of any status.
struct COZEWI_EXPORT SessionResponse {
    /// Of the status line.
    int status = 0;
    /// As it stands in the status line, unchecked; sanitizedText() makes it fit for a screen.
    QByteArray reason;
    /// As the target sent them.
    HeaderList headers;
    /// Empty where the request has a sink.
    QByteArray body;
    /// Bytes of the body, wherever it went.
    qint64 bodySize = 0;
    /// Where the answer came from; differs from the request's after a redirect.
    QUrl url;
    /// Redirects followed on the way.
    int redirects = 0;
    /// Of the last request, where redirects were followed.
    PhaseTimings timings;
    /// The connection to the target.
    TlsInfo tls;
    /// The target's chain as it was presented, leaf first; empty for http:.
    QList<QSslCertificate> certificates;

    /// The first value of \a name, compared without case; empty where there is none.
    [[nodiscard]] QByteArray header(QByteArrayView name) const;
    /// The body as UTF-8 text.
    [[nodiscard]] QString text() const;
    /// The body as JSON; null where it is none.
    [[nodiscard]] QJsonDocument json() const;
    /// 200 to 299.
    [[nodiscard]] bool isSuccess() const { return status >= 200 && status <= 299; }
};

/// How a Session works.
struct SessionOptions {
    /// No overall limit unless set: a download takes as long as it takes.
    Timeouts timeouts{std::chrono::seconds(5), std::chrono::seconds(30), std::chrono::milliseconds(0)};
    /// Without the proxy, and with the system's CAs. No variable is needed then.
    bool direct = false;
    /// More are an error.
    int maximumRedirects = 10;
    /// Bytes of an answer that are kept in memory; a longer one is a RequestError. A sink has no limit.
    qint64 maximumBody = qint64{64} * 1024 * 1024;
    /// Sent with every request, unless the request has a field of that name.
    HeaderList headers;
    /// The network to use; empty: the process's.
    std::shared_ptr<Runtime> runtime;
};

/**
 * Requests to any URL through the outbound proxy: that of COZE_SKILL_PROXY_DOMAIN or COZE_OUTBOUND_AUTH_PROXY,
 * with identity_ticket, and with the configured CA in the place of the system's. Needs none of the variables of
 * steps 1 to 4, sends neither their token nor the lane's headers, and ignores HTTP_PROXY, NO_PROXY and the
 * system's settings.
 *
 * An HTTP answer of any status is an answer. What keeps one from arriving is a RequestError that names the hop
 * ("dns", "tcp", "proxy_tls", "connect", "tls", "http"), or a ConfigurationError. A request that is not
 * idempotent reaches the target at most once.
 *
 * Thread-safe; copies share everything. Needs a QCoreApplication, as Client does. The blocking functions may be
 * called on every thread but the library's own. request() never blocks and never throws; cancelling its future
 * aborts the request.
 */
class COZEWI_EXPORT Session {
public:
    /// From the process's environment. Throws ConfigurationError where a variable is missing or wrong.
    /// Does no I/O: a file with the CA is read by the first request.
    Session();
    /// Never throws; the calls do.
    explicit Session(const Configuration &configuration, const SessionOptions &options = {});
    /// Shares everything with the other.
    Session(const Session &);
    /// Shares everything with the other.
    Session &operator=(const Session &);
    /// As a copy: the other stays usable.
    Session(Session &&) noexcept;
    /// As a copy: the other stays usable.
    Session &operator=(Session &&) noexcept;
    ~Session();

    /// Sends \a request. Never blocks and never throws; cancelling the future aborts it.
    [[nodiscard]] QFuture<SessionResponse> request(const SessionRequest &request) const;

    /// Blocks. Throws ConfigurationError and RequestError, and a plain WorkloadIdentityError of the kind "cancelled"
    /// where the application ends while it waits.
    SessionResponse send(const SessionRequest &request) const;
    /// GET. Blocks and throws, as send().
    SessionResponse get(const QUrl &url, const HeaderList &headers = {}) const;
    /// HEAD.
    SessionResponse head(const QUrl &url, const HeaderList &headers = {}) const;
    /// POST.
    SessionResponse post(const QUrl &url, const QByteArray &body, const QByteArray &contentType,
                         const HeaderList &headers = {}) const;
    /// PUT.
    SessionResponse put(const QUrl &url, const QByteArray &body, const QByteArray &contentType,
                        const HeaderList &headers = {}) const;
    /// PATCH.
    SessionResponse patch(const QUrl &url, const QByteArray &body, const QByteArray &contentType,
                          const HeaderList &headers = {}) const;
    /// DELETE.
    SessionResponse del(const QUrl &url, const HeaderList &headers = {}) const;

    /// What it was made with.
    [[nodiscard]] const Configuration &configuration() const;
    /// What it was made with.
    [[nodiscard]] const SessionOptions &options() const;
    /// The network that it uses.
    [[nodiscard]] std::shared_ptr<Runtime> runtime() const;

private:
    struct Private;
    std::shared_ptr<Private> d;
};

} // namespace Cozewi
