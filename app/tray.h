// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QObject>

#include <memory>
#include <optional>

class QMenu;
class QSystemTrayIcon;

namespace Inspector {

class Workbench;

/// The icon in the tray, for those who switch it on: how long the token lives still, and the way back to the window.
class Tray : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Tray)
public:
    explicit Tray(Workbench *workbench, QObject *parent = nullptr);
    ~Tray() override;

    /// False where the desktop has no tray; the icon is off then.
    bool setOn(bool on);
    [[nodiscard]] bool isOn() const { return m_icon != nullptr; }
    /// For tests: what the desktop says of its tray; not set: the desktop is asked.
    static void setAvailable(std::optional<bool> available);

Q_SIGNALS:
    void windowWanted();
    void quitWanted();

private:
    void update();

    Workbench *m_workbench;
    std::unique_ptr<QMenu> m_menu;
    std::unique_ptr<QSystemTrayIcon> m_icon;
};

} // namespace Inspector
