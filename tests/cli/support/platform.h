// SPDX-License-Identifier: MIT
#pragma once

#include <cozewi/environment.h>

#include <QtCore/QByteArray>
#include <QtCore/QList>
#include <QtCore/QMap>
#include <QtCore/QString>

#include <utility>

/// A platform that answers the four calls with values of the test's choosing.
struct Platform {
    QByteArray clientSecret = "PLANTED-client-secret";
    QByteArray idToken = "PLANTED-id-token";
    QByteArray accessToken = "PLANTED-access-token";
    int expiresIn = 3600;
    QList<std::pair<QString, QString>> variables;
    QMap<QString, QString> credentials;

    struct Answer {
        int status = 200;
        QByteArray json;
    };
    [[nodiscard]] Answer answerTo(QByteArrayView path, const QByteArray &body) const;

    /// The variables of a client, for a platform at \a origin.
    [[nodiscard]] Cozewi::Environment environment(const QString &origin) const;
    /// Everything that may show up only where a command is asked for it.
    [[nodiscard]] QList<QByteArray> secrets() const;
};
