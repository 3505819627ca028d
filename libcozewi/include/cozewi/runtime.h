// SPDX-License-Identifier: MIT
#pragma once

#include <cozewi/clock.h>
#include <cozewi/exchange.h>
#include <cozewi/export.h>
#include <cozewi/transport.h>

#include <functional>
#include <memory>

namespace Cozewi {

/**
 * What clients share: the token cache, the transport and the clock. There is one for the process;
 * tests make their own. All Runtimes share the library's one network thread. Thread-safe.
 */
class COZEWI_EXPORT Runtime {
public:
    /// Called on the network thread whenever there is no transport: for the first request, and for the first one
    /// after a QCoreApplication went and another came. Must not return null.
    using TransportFactory = std::function<std::unique_ptr<Transport>()>;

    /// The one that every Client uses unless told otherwise. Never destroyed.
    static std::shared_ptr<Runtime> process();
    /// A cache of its own. \a clock must outlive it and every request that was made with
    /// it; an empty \a factory means the real network.
    static std::shared_ptr<Runtime> create(const Clock &clock = Clock::system(), TransportFactory factory = {});
    ~Runtime();
    Runtime(const Runtime &) = delete;
    Runtime &operator=(const Runtime &) = delete;

    /// Tells about every request. Lives as long as the Runtime.
    [[nodiscard]] ExchangeNotifier *notifier() const;
    /// Forgets every token and every cool-down. Requests under way go on.
    void clearCache();
    /// Looks at the clock again now; for tests with a clock of their own. A jump of the machine's clock
    /// or a resume from suspend is noticed without it.
    void clockChanged();

    struct Private;
    /// For the library itself.
    [[nodiscard]] const std::shared_ptr<Private> &d_func() const { return d; }

private:
    Q_DECL_HIDDEN explicit Runtime(std::shared_ptr<Private> data);
    std::shared_ptr<Private> d;
};

} // namespace Cozewi
