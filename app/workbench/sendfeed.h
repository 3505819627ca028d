// SPDX-License-Identifier: MIT
#pragma once

#include <cozewi/configuration.h>
#include <cozewi/finding.h>
#include <cozewi/runtime.h>
#include <cozewi/session.h>

#include <QtCore/QFuture>
#include <QtCore/QObject>

#include <memory>
#include <optional>

namespace Inspector {

/// A request as somebody wrote it down.
struct Composition {
    QString method{QStringLiteral("GET")};
    QString url;
    /// One "Name: value" a line.
    QString headers;
    QString body;
    /// Without the proxy and its CA.
    bool direct = false;
};

/// Requests through the configured session, one at a time.
class SendFeed : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SendFeed)
public:
    explicit SendFeed(QObject *parent = nullptr);
    ~SendFeed() override;

    /// Forgets the answer that another configuration got.
    void setConfiguration(const Cozewi::Configuration &configuration, const std::shared_ptr<Cozewi::Runtime> &runtime);
    /// Why it cannot be sent; empty where it can.
    [[nodiscard]] static QString problemOf(const Composition &composition);
    void send(const Composition &composition);
    void cancel();

    [[nodiscard]] bool isBusy() const { return m_waiting != nullptr; }
    [[nodiscard]] const std::optional<Cozewi::SessionResponse> &answer() const { return m_answer; }
    /// Its body as text fit for a screen, JSON indented; cut where it is long.
    [[nodiscard]] QString bodyText() const { return m_bodyText; }
    /// Why there is no answer.
    [[nodiscard]] const std::optional<Cozewi::Finding> &problem() const { return m_problem; }
    /// What was sent last.
    [[nodiscard]] QString url() const { return m_url; }

    static constexpr qsizetype shownBody = qsizetype{256} * 1024;

Q_SIGNALS:
    void changed();
    void done(bool well);

private:
    void finish(bool well);

    Cozewi::Configuration m_configuration;
    std::shared_ptr<Cozewi::Runtime> m_runtime;
    QFuture<Cozewi::SessionResponse> m_future;
    QObject *m_waiting = nullptr;
    std::optional<Cozewi::SessionResponse> m_answer;
    QString m_bodyText;
    std::optional<Cozewi::Finding> m_problem;
    QString m_url;
};

} // namespace Inspector
