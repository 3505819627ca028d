// SPDX-License-Identifier: MIT
#include <cozewi/session.h>

#include "http/networkthread.h"
#include "session/sessioncall.h"
#include "session/sessionroute.h"
#include "token/runtime_p.h"

#include <cozewi/future.h>
#include <cozewi/runtime.h>

namespace Cozewi {

struct Q_DECL_HIDDEN Session::Private {
    Private(const Configuration &givenConfiguration, const SessionOptions &givenOptions)
        : configuration(givenConfiguration)
        , options(givenOptions)
        , runtime(options.runtime ? options.runtime : Runtime::process())
        , route(std::make_shared<const SessionRoute>(configuration, options.direct))
    {
    }

    void start(const SessionRequest &request, std::shared_ptr<SessionAnswer> answer) const;

    const Configuration configuration;
    const SessionOptions options;
    const std::shared_ptr<Runtime> runtime;
    const std::shared_ptr<const SessionRoute> route;
};

namespace {

QFuture<SessionResponse> failed(const ErrorInfo &error)
{
    return QtFuture::makeExceptionalFuture<SessionResponse>(errorAsException(error));
}

SessionRequest requestFor(const QByteArray &method, const QUrl &url, const HeaderList &headers)
{
    SessionRequest request;
    request.method = method;
    request.url = url;
    request.headers = headers;
    return request;
}

SessionRequest requestFor(const QByteArray &method, const QUrl &url, const HeaderList &headers, const QByteArray &body,
                          const QByteArray &contentType)
{
    SessionRequest request = requestFor(method, url, headers);
    return request.setBody(body, contentType);
}

} // namespace

Session::Session()
    : Session(Configuration::fromProcess())
{
    d->configuration.require(Need::Session);
}

Session::Session(const Configuration &configuration, const SessionOptions &options)
    : d(std::make_shared<Private>(configuration, options))
{
}

Session::Session(const Session &) = default;
Session &Session::operator=(const Session &) = default;
// A session that was moved from stays usable, so moving is copying a pointer.
Session::Session(Session &&other) noexcept
    : d(other.d) // NOLINT(performance-move-constructor-init)
{
}
Session &Session::operator=(Session &&other) noexcept
{
    d = other.d;
    return *this;
}
Session::~Session() = default;

void Session::Private::start(const SessionRequest &request, std::shared_ptr<SessionAnswer> answer) const
{
    const auto call = std::make_shared<SessionCall>(runtime->d_func(), route, options, request);
    call->takeDevices();
    // Where the program ends meanwhile, the answer goes unanswered, which says so too.
    NetworkThread::instance().post([call, answer = std::move(answer)] { call->start(answer); });
}

QFuture<SessionResponse> Session::request(const SessionRequest &request) const
{
    if (auto error = NetworkThread::unavailable())
        return failed(*error);
    auto answer = std::make_shared<FutureAnswer>();
    QFuture<SessionResponse> future = answer->future();
    d->start(request, std::move(answer));
    return future;
}

SessionResponse Session::send(const SessionRequest &request) const
{
    ensureMayBlock();
    if (auto error = NetworkThread::unavailable())
        throwError(*error);
    const auto slot = std::make_shared<BlockingAnswer::Slot>();
    d->start(request, std::make_shared<BlockingAnswer>(slot));
    return BlockingAnswer::wait(*slot);
}

SessionResponse Session::get(const QUrl &url, const HeaderList &headers) const
{
    return send(requestFor("GET", url, headers));
}

SessionResponse Session::head(const QUrl &url, const HeaderList &headers) const
{
    return send(requestFor("HEAD", url, headers));
}

SessionResponse Session::post(const QUrl &url, const QByteArray &body, const QByteArray &contentType,
                              const HeaderList &headers) const
{
    return send(requestFor("POST", url, headers, body, contentType));
}

SessionResponse Session::put(const QUrl &url, const QByteArray &body, const QByteArray &contentType,
                             const HeaderList &headers) const
{
    return send(requestFor("PUT", url, headers, body, contentType));
}

SessionResponse Session::patch(const QUrl &url, const QByteArray &body, const QByteArray &contentType,
                               const HeaderList &headers) const
{
    return send(requestFor("PATCH", url, headers, body, contentType));
}

SessionResponse Session::del(const QUrl &url, const HeaderList &headers) const
{
    return send(requestFor("DELETE", url, headers));
}

const Configuration &Session::configuration() const
{
    return d->configuration;
}

const SessionOptions &Session::options() const
{
    return d->options;
}

std::shared_ptr<Runtime> Session::runtime() const
{
    return d->runtime;
}

} // namespace Cozewi
