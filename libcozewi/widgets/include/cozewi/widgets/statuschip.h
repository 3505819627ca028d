// SPDX-License-Identifier: MIT
#pragma once

#include <cozewi/widgets/export.h>

#include <QtWidgets/QAbstractButton>

#include <memory>

namespace Cozewi {

/**
 * One line on how something is, as a sign and words, never as a colour alone; a button, so that a click or the space
 * key may lead to more. Its title is QAbstractButton::text(). Follows the palette, light or dark. For the GUI thread.
 * \since 1.0
 */
class COZEWI_WIDGETS_EXPORT StatusChip : public QAbstractButton {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(StatusChip)
    Q_PROPERTY(State state READ state)
    Q_PROPERTY(QString words READ words)
public:
    /// How it is; each has a sign of its own.
    enum class State {
        Idle, ///< a dash: nothing is known, or nothing was asked yet
        Good, ///< a tick
        Soon, ///< a triangle: it works, and will not for long
        Bad, ///< a cross
    };
    Q_ENUM(State)

    /// With \a title before the words.
    explicit StatusChip(const QString &title = {}, QWidget *parent = nullptr);
    ~StatusChip() override;

    /// Plain text; where there is no room for all of it, its end is cut off and the tool tip has the whole.
    void setState(State state, const QString &words);
    /// How it is.
    [[nodiscard]] State state() const;
    /// What it says after its title.
    [[nodiscard]] QString words() const;

    /// Room for all words; digits that change do not change it.
    [[nodiscard]] QSize sizeHint() const override;
    /// Room for the title and three letters.
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    /// The sign, the title, the words.
    void paintEvent(QPaintEvent *event) override;
    /// What a screen reader says, and what stands in the tool tip; plain texts.
    void setSpokenText(const QString &name, const QString &more);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace Cozewi
