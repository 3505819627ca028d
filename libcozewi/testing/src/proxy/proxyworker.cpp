// SPDX-License-Identifier: MIT
#include "proxy/proxyworker.h"

#include "http/socketend.h"
#include "http/socketrelay.h"
#include "proxy/echoorigin.h"
#include "proxy/forwarder.h"
#include "proxy/proxyanswers.h"

#include <QtCore/QTimer>
#include <QtCore/QUrl>
#include <QtNetwork/QHostAddress>
#include <QtNetwork/QNetworkProxy>

using namespace Qt::Literals::StringLiterals;

namespace Cozewi::Testing {

namespace {

constexpr std::chrono::seconds slowness{3};

/// "host:port" of a CONNECT without the port, and without the brackets of an IPv6 address.
QString hostOf(const QByteArray &authority)
{
    QByteArray host = authority.left(authority.lastIndexOf(':'));
    if (host.startsWith('[') && host.endsWith(']'))
        host = host.sliced(1, host.size() - 2);
    return QString::fromUtf8(host);
}

bool isAuthority(const QByteArray &text)
{
    const qsizetype colon = text.lastIndexOf(':');
    return colon > 0 && text.sliced(colon + 1).toUShort() > 0 && !text.contains('/');
}

HttpResponse notForUs()
{
    HttpResponse response;
    response.status = 400;
    response.headers = {{"Content-Type", "text/plain; charset=utf-8"}};
    response.body = "this is a proxy: ask in absolute form (http:) or with CONNECT\n";
    response.close = true;
    return response;
}

RecordedRequest withStatus(RecordedRequest request, int status)
{
    request.status = status;
    return request;
}

} // namespace

ProxyWorker::ProxyWorker(const DemoProxy::Options &options, ProxyHooks hooks, QObject *parent)
    : QObject(parent)
    , m_options(options)
    , m_hooks(std::move(hooks))
    , m_listener(options.port, [this](QSslSocket *socket) { acceptClient(socket); })
    , m_targetListener(0, [this](QSslSocket *socket) { acceptTarget(socket); })
{
}

ProxyWorker::~ProxyWorker()
{
    dropConnections();
}

void ProxyWorker::dropConnections()
{
    qDeleteAll(m_clients.children());
    qDeleteAll(m_targets.children());
}

void ProxyWorker::acceptClient(QSslSocket *socket)
{
    const QList<ProxyFault> faults = m_hooks.faults();
    HttpConnection::Options connection;
    connection.number = ++m_connections;
    connection.fault = connectionFault(faults);
    if (!faults.contains(ProxyFault::PlainOnly))
        connection.tls = serverTls(m_certificates.forProxy(faults));
    connection.plainToo = !faults.contains(ProxyFault::TlsOnly);
    connection.maximumKeptBody = m_options.maximumKeptBody;
    connection.answer = [this](const RecordedRequest &request, const HttpConnection::Reply &reply) {
        answerClient(request, reply);
    };
    connection.takeOver = [this](const RecordedRequest &request, QSslSocket *taken, const QByteArray &rest) {
        return takeOver(request, taken, rest);
    };
    auto *child = new HttpConnection(socket, std::move(connection), &m_clients);
    m_hooks.accepted();
    child->start();
}

std::optional<HttpResponse> ProxyWorker::ownAnswer(const RecordedRequest &request) const
{
    auto answer = faultyProxyAnswer(request, m_hooks.faults(), isAuthorized(request, m_hooks.ticket()));
    if (!answer && request.method == "CONNECT" && !isAuthority(request.target))
        answer = notForUs();
    if (answer && has(ProxyFault::Slow))
        answer->delay = slowness;
    return answer;
}

bool ProxyWorker::takeOver(const RecordedRequest &request, QSslSocket *socket, const QByteArray &rest)
{
    if (ownAnswer(request))
        return false;
    m_hooks.proxyRequest(withStatus(request, 200));
    // A client that sends before it has the answer is not worth the code: it is not allowed to.
    if (!rest.isEmpty()) {
        socket->setParent(nullptr);
        resetSocket(socket);
        socket->deleteLater();
        return true;
    }
    // Until the relay has it: an owner that goes with the connections.
    auto *holder = new QObject(&m_clients);
    socket->setParent(holder);
    connect(socket, &QSslSocket::disconnected, holder, &QObject::deleteLater);
    connect(socket, &QSslSocket::errorOccurred, holder, &QObject::deleteLater);
    const auto open = [this, holder, socket, authority = request.target] {
        socket->write("HTTP/1.1 200 Connection established\r\nVia: 1.1 cozewi-demo\r\n\r\n");
        if (has(ProxyFault::StallAfterConnect))
            return;
        disconnect(socket, nullptr, holder, nullptr);
        openTunnel(authority, socket);
        delete holder;
    };
    if (has(ProxyFault::Slow))
        QTimer::singleShot(slowness, Qt::PreciseTimer, holder, open);
    else
        open();
    return true;
}

void ProxyWorker::openTunnel(const QByteArray &authority, QSslSocket *socket)
{
    auto *other = new QTcpSocket;
    other->setProxy(QNetworkProxy::NoProxy);
    // Bound first: the listener at the other end knows by the port whom it plays.
    if (!other->bind(QHostAddress::LocalHost, 0)) {
        delete other;
        socket->setParent(nullptr);
        socket->abort();
        socket->deleteLater();
        return;
    }
    m_authorities.insert(other->localPort(), authority);
    auto *relay = new SocketRelay(socket, other, &m_clients);
    connect(other, &QTcpSocket::connected, relay, [other] { setNoDelay(other); });
    other->connectToHost(QHostAddress(QHostAddress::LocalHost), m_targetListener.serverPort());
}

void ProxyWorker::acceptTarget(QSslSocket *socket)
{
    const QByteArray authority = m_authorities.take(socket->peerPort());
    if (authority.isEmpty()) { // somebody else on this machine
        delete socket;
        return;
    }
    const QList<ProxyFault> faults = m_hooks.faults();
    HttpConnection::Options connection;
    connection.number = m_connections;
    connection.tls = serverTls(m_certificates.forTarget(hostOf(authority), faults));
    connection.plainToo = true;
    connection.maximumKeptBody = m_options.maximumKeptBody;
    connection.answer = [this, authority](const RecordedRequest &request, const HttpConnection::Reply &reply) {
        TargetRequest target{request.tls ? "https" : "http", authority, request};
        target.request.headers = headersForTarget(request.headers);
        answerTarget(target, reply);
    };
    (new HttpConnection(socket, std::move(connection), &m_targets))->start();
}

void ProxyWorker::answerClient(const RecordedRequest &request, const HttpConnection::Reply &reply)
{
    if (const auto answer = ownAnswer(request)) {
        const bool isSilent = answer->raw || (answer->cut && answer->cut->point == CutPoint::BeforeAnswer);
        m_hooks.proxyRequest(withStatus(request, isSilent ? 0 : answer->status));
        reply(*answer);
        return;
    }
    const QUrl url = QUrl::fromEncoded(request.target, QUrl::StrictMode);
    const bool isForUs = url.scheme() == "http"_L1 && !url.host().isEmpty();
    m_hooks.proxyRequest(withStatus(request, isForUs ? 0 : 400));
    if (!isForUs) {
        reply(notForUs());
        return;
    }
    TargetRequest target{"http", (url.host() + u':' + QString::number(url.port(80))).toUtf8(), request};
    const QByteArray path = url.toEncoded(QUrl::RemoveScheme | QUrl::RemoveAuthority | QUrl::RemoveFragment);
    target.request.target = path.startsWith('/') ? path : '/' + path;
    target.request.headers = headersForTarget(request.headers);
    if (has(ProxyFault::Slow)) {
        answerTarget(target, [reply](HttpResponse response) {
            response.delay += slowness;
            reply(response);
        });
    } else {
        answerTarget(target, reply);
    }
}

void ProxyWorker::answerTarget(const TargetRequest &target, const HttpConnection::Reply &reply)
{
    m_hooks.targetRequest(target);
    if (has(ProxyFault::BadTarget)) {
        reply(HttpResponse::rawBytes("ICY 200 OK\r\nicy-name: demo\r\n\r\n"));
        return;
    }
    const QString origin = m_options.targets.value(QString::fromUtf8(target.authority));
    if (origin.isEmpty()) {
        reply(echo(target));
    } else if (target.request.bodySize > target.request.body.size()) {
        HttpResponse tooLarge;
        tooLarge.status = 413;
        reply(tooLarge);
    } else {
        new Forwarder(target.request, QUrl(origin), m_options.targetAuthorities, reply, &m_targets);
    }
}

} // namespace Cozewi::Testing
