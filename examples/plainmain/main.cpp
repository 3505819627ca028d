// SPDX-License-Identifier: MIT
// A program whose main is not Qt's: threads of the C++ library, no event loop.
#include <cozewi/client.h>

#include <QtCore/QCoreApplication>

#include <cstdio>
#include <thread>
#include <vector>

namespace {

/// Once, before the first call, and kept: the library needs it and nothing else of Qt.
void startQt()
{
    static int argc = 1;
    static char name[] = "service";
    static char *argv[] = {name, nullptr};
    if (!QCoreApplication::instance())
        new QCoreApplication(argc, argv);
}

} // namespace

int main()
{
    startQt();
    const Cozewi::Client client{Cozewi::Configuration()};
    std::vector<std::thread> workers;
    for (int i = 0; i < 4; ++i) {
        workers.emplace_back([client] {
            try {
                std::printf("token of %lld characters\n", static_cast<long long>(client.getAccessToken().size()));
            } catch (const std::exception &error) {
                std::fprintf(stderr, "%s\n", error.what());
            }
        });
    }
    for (std::thread &worker : workers)
        worker.join();
    return client.tokenStatus().token.isNull() ? 1 : 0;
}
