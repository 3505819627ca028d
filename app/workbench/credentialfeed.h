// SPDX-License-Identifier: MIT
#pragma once

#include "models/credentialsmodel.h"

#include <cozewi/client.h>

#include <QtCore/QFuture>
#include <QtCore/QHash>
#include <QtCore/QObject>

#include <optional>

namespace Inspector {

/// Integration credentials, asked for by name.
class CredentialFeed : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CredentialFeed)
public:
    explicit CredentialFeed(QObject *parent = nullptr);
    ~CredentialFeed() override;

    void setClient(const Cozewi::Client &client);
    /// White space around the name is left out; an empty one is no question.
    void ask(const QString &wanted);
    /// All that are known, again.
    void askAll();
    void cancel();
    void forget(const QString &name);
    void tick();

    [[nodiscard]] bool isBusy() const { return !m_running.isEmpty(); }
    [[nodiscard]] CredentialsModel *model() { return &m_model; }
    [[nodiscard]] const CredentialsModel *model() const { return &m_model; }
    /// The integrations that the platform is known to have.
    static QStringList usualNames();

Q_SIGNALS:
    void changed();
    /// The last of those that were under way ended.
    void done(bool well);

private:
    struct Running {
        QFuture<Cozewi::IntegrationCredential> future;
        QObject *waiting = nullptr;
    };
    void ended(const QString &name);

    std::optional<Cozewi::Client> m_client;
    QHash<QString, Running> m_running;
    CredentialsModel m_model;
};

} // namespace Inspector
