// SPDX-License-Identifier: MIT
#include "config/displayvalue.h"

#include "base/tr.h"

#include <cozewi/text.h>

#include <algorithm>

namespace Cozewi {

bool holdsPem(const QString &text)
{
    return text.contains(QStringLiteral("-----BEGIN "));
}

QString displayPem(const QString &text)
{
    const int count = static_cast<int>(text.count(QStringLiteral("-----BEGIN ")));
    return count > 0 ? Text::tr("%n PEM block(s)", nullptr, count) : Text::tr("text without a PEM block");
}

QString displayValue(const QString &value)
{
    return holdsPem(value) ? displayPem(value) : sanitizedText(value);
}

bool mayBePath(const QString &text)
{
    const QString line = text.trimmed();
    return !holdsPem(text)
        && std::none_of(line.cbegin(), line.cend(), [](QChar c) { return c == u'\n' || c == u'\r' || c == u'\0'; });
}

QString displayPath(const QString &path)
{
    return mayBePath(path) ? sanitizedText(path) : displayPem(path);
}

} // namespace Cozewi
