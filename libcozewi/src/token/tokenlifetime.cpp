// SPDX-License-Identifier: MIT
#include "token/tokenlifetime.h"

#include <QtCore/QString>

#include <algorithm>

namespace Cozewi {

TokenLifetime lifetimeOf(const QJsonValue &expiresIn)
{
    using namespace std::chrono;
    if (expiresIn.isUndefined())
        return {hours(1), true};
    double seconds = 0;
    if (expiresIn.isDouble()) {
        seconds = expiresIn.toDouble();
    } else if (expiresIn.isString()) {
        const QString text = expiresIn.toString();
        const bool isDigits =
            !text.isEmpty() && std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
        seconds = isDigits ? text.toDouble() : 0;
    }
    if (!(seconds >= 1 && seconds <= 1e9))
        return {milliseconds(0), false};
    return {milliseconds(static_cast<qint64>(seconds * 1000)), true};
}

} // namespace Cozewi
