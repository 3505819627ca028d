// SPDX-License-Identifier: MIT
#include "check.h"

#include <cozewi/valuekind.h>

using namespace Cozewi;

/// Every value has a kind, told in a few words.
int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QString value = QString::fromUtf8(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const ValueKind kind = valueKind(value);
    check(!kind.summary.isEmpty() && kind.summary.size() < 400);
    check(!kind.summary.contains(u'\n') && !kind.summary.contains(u'@'));
    check((kind.type == ValueKind::Type::Empty) == value.isEmpty());
    return 0;
}
