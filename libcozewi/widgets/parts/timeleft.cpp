// SPDX-License-Identifier: MIT
#include "parts/timeleft.h"

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono;

namespace Cozewi::Parts {

QString timeLeftText(milliseconds left)
{
    const qint64 total = qMax<qint64>(0, duration_cast<seconds>(left).count());
    const qint64 hours = total / 3600;
    const auto two = [](qint64 n) { return u"%1"_s.arg(n, 2, 10, QLatin1Char('0')); };
    const QString rest = two(total % 60);
    if (hours > 0)
        return u"%1:%2:%3"_s.arg(QString::number(hours), two(total / 60 % 60), rest);
    return u"%1:%2"_s.arg(QString::number(total / 60), rest);
}

} // namespace Cozewi::Parts
