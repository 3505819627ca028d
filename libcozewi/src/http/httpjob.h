// SPDX-License-Identifier: MIT
#pragma once

#include "http/answerbody.h"
#include "http/jobtimes.h"
#include "http/managerpool.h"

#include <cozewi/transport.h>

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
 * QNetworkAccessManager reports every abort as "operation cancelled", so the reason is kept here; what happens
 * between here and a proxy the bridge knows.
 * Lives on the network thread; emits finished() once, never from inside start().
 */
class HttpJob : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(HttpJob)
public:
    HttpJob(HttpRequest request, std::shared_ptr<ManagedNetwork> network, Resolver &resolver, const Clock &clock);
    ~HttpJob() override;

    void start();
    /// Still waits for one of the six connections.
    [[nodiscard]] bool isQueued() const { return !m_times.leftQueue; }

Q_SIGNALS:
    void finished(const Cozewi::HttpAnswer &answer);

private:
    void leaveQueue(int lane);
    void lookUp();
    void send();
    [[nodiscard]] QIODevice *takeBody(QNetworkRequest &request);
    void watch(QNetworkReply *reply);
    void onRequestSent();
    void onHead();
    void onBytes();
    void onReplyFinished();

    [[nodiscard]] bool isProxied() const { return !m_request.route.proxy.isEmpty(); }
    /// Where it is at the moment.
    [[nodiscard]] QString hop() const;
    void armRead();
    void reportProgress();
    void readHead();
    /// Less of a body than its head tells of.
    [[nodiscard]] bool isCut() const;
    void fail(FailureKind kind, const QString &detail = {}, std::chrono::milliseconds limit = {});
    void failWith(const TransportFailure &failure);
    void complete();

    HttpRequest m_request;
    std::shared_ptr<ManagedNetwork> m_network;
    Resolver &m_resolver;
    const Clock &m_clock;
    QString m_origin;
    quint64 m_ticket = 0;
    int m_lane = 0;
    QPointer<QNetworkReply> m_reply;
    // Of the connection through a proxy; null without one.
    std::shared_ptr<LinkRecord> m_link;

    QTimer m_connectTimer;
    QTimer m_readTimer;
    QTimer m_overallTimer;

    JobTimes m_times;
    AnswerBody m_body;
    TransferProgress m_progress;
    QString m_hop;
    HttpAnswer m_answer;
    bool m_done = false;
};

} // namespace Cozewi
