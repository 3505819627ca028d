// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QList>

#include <array>
#include <csignal>

namespace Cozewi::Cli {

/// What execve() takes, in bytes: a program's arguments need not be text.
using ByteStrings = QList<QByteArray>;

/**
 * How the process was started, saved before Qt or we change any of it (Qt ignores SIGPIPE once sockets
 * are used, and a program that is executed would inherit that). To be made first of all in main().
 */
class ProcessState {
public:
    ProcessState(int argc, char *argv[]);

    /// Without the program's own name.
    [[nodiscard]] const ByteStrings &arguments() const { return m_arguments; }
    /// `NAME=value` as the process received it.
    [[nodiscard]] const ByteStrings &environment() const { return m_environment; }

    /**
     * Restores signal dispositions and mask, and replaces the process by \a arguments[0], which is looked
     * for in the PATH of \a environment as env(1) does. Returns only where that fails, with errno.
     */
    [[nodiscard]] int execute(const ByteStrings &arguments, const ByteStrings &environment) const;

private:
    ByteStrings m_arguments;
    ByteStrings m_environment;
    std::array<struct sigaction, NSIG> m_dispositions{};
    sigset_t m_mask{};
};

} // namespace Cozewi::Cli
