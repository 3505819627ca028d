// SPDX-License-Identifier: MIT
#include "base/wipe.h"

#include <cstring>

namespace Cozewi {

#if defined(__GLIBC__)
#  define COZEWI_HAS_EXPLICIT_BZERO __GLIBC_PREREQ(2, 25)
#elif defined(__FreeBSD__) || defined(__OpenBSD__)
#  define COZEWI_HAS_EXPLICIT_BZERO 1
#else
#  define COZEWI_HAS_EXPLICIT_BZERO 0
#endif

void wipe(void *data, std::size_t size) noexcept
{
#if COZEWI_HAS_EXPLICIT_BZERO
    if (size > 0)
        explicit_bzero(data, size);
#else
    // A store to a volatile object is an observable effect, so it stays although nobody reads it.
    auto *byte = static_cast<volatile unsigned char *>(data);
    for (std::size_t i = 0; i < size; ++i)
        byte[i] = 0;
#endif
}

} // namespace Cozewi
