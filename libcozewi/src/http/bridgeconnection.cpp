// SPDX-License-Identifier: MIT
#include "http/bridgeconnection.h"

#include "http/failurecauses.h"
#include "http/proxylink.h"
#include "http/tunnelopener.h"

#include <cozewi/logging.h>
#include <cozewi/text.h>

namespace Cozewi {

namespace {

constexpr std::chrono::milliseconds introductionLimit{10000};
constexpr std::chrono::milliseconds closingLimit{5000};
constexpr qsizetype maximumIntroduction = qsizetype{16} * 1024;

// A complete answer: QNetworkAccessManager waits for ever where a proxy closes without one.
const QByteArray noWay = QByteArrayLiteral("HTTP/1.1 502 Bad Gateway");
const QByteArray noTime = QByteArrayLiteral("HTTP/1.1 504 Gateway Timeout");

bool isTimeout(const TransportFailure &failure)
{
    return failure.kind == FailureKind::ConnectTimeout;
}

} // namespace

BridgeConnection::BridgeConnection(QTcpSocket *local, Bridge &bridge)
    : QObject(&bridge)
    , m_bridge(bridge)
    , m_local(local)
{
    ++m_bridge.m_connections;
    ++m_bridge.m_strangers;
    m_local->setParent(this);
    m_local->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &BridgeConnection::onTimeout);
    connect(m_local, &QTcpSocket::disconnected, this, &BridgeConnection::over);
    connect(m_local, &QTcpSocket::readyRead, this, &BridgeConnection::readHead);
    startTimer(introductionLimit);
    if (m_local->bytesAvailable() > 0)
        readHead();
}

BridgeConnection::~BridgeConnection()
{
    --m_bridge.m_connections;
    if (m_isStranger)
        --m_bridge.m_strangers;
    m_local->disconnect(this);
    // Before the sockets that they look at.
    delete m_up;
    delete m_down;
}

LinkRecord &BridgeConnection::record()
{
    // A kept connection serves one request after the other; each has a record of its own.
    if (auto current = m_bridge.watched(m_key))
        m_record = std::move(current);
    return *m_record;
}

void BridgeConnection::startTimer(std::chrono::milliseconds limit)
{
    m_limit = limit;
    if (limit.count() > 0)
        m_timer.start(limit);
    else
        m_timer.stop();
}

void BridgeConnection::onTimeout()
{
    if (m_isStranger || m_isClosing) {
        m_local->abort();
        over();
        return;
    }
    TransportFailure failure = m_link->failure(FailureKind::ConnectTimeout, record().hop);
    failure.limit = m_limit;
    fail(failure);
}

void BridgeConnection::readHead()
{
    m_buffer += m_local->read(maximumIntroduction + 1 - m_buffer.size());
    const std::optional<qsizetype> end = endOfHead(m_buffer);
    if (!end && m_buffer.size() <= maximumIntroduction)
        return;
    disconnect(m_local, &QTcpSocket::readyRead, this, nullptr);
    const bool isWhole = end && *end == m_buffer.size();
    const HttpHead head = parseHead(std::exchange(m_buffer, {}));
    if (isWhole && admit(head))
        openLink();
    else
        answerAndClose(QByteArrayLiteral("HTTP/1.1 403 Forbidden"));
}

bool BridgeConnection::admit(const HttpHead &head)
{
    // Compares in constant time.
    if (!(Secret{QByteArrayView(head.header("proxy-authorization"))} == m_bridge.m_secret))
        return false;
    const QList<QByteArray> line = head.startLine.split(' ');
    if (line.size() != 3 || line[0] != "CONNECT" || !line[1].contains(':'))
        return false;
    m_isStranger = false;
    --m_bridge.m_strangers;
    m_authority = line[1];
    m_isTunnel = head.header("x-bridge-mode") != "forward";
    const QByteArray lane = head.header("x-bridge-lane");
    m_lane = lane.isEmpty() ? Bridge::noLane : lane.toInt();
    m_key = Bridge::keyOf(m_isTunnel, m_authority, m_lane);
    return true;
}

void BridgeConnection::openLink()
{
    m_record = std::make_shared<LinkRecord>();
    LinkRecord fresh;
    fresh.onUploaded = std::exchange(record().onUploaded, nullptr);
    record() = std::move(fresh);
    // With a lane the request's own timer watches over the connection.
    startTimer(m_lane == Bridge::noLane ? m_bridge.m_connectLimit : std::chrono::milliseconds(0));
    const bool isSecure = m_bridge.m_settings.isSecure();
    m_link = new ProxyLink(m_bridge.m_settings, isSecure ? m_bridge.tls() : QSslConfiguration(), m_bridge.m_resolver,
                           m_record, this);
    connect(m_link, &ProxyLink::opened, this, &BridgeConnection::onLinkOpened);
    connect(m_link, &ProxyLink::failed, this, &BridgeConnection::fail);
    m_link->open();
}

void BridgeConnection::onLinkOpened()
{
    if (m_isTunnel)
        askForTunnel();
    else
        startForwarding();
}

