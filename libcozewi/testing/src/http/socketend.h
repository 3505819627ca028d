// SPDX-License-Identifier: MIT
#pragma once

class QAbstractSocket;

namespace Cozewi::Testing {

/// Ends the connection with a TCP reset: what the peer did not read yet may be lost to it.
void resetSocket(QAbstractSocket *socket);
/// Every byte for itself, at once: otherwise Nagle and delayed ACK add 40 ms to each exchange.
void setNoDelay(QAbstractSocket *socket);

} // namespace Cozewi::Testing
