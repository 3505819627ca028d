// SPDX-License-Identifier: MIT
#pragma once

#include "widgets/heightcache.h"
#include "widgets/theme.h"

#include <QtWidgets/QPlainTextEdit>

namespace Inspector {

/// Plain text to read, select and copy, that breaks anywhere where it must: URLs, bodies and hashes have
/// no spaces, and QLabel breaks at spaces alone. As high as its text is at the width it gets.
class WrapText : public QPlainTextEdit {
    Q_OBJECT
public:
    WrapText(const QString &text, Tone tone, bool mono, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    bool event(QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    [[nodiscard]] int measuredHeight(int width) const;
    void updateLook();

    Tone m_tone;
    bool m_mono;
    bool m_updating = false;
    mutable HeightCache m_heights;
};

} // namespace Inspector
