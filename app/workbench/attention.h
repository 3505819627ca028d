// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QObject>

namespace Inspector {

class Workbench;

/// Decides when somebody who does something else must be told: only while the window is in the background, and
/// only of what does not mend itself. Each cause once.
class Attention : public QObject {
    Q_OBJECT
public:
    explicit Attention(Workbench *workbench, QObject *parent = nullptr);

    /// In the foreground all that is wrong is seen, and counts as told.
    void setBackground(bool background);

Q_SIGNALS:
    /// What is wrong, and what to do. Nothing secret.
    void needed(const QString &what, const QString &fix);
    /// What was told of is over, or was seen.
    void over();

private:
    struct Cause {
        QString key; ///< empty: nothing to do
        QString what;
        QString fix;
    };
    [[nodiscard]] Cause cause() const;
    void look();

    Workbench *m_workbench;
    bool m_background = false;
    QString m_known;
    bool m_told = false;
};

} // namespace Inspector
