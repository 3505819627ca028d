// SPDX-License-Identifier: MIT
#include "demo.h"

#include "failure.h"
#include "suggestion.h"
#include "text.h"

#include <cozewi/text.h>

#include <stdexcept>

namespace Cozewi::Cli {

DemoFaults demoFaults(const QStringList &names)
{
    DemoFaults faults;
    for (const QString &name : names) {
        if (const auto atServer = Testing::faultFromName(name)) {
            faults.server.append(*atServer);
        } else if (const auto atProxy = Testing::proxyFaultFromName(name)) {
            faults.proxy.append(*atProxy);
        } else {
            QStringList known;
            for (const auto &[each, description] : describedFaults())
                known.append(each);
            throw UsageError{withSuggestion(Text::tr("there is no fault '%1'").arg(shownWord(name)), name, known)};
        }
    }
    return faults;
}

QList<std::pair<QString, QString>> describedFaults()
{
    QList<std::pair<QString, QString>> list;
    for (const Testing::Fault fault : Testing::allFaults())
        list.append({Testing::faultName(fault), Testing::faultDescription(fault)});
    for (const Testing::ProxyFault fault : Testing::allProxyFaults())
        list.append({Testing::proxyFaultName(fault), Testing::proxyFaultDescription(fault)});
    return list;
}

Demo::Demo(const DemoFaults &faults, quint16 serverPort, quint16 proxyPort)
    : m_scheme(Testing::schemeForFaults(faults.proxy))
{
    try {
        Testing::DemoServer::Options server;
        server.port = serverPort;
        m_server = std::make_unique<Testing::DemoServer>(server);
        Testing::DemoProxy::Options proxy;
        proxy.port = proxyPort;
        m_proxy = std::make_unique<Testing::DemoProxy>(proxy);
    } catch (const std::runtime_error &error) {
        throw Failure{AnswerIsNo, sanitizedText(QByteArrayView(error.what()))};
    }
    m_server->setFaults(faults.server);
    m_proxy->setFaults(faults.proxy);
}

Environment Demo::environment() const
{
    return m_server->environment().overlaidWith(m_proxy->environment(m_scheme));
}

QString Demo::proxyUrl() const
{
    return m_proxy->url(m_scheme);
}

} // namespace Cozewi::Cli
