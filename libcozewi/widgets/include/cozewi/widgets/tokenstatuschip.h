// SPDX-License-Identifier: MIT
#pragma once

#include <cozewi/client.h>
#include <cozewi/clock.h>
#include <cozewi/widgets/export.h>
#include <cozewi/widgets/statuschip.h>

#include <memory>

namespace Cozewi {

/**
 * How long the token is still good, counted down while it is on the screen: "57:12 left". Says too that a token is
 * being asked for, that the last exchange failed or the configuration is not complete and why (in the tool tip), and that
 * it is in its last minute.
 *
 * It looks at the cache once a second and sends nothing: somebody has to ask for a token, or keep it fresh
 * (ClientOptions::keepFresh). It never holds the plain text of a token. For the GUI thread.
 * \since 1.0
 */
class COZEWI_WIDGETS_EXPORT TokenStatusChip : public StatusChip {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TokenStatusChip)
public:
    /// Shows what setTokenStatus() tells.
    explicit TokenStatusChip(QWidget *parent = nullptr);
    /// Shows what the cache holds for \a client.
    explicit TokenStatusChip(const Client &client, QWidget *parent = nullptr);
    ~TokenStatusChip() override;

    /// From now on shows what the cache holds for \a client.
    void setClient(const Client &client);
    /// From now on shows this snapshot; the time runs on by itself.
    void setTokenStatus(const TokenStatus &status);
    /// What it shows.
    [[nodiscard]] TokenStatus tokenStatus() const;
    /// Counts by another clock, which must outlive it; for tests.
    void setClock(const Clock &clock);

public Q_SLOTS:
    /// Looks at the cache and the clock now.
    void refresh();

protected:
    /// Counts while it is seen.
    void showEvent(QShowEvent *event) override;
    /// Rests while it is not.
    void hideEvent(QHideEvent *event) override;
    /// Speaks the language of the application.
    void changeEvent(QEvent *event) override;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace Cozewi
