// SPDX-License-Identifier: MIT
#pragma once

#include "widgets/theme.h"

#include <QtWidgets/QWidget>

#include <chrono>

namespace Inspector {

/// The whole life of something as a bar, what is left of it filled, and a tick where it counts as stale.
class LifeBar : public QWidget {
    Q_OBJECT
public:
    explicit LifeBar(QWidget *parent = nullptr);

    void setLife(std::chrono::milliseconds whole, std::chrono::milliseconds left, std::chrono::milliseconds margin,
                 Tone tone);
    [[nodiscard]] QSize sizeHint() const override { return {120, 14}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {60, 14}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    qreal m_left = 0;
    qreal m_mark = -1;
    Tone m_tone = Tone::Positive;
};

} // namespace Inspector
