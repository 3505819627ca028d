// SPDX-License-Identifier: MIT
#pragma once

#include "widgets/theme.h"

#include <QtWidgets/QWidget>

namespace Inspector {

/// A verdict of one or two words on a soft ground of its tone.
class Badge : public QWidget {
    Q_OBJECT
public:
    explicit Badge(QWidget *parent = nullptr);

    void setVerdict(const QString &text, Tone tone);
    [[nodiscard]] QString text() const { return m_text; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] QFont textFont() const;

    QString m_text;
    Tone m_tone = Tone::Muted;
};

} // namespace Inspector
