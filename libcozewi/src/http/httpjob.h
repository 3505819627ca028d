// SPDX-License-Identifier: MIT
#pragma once

#include "http/managerpool.h"

#include <cozewi/transport.h>

#include <QtCore/QElapsedTimer>
#include <QtCore/QObject>
#include <QtCore/QPointer>
#include <QtCore/QTimer>
#include <QtNetwork/QNetworkReply>

#include <memory>
#include <optional>

namespace Cozewi {

class Resolver;

/**
 * One request on its way: queue, name look-up, connection, answer, each under its own timer.
 * QNetworkAccessManager reports every abort as "operation cancelled", so the reason is kept here.
 * Lives on the network thread; emits finished() once, never from inside start().
 */
class HttpJob : public QObject {
    Q_OBJECT
public:
    HttpJob(HttpRequest request, std::shared_ptr<ManagedNetwork> network, Resolver &resolver, const Clock &clock);
    ~HttpJob() override;

    void start();

Q_SIGNALS:
    void finished(const Cozewi::HttpAnswer &answer);

private:
    void leaveQueue();
    void connectToHost();
    void watch(QNetworkReply *reply);
    void onConnected();
    void onRequestSent();
    void onHead();
    void onBytes();
    void onReplyFinished();

    [[nodiscard]] bool isProxied() const { return !m_request.route.proxy.isEmpty(); }
    [[nodiscard]] QNetworkRequest networkRequest() const;
    void onTimeout(FailureKind kind, std::chrono::milliseconds limit);
    void armRead();
    void fail(FailureKind kind, const QString &detail = {}, std::chrono::milliseconds limit = {});
    void stampTimings();
    void complete();

    HttpRequest m_request;
    std::shared_ptr<ManagedNetwork> m_network;
    Resolver &m_resolver;
    const Clock &m_clock;
    QString m_origin;
    quint64 m_ticket = 0;
    QPointer<QNetworkReply> m_reply;

    QTimer m_connectTimer;
    QTimer m_readTimer;
    QTimer m_overallTimer;

    // Microseconds since start(); -1 where it has not happened.
    QElapsedTimer m_elapsed;
    qint64 m_leftQueueAt = -1;
    qint64 m_resolvedAt = -1;
    qint64 m_connectingAt = -1;
    qint64 m_encryptedAt = -1;
    qint64 m_sentAt = -1;
    qint64 m_headAt = -1;
    qint64 m_lastByteAt = -1;

    QString m_hop; // where it is at the moment
    HttpAnswer m_answer;
    bool m_done = false;
};

} // namespace Cozewi
