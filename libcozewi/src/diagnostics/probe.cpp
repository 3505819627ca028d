// SPDX-License-Identifier: MIT
#include <cozewi/probe.h>

#include "base/tr.h"
#include "diagnostics/proberun.h"
#include "http/networkthread.h"

#include <QtCore/QFutureWatcher>
#include <QtCore/QPromise>

namespace Cozewi {

/// A run on the network thread and the way to end it; dropped with that thread.
struct RunHandle {
    ProbeRun *run = nullptr; // touched on the network thread only
    quint64 stopHandle = 0;
};

namespace {

ProbeReport freshReport(const Configuration &configuration, const ProbeOptions &options)
{
    ProbeReport report;
    report.target = options.target;
    report.overview = proxyOverview(configuration);
    report.skipped = !report.overview.configured;
    report.hops = pendingHops(report);
    return report;
}

void endRun(const std::shared_ptr<RunHandle> &handle)
{
    if (ProbeRun *run = std::exchange(handle->run, nullptr)) {
        NetworkThread::instance().forget(handle->stopHandle);
        run->disconnect();
        run->deleteLater();
    }
}

} // namespace

FindingList ProbeReport::findings() const
{
    FindingList first;
    FindingList rest;
    for (const ProbeHop &hop : hops) {
        if (!hop.finding)
            continue;
        if (hop.state == ProbeHop::State::Failed)
            first.append(*hop.finding);
        else
            rest.append(*hop.finding);
    }
    // What the variables told is not said twice.
    const bool configurationFailed = !first.isEmpty() && first[0].hop == QLatin1StringView("configuration");
    for (const Finding &finding : overview.findings) {
        if (configurationFailed && finding.severity == Finding::Severity::Error)
            continue;
        rest.append(finding);
    }
    return first + rest;
}

QList<HopResult> ProbeReport::hopResults() const
{
    QList<HopResult> results;
    for (const ProbeHop &hop : hops) {
        if (hop.state != ProbeHop::State::Ok && hop.state != ProbeHop::State::Failed)
            continue;
        HopResult result;
        result.name = hop.name;
        result.ok = hop.state == ProbeHop::State::Ok;
        result.time = hop.time;
        result.seen = hop.seen;
        results.append(result);
    }
    return results;
}

struct Q_DECL_HIDDEN Probe::Private {
    Configuration configuration;
    ProbeOptions options;
    ProbeReport report;
    std::shared_ptr<RunHandle> handle;
    bool running = false;
};

Probe::Probe(const Configuration &configuration, const ProbeOptions &options, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>())
{
    qRegisterMetaType<ProbeHop>();
    qRegisterMetaType<ProbeReport>();
    d->configuration = configuration;
    d->options = options;
}

Probe::~Probe()
{
    if (d->handle)
        NetworkThread::instance().post([handle = d->handle] { endRun(handle); });
}

void Probe::start()
{
    if (d->handle)
        NetworkThread::instance().post([handle = std::exchange(d->handle, nullptr)] { endRun(handle); });
    d->report = freshReport(d->configuration, d->options);
    d->running = true;
    d->handle = std::make_shared<RunHandle>();
    const auto handle = d->handle;
    // Made here, so that what it emits is queued to this thread, and dropped where this object is gone.
    auto *run = new ProbeRun(d->configuration, d->options, d->report);
    connect(run, &ProbeRun::hopChanged, this, [this, handle](int index, const ProbeHop &hop) {
        if (handle != d->handle)
            return; // of a run before
        d->report.hops[index] = hop;
        Q_EMIT hopChanged(index, hop);
    });
    connect(run, &ProbeRun::finished, this, [this, handle](const ProbeReport &report) {
        if (handle != d->handle)
            return;
        d->running = false;
        d->report = report;
        Q_EMIT finished(report);
    });
    run->moveToThread(nullptr);
    const bool posted = NetworkThread::instance().post([run, handle] {
        run->moveToThread(QThread::currentThread());
        handle->run = run;
        handle->stopHandle = NetworkThread::instance().atStop([handle] { delete std::exchange(handle->run, nullptr); });
        QObject::connect(run, &ProbeRun::finished, run, [handle] { endRun(handle); });
        run->start();
    });
    if (!posted) {
        delete run;
        QMetaObject::invokeMethod(
            this,
            [this, handle] {
                if (handle == d->handle)
                    cancel();
            },
            Qt::QueuedConnection);
    }
}

void Probe::cancel()
{
    if (!d->running)
        return;
    d->running = false;
    NetworkThread::instance().post([handle = std::exchange(d->handle, nullptr)] { endRun(handle); });
    d->report.cancelled = true;
    for (ProbeHop &hop : d->report.hops) {
        if (hop.state == ProbeHop::State::Pending || hop.state == ProbeHop::State::Running)
            hop.state = ProbeHop::State::Skipped;
    }
    QMetaObject::invokeMethod(
        this, [this, report = d->report] { Q_EMIT finished(report); }, Qt::QueuedConnection);
}

bool Probe::isRunning() const
{
    return d->running;
}

const ProbeReport &Probe::report() const
{
    return d->report;
}

QFuture<ProbeReport> probe(const Configuration &configuration, const ProbeOptions &options)
{
    auto promise = std::make_shared<QPromise<ProbeReport>>();
    promise->start();
    QFuture<ProbeReport> future = promise->future();
    const ProbeReport report = freshReport(configuration, options);
    const bool posted = NetworkThread::instance().post([promise, configuration, options, report] {
        auto *run = new ProbeRun(configuration, options, report);
        const auto handle = std::make_shared<RunHandle>();
        handle->run = run;
        handle->stopHandle = NetworkThread::instance().atStop([handle] { delete std::exchange(handle->run, nullptr); });
        auto *watcher = new QFutureWatcher<ProbeReport>(run);
        QObject::connect(watcher, &QFutureWatcherBase::canceled, run, [run] { run->cancel(); });
        watcher->setFuture(promise->future());
        QObject::connect(run, &ProbeRun::finished, run, [promise, handle](const ProbeReport &done) {
            promise->addResult(done);
            promise->finish();
            endRun(handle);
        });
        run->start();
    });
    if (!posted) {
        ProbeReport unsent = report;
        unsent.cancelled = true;
        promise->addResult(unsent);
        promise->finish();
    }
    return future;
}

} // namespace Cozewi
