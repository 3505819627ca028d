// SPDX-License-Identifier: MIT
#pragma once

#include <cozewi/client.h>
#include <cozewi/future.h>

#include <QtCore/QObject>
#include <QtCore/QTimer>

/// What QML may know of the token. There is no property for the token itself: what QML holds, a script can print.
class TokenClock : public QObject {
    Q_OBJECT
    Q_PROPERTY(bool valid READ isValid NOTIFY changed)
    Q_PROPERTY(qint64 secondsLeft READ secondsLeft NOTIFY changed)
    Q_PROPERTY(QString error READ error NOTIFY changed)
public:
    explicit TokenClock(const Cozewi::Client &client)
        : m_client(client)
    {
        connect(&m_tick, &QTimer::timeout, this, &TokenClock::changed);
    }

    bool isValid() const { return secondsLeft() > 0; }
    qint64 secondsLeft() const
    {
        const Cozewi::AccessToken token = m_client.tokenStatus().token;
        return token.isNull() ? 0 : token.timeLeft().count() / 1000;
    }
    QString error() const { return m_error; }

    void start()
    {
        m_tick.start(1000);
        Cozewi::whenDone(
            m_client.requestAccessToken(), this, [this](const Cozewi::AccessToken &) { setError({}); },
            [this](const Cozewi::WorkloadIdentityError &error) { setError(QString::fromUtf8(error.what())); });
    }

Q_SIGNALS:
    void changed();

private:
    void setError(const QString &error)
    {
        m_error = error;
        Q_EMIT changed();
    }

    Cozewi::Client m_client;
    QTimer m_tick;
    QString m_error;
};
