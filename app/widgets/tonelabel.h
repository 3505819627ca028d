// SPDX-License-Identifier: MIT
#pragma once

#include "widgets/heightcache.h"
#include "widgets/theme.h"

#include <QtWidgets/QLabel>

namespace Inspector {

/// A label of plain text in one of the tones; follows the palette.
class ToneLabel : public QLabel {
    Q_OBJECT
public:
    explicit ToneLabel(Tone tone, QWidget *parent = nullptr);
    ToneLabel(const QString &text, Tone tone, QWidget *parent = nullptr);

    [[nodiscard]] Tone tone() const { return m_tone; }
    void setTone(Tone tone);
    void setBold(bool bold);
    void setMono(bool mono);
    /// Times the font of the surroundings.
    void setScale(qreal factor);
    /// The user may select and copy the text, by mouse and keyboard.
    void setCopyable(bool copyable);

    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    bool event(QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void updateColour();
    void updateFont();

    Tone m_tone;
    bool m_bold = false;
    bool m_mono = false;
    bool m_updating = false;
    qreal m_scale = 1;
    mutable HeightCache m_heights;
    mutable QString m_measured; ///< the text that m_heights is of: QLabel tells nobody of another
};

/// Muted, wrapped text: what explains something else.
ToneLabel *mutedText(const QString &text, QWidget *parent = nullptr);
ToneLabel *boldText(const QString &text, QWidget *parent = nullptr);

} // namespace Inspector
