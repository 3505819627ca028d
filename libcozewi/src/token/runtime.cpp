// SPDX-License-Identifier: MIT
#include "token/runtime_p.h"

#include "http/networkthread.h"
#include "http/qnamtransport.h"

namespace Cozewi {

Runtime::Private::Private(const Clock &usedClock, TransportFactory factory)
    : clock(usedClock)
    , cache(usedClock)
    , notifier(std::make_unique<ExchangeNotifier>())
    , m_factory(std::move(factory))
{
}

Runtime::Private::~Private()
{
    NetworkThread &thread = NetworkThread::instance();
    // The transport and the notifier may be in the middle of something on the network thread, and even further up on
    // this stack: who cancels, or gets an answer, may be the last to hold them.
    auto *transport = m_transport.release();
    auto *gone = notifier.release();
    const auto release = [transport, gone, handle = m_stopHandle] {
        NetworkThread::instance().forget(handle);
        delete transport;
        delete gone;
    };
    if (!thread.post(release))
        release();
}

Transport &Runtime::Private::transport()
{
    if (!m_transport) {
        m_transport = m_factory ? m_factory() : std::make_unique<QnamTransport>(clock);
        m_stopHandle = NetworkThread::instance().atStop([weak = weak_from_this()] {
            if (const auto self = weak.lock())
                self->releaseTransport();
        });
    }
    return *m_transport;
}

void Runtime::Private::releaseTransport()
{
    cache.abandon();
    m_transport.reset();
}

Runtime::Runtime(std::shared_ptr<Private> data)
    : d(std::move(data))
{
}

Runtime::~Runtime() = default;

std::shared_ptr<Runtime> Runtime::process()
{
    // Leaked: clients in static storage may outlive every destructor.
    static auto *const leaked = new std::shared_ptr<Runtime>(create());
    return *leaked;
}

std::shared_ptr<Runtime> Runtime::create(const Clock &clock, TransportFactory factory)
{
    return std::shared_ptr<Runtime>(new Runtime(std::make_shared<Private>(clock, std::move(factory))));
}

ExchangeNotifier *Runtime::notifier() const
{
    return d->notifier.get();
}

void Runtime::clearCache()
{
    d->cache.clear();
}

void Runtime::clockChanged()
{
    NetworkThread::instance().post([data = d] { data->cache.clockChanged(); });
}

} // namespace Cozewi
