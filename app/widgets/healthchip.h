// SPDX-License-Identifier: MIT
#pragma once

#include "widgets/theme.h"

#include <QtWidgets/QAbstractButton>

namespace Inspector {

/// One line on how something is, as a sign and words; a click leads to its page.
class HealthChip : public QAbstractButton {
    Q_OBJECT
public:
    explicit HealthChip(const QString &title, QWidget *parent = nullptr);

    void setHealth(Tone tone, const QString &iconName, const QString &text);
    [[nodiscard]] QString healthText() const { return m_health; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] QSize sizeFor(const QString &health) const;

    QString m_health;
    QString m_icon;
    Tone m_tone = Tone::Muted;
};

} // namespace Inspector