void BridgeConnection::askForTunnel()
{
    record().hop = QStringLiteral("connect");
    const auto sent = LinkRecord::Clock::now();
    auto *opener = new TunnelOpener(*m_link, m_authority, m_bridge.m_settings.authorization, this);
    const auto stamp = [this, sent] {
        record().connect = std::chrono::duration_cast<LinkRecord::Duration>(LinkRecord::Clock::now() - sent);
    };
    connect(opener, &TunnelOpener::opened, this, [this, stamp](const QByteArray &early) {
        stamp();
        establish(early);
    });
    connect(opener, &TunnelOpener::failed, this, [this, stamp](const TransportFailure &failure) {
        stamp();
        fail(failure);
    });
    opener->send();
}

void BridgeConnection::establish(const QByteArray &early)
{
    m_timer.stop();
    QSslSocket &upstream = m_link->socket();
    LinkRecord &current = record();
    current.hop = QStringLiteral("tls");
    current.established = LinkRecord::Clock::now();
    m_local->write("HTTP/1.1 200 Connection established\r\n\r\n" + early);
    m_up = new Pump(*m_local, upstream, this);
    m_down = new Pump(upstream, *m_local, this);
    connect(m_down, &Pump::drained, this, &BridgeConnection::onUpstreamEnded);
    connect(m_up, &Pump::taken, this, [this](qint64 bytes) {
        LinkRecord &served = record();
        served.uploaded += bytes;
        if (served.onUploaded)
            served.onUploaded();
    });
    if (m_forwarder) {
        m_up->setFilter([this](const QByteArray &bytes) { return filterRequest(bytes); });
        m_down->setFilter([this](const QByteArray &bytes) { return filterAnswer(bytes); });
    }
    m_up->start();
    m_down->start();
}

void BridgeConnection::startForwarding()
{
    QByteArray authority = m_authority;
    if (authority.endsWith(":80"))
        authority.chop(3);
    m_forwarder.emplace(authority, m_bridge.m_settings.authorization);
    establish({});
    record().hop = QStringLiteral("http");
}

QByteArray BridgeConnection::filterRequest(const QByteArray &bytes)
{
    if (m_isClosing)
        return {};
    const QByteArray out = m_forwarder->feed(bytes);
    if (m_forwarder->isBroken())
        fail(m_link->failure(FailureKind::InvalidRequest, QStringLiteral("http")));
    return m_isClosing ? QByteArray() : out;
}

QByteArray BridgeConnection::filterAnswer(const QByteArray &bytes)
{
    if (m_isClosing)
        return {};
    if (m_answers == m_forwarder->count())
        return bytes;
    m_buffer += bytes;
    QByteArray out;
    while (m_answers < m_forwarder->count()) {
        const std::optional<qsizetype> end = endOfHead(m_buffer);
        if (!mayBeAnswer(m_buffer) || (!end && m_buffer.size() >= TunnelOpener::maximumHead)) {
            fail(m_link->failure(FailureKind::MalformedAnswer, QStringLiteral("http"),
                                 end || m_buffer.size() < TunnelOpener::maximumHead ? FailureCauses::NotHttp
                                                                                    : FailureCauses::HeadTooLong));
            return {};
        }
        if (!end)
            return out;
        const HttpHead head = parseHead(QByteArrayView(m_buffer).first(*end));
        // Only a proxy answers 407; every other status may be the target's.
        if (head.status() == 407) {
            fail(TunnelOpener::refusal(*m_link, head, m_bridge.m_settings.authorization));
            return {};
        }
        if (head.status() < 100 || head.status() > 199)
            ++m_answers;
        out += m_buffer.first(*end);
        m_buffer.remove(0, *end);
    }
    return out + std::exchange(m_buffer, {});
}

void BridgeConnection::onUpstreamEnded()
{
    if (m_isClosing)
        return;
    const bool isBeforeAnswer = m_forwarder && m_answers == 0 && m_forwarder->count() == 1;
    if (isBeforeAnswer)
        fail(m_link->failure(FailureKind::ConnectionLost, QStringLiteral("http"), FailureCauses::Closed));
    else // what a kept connection was closed over, QNetworkAccessManager knows best whether to repeat
        closeLocal();
}

void BridgeConnection::fail(const TransportFailure &failure)
{
    if (m_isClosing)
        return;
    qCInfo(lcSession).noquote() << "no way through" << failure.proxy << "at" << failure.hop
                                << failureKindName(failure.kind) << failure.proxyStatus.value_or(0);
    record().failure = failure;
    if (m_lane == Bridge::noLane)
        m_bridge.failures()->keep(m_key, failure);
    answerAndClose(isTimeout(failure) ? noTime : noWay);
}

void BridgeConnection::answerAndClose(const QByteArray &statusLine)
{
    m_local->write(statusLine + "\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
    closeLocal();
}

void BridgeConnection::closeLocal()
{
    m_isClosing = true;
    // What QNetworkAccessManager has not read yet is its own affair; it has timers.
    startTimer(m_isStranger ? closingLimit : std::chrono::milliseconds(0));
    m_local->disconnectFromHost();
    if (m_local->state() == QAbstractSocket::UnconnectedState)
        over();
}

void BridgeConnection::over()
{
    m_isClosing = true;
    m_timer.stop();
    m_local->disconnect(this);
    deleteLater();
}

} // namespace Cozewi
