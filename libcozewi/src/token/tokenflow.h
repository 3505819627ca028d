// SPDX-License-Identifier: MIT
#pragma once

#include <cozewi/accesstoken.h>
#include <cozewi/configuration.h>
#include <cozewi/exchange.h>
#include <cozewi/transport.h>

#include <functional>
#include <memory>
#include <optional>

namespace Cozewi {

struct JsonAnswer;

/// One token exchange: step 1, then step 2. Lives on the network thread, sends each step once, and
/// knows nothing of caches or of who waits. To be held by a shared_ptr: it lives until it has answered,
/// even where its owner lets go of it from inside the answer.
class TokenFlow : public std::enable_shared_from_this<TokenFlow> {
public:
    struct Result {
        std::optional<AccessToken> token;
        /// False where `expires_in` could not be understood or is not longer than the margin.
        bool cacheable = false;
        std::optional<ErrorInfo> error;
        /// What the server asked for with its 429 or 503.
        std::optional<std::chrono::milliseconds> retryAfter;
        /// Whether a request was sent: a CA file that is missing fails before.
        bool sent = false;
    };
    struct Surroundings {
        Transport &transport;
        ExchangeNotifier &notifier;
        const Clock &clock;
    };
    using Finished = std::function<void(const Result &)>;

    /// \a callers tells how many wait, for the record. \a cause is for the record, in English.
    TokenFlow(Surroundings surroundings, Configuration configuration, Limits limits, QString cause,
              std::function<int()> callers);

    /// Calls \a finished once, unless abort() comes first.
    void start(Finished finished);
    /// Stops; what was under way is recorded as having failed with \a error.
    void abort(const ErrorInfo &error);

    /// The step that is under way, and its URL.
    [[nodiscard]] Stage stage() const { return m_record.stage; }
    [[nodiscard]] QUrl url() const { return m_url; }
    [[nodiscard]] const Configuration &configuration() const { return m_configuration; }

private:
    void send(Stage stage, HttpRequest request);
    void onIdToken(const HttpAnswer &answer);
    void onAccessToken(const HttpAnswer &answer);
    /// The `access_token` of an answer, or an error that was reported already.
    [[nodiscard]] std::optional<Secret> tokenOf(const HttpAnswer &answer, const JsonAnswer &json);
    /// What the server knows by now and may quote.
    [[nodiscard]] QList<Secret> sentSecrets() const;
    void record(const HttpAnswer &answer, const JsonAnswer &json, const std::optional<ErrorInfo> &error);
    void fail(const ErrorInfo &error, const HttpAnswer &answer);

    Surroundings m_surroundings;
    Configuration m_configuration;
    Limits m_limits;
    QString m_cause;
    std::function<int()> m_callers;
    Finished m_finished;

    QUrl m_url;
    quint64 m_request = 0;
    quint64 m_exchange = 0;
    ExchangeRecord m_record;
    Secret m_idToken;
    bool m_sent = false;
};

} // namespace Cozewi
