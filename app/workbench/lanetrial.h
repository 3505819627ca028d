// SPDX-License-Identifier: MIT
#pragma once

#include "models/lanecomparisonmodel.h"

#include <cozewi/client.h>
#include <cozewi/exchange.h>

#include <QtCore/QElapsedTimer>
#include <QtCore/QFuture>
#include <QtCore/QObject>

#include <array>
#include <optional>

namespace Inspector {

/// The same calls in two lanes, side by side. Touches neither the environment nor the identity in use.
class LaneTrial : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LaneTrial)
public:
    explicit LaneTrial(QObject *parent = nullptr);
    ~LaneTrial() override;

    void setClient(const Cozewi::Client &client);
    void run(const QString &left, const QString &right);
    void cancel();
    /// A finished call of this program; those of the two lanes are shown beside each other.
    void addExchange(const Cozewi::ExchangeRecord &record);

    [[nodiscard]] bool isBusy() const;
    [[nodiscard]] bool hasResult() const { return m_model.rowCount() > 0; }
    [[nodiscard]] LaneComparisonModel *model() { return &m_model; }

Q_SIGNALS:
    void changed();

private:
    struct Side {
        std::optional<Cozewi::Client> client;
        QFuture<Cozewi::AccessToken> token;
        QFuture<Cozewi::ProjectEnvVars> variables;
        QElapsedTimer clock;
        LaneResult result;
    };
    void start(Side &side, const QString &lane);
    void askVariables(Side &side);
    void finish(Side &side);

    std::optional<Cozewi::Client> m_client;
    std::array<Side, 2> m_sides;
    QObject *m_waiting = nullptr;
    LaneComparisonModel m_model;
};

} // namespace Inspector
