// SPDX-License-Identifier: MIT
#pragma once

#include "diagnostics/secondlook.h"
#include "http/loopbackpipe.h"
#include "http/tunnelopener.h"
#include "session/sessionroute.h"

#include <cozewi/probe.h>

#include <QtCore/QTimer>

#include <memory>

namespace Cozewi {

/**
 * One walk along the way of a request, on a connection of its own. Lives on the network thread; emits finished()
 * once, never from inside start().
 */
class ProbeRun : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ProbeRun)
public:
    ProbeRun(const Configuration &configuration, const ProbeOptions &options, ProbeReport report);
    ~ProbeRun() override;

    void start();
    void cancel();

Q_SIGNALS:
    void hopChanged(int index, const Cozewi::ProbeHop &hop);
    void finished(const Cozewi::ProbeReport &report);

private:
    void checkConfiguration();
    void openLink();
    void onPassed(const QString &name);
    void openTunnel();
    void onTunnelAnswer();
    void openTargetTls(const QByteArray &early);
    void onTargetEncrypted();
    void sendRequest(QSslSocket &socket, bool isAbsolute);
    void readAnswer();
    void onAnswer();

    // The hops
    [[nodiscard]] ProbeHop &hop(const QString &name);
    void begin(const QString &name, std::chrono::milliseconds limit);
    void pass(const QString &name);
    void skip(const QString &name, const QString &why);
    void fail(const TransportFailure &failure);
    void onTimeout();
    void lookAgain(const TransportFailure &failure, const HopAdvice &advice);
    void conclude(const TransportFailure &failure, const HopAdvice &advice);
    void changed(const ProbeHop &one);
    void finish();
    void release();

    [[nodiscard]] QByteArray targetAuthority() const;
    [[nodiscard]] bool isTunnelled() const { return m_report.target.scheme() == QLatin1StringView("https"); }

    const Configuration m_configuration;
    const ProbeOptions m_options;
    ProbeReport m_report;
    SessionRoute m_sessionRoute;
    Route m_route;
    ProxySettings m_settings;
    HopContext m_context;
    Resolver m_resolver;

    QString m_current;
    LinkRecord::Clock::time_point m_began;
    // Children, so that they move to the network thread with it.
    QTimer m_timer{this};
    QTimer m_overall{this};
    std::chrono::milliseconds m_limit{0};

    std::shared_ptr<LinkRecord> m_record;
    std::unique_ptr<ProxyLink> m_link;
    std::unique_ptr<TunnelOpener> m_opener;
    std::unique_ptr<LoopbackPipe> m_pipe;
    std::unique_ptr<SecondLook> m_look;
    QSslSocket *m_target = nullptr; // over which the request is sent
    QByteArray m_buffer;
    bool m_failed = false;
    bool m_done = false;
};

/// The hops of \a report in State::Pending.
QList<ProbeHop> pendingHops(const ProbeReport &report);

} // namespace Cozewi
