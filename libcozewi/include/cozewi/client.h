// SPDX-License-Identifier: MIT
#pragma once

#include <cozewi/accesstoken.h>
#include <cozewi/configuration.h>
#include <cozewi/errors.h>
#include <cozewi/export.h>
#include <cozewi/integrationcredential.h>
#include <cozewi/projectenvvars.h>
#include <cozewi/timeouts.h>

#include <QtCore/QFuture>

#include <chrono>
#include <memory>
#include <optional>

namespace Cozewi {

class Runtime;

/// How a Client works.
struct ClientOptions {
    /// For each call.
    Timeouts timeouts;
    /// Renews the token ahead of time, in the background, at four fifths of its life (with jitter) for
    /// as long as this Client lives. Off: a token is renewed when somebody asks for it.
    bool keepFresh = false;
    /// The cache and network to use; empty: the process's.
    std::shared_ptr<Runtime> runtime;
};

/// What the cache knows of an identity at one moment.
struct TokenStatus {
    /// How good the token is.
    enum class State {
        None, ///< no token
        Fresh, ///< served from the cache
        Expiring, ///< in its last 60 seconds: the next caller renews it, and gets it where that fails
        Expired,
    };
    /// How good the token is now.
    State state = State::None;
    /// Null in State::None.
    AccessToken token;
    /// An exchange is under way.
    bool exchanging = false;
    /// Why the last exchange failed; not set where it went well.
    std::optional<ErrorInfo> lastError;
    /// Until then the error is repeated without a request (UTC); not set outside a cool-down.
    std::optional<QDateTime> cooldownUntil;
    /// When the token will be renewed in the background (UTC), with ClientOptions::keepFresh.
    std::optional<QDateTime> nextRefresh;
    /// How many callers shared the last exchange.
    int sharedBy = 0;
};

/**
 * The way to tokens, integration credentials and project variables.
 *
 * Thread-safe: one Client may be used from any number of threads, and copies share everything.
 * Needs a QCoreApplication (any thread may hold it); without one every call fails with a
 * ConfigurationError that says so. The network side runs on a thread of the library's own.
 *
 * `getX` blocks and throws; it may be called on every thread but the library's own (where it throws
 * ConfigurationError). Where the application ends while it waits, it throws a plain WorkloadIdentityError of the
 * kind "cancelled". `requestX` never blocks and never throws: what goes wrong arrives in the future.
 * Every future is the caller's own: cancelling it leaves other callers alone, and stops the request
 * where nobody else waits for it. To be called back, use Cozewi::whenDone() (<cozewi/future.h>): QFuture::then()
 * of Qt 6.4 is not safe where another thread ends the future in the moment of the call.
 */
class COZEWI_EXPORT Client {
public:
    /// From the process's environment. Throws ConfigurationError where the variables of steps 1 and 2
    /// are missing or wrong. Does no I/O.
    Client();
    /// Never throws; the calls do.
    explicit Client(const Configuration &configuration, const ClientOptions &options = {});
    /// Shares everything with the other.
    Client(const Client &);
    /// Shares everything with the other.
    Client &operator=(const Client &);
    /// As a copy: the other stays usable.
    Client(Client &&) noexcept;
    /// As a copy: the other stays usable.
    Client &operator=(Client &&) noexcept;
    ~Client();

    /// The access token in plain text, from the cache where it lives longer than 60 seconds.
    /// Throws ConfigurationError, TokenRetrievalError (step 1), TokenExchangeError (step 2).
    [[nodiscard]] QString getAccessToken() const;
    /// The credential of an integration in plain text. Throws as getAccessToken(), and ApiError (step 3).
    [[nodiscard]] QString getIntegrationCredential(const QString &name) const;
    /// The project's variables. Throws as getAccessToken(), and ApiError (step 4).
    [[nodiscard]] ProjectEnvVars getProjectEnvVars() const;

    /// As getAccessToken(), without blocking: the future carries the errors.
    [[nodiscard]] QFuture<AccessToken> requestAccessToken() const;
    /// As getIntegrationCredential(), without blocking.
    [[nodiscard]] QFuture<IntegrationCredential> requestIntegrationCredential(const QString &name) const;
    /// As getProjectEnvVars(), without blocking.
    [[nodiscard]] QFuture<ProjectEnvVars> requestProjectEnvVars() const;

    /// A new exchange, whatever is in the cache, ending a cool-down; shared with one that is under way.
    /// Where it fails, the error is reported here and the old token stays for everybody else.
    [[nodiscard]] QFuture<AccessToken> refreshAccessToken() const;

    /// What the cache holds now; sends nothing.
    [[nodiscard]] TokenStatus tokenStatus() const;

    /// What it was made with.
    [[nodiscard]] const Configuration &configuration() const;
    /// What it was made with.
    [[nodiscard]] const ClientOptions &options() const;
    /// The cache and network that it uses.
    [[nodiscard]] std::shared_ptr<Runtime> runtime() const;

private:
    struct Private;
    std::shared_ptr<Private> d;
};

} // namespace Cozewi
