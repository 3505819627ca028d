// SPDX-License-Identifier: MIT
#include "workbench/proxyfeed.h"

#include <chrono>

using namespace Qt::Literals::StringLiterals;

namespace Inspector {

ProxyFeed::ProxyFeed(QObject *parent)
    : QObject(parent)
    , m_configuration(Cozewi::Environment())
{
    m_second.setInterval(100);
    connect(&m_second, &QTimer::timeout, this,
            [this] { m_hops.setElapsed(std::chrono::microseconds(m_hopClock.nsecsElapsed() / 1000)); });
}

ProxyFeed::~ProxyFeed() = default;

void ProxyFeed::setConfiguration(const Cozewi::Configuration &configuration, const QString &url)
{
    drop();
    m_configuration = configuration;
    m_overview = Cozewi::proxyOverview(configuration);
    m_authorities.setBlocks(m_overview.authorityBlocks);
    m_url = url;
    m_report = {};
    m_hasResult = false;
    m_hops.setHops({});
    Q_EMIT changed();
}

QUrl ProxyFeed::targetOf(const QString &typed)
{
    const QString text = typed.trimmed();
    if (text.isEmpty())
        return {};
    return QUrl(text.contains("://"_L1) ? text : u"https://"_s + text, QUrl::StrictMode);
}

QString ProxyFeed::urlProblem(const QString &url)
{
    const QUrl target = targetOf(url);
    if (url.trimmed().isEmpty())
        return {};
    if (!target.isValid() || target.host().isEmpty())
        return tr("This is no URL.");
    if (target.scheme() != "https"_L1 && target.scheme() != "http"_L1)
        return tr("The proxy takes http: and https: URLs.");
    if (!target.userInfo().isEmpty())
        return tr("A URL with user and password is not sent.");
    return {};
}

void ProxyFeed::run(const QString &url)
{
    if (!m_overview.configured || !urlProblem(url).isEmpty())
        return;
    drop();
    m_url = url.trimmed();
    Cozewi::ProbeOptions options;
    options.target = targetOf(url);
    m_probe = std::make_unique<Cozewi::Probe>(m_configuration, options);
    connect(m_probe.get(), &Cozewi::Probe::hopChanged, this, [this](int index, const Cozewi::ProbeHop &hop) {
        m_hopClock.restart();
        m_hops.setHop(index, hop);
        Q_EMIT changed();
    });
    connect(m_probe.get(), &Cozewi::Probe::finished, this, &ProxyFeed::ended);
    m_probe->start();
    m_report = m_probe->report();
    m_hops.setHops(m_report.hops);
    m_hopClock.start();
    m_second.start();
    Q_EMIT changed();
}

void ProxyFeed::cancel()
{
    if (!m_probe)
        return;
    drop();
    // What was seen so far stays; what was under way was not reached.
    for (int row = 0; row < m_hops.rowCount(); ++row) {
        Cozewi::ProbeHop hop = m_hops.at(row);
        if (hop.state == Cozewi::ProbeHop::State::Running || hop.state == Cozewi::ProbeHop::State::Pending) {
            hop.state = Cozewi::ProbeHop::State::Skipped;
            m_hops.setHop(row, hop);
        }
    }
    m_hasResult = false;
    Q_EMIT changed();
}

const Cozewi::ProbeHop *ProxyFeed::failedHop() const
{
    const int row = m_hasResult ? m_hops.failedRow() : -1;
    return row >= 0 ? &m_hops.at(row) : nullptr;
}

void ProxyFeed::ended(const Cozewi::ProbeReport &report)
{
    m_second.stop();
    // Inside of its signal.
    m_probe.release()->deleteLater();
    m_report = report;
    m_hasResult = !report.cancelled && !report.skipped;
    // Read again for the walk: a file may have changed.
    m_overview = report.overview;
    m_authorities.setBlocks(m_overview.authorityBlocks);
    m_hops.setHops(report.hops);
    Q_EMIT changed();
    Q_EMIT done(report.ok);
}

void ProxyFeed::drop()
{
    m_second.stop();
    m_probe.reset();
}

} // namespace Inspector
