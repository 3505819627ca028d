// SPDX-License-Identifier: MIT
#pragma once

#include "http/bridge.h"
#include "http/forwarder.h"
#include "http/httphead.h"
#include "http/pump.h"

#include <QtCore/QObject>
#include <QtCore/QTimer>
#include <QtNetwork/QTcpSocket>

#include <memory>
#include <optional>

namespace Cozewi {

class ProxyLink;

/**
 * One connection from QNetworkAccessManager through the bridge. For an https: target a tunnel; for an http: one
 * the requests that come through are sent on in absolute form. Deletes itself when either end is over.
 */
class BridgeConnection : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(BridgeConnection)
public:
    BridgeConnection(QTcpSocket *local, Bridge &bridge);
    ~BridgeConnection() override;

    /// Whether it has not said the secret yet.
    [[nodiscard]] bool isStranger() const { return m_isStranger; }

private:
    void readHead();
    bool admit(const HttpHead &head);
    void openLink();
    void onLinkOpened();
    void askForTunnel();
    void establish(const QByteArray &early);
    void startForwarding();
    QByteArray filterRequest(const QByteArray &bytes);
    QByteArray filterAnswer(const QByteArray &bytes);
    void onUpstreamEnded();

    [[nodiscard]] LinkRecord &record();
    void startTimer(std::chrono::milliseconds limit);
    void onTimeout();
    /// Tells QNetworkAccessManager that there is no way through, and keeps the reason.
    void fail(const TransportFailure &failure);
    void answerAndClose(const QByteArray &statusLine);
    void closeLocal();
    void over();

    Bridge &m_bridge;
    QTcpSocket *const m_local;
    ProxyLink *m_link = nullptr;
    Pump *m_up = nullptr;
    Pump *m_down = nullptr;
    QTimer m_timer;
    std::chrono::milliseconds m_limit{0};

    QByteArray m_buffer; // the head that is being read
    QByteArray m_authority;
    QByteArray m_key;
    int m_lane = Bridge::noLane;
    bool m_isTunnel = true;
    bool m_isStranger = true;
    bool m_isClosing = false;

    std::shared_ptr<LinkRecord> m_record;
    std::optional<Forwarder> m_forwarder;
    int m_answers = 0; // heads of answers to forwarded requests
};

} // namespace Cozewi
