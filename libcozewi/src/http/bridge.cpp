// SPDX-License-Identifier: MIT
#include "http/bridge.h"

#include "http/bridgeconnection.h"
#include "http/failure.h"

#include <QtCore/QRandomGenerator>

#include <algorithm>
#include <array>

namespace Cozewi {

namespace {

// Connections of those who have not said the secret yet. Qt says it with its first bytes, so who has been silent
// for longest makes room for the next.
constexpr int maximumStrangers = 64;
constexpr qsizetype manyRecords = 64;

Secret randomSecret()
{
    std::array<quint32, 8> words{};
    QRandomGenerator::system()->fillRange(words.data(), words.size());
    const QByteArrayView bytes(reinterpret_cast<const char *>(words.data()), sizeof words);
    return Secret{QByteArrayView(QByteArray("Bridge " + bytes.toByteArray().toHex()))};
}

} // namespace

Bridge::Bridge(const ProxySettings &settings, std::chrono::milliseconds connectLimit)
    : m_settings(settings)
    , m_connectLimit(connectLimit)
    , m_secret(randomSecret())
{
    connect(&m_server, &QTcpServer::newConnection, this, &Bridge::accept);
    m_server.setProxy(QNetworkProxy(QNetworkProxy::NoProxy));
    m_server.setListenBacklogSize(256);
    m_server.listen(QHostAddress::LocalHost);
}

Bridge::~Bridge()
{
    // While this is still a bridge: they count themselves out.
    qDeleteAll(findChildren<BridgeConnection *>(Qt::FindDirectChildrenOnly));
}

QNetworkProxy Bridge::proxyFor(const QString &scheme, int lane) const
{
    QNetworkProxy proxy(QNetworkProxy::HttpProxy, QStringLiteral("127.0.0.1"), port());
    // Tunnelling only: QNetworkAccessManager sends these headers with CONNECT and with nothing else, so they
    // cannot reach a target.
    proxy.setCapabilities(QNetworkProxy::TunnelingCapability | QNetworkProxy::HostNameLookupCapability);
    proxy.setRawHeader("Proxy-Authorization", m_secret.revealUtf8());
    if (scheme != QLatin1StringView("https"))
        proxy.setRawHeader("X-Bridge-Mode", "forward");
    if (lane != noLane) {
        // The user is part of the key under which Qt keeps connections; it is sent only after a 407.
        proxy.setUser(QStringLiteral("lane%1").arg(lane));
        proxy.setRawHeader("X-Bridge-Lane", QByteArray::number(lane));
    }
    return proxy;
}

QByteArray Bridge::keyOf(bool isTunnel, const QByteArray &authority, int lane)
{
    return QByteArray::number(lane) + (isTunnel ? " tls " : " http ") + authority.toLower();
}

QByteArray Bridge::keyOf(const QUrl &url, int lane)
{
    return keyOf(url.scheme() == QLatin1StringView("https"), authorityOf(url.host(), portOf(url)).toLatin1(), lane);
}

std::shared_ptr<LinkRecord> Bridge::watch(const QUrl &url, int lane)
{
    if (m_watched.size() > manyRecords)
        m_watched.removeIf([](const auto &entry) { return entry.value().expired(); });
    auto record = std::make_shared<LinkRecord>();
    m_watched.insert(keyOf(url, lane), record);
    return record;
}

std::shared_ptr<LinkRecord> Bridge::watched(const QByteArray &key) const
{
    return m_watched.value(key).lock();
}

const QSslConfiguration &Bridge::tls()
{
    if (!m_tls)
        m_tls = m_settings.tls();
    return *m_tls;
}

void Bridge::accept()
{
    while (QTcpSocket *socket = m_server.nextPendingConnection()) {
        if (m_strangers >= maximumStrangers) {
            const auto connections = findChildren<BridgeConnection *>(Qt::FindDirectChildrenOnly);
            const auto oldest = std::find_if(connections.cbegin(), connections.cend(),
                                             [](const BridgeConnection *one) { return one->isStranger(); });
            if (oldest != connections.cend())
                delete *oldest;
        }
        new BridgeConnection(socket, *this);
    }
}

} // namespace Cozewi
