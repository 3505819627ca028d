// SPDX-License-Identifier: MIT
#include "interruption.h"

#include "exitcode.h"

#include <array>
#include <atomic>
#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <poll.h>
#include <unistd.h>

namespace Cozewi::Cli::Interruption {

namespace {

// The handler may run on any thread, and inside any call.
std::atomic<int> holds = 0;
std::atomic<int> pending = 0;
std::array<int, 2> wakeUp = {-1, -1};
static_assert(std::atomic<int>::is_always_lock_free);

void handle(int number)
{
    if (holds.load() == 0)
        ::_exit(Interrupted + number);
    const int savedErrno = errno;
    pending.store(number);
    const char byte = 0;
    // A full pipe has woken the reader already.
    if (wakeUp[1] >= 0)
        static_cast<void>(!::write(wakeUp[1], &byte, 1));
    errno = savedErrno;
}

} // namespace

void install()
{
    if (::pipe2(wakeUp.data(), O_CLOEXEC | O_NONBLOCK) != 0)
        wakeUp = {-1, -1};
    for (const int number : {SIGINT, SIGTERM, SIGHUP}) {
        struct sigaction action { };
        if (::sigaction(number, nullptr, &action) != 0 || action.sa_handler == SIG_IGN)
            continue;
        action = {};
        action.sa_handler = handle;
        action.sa_flags = SA_RESTART;
        ::sigaction(number, &action, nullptr);
    }
    // A closed pipe is an error of write(), with a message.
    struct sigaction ignored { };
    ignored.sa_handler = SIG_IGN;
    ::sigaction(SIGPIPE, &ignored, nullptr);
}

Hold::Hold()
{
    holds.fetch_add(1);
}

Hold::~Hold()
{
    if (holds.fetch_sub(1) == 1 && pending.load() != 0)
        ::_exit(Interrupted + pending.load());
}

int wait(std::chrono::milliseconds timeout)
{
    if (pending.load() == 0) {
        pollfd readable{wakeUp[0], POLLIN, 0};
        ::poll(&readable, 1, static_cast<int>(timeout.count()));
    }
    return pending.exchange(0);
}

} // namespace Cozewi::Cli::Interruption
