// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QElapsedTimer>
#include <QtCore/QString>
#include <QtCore/QTimer>

/// How long the event loop was away at most, and during what.
class StallWatch : public QObject {
public:
    StallWatch()
    {
        m_timer.setTimerType(Qt::PreciseTimer);
        m_timer.setInterval(1);
        connect(&m_timer, &QTimer::timeout, this, [this] {
            const qint64 away = m_clock.nsecsElapsed();
            m_clock.restart();
            if (away > m_longest) {
                m_longest = away;
                m_during = m_step;
            }
        });
        m_clock.start();
        m_timer.start();
    }

    /// What happens from now on.
    void setStep(const QString &step) { m_step = step; }
    [[nodiscard]] qint64 longest() const { return m_longest; }
    [[nodiscard]] QString during() const { return m_during; }

private:
    QTimer m_timer;
    QElapsedTimer m_clock;
    qint64 m_longest = 0;
    QString m_step;
    QString m_during;
};
