// SPDX-License-Identifier: MIT
#pragma once

#include "token/tokencache.h"

#include <cozewi/runtime.h>

#include <memory>

namespace Cozewi {

/// What a Runtime is made of. The transport is made on the network thread when it is first needed and
/// goes with that thread.
struct Q_DECL_HIDDEN Runtime::Private : std::enable_shared_from_this<Runtime::Private> {
    Q_DISABLE_COPY_MOVE(Private)
    Private(const Clock &clock, TransportFactory factory);
    ~Private();

    /// To be called on the network thread.
    Transport &transport();

    const Clock &clock;
    TokenCache cache;
    std::unique_ptr<ExchangeNotifier> notifier;

private:
    void releaseTransport();

    TransportFactory m_factory;
    std::unique_ptr<Transport> m_transport;
    quint64 m_stopHandle = 0;
};

} // namespace Cozewi
