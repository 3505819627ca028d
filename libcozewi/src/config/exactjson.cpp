// SPDX-License-Identifier: MIT
#include "config/exactjson.h"

#include <algorithm>

namespace Cozewi {

namespace {

// What a double holds exactly in every case.
constexpr qsizetype exactDigits = 15;

bool isNumberPart(char c)
{
    return (c >= '0' && c <= '9') || c == '-' || c == '+' || c == '.' || c == 'e' || c == 'E';
}

/// The index behind the text that begins at \a at with a quote.
qsizetype endOfText(const QByteArray &json, qsizetype at)
{
    for (qsizetype i = at + 1; i < json.size(); ++i) {
        if (json[i] == '\\')
            ++i;
        else if (json[i] == '"')
            return i + 1;
    }
    return json.size();
}

bool isLongInteger(QByteArrayView number)
{
    const QByteArrayView digits = number.startsWith('-') ? number.sliced(1) : number;
    return digits.size() > exactDigits
        && std::all_of(digits.begin(), digits.end(), [](char c) { return c >= '0' && c <= '9'; });
}

} // namespace

QByteArray withLongIntegersAsText(const QByteArray &json)
{
    QByteArray result;
    result.reserve(json.size() + 64);
    qsizetype at = 0;
    while (at < json.size()) {
        qsizetype end = at + 1;
        if (json[at] == '"') {
            end = endOfText(json, at);
        } else if (isNumberPart(json[at])) {
            while (end < json.size() && isNumberPart(json[end]))
                ++end;
        }
        const QByteArrayView token = QByteArrayView(json).sliced(at, end - at);
        if (isLongInteger(token))
            result.append('"').append(token).append('"');
        else
            result.append(token);
        at = end;
    }
    return result;
}

} // namespace Cozewi
