// SPDX-License-Identifier: MIT
#pragma once

#include <cozewi/environment.h>
#include <cozewi/testing/demoserver.h>

#include <QtCore/QObject>

#include <memory>

namespace Inspector {

/// The demo server behind the demo profile, and what it does wrong on request.
class DemoDesk : public QObject {
    Q_OBJECT
public:
    struct FaultEntry {
        QString name;
        QString text; ///< what goes wrong, in the language of the application
    };

    explicit DemoDesk(QObject *parent = nullptr);
    ~DemoDesk() override;

    /// Starts it where it does not run yet. Throws std::runtime_error.
    Cozewi::Environment start();
    void stop();
    [[nodiscard]] bool isRunning() const { return m_server != nullptr; }
    [[nodiscard]] QStringList integrations() const;

    static QList<FaultEntry> faults();
    [[nodiscard]] QStringList activeFaults() const;
    void setFault(const QString &name, bool on);
    void clearFaults();

Q_SIGNALS:
    void faultsChanged();

private:
    std::unique_ptr<Cozewi::Testing::DemoServer> m_server;
};

} // namespace Inspector
