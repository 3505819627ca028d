// SPDX-License-Identifier: MIT
#include <cozewi/testing/httpserver.h>

#include "http/httpconnection.h"
#include "http/serverthread.h"
#include "http/socketlistener.h"

#include <condition_variable>
#include <mutex>

using namespace Qt::Literals::StringLiterals;

namespace Cozewi::Testing {

struct HttpServer::Private {
    Options options;
    quint16 port = 0;
    bool tls = false;

    mutable std::mutex mutex;
    mutable std::condition_variable changed;
    Handler handler;
    ConnectionFault fault = ConnectionFault::None;
    TlsIdentity identity;
    QList<RecordedRequest> requests;
    quint64 connections = 0;
    qsizetype open = 0;

    ServerThread thread{u"http-server"_s};
    // Both live in the thread.
    std::unique_ptr<SocketListener> listener;
    std::unique_ptr<QObject> owner;

    void accept(QSslSocket *socket);
    HttpResponse answer(const RecordedRequest &request);
};

void HttpServer::Private::accept(QSslSocket *socket)
{
    HttpConnection::Options connection;
    {
        const std::lock_guard lock(mutex);
        connection.number = ++connections;
        ++open;
        connection.fault = fault;
        if (!identity.key.isNull())
            connection.tls = serverTls(identity);
    }
    changed.notify_all();
    connection.plainToo = options.plainToo;
    connection.maximumKeptBody = options.maximumKeptBody;
    connection.answer = [this](const RecordedRequest &request, const HttpConnection::Reply &reply) {
        reply(answer(request));
    };
    auto *child = new HttpConnection(socket, std::move(connection), owner.get());
    QObject::connect(child, &QObject::destroyed, owner.get(), [this] {
        const std::lock_guard lock(mutex);
        --open;
    });
    child->start();
}

HttpResponse HttpServer::Private::answer(const RecordedRequest &request)
{
    Handler current;
    {
        const std::lock_guard lock(mutex);
        requests.append(request);
        if (requests.size() > options.maximumKeptRequests)
            requests.removeFirst();
        current = handler;
    }
    changed.notify_all();
    if (current)
        return current(request);
    HttpResponse response;
    response.status = 404;
    return response;
}

HttpServer::HttpServer(Handler handler)
    : HttpServer(Options{}, std::move(handler))
{
}

HttpServer::HttpServer(const Options &options, Handler handler)
    : d(std::make_unique<Private>())
{
    d->options = options;
    d->handler = std::move(handler);
    d->identity = options.tls;
    d->tls = !options.tls.key.isNull();
    d->thread.run([this] {
        d->listener =
            std::make_unique<SocketListener>(d->options.port, [this](QSslSocket *socket) { d->accept(socket); });
        d->owner = std::make_unique<QObject>();
        d->port = d->listener->serverPort();
    });
}

HttpServer::~HttpServer()
{
    d->thread.run([this] {
        d->listener.reset();
        d->owner.reset();
    });
    d->thread.stop();
}

quint16 HttpServer::port() const
{
    return d->port;
}

QString HttpServer::origin() const
{
    return u"%1://127.0.0.1:%2"_s.arg(d->tls ? u"https"_s : u"http"_s).arg(d->port);
}

QString HttpServer::url(const QString &path) const
{
    return origin() + path;
}

void HttpServer::setHandler(Handler handler)
{
    const std::lock_guard lock(d->mutex);
    d->handler = std::move(handler);
}

void HttpServer::setConnectionFault(ConnectionFault fault)
{
    const std::lock_guard lock(d->mutex);
    d->fault = fault;
}

void HttpServer::setTlsIdentity(const TlsIdentity &identity)
{
    const std::lock_guard lock(d->mutex);
    d->identity = identity;
}

void HttpServer::stopListening()
{
    d->thread.run([this] { d->listener->close(); });
}

void HttpServer::dropConnections(bool reset)
{
    d->thread.run([this, reset] {
        for (QObject *child : d->owner->children())
            static_cast<HttpConnection *>(child)->drop(reset);
    });
}

QList<RecordedRequest> HttpServer::requests() const
{
    const std::lock_guard lock(d->mutex);
    return d->requests;
}

qsizetype HttpServer::requestCount() const
{
    const std::lock_guard lock(d->mutex);
    return d->requests.size();
}

quint64 HttpServer::connectionCount() const
{
    const std::lock_guard lock(d->mutex);
    return d->connections;
}

qsizetype HttpServer::openConnections() const
{
    const std::lock_guard lock(d->mutex);
    return d->open;
}

void HttpServer::clearRequests()
{
    const std::lock_guard lock(d->mutex);
    d->requests.clear();
}

bool HttpServer::waitForRequests(qsizetype count, std::chrono::milliseconds timeout) const
{
    std::unique_lock lock(d->mutex);
    return d->changed.wait_for(lock, timeout, [&] { return d->requests.size() >= count; });
}

bool HttpServer::waitForConnections(quint64 count, std::chrono::milliseconds timeout) const
{
    std::unique_lock lock(d->mutex);
    return d->changed.wait_for(lock, timeout, [&] { return d->connections >= count; });
}

} // namespace Cozewi::Testing
