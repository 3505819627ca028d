// SPDX-License-Identifier: MIT
#pragma once

#include "models/variablesmodel.h"

#include <cozewi/client.h>
#include <cozewi/envformat.h>
#include <cozewi/finding.h>

#include <QtCore/QDateTime>
#include <QtCore/QFuture>
#include <QtCore/QObject>

#include <optional>

namespace Inspector {

/// The project's variables, from asking to writing them to a file.
class VariableFeed : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(VariableFeed)
public:
    /// \a process is what the variables are compared with.
    explicit VariableFeed(const Cozewi::Environment &process, QObject *parent = nullptr);
    ~VariableFeed() override;

    void setClient(const Cozewi::Client &client);
    void request();
    void cancel();

    [[nodiscard]] bool isBusy() const { return m_busy; }
    /// When they came (UTC); invalid where they never did.
    [[nodiscard]] QDateTime at() const { return m_at; }
    [[nodiscard]] const std::optional<Cozewi::Finding> &problem() const { return m_problem; }
    [[nodiscard]] const std::optional<Cozewi::ErrorInfo> &error() const { return m_error; }
    [[nodiscard]] VariablesModel *model() { return &m_model; }
    [[nodiscard]] const VariablesModel *model() const { return &m_model; }

    /// Compares with a `.env` file; what is wrong with it, or an empty text.
    QString compareWithFile(const QString &path);
    void stopComparing();
    /// Writes real values: mode 0600, whole or not at all. What went wrong, or an empty text.
    [[nodiscard]] QString exportTo(const QString &path, Cozewi::EnvFormat format) const;

Q_SIGNALS:
    void changed();
    void done(bool well);

private:
    void finish(bool well);

    std::optional<Cozewi::Client> m_client;
    QFuture<Cozewi::ProjectEnvVars> m_future;
    QObject *m_waiting = nullptr;
    bool m_busy = false;
    QDateTime m_at;
    std::optional<Cozewi::Finding> m_problem;
    std::optional<Cozewi::ErrorInfo> m_error;
    VariablesModel m_model;
};

} // namespace Inspector
