// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QList>
#include <QtNetwork/QSslCertificate>
#include <QtNetwork/QSslKey>

namespace Cozewi::Testing {

/// A certificate with its key, as a TLS server needs it.
struct TlsIdentity {
    /// The leaf first, then intermediates.
    QList<QSslCertificate> chain;
    QSslKey key;
};

} // namespace Cozewi::Testing
