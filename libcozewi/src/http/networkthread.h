// SPDX-License-Identifier: MIT
#pragma once

#include <cozewi/errors.h>

#include <QtCore/QObject>
#include <QtCore/QThread>

#include <atomic>
#include <functional>
#include <mutex>
#include <optional>
#include <vector>

namespace Cozewi {

/**
 * The one thread on which everything of the library that touches the network lives. Started by the
 * first post(), stopped when the QCoreApplication goes or the process exits, whichever comes first:
 * a QNetworkAccessManager that outlives the application crashes in its own thread at exit.
 */
class NetworkThread {
public:
    /// Never destroyed, so that it can be asked from static destructors.
    static NetworkThread &instance();

    /// Why nothing can be sent at the moment: there is no QCoreApplication, or the process is a fork.
    [[nodiscard]] static std::optional<ErrorInfo> unavailable();

    /// Runs \a function on the thread, soon; false (and \a function is dropped) where unavailable().
    bool post(std::function<void()> function);
    [[nodiscard]] bool isCurrent() const;
    /// This process is a fork of the one that started the thread, which it did not inherit.
    [[nodiscard]] bool isForked() const;

    /// \a cleanup runs on the thread when it stops; to be called on the thread. Returns a handle.
    quint64 atStop(std::function<void()> cleanup);
    void forget(quint64 handle);

    /// Exit handlers run in reverse order, and Qt makes static data as it goes along: after a call the thread
    /// stops before whatever there is by now is destroyed.
    static void stopBeforeWhatThereIs();

    /// Stops the thread and waits for it. Idempotent.
    void stop();

private:
    NetworkThread() = default;
    void release();

    struct Cleanup {
        quint64 handle;
        std::function<void()> run;
    };

    mutable std::mutex m_mutex;
    QThread *m_thread = nullptr;
    QObject *m_worker = nullptr;
    std::atomic<qint64> m_pid = 0; // of the process that started it
    bool m_exiting = false; // the process
    bool m_applicationGone = false; // its QCoreApplication; another one may come
    // Touched on the thread only.
    std::vector<Cleanup> m_cleanups;
    quint64 m_lastHandle = 0;

    friend void applicationBegins();
    friend void applicationEnds();
    friend void processEnds();
};

} // namespace Cozewi
