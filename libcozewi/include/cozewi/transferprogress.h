// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QtGlobal>

namespace Cozewi {

/// How far a request is. A total of -1 is not known (yet).
struct TransferProgress {
    qint64 sent = 0; ///< bytes of the body
    qint64 sentTotal = -1; ///< how many there will be; -1 where nobody knows
    qint64 received = 0; ///< bytes of the answer's body
    qint64 receivedTotal = -1; ///< how many there will be; -1 where nobody knows
};

} // namespace Cozewi
