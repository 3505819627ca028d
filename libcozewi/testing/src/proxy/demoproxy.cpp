// SPDX-License-Identifier: MIT
#include <cozewi/testing/demoproxy.h>

#include "http/serverthread.h"
#include "identity/demodata.h"
#include "proxy/proxyworker.h"

#include <cozewi/envkeys.h>

#include <condition_variable>
#include <mutex>

using namespace Qt::Literals::StringLiterals;

namespace Cozewi::Testing {

struct DemoProxy::Private {
    Options options;
    quint16 port = 0;

    mutable std::mutex mutex;
    mutable std::condition_variable changed;
    QString ticket;
    QList<ProxyFault> faults;
    QList<RecordedRequest> proxyRequests;
    QList<TargetRequest> targetRequests;
    quint64 connections = 0;

    mutable ServerThread thread{u"demo-proxy"_s};
    std::unique_ptr<ProxyWorker> worker; // lives in the thread

    template<typename Value>
    Value read(const Value &value) const
    {
        const std::lock_guard lock(mutex);
        return value;
    }
    template<typename Request>
    void record(QList<Request> &records, const Request &request)
    {
        const std::lock_guard lock(mutex);
        records.append(request);
        if (records.size() > options.maximumKeptRequests)
            records.removeFirst();
    }
    ProxyHooks hooks();
};

ProxyHooks DemoProxy::Private::hooks()
{
    ProxyHooks hooks;
    hooks.faults = [this] { return read(faults); };
    hooks.ticket = [this] { return read(ticket); };
    hooks.accepted = [this] {
        {
            const std::lock_guard lock(mutex);
            ++connections;
        }
        changed.notify_all();
    };
    hooks.proxyRequest = [this](const RecordedRequest &request) { record(proxyRequests, request); };
    hooks.targetRequest = [this](const TargetRequest &request) { record(targetRequests, request); };
    return hooks;
}

DemoProxy::DemoProxy()
    : DemoProxy(Options{})
{
}

DemoProxy::DemoProxy(const Options &options)
    : d(std::make_unique<Private>())
{
    d->options = options;
    d->ticket = options.ticket.isEmpty() ? u"tk-"_s + randomText(32) : options.ticket;
    d->thread.run([this] {
        d->worker = std::make_unique<ProxyWorker>(d->options, d->hooks());
        d->port = d->worker->port();
    });
}

DemoProxy::~DemoProxy()
{
    d->thread.run([this] { d->worker.reset(); });
    d->thread.stop();
}

quint16 DemoProxy::port() const
{
    return d->port;
}

QString DemoProxy::url(Scheme scheme) const
{
    return u"%1://127.0.0.1:%2"_s.arg(scheme == Scheme::Https ? u"https"_s : u"http"_s).arg(d->port);
}

Environment DemoProxy::environment(Scheme scheme) const
{
    Environment environment;
    environment.set(EnvKeys::OutboundAuthProxy, url(scheme));
    environment.set(EnvKeys::IdentityTicket, ticket());
    environment.set(EnvKeys::OutboundAuthProxyCa, QString::fromLatin1(authorityPem()));
    return environment;
}

QString DemoProxy::ticket() const
{
    return d->read(d->ticket);
}

QByteArray DemoProxy::authorityPem() const
{
    return d->worker->authorityPem();
}

void DemoProxy::setFault(ProxyFault fault, bool on)
{
    const std::lock_guard lock(d->mutex);
    d->faults.removeAll(fault);
    if (on)
        d->faults.append(fault);
}

void DemoProxy::setFaults(const QList<ProxyFault> &faults)
{
    const std::lock_guard lock(d->mutex);
    d->faults = faults;
}

QList<ProxyFault> DemoProxy::faults() const
{
    return d->read(d->faults);
}

void DemoProxy::setTicket(const QString &ticket)
{
    const std::lock_guard lock(d->mutex);
    d->ticket = ticket;
}

QList<RecordedRequest> DemoProxy::proxyRequests() const
{
    return d->read(d->proxyRequests);
}

QList<TargetRequest> DemoProxy::targetRequests() const
{
    return d->read(d->targetRequests);
}

void DemoProxy::clearRequests()
{
    const std::lock_guard lock(d->mutex);
    d->proxyRequests.clear();
    d->targetRequests.clear();
}

quint64 DemoProxy::connectionCount() const
{
    return d->read(d->connections);
}

qsizetype DemoProxy::openConnections() const
{
    qsizetype count = 0;
    d->thread.run([&] { count = d->worker->openConnections(); });
    return count;
}

bool DemoProxy::waitForConnections(quint64 count, std::chrono::milliseconds timeout) const
{
    std::unique_lock lock(d->mutex);
    return d->changed.wait_for(lock, timeout, [&] { return d->connections >= count; });
}

void DemoProxy::dropConnections()
{
    d->thread.run([this] { d->worker->dropConnections(); });
}

} // namespace Cozewi::Testing
