// SPDX-License-Identifier: MIT
#pragma once

#include <cozewi/environment.h>
#include <cozewi/testing/demoproxy.h>
#include <cozewi/testing/demoserver.h>

#include <QtCore/QList>
#include <QtCore/QStringList>

namespace Cozewi::Cli {

/// What --fault switches on, at the identity server and at the proxy.
struct DemoFaults {
    QList<Testing::Fault> server;
    QList<Testing::ProxyFault> proxy;
};

/// Faults by name. Throws UsageError that suggests one where a name is none.
[[nodiscard]] DemoFaults demoFaults(const QStringList &names);

/// Every fault: its name, and what it does.
[[nodiscard]] QList<std::pair<QString, QString>> describedFaults();

/// The demo's identity server and its outbound proxy.
class Demo {
public:
    /// Ports of 0: any free ones. Throws Failure where one is taken.
    explicit Demo(const DemoFaults &faults, quint16 serverPort = 0, quint16 proxyPort = 0);

    /// The variables that point any client at both, and nothing else.
    [[nodiscard]] Environment environment() const;
    [[nodiscard]] Testing::DemoServer &server() { return *m_server; }
    [[nodiscard]] Testing::DemoProxy &proxy() { return *m_proxy; }
    /// At which the proxy's faults show.
    [[nodiscard]] QString proxyUrl() const;

private:
    std::unique_ptr<Testing::DemoServer> m_server;
    std::unique_ptr<Testing::DemoProxy> m_proxy;
    Testing::DemoProxy::Scheme m_scheme;
};

} // namespace Cozewi::Cli
