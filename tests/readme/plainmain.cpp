// SPDX-License-Identifier: MIT
#include <cozewi/client.h>

#include <QtCore/QCoreApplication>

#include <cstdio>

int main()
{
    static int argc = 1;
    static char name[] = "service";
    static char *argv[] = {name, nullptr};
    new QCoreApplication(argc, argv); // kept until the end; it needs no exec()
    try {
        std::puts(Cozewi::Client().getAccessToken().toUtf8().constData());
    } catch (const std::exception &error) {
        std::fputs(error.what(), stderr);
        return 1;
    }
}
