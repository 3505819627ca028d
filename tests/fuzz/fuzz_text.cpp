// SPDX-License-Identifier: MIT
#include "check.h"

#include <cozewi/text.h>

#include <algorithm>

using namespace Cozewi;

/// Whatever a stranger sends, what is shown is short, on one line, and says what it seems to say.
int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArrayView text(data, static_cast<qsizetype>(size));
    const QString shown = sanitizedText(text, 100);
    check(shown.size() <= 100);
    const auto codePoints = shown.toUcs4();
    check(std::ranges::none_of(codePoints, [](char32_t c) {
        const auto category = QChar::category(c);
        return category == QChar::Other_Control || category == QChar::Other_Format || category == QChar::Other_Surrogate
            || category == QChar::Separator_Line || category == QChar::Separator_Paragraph;
    }));
    check(sanitizedText(shown, 100) == shown);
    return 0;
}
