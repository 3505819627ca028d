// SPDX-License-Identifier: MIT
#include "check.h"

#include <cozewi/lane.h>

#include <algorithm>

using namespace Cozewi;

/// Nothing that could begin another header is ever sent.
int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const Lane lane(QString::fromUtf8(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size)));
    const HeaderList headers = lane.headers();
    check(headers.isEmpty() == (lane.isNone() || !lane.isValid()));
    for (const Header &header : headers) {
        check(std::ranges::none_of(header.value,
                                   [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; }));
        check(header.name == "x-tt-env" || header.name == "x-use-ppe");
    }
    for (const Finding &finding : lane.lint())
        check(!finding.id.isEmpty() && !finding.what.isEmpty());
    return 0;
}
