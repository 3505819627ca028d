// SPDX-License-Identifier: MIT
#pragma once

#include <cozewi/errors.h>
#include <cozewi/export.h>

#include <QtCore/QFuture>
#include <QtCore/QFutureWatcher>
#include <QtCore/QObject>

#include <utility>

namespace Cozewi {

/// Throws ConfigurationError where the calling thread must not block (the library's network thread).
COZEWI_EXPORT void ensureMayBlock();
/// The error of a future that ended without a result: cancelled, or the program is shutting down.
[[noreturn]] COZEWI_EXPORT void throwCancelled();

/**
 * Blocks until \a future has ended and returns its result, or throws its error with its exact class.
 * Safe where QFuture::result() is not: on a future that was cancelled or whose promise died.
 */
template<typename T>
T waitFor(QFuture<T> future)
{
    ensureMayBlock();
    future.waitForFinished(); // rethrows
    if (future.isCanceled() || future.resultCount() == 0)
        throwCancelled();
    // A copy: to take it would empty the future of whoever else holds it.
    return future.result();
}

/**
 * Calls \a onResult with the result, or \a onError with a `const WorkloadIdentityError &`, in the thread
 * of \a context, and neither once \a context is gone. This is the safe form of
 * `future.then(context, …).onFailed(context, …)`, which aborts in builds with assertions where the
 * context dies before the answer. To be called in the thread of \a context. A future that is
 * cancelled calls neither.
 *
 * It is also safe where the future ends in the very moment of the call. QFuture::then() of Qt 6.4.2 is not: a
 * continuation that is attached in the instant in which another thread ends the future runs twice, and crashes.
 */
template<typename T, typename OnResult, typename OnError>
void whenDone(const QFuture<T> &future, QObject *context, OnResult onResult, OnError onError)
{
    auto *watcher = new QFutureWatcher<T>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context,
                     [watcher, onResult = std::move(onResult), onError = std::move(onError)]() mutable {
                         watcher->deleteLater();
                         QFuture<T> done = watcher->future();
                         try {
                             done.waitForFinished();
                         } catch (const WorkloadIdentityError &error) {
                             onError(error);
                             return;
                         }
                         // Also where the answer had arrived before it was cancelled.
                         if (!done.isCanceled() && done.resultCount() > 0)
                             onResult(done.result());
                     });
    watcher->setFuture(future);
}

} // namespace Cozewi
