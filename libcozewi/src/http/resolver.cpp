// SPDX-License-Identifier: MIT
#include "http/resolver.h"

#include "http/networkthread.h"

#include <QtCore/QUrl>
#include <QtNetwork/QHostAddress>

#include <chrono>
#include <system_error>
#include <thread>

#ifdef Q_OS_UNIX
#  include <netdb.h>
#  include <sys/socket.h>
#endif

namespace Cozewi {

namespace {

// A name that resolved a moment ago is not asked for again: a burst of requests is one look-up.
constexpr std::chrono::milliseconds keepFound{30000};

Resolver::Result systemLookUp(const QByteArray &host, QList<QHostAddress> &addresses)
{
#ifdef Q_OS_UNIX
    addrinfo hints{};
    hints.ai_socktype = SOCK_STREAM;
    addrinfo *list = nullptr;
    const int status = getaddrinfo(host.constData(), nullptr, &hints, &list);
    for (const addrinfo *entry = list; entry != nullptr; entry = entry->ai_next)
        addresses.append(QHostAddress(entry->ai_addr));
    if (list != nullptr)
        freeaddrinfo(list);
    if (status == 0)
        return Resolver::Result::Found;
    return status == EAI_AGAIN ? Resolver::Result::TemporaryFailure : Resolver::Result::NotFound;
#else
    Q_UNUSED(host)
    Q_UNUSED(addresses)
    return Resolver::Result::Found; // left to Qt
#endif
}

} // namespace

Resolver::Resolver()
    : m_state(std::make_shared<State>())
{
}

Resolver::~Resolver() = default;

bool Resolver::needsLookup(const QString &host)
{
    return host.compare(QLatin1StringView("localhost"), Qt::CaseInsensitive) != 0 && QHostAddress(host).isNull();
}

QList<QHostAddress> Resolver::addresses(const QString &host) const
{
    return m_state->found.value(host).addresses;
}

void Resolver::deliver(const std::weak_ptr<State> &weak, const QString &host, Result result,
                       const QList<QHostAddress> &addresses)
{
    const std::shared_ptr<State> state = weak.lock();
    if (!state)
        return;
    if (result == Result::Found) {
        Known &known = state->found[host];
        known.since.start();
        known.addresses = addresses;
    }
    for (auto callbacks = state->pending.take(host); const Callback &callback : callbacks)
        callback(result);
}

void Resolver::lookUp(const QString &host, Callback callback)
{
    const std::weak_ptr<State> weak = m_state;
    if (const auto known = m_state->found.constFind(host); known != m_state->found.cend()) {
        if (!known->since.hasExpired(keepFound.count())) {
            NetworkThread::instance().post([callback = std::move(callback)] { callback(Result::Found); });
            return;
        }
        m_state->found.erase(known);
    }
    std::vector<Callback> &waiting = m_state->pending[host];
    waiting.push_back(std::move(callback));
    if (waiting.size() > 1)
        return;
    // Names go to the resolver as the URL has them: ASCII, international ones in Punycode.
    const auto lookUpNow = [weak, host, ace = QUrl::toAce(host)] {
        QList<QHostAddress> addresses;
        const Result result = systemLookUp(ace, addresses);
        NetworkThread::instance().post([weak, host, result, addresses] { deliver(weak, host, result, addresses); });
    };
    try {
        std::thread(lookUpNow).detach();
    } catch (const std::system_error &) { // no more threads to be had
        NetworkThread::instance().post([weak, host] { deliver(weak, host, Result::TemporaryFailure, {}); });
    }
}

} // namespace Cozewi
