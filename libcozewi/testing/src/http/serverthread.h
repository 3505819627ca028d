// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QObject>
#include <QtCore/QThread>

#include <exception>
#include <memory>

namespace Cozewi::Testing {

/// A thread with an event loop in which the sockets of a test server live.
class ServerThread {
public:
    explicit ServerThread(const QString &name)
        : m_context(std::make_unique<QObject>())
    {
        m_thread.setObjectName(name);
        m_context->moveToThread(&m_thread);
        m_thread.start();
    }
    ~ServerThread() { stop(); }
    ServerThread(const ServerThread &) = delete;
    ServerThread &operator=(const ServerThread &) = delete;

    /// Runs \a function there and waits for it; what it throws is thrown here.
    template<typename Function>
    void run(Function function)
    {
        if (QThread::currentThread() == &m_thread) {
            function();
            return;
        }
        if (!m_thread.isRunning())
            return;
        std::exception_ptr failure;
        QMetaObject::invokeMethod(
            m_context.get(),
            [&] {
                try {
                    function();
                } catch (...) {
                    failure = std::current_exception();
                }
            },
            Qt::BlockingQueuedConnection);
        if (failure)
            std::rethrow_exception(failure);
    }

    /// Ends the thread; everything that lives in it must be gone.
    void stop()
    {
        m_thread.quit();
        m_thread.wait();
    }

private:
    QThread m_thread;
    std::unique_ptr<QObject> m_context;
};

} // namespace Cozewi::Testing
