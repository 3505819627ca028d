// SPDX-License-Identifier: MIT
#pragma once

#include <cozewi/errors.h>

#include <QtCore/QFuture>
#include <QtCore/QFutureWatcher>
#include <QtCore/QPromise>

#include <functional>
#include <memory>

namespace Cozewi {

/**
 * A caller's own promise. Two callers never share a QFuture: cancelling one copy would cancel all, and
 * of two continuations only the last runs. Everything but future() belongs on the network thread. Where
 * it is dropped unanswered (the program ends), the future ends as cancelled.
 */
template<typename T>
class PendingAnswer {
public:
    PendingAnswer() { m_promise.start(); }

    [[nodiscard]] QFuture<T> future() const { return m_promise.future(); }
    [[nodiscard]] bool isCancelled() const { return m_promise.isCanceled(); }

    /// Calls \a onCancel when the caller cancels, unless it is answered before.
    void watch(std::function<void()> onCancel)
    {
        m_watcher.reset(new QFutureWatcher<T>);
        QObject::connect(m_watcher.get(), &QFutureWatcherBase::canceled, m_watcher.get(), std::move(onCancel));
        m_watcher->setFuture(m_promise.future());
    }
    /// Not from inside of onCancel.
    void succeed(T value)
    {
        // At once: until it is gone every step of the promise is sent to it as an event.
        delete m_watcher.release();
        m_promise.addResult(std::move(value));
        m_promise.finish();
    }
    /// Not from inside of onCancel.
    void fail(const ErrorInfo &error)
    {
        delete m_watcher.release();
        m_promise.setException(errorAsException(error));
        m_promise.finish();
    }

private:
    // It may be in the middle of its signal.
    struct Later {
        void operator()(QObject *object) const
        {
            object->disconnect();
            object->deleteLater();
        }
    };

    QPromise<T> m_promise;
    std::unique_ptr<QFutureWatcher<T>, Later> m_watcher;
};

} // namespace Cozewi
