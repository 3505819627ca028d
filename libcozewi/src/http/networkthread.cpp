// SPDX-License-Identifier: MIT
#include "http/networkthread.h"

#include "base/errorkinds.h"
#include "base/tr.h"

#include <cozewi/future.h>

#include <QtCore/QCoreApplication>

#include <cstdlib>

namespace Cozewi {

void exitNetworkThread()
{
    NetworkThread &thread = NetworkThread::instance();
    {
        const std::lock_guard lock(thread.m_mutex);
        thread.m_exiting = true;
    }
    thread.stop();
}

namespace {

void stopNetworkThread()
{
    NetworkThread::instance().stop();
}

} // namespace

NetworkThread &NetworkThread::instance()
{
    static auto *const leaked = new NetworkThread;
    return *leaked;
}

std::optional<ErrorInfo> NetworkThread::unavailable()
{
    if (QCoreApplication::instance() != nullptr && !QCoreApplication::closingDown())
        return std::nullopt;
    ErrorInfo info;
    info.type = ErrorType::ConfigurationError;
    info.kind = ErrorKinds::Unavailable;
    info.message = Text::tr("there is no QCoreApplication, so nothing can be sent");
    info.hint = Text::tr("create a QCoreApplication (or QGuiApplication, QApplication) before the first call and "
                         "keep it until the last; the documentation shows how in a program whose main() is not Qt's");
    return info;
}

bool NetworkThread::post(std::function<void()> function)
{
    const std::lock_guard lock(m_mutex);
    if (m_exiting || unavailable())
        return false;
    if (m_thread == nullptr) {
        static const bool registered = std::atexit(exitNetworkThread) == 0;
        Q_UNUSED(registered)
        qAddPostRoutine(stopNetworkThread);
        m_thread = new QThread;
        m_thread->setObjectName(QStringLiteral("cozewi network"));
        m_worker = new QObject;
        m_worker->moveToThread(m_thread);
        m_thread->start();
    }
    return QMetaObject::invokeMethod(m_worker, std::move(function), Qt::QueuedConnection);
}

bool NetworkThread::isCurrent() const
{
    const std::lock_guard lock(m_mutex);
    return m_thread != nullptr && QThread::currentThread() == m_thread;
}

quint64 NetworkThread::atStop(std::function<void()> cleanup)
{
    m_cleanups.push_back({++m_lastHandle, std::move(cleanup)});
    return m_lastHandle;
}

void NetworkThread::forget(quint64 handle)
{
    std::erase_if(m_cleanups, [handle](const Cleanup &cleanup) { return cleanup.handle == handle; });
}

void NetworkThread::stop()
{
    QThread *thread = nullptr;
    QObject *worker = nullptr;
    {
        const std::lock_guard lock(m_mutex);
        std::swap(thread, m_thread);
        std::swap(worker, m_worker);
    }
    if (thread == nullptr)
        return;
    // Whatever lives in the thread is deleted in it, while its event loop can still deliver.
    QMetaObject::invokeMethod(
        worker,
        [this, worker, thread] {
            for (auto cleanups = std::move(m_cleanups); const Cleanup &cleanup : cleanups)
                cleanup.run();
            m_cleanups.clear();
            delete worker;
            thread->quit();
        },
        Qt::QueuedConnection);
    thread->wait();
    delete thread;
}

void ensureMayBlock()
{
    if (!NetworkThread::instance().isCurrent())
        return;
    ErrorInfo info;
    info.type = ErrorType::ConfigurationError;
    info.kind = ErrorKinds::Unavailable;
    info.message = Text::tr("a blocking call on the library's network thread would wait for itself");
    info.hint = Text::tr("give .then() a context object, or use requestX() instead of getX()");
    throwError(info);
}

void throwCancelled()
{
    ErrorInfo info;
    info.type = ErrorType::WorkloadIdentityError;
    info.kind = ErrorKinds::Cancelled;
    info.message = Text::tr("the call was cancelled, or the program is ending");
    throwError(info);
}

} // namespace Cozewi
