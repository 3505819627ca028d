// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QObject>

namespace Inspector {

/// One notification of the desktop (org.freedesktop.Notifications); a later one takes the place of the earlier.
/// Where there is no such service nothing happens. Never waits.
class Notifier : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    void show(const QString &title, const QString &text);
    void withdraw();

Q_SIGNALS:
    /// The user clicked on it.
    void activated();

private Q_SLOTS:
    void actionInvoked(uint id, const QString &action);

private:
    bool m_listening = false;
    uint m_id = 0;
};

} // namespace Inspector
