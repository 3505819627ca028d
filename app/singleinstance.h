// SPDX-License-Identifier: MIT
#pragma once

#include "workbench/profile.h"

#include <cozewi/configuration.h>

#include <QtNetwork/QLocalServer>

namespace Inspector {

/// A second start with the same identity raises the window that is there. Another shell with other variables
/// is another identity and gets a window of its own.
class SingleInstance : public QObject {
    Q_OBJECT
public:
    explicit SingleInstance(QObject *parent = nullptr);

    /// Names profile, client id, endpoints and lane by a digest; nothing secret is in it.
    static QString keyFor(const Profile &profile, const Cozewi::Configuration &configuration);
    /// The same before the profile is opened; empty where it cannot be read.
    static QString keyFor(const Profile &profile, const Cozewi::Environment &process);
    /// True where there is one, which has been told.
    static bool raiseOther(const QString &key);
    /// From now on others find this one under \a key, and not under an earlier one.
    void listen(const QString &key);

Q_SIGNALS:
    void raiseWanted();

private:
    QLocalServer m_server;
    QString m_key;
};

} // namespace Inspector
