// SPDX-License-Identifier: MIT
#pragma once

#include <cozewi/secret.h>

#include <QtCore/QTimer>
#include <QtWidgets/QWidget>

#include <chrono>

class QLabel;
class QPushButton;
class QScrollArea;

namespace Inspector {

class ToneLabel;

/// A secret as a mask, with buttons that reveal and copy it. One field of the program is revealed at a
/// time; it is hidden again after 20 s and when its window loses focus.
class SecretField : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SecretField)
public:
    explicit SecretField(QWidget *parent = nullptr);
    ~SecretField() override;

    /// Hides what was revealed, also where the secret is the same. \a name: what it is, for those who listen.
    void setSecret(const Cozewi::Secret &secret, const QString &name);
    [[nodiscard]] const Cozewi::Secret &secret() const { return m_secret; }
    [[nodiscard]] bool isRevealed() const { return m_revealed; }
    void setRevealTime(std::chrono::milliseconds time) { m_timer.setInterval(time); }
    /// Something for the same row, behind the buttons.
    void addBeside(QWidget *widget);

    static constexpr std::chrono::seconds revealTime{20};

public Q_SLOTS:
    void reveal();
    void hideAgain();
    void copy();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void showState();

    Cozewi::Secret m_secret;
    QString m_name;
    bool m_revealed = false;
    QTimer m_timer;
    ToneLabel *m_mask;
    QScrollArea *m_plainArea;
    QLabel *m_plain;
    QPushButton *m_revealButton;
    QPushButton *m_copyButton;
};

} // namespace Inspector
