// SPDX-License-Identifier: MIT
#include <cozewi/lane.h>

#include "config/lanelint.h"

#include <algorithm>

namespace Cozewi {

Lane::Lane() = default;

Lane::Lane(const QString &value)
    : m_value(value == u"NONE" ? QString() : value)
{
}

QString Lane::value() const
{
    return m_value;
}

bool Lane::isNone() const
{
    return m_value.isEmpty();
}

bool Lane::isValid() const
{
    return std::none_of(m_value.cbegin(), m_value.cend(), [](QChar c) { return c.category() == QChar::Other_Control; });
}

HeaderList Lane::headers() const
{
    if (isNone() || !isValid())
        return {};
    HeaderList headers{{QByteArrayLiteral("x-tt-env"), m_value.toUtf8()}};
    if (m_value.startsWith(u"ppe_"))
        headers.append({QByteArrayLiteral("x-use-ppe"), QByteArrayLiteral("1")});
    return headers;
}

FindingList Lane::lint() const
{
    return lintLane(*this);
}

} // namespace Cozewi
