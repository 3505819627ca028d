// SPDX-License-Identifier: MIT
#include "workbench/demodesk.h"

using Cozewi::Testing::DemoProxy;
using Cozewi::Testing::DemoServer;
using Cozewi::Testing::Fault;
using Cozewi::Testing::ProxyFault;

namespace Inspector {

DemoDesk::DemoDesk(QObject *parent)
    : QObject(parent)
{
}

DemoDesk::~DemoDesk() = default;

Cozewi::Environment DemoDesk::start()
{
    if (!m_server) {
        auto proxy = std::make_unique<DemoProxy>();
        m_server = std::make_unique<DemoServer>();
        m_proxy = std::move(proxy);
    }
    return environment();
}

Cozewi::Environment DemoDesk::environment() const
{
    if (!m_server)
        return {};
    // Over TLS, so that there is a hop more to look at; that it speaks nothing else shows with http: alone.
    const bool plain = m_proxy->faults().contains(ProxyFault::TlsOnly);
    return m_server->environment().overlaidWith(
        m_proxy->environment(plain ? DemoProxy::Scheme::Http : DemoProxy::Scheme::Https));
}

void DemoDesk::stop()
{
    m_server.reset();
    m_proxy.reset();
    Q_EMIT faultsChanged();
}

QStringList DemoDesk::integrations() const
{
    return m_server ? m_server->integrations() : QStringList();
}

QList<DemoDesk::FaultEntry> DemoDesk::faults()
{
    QList<FaultEntry> entries;
    for (const Fault fault : Cozewi::Testing::allFaults())
        entries.append({Cozewi::Testing::faultName(fault), Cozewi::Testing::faultDescription(fault)});
    return entries;
}

QList<DemoDesk::FaultEntry> DemoDesk::proxyFaults()
{
    QList<FaultEntry> entries;
    for (const ProxyFault fault : Cozewi::Testing::allProxyFaults())
        entries.append({Cozewi::Testing::proxyFaultName(fault), Cozewi::Testing::proxyFaultDescription(fault)});
    return entries;
}

QStringList DemoDesk::activeFaults() const
{
    QStringList names;
    if (m_server) {
        for (const Fault fault : m_server->faults())
            names << Cozewi::Testing::faultName(fault);
        for (const ProxyFault fault : m_proxy->faults())
            names << Cozewi::Testing::proxyFaultName(fault);
    }
    return names;
}

void DemoDesk::setFault(const QString &name, bool on)
{
    if (!m_server)
        return;
    if (const auto fault = Cozewi::Testing::faultFromName(name))
        m_server->setFault(*fault, on);
    else if (const auto proxyFault = Cozewi::Testing::proxyFaultFromName(name))
        m_proxy->setFault(*proxyFault, on);
    else
        return;
    Q_EMIT faultsChanged();
}

void DemoDesk::clearFaults()
{
    if (!m_server)
        return;
    m_server->setFaults({});
    m_proxy->setFaults({});
    Q_EMIT faultsChanged();
}

} // namespace Inspector
