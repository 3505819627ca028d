// SPDX-License-Identifier: MIT
#include <cozewi/cozewi.h>

#include <cstdio>

int main()
{
    std::puts(qPrintable(Cozewi::libraryVersion()));
}
