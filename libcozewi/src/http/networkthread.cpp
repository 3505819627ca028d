// SPDX-License-Identifier: MIT
#include "http/networkthread.h"

#include "base/errorkinds.h"
#include "base/tr.h"

#include <cozewi/future.h>

#include <QtCore/QCoreApplication>

#include <cstdlib>

#ifdef Q_OS_LINUX
#  include <unistd.h>
#endif

namespace Cozewi {

void processEnds()
{
    NetworkThread &thread = NetworkThread::instance();
    {
        const std::lock_guard lock(thread.m_mutex);
        thread.m_exiting = true;
    }
    thread.stop();
}

namespace {

// Asked for with every cached token: no lock, which callers on many threads would meet at.
thread_local bool isNetworkThread = false;

struct MainThreadGuard {
    MainThreadGuard() = default;
    Q_DISABLE_COPY_MOVE(MainThreadGuard)
    ~MainThreadGuard() { processEnds(); }
};

// exit() destroys the thread_local objects of the main thread before anything static. An atexit() handler alone
// comes too late for what Qt made after it was registered: Qt's data would go under a thread that still runs.
void guardMainThread()
{
#ifdef Q_OS_LINUX
    if (::gettid() == ::getpid()) {
        static thread_local MainThreadGuard guard;
        Q_UNUSED(guard)
    }
#endif
}

} // namespace

// Qt calls it in ~QCoreApplication, at whose beginning the application still looks alive: whoever posts
// now would start a thread that nobody stops.
void applicationEnds()
{
    NetworkThread &thread = NetworkThread::instance();
    {
        const std::lock_guard lock(thread.m_mutex);
        thread.m_applicationGone = true;
    }
    thread.stop();
}

void applicationBegins()
{
    guardMainThread();
    NetworkThread &thread = NetworkThread::instance();
    const std::lock_guard lock(thread.m_mutex);
    thread.m_applicationGone = false;
}

Q_COREAPP_STARTUP_FUNCTION(applicationBegins)

NetworkThread &NetworkThread::instance()
{
    static auto *const leaked = new NetworkThread;
    return *leaked;
}

std::optional<ErrorInfo> NetworkThread::unavailable()
{
    const bool hasApplication = QCoreApplication::instance() != nullptr && !QCoreApplication::closingDown();
    if (hasApplication && !instance().isForked())
        return std::nullopt;
    ErrorInfo info;
    info.type = ErrorType::ConfigurationError;
    info.kind = ErrorKinds::Unavailable;
    if (hasApplication) {
        info.message = Text::tr("this process was forked from one that had used the library, so nothing can be sent");
        info.hint = Text::tr("fork before the first call, or run another program in the child (exec)");
        return info;
    }
    info.message = Text::tr("there is no QCoreApplication, so nothing can be sent");
    info.hint = Text::tr("create a QCoreApplication (or QGuiApplication, QApplication) before the first call and "
                         "keep it until the last; the documentation shows how in a program whose main() is not Qt's");
    return info;
}

bool NetworkThread::post(std::function<void()> function)
{
    const std::lock_guard lock(m_mutex);
    if (m_exiting || m_applicationGone || unavailable())
        return false;
    if (m_thread == nullptr) {
        guardMainThread();
        stopBeforeWhatThereIs();
        qAddPostRoutine(applicationEnds);
        m_thread = new QThread;
        m_thread->setObjectName(QStringLiteral("cozewi network"));
        m_worker = new QObject;
        m_worker->moveToThread(m_thread);
        QMetaObject::invokeMethod(
            m_worker, [] { isNetworkThread = true; }, Qt::QueuedConnection);
        m_thread->start();
        m_pid = QCoreApplication::applicationPid();
    }
    return QMetaObject::invokeMethod(m_worker, std::move(function), Qt::QueuedConnection);
}

void NetworkThread::stopBeforeWhatThereIs()
{
    std::atexit(processEnds);
}

bool NetworkThread::isCurrent() const
{
    return isNetworkThread;
}

bool NetworkThread::isForked() const
{
    // Written once, before anybody can fork with something to lose.
    return m_pid != 0 && m_pid != QCoreApplication::applicationPid();
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
    if (isForked()) // the thread is the parent's, and there is nothing to wait for
        return;
    QThread *thread = nullptr;
    QObject *worker = nullptr;
    {
        const std::lock_guard lock(m_mutex);
        std::swap(thread, m_thread);
        std::swap(worker, m_worker);
    }
    if (thread == nullptr)
        return;
    if (QThread::currentThread() == thread) {
        // exit() was called on it, from inside an answer, and does not come back. The managers have to go
        // nevertheless: each has a thread of its own that must not see static data destroyed.
        release();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        return;
    }
    // Whatever lives in the thread is deleted in it, while its event loop can still deliver.
    QMetaObject::invokeMethod(
        worker,
        [this, worker, thread] {
            release();
            delete worker;
            thread->quit();
        },
        Qt::QueuedConnection);
    thread->wait();
    delete thread;
}

void NetworkThread::release()
{
    for (auto cleanups = std::move(m_cleanups); const Cleanup &cleanup : cleanups)
        cleanup.run();
    m_cleanups.clear();
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
