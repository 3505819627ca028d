// SPDX-License-Identifier: MIT
#pragma once

#include "widgets/theme.h"

#include <QtWidgets/QWidget>

#include <chrono>

namespace Inspector {

/// The largest number of its page: time left, each digit in a cell of the same width so that it does
/// not dance.
class Countdown : public QWidget {
    Q_OBJECT
public:
    explicit Countdown(QWidget *parent = nullptr);

    void setTimeLeft(std::chrono::milliseconds left, Tone tone);
    /// Without a time: a dash.
    void clear();
    [[nodiscard]] QString text() const { return m_text; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    [[nodiscard]] QFont numberFont() const;
    [[nodiscard]] int advance(QChar character, const QFontMetrics &metrics) const;
    void show(const QString &text, Tone tone);

    QString m_text;
    Tone m_tone = Tone::Normal;
};

} // namespace Inspector
