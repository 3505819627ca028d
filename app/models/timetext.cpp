// SPDX-License-Identifier: MIT
#include "models/timetext.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono;

namespace Inspector::TimeText {

namespace {

struct TimeWords {
    Q_DECLARE_TR_FUNCTIONS(TimeText)
public:
    static QString span(qint64 secondsCount)
    {
        if (secondsCount < 60)
            return tr("%1 s").arg(secondsCount);
        if (secondsCount < 3600)
            return tr("%1 min").arg(secondsCount / 60);
        if (secondsCount < qint64{48} * 3600)
            return tr("%1 h").arg(secondsCount / 3600);
        return tr("%n day(s)", nullptr, int(secondsCount / 86400));
    }
    static QString ago(const QString &text) { return tr("%1 ago").arg(text); }
    static QString in(const QString &text) { return tr("in %1").arg(text); }
    static QString justNow() { return tr("just now"); }
    static QString now() { return tr("now"); }
};

/// What is left is said in one unit, the nearest one: 4:59 is 5 min.
qint64 rounded(qint64 secondsCount)
{
    if (secondsCount < 60)
        return secondsCount;
    const qint64 minutesCount = (secondsCount + 30) / 60;
    return minutesCount < 60 ? minutesCount * 60 : (minutesCount + 30) / 60 * 3600;
}

} // namespace

QString duration(microseconds time)
{
    if (time < 1ms)
        return time.count() > 0 ? u"<1 ms"_s : u"0 ms"_s;
    if (time < 1s)
        return u"%1 ms"_s.arg(duration_cast<milliseconds>(time + 500us).count());
    return u"%1 s"_s.arg(QLocale::c().toString(double(time.count()) / 1e6, 'f', time < 100s ? 1 : 0));
}

QString remaining(milliseconds left)
{
    return TimeWords::span(rounded(qMax<qint64>(0, duration_cast<seconds>(left).count())));
}

QString age(const QDateTime &then, const QDateTime &now)
{
    const qint64 past = then.secsTo(now);
    return past < 5 ? TimeWords::justNow() : TimeWords::ago(TimeWords::span(past));
}

QString shortAge(const QDateTime &then, const QDateTime &now)
{
    const qint64 past = then.secsTo(now);
    return past < 5 ? TimeWords::now() : TimeWords::span(past);
}

QString relative(const QDateTime &then, const QDateTime &now)
{
    const qint64 ahead = now.msecsTo(then);
    return ahead > 0 ? TimeWords::in(TimeWords::span(rounded(qMax<qint64>(1, ahead / 1000)))) : age(then, now);
}

QString localClock(const QDateTime &time)
{
    return time.toLocalTime().toString(u"HH:mm:ss"_s);
}

QString utcClock(const QDateTime &time, const QDateTime &now)
{
    const QDateTime utc = time.toUTC();
    if (utc.date() != now.toUTC().date())
        return utcDateTime(time);
    return utc.toString(u"HH:mm:ss"_s) + u" UTC"_s;
}

QString utcDateTime(const QDateTime &time)
{
    return time.toUTC().toString(u"yyyy-MM-dd HH:mm:ss"_s) + u" UTC"_s;
}

QString date(const QDateTime &time)
{
    return time.toUTC().toString(u"yyyy-MM-dd"_s);
}

} // namespace Inspector::TimeText
