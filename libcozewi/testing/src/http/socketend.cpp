// SPDX-License-Identifier: MIT
#include "http/socketend.h"

#include <QtCore/QVariant>
#include <QtNetwork/QAbstractSocket>

#ifdef Q_OS_UNIX
#  include <sys/socket.h>
#endif

namespace Cozewi::Testing {

void resetSocket(QAbstractSocket *socket)
{
#ifdef Q_OS_UNIX
    // A close with nothing to linger for is a reset.
    const linger option{1, 0};
    ::setsockopt(int(socket->socketDescriptor()), SOL_SOCKET, SO_LINGER, &option, sizeof option);
#endif
    socket->abort();
}

void setNoDelay(QAbstractSocket *socket)
{
    socket->setSocketOption(QAbstractSocket::LowDelayOption, QVariant(1));
}

} // namespace Cozewi::Testing
