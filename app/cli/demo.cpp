// SPDX-License-Identifier: MIT
#include "demo.h"

#include "failure.h"
#include "suggestion.h"
#include "text.h"

#include <cozewi/text.h>

#include <stdexcept>
#include <system_error>

namespace Cozewi::Cli {

using namespace Qt::Literals::StringLiterals;

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

namespace {

/// What \a make makes, which listens on \a port. Throws Failure.
template<typename Make>
auto listening(quint16 port, QLatin1StringView option, Make make)
{
    try {
        return make();
    } catch (const std::system_error &error) {
        if (error.code() != std::errc::address_in_use)
            throw Failure{AnswerIsNo, sanitizedText(QByteArrayView(error.what()))};
        throw Failure{AnswerIsNo, Text::tr("port %1 is in use; without %2 a free one is taken").arg(port).arg(option)};
    } catch (const std::runtime_error &error) {
        throw Failure{AnswerIsNo, sanitizedText(QByteArrayView(error.what()))};
    }
}

} // namespace

Demo::Demo(const DemoFaults &faults, quint16 serverPort, quint16 proxyPort)
    : m_scheme(Testing::schemeForFaults(faults.proxy))
{
    Testing::DemoServer::Options server;
    server.port = serverPort;
    m_server = listening(serverPort, "--port"_L1, [&] { return std::make_unique<Testing::DemoServer>(server); });
    Testing::DemoProxy::Options proxy;
    proxy.port = proxyPort;
    m_proxy = listening(proxyPort, "--proxy-port"_L1, [&] { return std::make_unique<Testing::DemoProxy>(proxy); });
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
