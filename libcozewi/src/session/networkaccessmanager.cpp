// SPDX-License-Identifier: MIT
#include <cozewi/networkaccessmanager.h>

#include "base/errorkinds.h"
#include "base/tr.h"
#include "http/failure.h"
#include "http/networkrequest.h"
#include "session/guardedreply.h"
#include "session/remotebridge.h"
#include "session/sessionerror.h"
#include "session/sessionroute.h"

#include <QtNetwork/QNetworkCookieJar>
#include <QtNetwork/QNetworkProxy>
#include <QtNetwork/QSslConfiguration>

#include <algorithm>

namespace Cozewi {

namespace {

class BridgeProxies : public QNetworkProxyFactory {
public:
    explicit BridgeProxies(std::shared_ptr<const RemoteBridge> bridge)
        : m_bridge(std::move(bridge))
    {
    }
    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &query) override
    {
        return {m_bridge ? m_bridge->proxyFor(query.url().scheme()) : QNetworkProxy(QNetworkProxy::NoProxy)};
    }

private:
    std::shared_ptr<const RemoteBridge> m_bridge;
};

/// Throws its error.
SessionRoute::Result resolved(const SessionRoute &route)
{
    SessionRoute::Result result = route.resolve();
    if (result.error)
        throwError(*result.error);
    return result;
}

QNetworkReply *refuse(QNetworkAccessManager &manager, QNetworkAccessManager::Operation operation,
                      const QNetworkRequest &request, const QString &message, const QString &hint)
{
    auto *refused = new GuardedReply(
        sessionError(failureKindName(FailureKind::InvalidRequest), request.url(), message, hint), operation, request);
    refused->setParent(&manager);
    return refused;
}

/// Qt writes what it is given: a line end in a value would begin another header, or another request.
bool hasBrokenHeader(const QNetworkRequest &request)
{
    const QByteArray verb = request.attribute(QNetworkRequest::CustomVerbAttribute).toByteArray();
    const QList<QByteArray> names = request.rawHeaderList();
    return (!verb.isEmpty() && !isToken(verb))
        || std::any_of(names.cbegin(), names.cend(), [&](const QByteArray &name) {
               return !isSound({name, request.rawHeader(name)});
           });
}

QNetworkReply *sendWith(QNetworkAccessManager &manager, QNetworkAccessManager::Operation operation,
                        const QNetworkRequest &request, QIODevice *body)
{
    switch (operation) {
    case QNetworkAccessManager::HeadOperation:
        return manager.head(request);
    case QNetworkAccessManager::GetOperation:
        return manager.get(request);
    case QNetworkAccessManager::PutOperation:
        return manager.put(request, body);
    case QNetworkAccessManager::PostOperation:
        return manager.post(request, body);
    case QNetworkAccessManager::DeleteOperation:
        return manager.deleteResource(request);
    case QNetworkAccessManager::CustomOperation:
    case QNetworkAccessManager::UnknownOperation:
        break;
    }
    return manager.sendCustomRequest(request, request.attribute(QNetworkRequest::CustomVerbAttribute).toByteArray(),
                                     body);
}

} // namespace

struct Q_DECL_HIDDEN NetworkAccessManager::Private {
    Private(const Configuration &configuration, const SessionOptions &givenOptions)
        : options(givenOptions)
        , sessionRoute(configuration, options.direct)
        , route(resolved(sessionRoute).route)
    {
        if (!route.proxy.isEmpty())
            bridge = std::make_shared<const RemoteBridge>(ProxySettings::of(route), options.timeouts.connect);
        manager.setProxyFactory(new BridgeProxies(bridge));
    }

    [[nodiscard]] ErrorInfo explain(const QUrl &url, const std::optional<TransportFailure> &seen) const
    {
        // What the bridge knows tells more than what Qt made of its 502.
        std::optional<TransportFailure> failure = bridge ? bridge->takeFailure(url) : std::nullopt;
        if (!failure)
            failure = seen.value_or(TransportFailure());
        return sessionError(*failure, sessionRoute.context(route, url));
    }

    const SessionOptions options;
    const SessionRoute sessionRoute;
    const Route route;
    std::shared_ptr<const RemoteBridge> bridge;
    // One of its own, so that nobody's setProxy() leads around the bridge.
    QNetworkAccessManager manager;
};

NetworkAccessManager::NetworkAccessManager(QObject *parent)
    : NetworkAccessManager(Configuration::fromProcess(), {}, parent)
{
}

NetworkAccessManager::NetworkAccessManager(const Configuration &configuration, const SessionOptions &options,
                                           QObject *parent)
    : QNetworkAccessManager(parent)
    , d(std::make_unique<Private>(configuration, options))
{
    d->manager.setParent(this);
    // Qt's own default takes every header along to wherever a redirect leads.
    setRedirectPolicy(QNetworkRequest::SameOriginRedirectPolicy);
}

NetworkAccessManager::~NetworkAccessManager()
{
    // Replies are children of this object and use the inner manager.
    const auto replies = findChildren<GuardedReply *>();
    qDeleteAll(replies);
    d->manager.setParent(nullptr);
}

std::optional<ErrorInfo> NetworkAccessManager::errorOf(const QNetworkReply *reply)
{
    const auto *guarded = qobject_cast<const GuardedReply *>(reply);
    return guarded != nullptr ? guarded->errorInfo() : std::nullopt;
}

QNetworkReply *NetworkAccessManager::createRequest(Operation operation, const QNetworkRequest &request,
                                                   QIODevice *outgoingData)
{
    const QUrl url = request.url();
    const QString scheme = url.scheme();
    if (scheme != QLatin1StringView("http") && scheme != QLatin1StringView("https"))
        return refuse(*this, operation, request,
                      Text::tr("the request was not sent: only http: and https: go through the proxy"),
                      Text::tr("Use another QNetworkAccessManager for files and resources."));
    if (hasBrokenHeader(request))
        return refuse(*this, operation, request,
                      Text::tr("the request was not sent: a header holds control characters"),
                      Text::tr("Take line ends and other control characters out of the header."));
    QNetworkRequest guarded(request);
    guarded.setSslConfiguration(targetTls(d->route));
    guarded.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    guarded.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    guarded.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    // Inside of a tunnel the target would get it.
    guarded.setRawHeader("Proxy-Authorization", QByteArray());
    if (guarded.transferTimeout() == 0)
        guarded.setTransferTimeout(static_cast<int>(d->options.timeouts.read.count()));
    d->manager.setRedirectPolicy(redirectPolicy());
    if (d->manager.cookieJar() != cookieJar()) {
        QObject *owner = cookieJar()->parent();
        d->manager.setCookieJar(cookieJar());
        cookieJar()->setParent(owner);
    }
    QNetworkReply *inner = sendWith(d->manager, operation, guarded, outgoingData);
    auto *reply = new GuardedReply(
        inner, operation, request,
        [this](const QUrl &target, const std::optional<TransportFailure> &seen) { return d->explain(target, seen); });
    reply->setParent(this);
    return reply;
}

} // namespace Cozewi
