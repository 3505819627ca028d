// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <cstdlib>

/// What must be so whatever the input; libFuzzer keeps the input that breaks it.
inline void check(bool condition)
{
    if (!condition)
        std::abort();
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size);
