// SPDX-License-Identifier: MIT
#include "workbench/demodesk.h"

using Cozewi::Testing::DemoProxy;
using Cozewi::Testing::DemoServer;
using Cozewi::Testing::Fault;
using Cozewi::Testing::ProxyFault;

namespace Inspector {

namespace {

QString faultText(Fault fault)
{
    switch (fault) {
    case Fault::WrongSecret:
        return DemoDesk::tr("Step 1: the secret is refused (401 invalid_client)");
    case Fault::IdTokenRejected:
        return DemoDesk::tr("Step 2: the ID token is refused (400 invalid_grant)");
    case Fault::ExchangeRefused:
        return DemoDesk::tr("Step 2: the exchange is refused (403 access_denied)");
    case Fault::ErrorUnder200:
        return DemoDesk::tr("Step 2: an error under HTTP 200");
    case Fault::MissingAccessToken:
        return DemoDesk::tr("Step 2: an answer without a token");
    case Fault::ShortLife:
        return DemoDesk::tr("Step 2: a token that lives for 90 s");
    case Fault::TokenRevoked:
        return DemoDesk::tr("API: the tokens so far are revoked (401)");
    case Fault::Forbidden:
        return DemoDesk::tr("API: forbidden (403)");
    case Fault::BusinessCode:
        return DemoDesk::tr("API: business code 190000007 under HTTP 200");
    case Fault::NotEnabled:
        return DemoDesk::tr("Credentials: not enabled for this project (500)");
    case Fault::EmptyVariables:
        return DemoDesk::tr("Variables: none");
    case Fault::HtmlPage:
        return DemoDesk::tr("All calls: an HTML page instead of an answer");
    case Fault::Redirect:
        return DemoDesk::tr("All calls: a redirect to a login page");
    case Fault::ServerError:
        return DemoDesk::tr("All calls: unavailable (503)");
    case Fault::RateLimited:
        return DemoDesk::tr("All calls: too many requests (429)");
    case Fault::Slow:
        return DemoDesk::tr("All calls: an answer after 3 s");
    case Fault::Stall:
        return DemoDesk::tr("All calls: no answer at all");
    case Fault::Reset:
        return DemoDesk::tr("All calls: the connection is reset");
    case Fault::Truncated:
        return DemoDesk::tr("All calls: the answer is cut off");
    case Fault::ClockSkew:
        return DemoDesk::tr("All calls: the server's clock is two hours ahead");
    }
    return Cozewi::Testing::faultDescription(fault);
}

QString faultText(ProxyFault fault)
{
    switch (fault) {
    case ProxyFault::StallAtAccept:
        return DemoDesk::tr("Proxy: takes the connection and says nothing");
    case ProxyFault::StallAtHandshake:
        return DemoDesk::tr("Proxy: never answers the TLS handshake");
    case ProxyFault::PlainOnly:
        return DemoDesk::tr("Proxy: speaks plain HTTP, the URL says https:");
    case ProxyFault::TlsOnly:
        return DemoDesk::tr("Proxy: speaks TLS, the URL says http:");
    case ProxyFault::ProxyCertificateExpired:
        return DemoDesk::tr("Proxy: its certificate has expired");
    case ProxyFault::ProxyCertificateWrongHost:
        return DemoDesk::tr("Proxy: its certificate is for another host");
    case ProxyFault::ProxyCertificateUnknown:
        return DemoDesk::tr("Proxy: its certificate comes from an unknown CA");
    case ProxyFault::AuthenticationRequired:
        return DemoDesk::tr("Proxy: the ticket is refused (407)");
    case ProxyFault::AuthenticationWithoutChallenge:
        return DemoDesk::tr("Proxy: 407 without a challenge");
    case ProxyFault::Forbidden:
        return DemoDesk::tr("Proxy: the target is not allowed (403)");
    case ProxyFault::MethodNotAllowed:
        return DemoDesk::tr("Proxy: CONNECT is not allowed (405)");
    case ProxyFault::BadGateway:
        return DemoDesk::tr("Proxy: cannot reach the target (502)");
    case ProxyFault::GatewayTimeout:
        return DemoDesk::tr("Proxy: the target is too slow (504)");
    case ProxyFault::Redirect:
        return DemoDesk::tr("Proxy: a redirect in the place of a tunnel (302)");
    case ProxyFault::CloseAtConnect:
        return DemoDesk::tr("Proxy: closes without an answer");
    case ProxyFault::Babble:
        return DemoDesk::tr("Proxy: answers in something that is not HTTP");
    case ProxyFault::StallAtConnect:
        return DemoDesk::tr("Proxy: never answers the request");
    case ProxyFault::StallAfterConnect:
        return DemoDesk::tr("Proxy: opens the tunnel, and nobody is there");
    case ProxyFault::Slow:
        return DemoDesk::tr("Proxy: answers after 3 s");
    case ProxyFault::WrongAuthority:
        return DemoDesk::tr("Target: its certificate comes from another CA");
    case ProxyFault::TargetCertificateExpired:
        return DemoDesk::tr("Target: its certificate has expired");
    case ProxyFault::TargetCertificateWrongHost:
        return DemoDesk::tr("Target: its certificate is for another host");
    case ProxyFault::AuthorityExpired:
        return DemoDesk::tr("CA: the configured certificate has expired");
    case ProxyFault::NoInterception:
        return DemoDesk::tr("Target: its certificate comes from a public CA");
    case ProxyFault::BadTarget:
        return DemoDesk::tr("Target: answers in something that is not HTTP");
    }
    return Cozewi::Testing::proxyFaultDescription(fault);
}

} // namespace

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
        entries.append({Cozewi::Testing::faultName(fault), faultText(fault)});
    return entries;
}

QList<DemoDesk::FaultEntry> DemoDesk::proxyFaults()
{
    QList<FaultEntry> entries;
    for (const ProxyFault fault : Cozewi::Testing::allProxyFaults())
        entries.append({Cozewi::Testing::proxyFaultName(fault), faultText(fault)});
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
