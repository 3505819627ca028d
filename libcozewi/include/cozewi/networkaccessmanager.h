// SPDX-License-Identifier: MIT
#pragma once

#include <cozewi/configuration.h>
#include <cozewi/errors.h>
#include <cozewi/export.h>
#include <cozewi/session.h>

#include <QtNetwork/QNetworkAccessManager>

#include <memory>
#include <optional>

namespace Cozewi {

/**
 * A QNetworkAccessManager for code that wants one (a QML engine, a library): every http: and https: request
 * goes through the outbound proxy with the configured CA, whatever the request, QNetworkAccessManager::setProxy()
 * or QNetworkReply::ignoreSslErrors() say; other schemes are refused. Lives in the thread that made it, as any
 * other. Needs a QCoreApplication.
 *
 * Where Session is stricter, this one does what its caller asks for: redirects, cookies and content codings are
 * those of the request's attributes. Redirects are followed within one origin only unless setRedirectPolicy() or
 * the request say otherwise: Qt takes all headers along, credentials included. HTTP/2 and caches are off, and
 * authenticationRequired() is not emitted. A request whose headers hold control characters is refused.
 *
 * The constructor reads the file with the CA, and waits for the library's thread to open the way.
 */
class COZEWI_EXPORT NetworkAccessManager : public QNetworkAccessManager {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(NetworkAccessManager)
public:
    /// From the process's environment. Throws ConfigurationError.
    explicit NetworkAccessManager(QObject *parent = nullptr);
    /// Throws ConfigurationError, also where the file with the CA cannot be read. Of \a options only
    /// `direct`, Timeouts::read (where the request has no transfer timeout of its own) and Timeouts::connect (to the
    /// proxy and through it) count.
    explicit NetworkAccessManager(const Configuration &configuration, const SessionOptions &options = {},
                                  QObject *parent = nullptr);
    ~NetworkAccessManager() override;

    /// Why \a reply, which is one of ours and has finished, failed: hop, status of the proxy and hint, which
    /// QNetworkReply::error() cannot tell. Not set where it did not fail.
    [[nodiscard]] static std::optional<ErrorInfo> errorOf(const QNetworkReply *reply);

protected:
    /// Sends \a request through the proxy, whatever its attributes say of that.
    QNetworkReply *createRequest(Operation operation, const QNetworkRequest &request, QIODevice *outgoingData) override;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace Cozewi
