// SPDX-License-Identifier: MIT
#pragma once

#include <cozewi/secret.h>

#include <QtCore/QObject>
#include <QtCore/QTimer>

#include <chrono>

namespace Inspector {

/// Puts secrets on the clipboard: marked as such for clipboard managers, taken away after a while and
/// when the program ends, where the clipboard still holds ours.
class SecretClipboard : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SecretClipboard)
public:
    explicit SecretClipboard(QObject *parent = nullptr);
    ~SecretClipboard() override;

    /// The one of the application; lives as long as it.
    static SecretClipboard *shared();

    void copy(const Cozewi::Secret &secret);
    /// Takes our text away now; leaves another program's alone.
    void clear();
    void setKeepTime(std::chrono::milliseconds time) { m_timer.setInterval(time); }

    static constexpr std::chrono::seconds keepTime{10};

Q_SIGNALS:
    void copied();
    void cleared();

private:
    Cozewi::Secret m_ours;
    QTimer m_timer;
};

} // namespace Inspector
