// SPDX-License-Identifier: MIT
#include "processstate.h"

#include <cerrno>
#include <fcntl.h>
#include <unistd.h>
#include <vector>

namespace Cozewi::Cli {

namespace {

/// Where a standard descriptor is closed, the next socket would get its number, and our output with it.
/// What takes its place fails at each write, and is closed again for a program that is executed.
void occupyStandardDescriptors()
{
    for (int descriptor = STDIN_FILENO; descriptor <= STDERR_FILENO; ++descriptor) {
        if (::fcntl(descriptor, F_GETFD) != -1 || errno != EBADF)
            continue;
        const int flags = descriptor == STDIN_FILENO ? O_WRONLY : O_RDONLY;
        // The lowest free number is the one that is missing.
        if (::open("/dev/null", flags | O_CLOEXEC) != descriptor)
            return;
    }
}

std::vector<char *> pointersTo(const ByteStrings &strings)
{
    std::vector<char *> pointers;
    pointers.reserve(static_cast<size_t>(strings.size()) + 1);
    for (const QByteArray &string : strings)
        pointers.push_back(const_cast<char *>(string.constData())); // execve() does not write
    pointers.push_back(nullptr);
    return pointers;
}

} // namespace

ProcessState::ProcessState(int argc, char *argv[])
{
    for (int number = 1; number < NSIG; ++number)
        ::sigaction(number, nullptr, &m_dispositions.at(static_cast<size_t>(number)));
    ::pthread_sigmask(SIG_SETMASK, nullptr, &m_mask);
    occupyStandardDescriptors();
    for (int i = 1; i < argc; ++i)
        m_arguments.append(QByteArray(argv[i]));
    for (char **entry = environ; entry && *entry; ++entry)
        m_environment.append(QByteArray(*entry));
}

int ProcessState::execute(const ByteStrings &arguments, const ByteStrings &environment) const
{
    std::vector<char *> argv = pointersTo(arguments);
    std::vector<char *> variables = pointersTo(environment);
    for (int number = 1; number < NSIG; ++number)
        ::sigaction(number, &m_dispositions.at(static_cast<size_t>(number)), nullptr);
    ::pthread_sigmask(SIG_SETMASK, &m_mask, nullptr);
    char **const before = environ;
    environ = variables.data(); // execvp() looks up PATH here
    ::execvp(argv.front(), argv.data());
    const int error = errno;
    environ = before;
    return error;
}

} // namespace Cozewi::Cli
