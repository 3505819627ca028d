// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QDateTime>
#include <QtCore/QString>

#include <chrono>

/// Times for people.
namespace Inspector::TimeText {

/// "212 ms", "3.1 s".
QString duration(std::chrono::microseconds time);
/// Whole minutes and hours of something that runs out: "57 min", "40 s", "3 h".
QString remaining(std::chrono::milliseconds left);
/// "just now", "2 min ago", "3 h ago".
QString age(const QDateTime &then, const QDateTime &now);
/// "2 min", without "ago"; "now" within the first seconds.
QString shortAge(const QDateTime &then, const QDateTime &now);
/// "in 57 min", "2 h ago".
QString relative(const QDateTime &then, const QDateTime &now);
/// Local time of day: "13:33:55".
QString localClock(const QDateTime &time);
/// "14:31:07 UTC"; with the date where it is another day than \a now.
QString utcClock(const QDateTime &time, const QDateTime &now);
/// "2026-11-23 14:31:07 UTC".
QString utcDateTime(const QDateTime &time);

/// "2026-11-23", of UTC.
QString date(const QDateTime &time);

} // namespace Inspector::TimeText
