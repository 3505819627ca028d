// SPDX-License-Identifier: MIT
#pragma once

#include "http/jsonanswer.h"
#include "token/tokenentry.h"

#include <cozewi/client.h>
#include <cozewi/exchange.h>
#include <cozewi/runtime.h>

#include <QtCore/QDeadlineTimer>
#include <QtCore/QTimer>

#include <functional>
#include <memory>
#include <optional>

namespace Cozewi {

/**
 * One call of step 3 or 4: a token, the request, and where the server answers 401 a new token and the
 * request once more. Lives on the network thread and keeps itself alive until it has answered.
 */
class ApiCall : public std::enable_shared_from_this<ApiCall> {
public:
    struct Plan {
        Stage stage = Stage::ProjectEnvVars;
        QString subject;
        std::function<HttpRequest(const Secret &accessToken)> request;
        /// Takes the result out of the answer, or tells why there is none.
        std::function<std::optional<ErrorInfo>(const QUrl &, const HttpAnswer &, const JsonAnswer &,
                                               const QList<Secret> &sent)>
            read;
        /// Called once at the end, with the error where there is one.
        std::function<void(const std::optional<ErrorInfo> &)> finished;
    };

    ApiCall(std::shared_ptr<Runtime::Private> runtime, std::shared_ptr<TokenEntry> entry, TokenWish wish, Plan plan,
            QDeadlineTimer deadline);
    ~ApiCall();
    ApiCall(const ApiCall &) = delete;
    ApiCall &operator=(const ApiCall &) = delete;

    void start();
    /// Stops without an answer.
    void cancel();

private:
    void askForToken(const QString &cause);
    void onToken(const TokenOutcome &outcome);
    void onAnswer(const HttpAnswer &received);
    void finish(const std::optional<ErrorInfo> &error);

    std::shared_ptr<Runtime::Private> m_runtime;
    std::shared_ptr<TokenEntry> m_entry;
    TokenWish m_wish;
    Plan m_plan;
    QDeadlineTimer m_deadline;

    AccessToken m_token;
    quint64 m_waiter = 0;
    quint64 m_request = 0;
    QUrl m_url;
    ExchangeRecord m_record;
    bool m_repeated = false;
    bool m_done = false;
};

} // namespace Cozewi
