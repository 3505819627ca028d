// SPDX-License-Identifier: MIT
#pragma once

#include <cozewi/environment.h>
#include <cozewi/testing/recordedrequest.h>

#include <QtCore/QList>
#include <QtCore/QString>
#include <QtCore/QStringList>

#include <chrono>
#include <memory>
#include <optional>

/// Test doubles and the demo server. No promise of a stable interface.
namespace Cozewi::Testing {

/// What the demo server can do wrong, one at a time or several together.
enum class Fault {
    WrongSecret, ///< step 1: 401 invalid_client
    IdTokenRejected, ///< step 2: 400 invalid_grant
    ExchangeRefused, ///< step 2: 403 access_denied
    ErrorUnder200, ///< step 2: `error` member under HTTP 200
    MissingAccessToken, ///< step 2: 200 without access_token
    ShortLife, ///< step 2: a token that lives 90 s
    TokenRevoked, ///< steps 3 and 4: the next call gets 401, and so do all tokens issued before it
    Forbidden, ///< steps 3 and 4: 403
    BusinessCode, ///< steps 3 and 4: code 190000007 under HTTP 200
    NotEnabled, ///< step 3: HTTP 500, integration not enabled for this project
    EmptyVariables, ///< step 4: `"secrets": null`
    HtmlPage, ///< every call: an HTML page, as from a gateway
    Redirect, ///< every call: 302 to a login page on another origin
    ServerError, ///< every call: 503 with Retry-After
    RateLimited, ///< every call: 429 with Retry-After
    Slow, ///< every call: answers after 3 s
    Stall, ///< every call: never answers
    Reset, ///< every call: TCP reset instead of an answer
    Truncated, ///< every call: closes in the middle of the body
    ClockSkew, ///< every call: `Date` two hours ahead
};

/// Every fault, in the order of the enum.
QList<Fault> allFaults();
/// Stable name for command lines: "wrong-secret". Never translated.
QString faultName(Fault fault);
std::optional<Fault> faultFromName(QStringView name);
/// What it does, for people, in English ("Step 1: the secret is refused (401 invalid_client)").
QString faultDescription(Fault fault);

/**
 * An identity server on loopback that speaks protocol.md. Runs on a thread of its own, so that blocking
 * calls and programs without an event loop may use it. Thread-safe. Needs a QCoreApplication.
 */
class DemoServer {
public:
    struct Options {
        quint16 port = 0; ///< 0: any free one
        std::chrono::seconds tokenLifetime{300};
    };

    /// Listens before it returns. Throws std::runtime_error that names the port where that fails, a
    /// std::system_error with std::errc::address_in_use where it is taken.
    DemoServer();
    explicit DemoServer(const Options &options);
    ~DemoServer();
    DemoServer(const DemoServer &) = delete;
    DemoServer &operator=(const DemoServer &) = delete;

    /// "http://127.0.0.1:PORT"
    [[nodiscard]] QString origin() const;
    [[nodiscard]] quint16 port() const;
    /// The variables that point any client at it, and nothing else.
    [[nodiscard]] Environment environment() const;
    /// The integrations that it has credentials for.
    [[nodiscard]] QStringList integrations() const;

    void setFault(Fault fault, bool on = true);
    void setFaults(const QList<Fault> &faults);
    [[nodiscard]] QList<Fault> faults() const;

    /// What arrived so far.
    [[nodiscard]] QList<RecordedRequest> requests() const;
    void clearRequests();

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace Cozewi::Testing
