// SPDX-License-Identifier: MIT
#include "session/remotebridge.h"

#include "http/bridge.h"
#include "http/networkthread.h"

#include <cozewi/errors.h>

#include <QtCore/QSemaphore>

namespace Cozewi {

struct RemoteBridge::Remote {
    // Touched on the network thread only.
    std::unique_ptr<Bridge> bridge;
    quint64 stopHandle = 0;
    // Set before the constructor returns.
    QNetworkProxy plain;
    QNetworkProxy secure;
    std::shared_ptr<FailureLog> failures;
};

RemoteBridge::RemoteBridge(const ProxySettings &settings, std::chrono::milliseconds connectLimit)
    : m_remote(std::make_shared<Remote>())
{
    if (auto error = NetworkThread::unavailable())
        throwError(*error);
    const auto open = [remote = m_remote, settings, connectLimit] {
        remote->bridge = std::make_unique<Bridge>(settings, connectLimit);
        remote->plain = remote->bridge->proxyFor(QStringLiteral("http"));
        remote->secure = remote->bridge->proxyFor(QStringLiteral("https"));
        remote->failures = remote->bridge->failures();
        remote->stopHandle = NetworkThread::instance().atStop([remote] { remote->bridge.reset(); });
    };
    if (NetworkThread::instance().isCurrent()) {
        open();
        return;
    }
    const auto opened = std::make_shared<QSemaphore>();
    const auto openAndTell = [open, opened] {
        open();
        opened->release();
    };
    if (NetworkThread::instance().post(openAndTell))
        opened->acquire();
}

RemoteBridge::~RemoteBridge()
{
    NetworkThread::instance().post([remote = m_remote] {
        NetworkThread::instance().forget(remote->stopHandle);
        remote->bridge.reset();
    });
}

QNetworkProxy RemoteBridge::proxyFor(const QString &scheme) const
{
    return scheme == QLatin1StringView("https") ? m_remote->secure : m_remote->plain;
}

std::optional<TransportFailure> RemoteBridge::takeFailure(const QUrl &url) const
{
    return m_remote->failures ? m_remote->failures->take(Bridge::keyOf(url, Bridge::noLane)) : std::nullopt;
}

} // namespace Cozewi
