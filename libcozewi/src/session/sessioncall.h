// SPDX-License-Identifier: MIT
#pragma once

#include "session/sessionanswer.h"
#include "session/sessionroute.h"
#include "token/runtime_p.h"

#include <cozewi/session.h>

#include <QtCore/QDeadlineTimer>
#include <QtCore/QPointer>
#include <QtCore/QThread>

#include <memory>

namespace Cozewi {

/**
 * One request of a session with the redirects that it leads to. Lives on the network thread, held by the request
 * that is under way; where the program ends meanwhile, its future ends as cancelled.
 */
class SessionCall : public std::enable_shared_from_this<SessionCall> {
public:
    SessionCall(std::shared_ptr<Runtime::Private> runtime, std::shared_ptr<const SessionRoute> route,
                const SessionOptions &options, SessionRequest request);
    ~SessionCall();
    SessionCall(const SessionCall &) = delete;
    SessionCall &operator=(const SessionCall &) = delete;

    /// In the thread of the caller, before it is posted: takes the devices over.
    void takeDevices();
    void start(std::shared_ptr<SessionAnswer> answer);

private:
    void send();
    [[nodiscard]] HttpRequest httpRequest();
    void onAnswer(const HttpAnswer &received);
    [[nodiscard]] std::optional<QUrl> redirectTarget(const HttpAnswer &answer) const;
    void follow(const QUrl &target, int status);
    /// Status, headers and where it came from.
    [[nodiscard]] SessionResponse headOf(const HttpAnswer &answer) const;
    void succeed(const HttpAnswer &answer);
    void fail(const ErrorInfo &error);
    void cancel();
    void giveDevicesBack();
    void giveBack(std::shared_ptr<QIODevice> &held) const;
    void finishRecord(const HttpAnswer &answer, const std::optional<ErrorInfo> &error);

    const std::shared_ptr<Runtime::Private> m_runtime;
    const std::shared_ptr<const SessionRoute> m_sessionRoute;
    const SessionOptions m_options;
    SessionRequest m_request;
    const Timeouts m_timeouts;
    const QDeadlineTimer m_deadline;
    QPointer<QThread> m_home; // of the devices

    std::shared_ptr<SessionAnswer> m_answer;
    Route m_route;
    ExchangeRecord m_record; // where anybody looks
    bool m_isObserved = false;
    quint64 m_sent = 0;
    int m_redirects = 0;
};

} // namespace Cozewi
