// SPDX-License-Identifier: MIT
#include "workbench/demodesk.h"

using Cozewi::Testing::DemoServer;
using Cozewi::Testing::Fault;

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

} // namespace

DemoDesk::DemoDesk(QObject *parent)
    : QObject(parent)
{
}

DemoDesk::~DemoDesk() = default;

Cozewi::Environment DemoDesk::start()
{
    if (!m_server)
        m_server = std::make_unique<DemoServer>();
    return m_server->environment();
}

void DemoDesk::stop()
{
    m_server.reset();
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

QStringList DemoDesk::activeFaults() const
{
    QStringList names;
    if (m_server) {
        for (const Fault fault : m_server->faults())
            names << Cozewi::Testing::faultName(fault);
    }
    return names;
}

void DemoDesk::setFault(const QString &name, bool on)
{
    const auto fault = Cozewi::Testing::faultFromName(name);
    if (!m_server || !fault)
        return;
    m_server->setFault(*fault, on);
    Q_EMIT faultsChanged();
}

void DemoDesk::clearFaults()
{
    if (!m_server)
        return;
    m_server->setFaults({});
    Q_EMIT faultsChanged();
}

} // namespace Inspector
