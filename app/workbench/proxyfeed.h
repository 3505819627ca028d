// SPDX-License-Identifier: MIT
#pragma once

#include "models/authoritymodel.h"
#include "models/hopmodel.h"

#include <cozewi/configuration.h>
#include <cozewi/probe.h>

#include <QtCore/QElapsedTimer>
#include <QtCore/QObject>
#include <QtCore/QTimer>

#include <memory>

namespace Inspector {

/// The outbound proxy and its CA: what the variables tell, and the walk along its hops.
class ProxyFeed : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ProxyFeed)
public:
    explicit ProxyFeed(QObject *parent = nullptr);
    ~ProxyFeed() override;

    /// Forgets what was seen with another configuration. \a url is where a probe goes unless told otherwise.
    void setConfiguration(const Cozewi::Configuration &configuration, const QString &url = {});
    /// Walks to \a url, or as far as the proxy where it is empty. A name without a scheme means https:.
    void run(const QString &url);
    void cancel();

    [[nodiscard]] bool isConfigured() const { return m_overview.configured; }
    [[nodiscard]] bool isRunning() const { return m_probe != nullptr; }
    /// Where the last walk went, or the next one goes, as it was typed.
    [[nodiscard]] QString url() const { return m_url; }
    /// What somebody meant: a name without a scheme is https:.
    [[nodiscard]] static QUrl targetOf(const QString &typed);
    /// Why \a url cannot be walked to; empty where it can.
    [[nodiscard]] static QString urlProblem(const QString &url);
    [[nodiscard]] const Cozewi::ProxyOverview &overview() const { return m_overview; }
    /// Of the walk under way, else of the last one that was not cancelled.
    [[nodiscard]] const Cozewi::ProbeReport &report() const { return m_report; }
    /// Whether a walk came to its end.
    [[nodiscard]] bool hasResult() const { return m_hasResult; }
    /// The hop that failed in the last walk.
    [[nodiscard]] const Cozewi::ProbeHop *failedHop() const;
    [[nodiscard]] HopModel *hops() { return &m_hops; }
    [[nodiscard]] const HopModel *hops() const { return &m_hops; }
    [[nodiscard]] AuthorityModel *authorities() { return &m_authorities; }

Q_SIGNALS:
    void changed();
    /// A walk ended; not after cancel().
    void done(bool well);

private:
    void ended(const Cozewi::ProbeReport &report);
    void drop();

    Cozewi::Configuration m_configuration;
    Cozewi::ProxyOverview m_overview;
    QString m_url;
    std::unique_ptr<Cozewi::Probe> m_probe;
    Cozewi::ProbeReport m_report;
    bool m_hasResult = false;
    HopModel m_hops;
    AuthorityModel m_authorities;
    QElapsedTimer m_hopClock;
    QTimer m_second;
};

} // namespace Inspector
