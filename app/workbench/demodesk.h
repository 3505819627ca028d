// SPDX-License-Identifier: MIT
#pragma once

#include <cozewi/environment.h>
#include <cozewi/testing/demoproxy.h>
#include <cozewi/testing/demoserver.h>

#include <QtCore/QObject>

#include <memory>

namespace Inspector {

/// The demo server and proxy behind the demo profile, and what they do wrong on request.
class DemoDesk : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DemoDesk)
public:
    struct FaultEntry {
        QString name;
        QString text; ///< what goes wrong, in the language of the application
    };

    explicit DemoDesk(QObject *parent = nullptr);
    ~DemoDesk() override;

    /// Starts both where they do not run yet. Throws std::runtime_error.
    Cozewi::Environment start();
    /// The variables that point at them now; some faults change them.
    [[nodiscard]] Cozewi::Environment environment() const;
    void stop();
    [[nodiscard]] bool isRunning() const { return m_server != nullptr; }
    [[nodiscard]] QStringList integrations() const;

    /// Of the server.
    static QList<FaultEntry> faults();
    /// Of the proxy, and of the targets and the CA behind it.
    static QList<FaultEntry> proxyFaults();
    /// Of both.
    [[nodiscard]] QStringList activeFaults() const;
    void setFault(const QString &name, bool on);
    void clearFaults();

Q_SIGNALS:
    void faultsChanged();

private:
    std::unique_ptr<Cozewi::Testing::DemoServer> m_server;
    std::unique_ptr<Cozewi::Testing::DemoProxy> m_proxy;
};

} // namespace Inspector
