// SPDX-License-Identifier: MIT
#pragma once

#include "base/errorkinds.h"
#include "client/pendinganswer.h"

#include <cozewi/future.h>
#include <cozewi/session.h>

#include <condition_variable>
#include <mutex>
#include <optional>
#include <variant>

namespace Cozewi {

/// Where the outcome of a call goes.
class SessionAnswer {
public:
    SessionAnswer() = default;
    virtual ~SessionAnswer() = default;
    SessionAnswer(const SessionAnswer &) = delete;
    SessionAnswer &operator=(const SessionAnswer &) = delete;

    [[nodiscard]] virtual bool isCancelled() const = 0;
    /// Calls \a onCancel where the caller gives up before there is an answer.
    virtual void watch(std::function<void()> onCancel) = 0;
    virtual void succeed(SessionResponse response) = 0;
    virtual void fail(const ErrorInfo &error) = 0;
};

/// For whoever holds a future.
class FutureAnswer : public SessionAnswer {
public:
    [[nodiscard]] QFuture<SessionResponse> future() const { return m_answer.future(); }
    [[nodiscard]] bool isCancelled() const override { return m_answer.isCancelled(); }
    void watch(std::function<void()> onCancel) override { m_answer.watch(std::move(onCancel)); }
    void succeed(SessionResponse response) override { m_answer.succeed(std::move(response)); }
    void fail(const ErrorInfo &error) override { m_answer.fail(error); }

private:
    PendingAnswer<SessionResponse> m_answer;
};

/// For whoever waits: a future wakes its waiter twice and tells of every step, which takes longer than the
/// rest of a short request.
class BlockingAnswer : public SessionAnswer {
    Q_DISABLE_COPY_MOVE(BlockingAnswer)
public:
    /// What the waiter and the answer share; the answer may go unanswered when the program ends.
    struct Slot {
        std::mutex mutex;
        std::condition_variable changed;
        bool done = false;
        std::variant<std::monostate, SessionResponse, ErrorInfo> outcome;
    };

    explicit BlockingAnswer(std::shared_ptr<Slot> slot)
        : m_slot(std::move(slot))
    {
    }
    ~BlockingAnswer() override { put(std::monostate()); }

    [[nodiscard]] bool isCancelled() const override { return false; }
    void watch(std::function<void()>) override { }
    void succeed(SessionResponse response) override { put(std::move(response)); }
    void fail(const ErrorInfo &error) override { put(error); }

    /// Throws the error.
    static SessionResponse wait(Slot &slot)
    {
        std::unique_lock lock(slot.mutex);
        slot.changed.wait(lock, [&slot] { return slot.done; });
        if (const auto *error = std::get_if<ErrorInfo>(&slot.outcome))
            throwError(*error);
        if (std::holds_alternative<std::monostate>(slot.outcome))
            throwCancelled();
        return std::get<SessionResponse>(std::move(slot.outcome));
    }

private:
    template<typename Outcome>
    void put(Outcome outcome)
    {
        {
            const std::lock_guard lock(m_slot->mutex);
            if (m_slot->done)
                return;
            m_slot->outcome = std::move(outcome);
            m_slot->done = true;
        }
        m_slot->changed.notify_one();
    }

    std::shared_ptr<Slot> m_slot;
};

} // namespace Cozewi
