// SPDX-License-Identifier: MIT
#include "output.h"

#include "failure.h"

#include <cerrno>
#include <cstring>
#include <poll.h>
#include <sys/ioctl.h>
#include <unistd.h>

namespace Cozewi::Cli {

DescriptorOutput::DescriptorOutput(int descriptor, OnFailure onFailure)
    : m_descriptor(descriptor)
    , m_onFailure(onFailure)
{
}

void DescriptorOutput::fail(int error) const
{
    if (m_onFailure == OnFailure::Throw)
        throw OutputError{QString::fromLocal8Bit(std::strerror(error))};
}

void DescriptorOutput::write(QByteArrayView bytes)
{
    while (!bytes.isEmpty()) {
        const ssize_t written = ::write(m_descriptor, bytes.data(), static_cast<size_t>(bytes.size()));
        if (written >= 0) {
            bytes = bytes.sliced(written);
        } else if (errno == EAGAIN) {
            // Whoever shares the descriptor may have made it non-blocking (node does so with terminals).
            pollfd waiting{m_descriptor, POLLOUT, 0};
            ::poll(&waiting, 1, -1);
        } else if (errno != EINTR) {
            fail(errno);
            return;
        }
    }
}

void DescriptorOutput::close()
{
    if (m_closed)
        return;
    m_closed = true;
    // Network file systems and quotas report a failure only here. A descriptor that was never open has
    // failed at the first write, if there was one.
    if (::close(m_descriptor) != 0 && errno != EBADF && errno != EINTR)
        fail(errno);
}

bool DescriptorOutput::isTerminal() const
{
    return ::isatty(m_descriptor) == 1;
}

int DescriptorOutput::columns() const
{
    winsize size{};
    if (::ioctl(m_descriptor, TIOCGWINSZ, &size) != 0)
        return 0;
    return size.ws_col;
}

} // namespace Cozewi::Cli
