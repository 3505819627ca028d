// SPDX-License-Identifier: MIT
#include "http/httpjob.h"

#include "http/failure.h"
#include "http/oneshotdevice.h"
#include "http/resolver.h"

#include <cozewi/logging.h>
#include <cozewi/text.h>

#include <QtNetwork/QNetworkReply>
#include <QtNetwork/QSslCipher>
#include <QtNetwork/QSslConfiguration>
#include <QtNetwork/QSslError>

namespace Cozewi {

namespace {

// How much Qt reads ahead of us: what is over the cap is never held in memory.
constexpr qint64 readAhead = qint64{64} * 1024;

PhaseTimings::Duration between(qint64 from, qint64 to)
{
    return PhaseTimings::Duration(std::max<qint64>(0, to - from));
}

bool isIdempotentWithoutBody(const QByteArray &method)
{
    return method == "GET" || method == "HEAD" || method == "OPTIONS";
}

} // namespace

HttpJob::HttpJob(HttpRequest request, std::shared_ptr<ManagedNetwork> network, Resolver &resolver, const Clock &clock)
    : m_request(std::move(request))
    , m_network(std::move(network))
    , m_resolver(resolver)
    , m_clock(clock)
    , m_origin(originOf(m_request.url))
{
    for (QTimer *timer : {&m_connectTimer, &m_readTimer, &m_overallTimer}) {
        timer->setSingleShot(true);
        timer->setTimerType(Qt::PreciseTimer);
    }
    const Limits limits = m_request.limits;
    connect(&m_connectTimer, &QTimer::timeout, this,
            [this, limits] { onTimeout(FailureKind::ConnectTimeout, limits.connect); });
    connect(&m_readTimer, &QTimer::timeout, this, [this, limits] { onTimeout(FailureKind::ReadTimeout, limits.read); });
    connect(&m_overallTimer, &QTimer::timeout, this,
            [this, limits] { onTimeout(FailureKind::DeadlineExceeded, limits.overall); });
}

HttpJob::~HttpJob()
{
    if (m_reply != nullptr) {
        m_reply->disconnect(this);
        m_reply->abort();
        m_reply->deleteLater();
    }
    if (m_ticket != 0)
        m_network->leave(m_origin, m_ticket);
}

void HttpJob::start()
{
    m_elapsed.start();
    m_hop = QStringLiteral("tcp");
    if (m_request.limits.overall.count() > 0)
        m_overallTimer.start(m_request.limits.overall);
    // Queued, so that nothing is answered from inside start().
    QMetaObject::invokeMethod(
        this,
        [this] {
            if (m_done)
                return;
            if (const QString problem = problemOf(m_request); !problem.isEmpty()) {
                fail(FailureKind::InvalidRequest, problem);
                return;
            }
            m_ticket = m_network->enter(m_origin, [this] { leaveQueue(); });
        },
        Qt::QueuedConnection);
}

void HttpJob::leaveQueue()
{
    m_leftQueueAt = m_elapsed.nsecsElapsed() / 1000;
    m_answer.sentAt = m_clock.now();
    if (m_request.limits.connect.count() > 0)
        m_connectTimer.start(m_request.limits.connect);
    const QString host = isProxied() ? m_request.route.proxy.host() : m_request.url.host();
    if (!Resolver::needsLookup(host)) {
        connectToHost();
        return;
    }
    m_hop = QStringLiteral("dns");
    const QPointer<HttpJob> self(this);
    m_resolver.lookUp(host, [self](Resolver::Result result) {
        if (self == nullptr || self->m_done)
            return;
        if (result == Resolver::Result::Found) {
            self->m_resolvedAt = self->m_elapsed.nsecsElapsed() / 1000;
            self->connectToHost();
        } else {
            self->fail(FailureKind::HostNotFound,
                       result == Resolver::Result::TemporaryFailure ? QStringLiteral("the name server did not answer")
                                                                    : QString());
        }
    });
}

QNetworkRequest HttpJob::networkRequest() const
{
    QNetworkRequest request(m_request.url);
    for (const Header &header : m_request.headers)
        request.setRawHeader(header.name, header.value);
    // A coding that nobody asked for cannot hide a decompression bomb.
    request.setRawHeader("Accept-Encoding", "identity");
    if (!request.hasRawHeader("Accept-Language"))
        request.setRawHeader("Accept-Language", "*");
    // For http: targets the proxy reads the request itself; inside a tunnel the target would.
    if (isProxied() && m_request.url.scheme() == QLatin1StringView("http")
        && !m_request.route.proxyAuthorization.isEmpty())
        request.setRawHeader("Proxy-Authorization", m_request.route.proxyAuthorization.revealUtf8());
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    request.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    if (m_request.url.scheme() == QLatin1StringView("https")) {
        QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
        tls.setPeerVerifyMode(QSslSocket::VerifyPeer);
        if (m_request.route.authorities)
            tls.setCaCertificates(*m_request.route.authorities);
        request.setSslConfiguration(tls);
    }
    return request;
}

void HttpJob::connectToHost()
{
    m_hop = QStringLiteral("tcp");
    QNetworkRequest request = networkRequest();
    QNetworkReply *reply = nullptr;
    if (m_request.body.isEmpty() && isIdempotentWithoutBody(m_request.method)) {
        reply = m_network->manager().sendCustomRequest(request, m_request.method);
    } else {
        request.setHeader(QNetworkRequest::ContentLengthHeader, m_request.body.size());
        request.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
        auto *body = new OneShotDevice(m_request.body);
        reply = m_network->manager().sendCustomRequest(request, m_request.method, body);
        body->setParent(reply);
    }
    m_reply = reply;
    reply->setReadBufferSize(readAhead);
    watch(reply);
}

void HttpJob::watch(QNetworkReply *reply)
{
    connect(reply, &QNetworkReply::socketStartedConnecting, this, [this] {
        if (m_connectingAt < 0)
            m_connectingAt = m_elapsed.nsecsElapsed() / 1000;
    });
    connect(reply, &QNetworkReply::encrypted, this, &HttpJob::onConnected);
    connect(reply, &QNetworkReply::requestSent, this, &HttpJob::onRequestSent);
    connect(reply, &QNetworkReply::uploadProgress, this, [this] {
        if (m_sentAt >= 0)
            armRead();
    });
    connect(reply, &QNetworkReply::metaDataChanged, this, &HttpJob::onHead);
    connect(reply, &QNetworkReply::readyRead, this, &HttpJob::onBytes);
    connect(reply, &QNetworkReply::sslErrors, this, [this](const QList<QSslError> &errors) {
        // Only here are protocol and chain still readable; afterwards the configuration is empty.
        m_answer.tls = tlsInfoOf(m_reply->sslConfiguration());
        m_answer.failure = tlsFailure(errors);
    });
    connect(reply, &QNetworkReply::finished, this, &HttpJob::onReplyFinished);
}

void HttpJob::onConnected()
{
    m_encryptedAt = m_elapsed.nsecsElapsed() / 1000;
    m_connectTimer.stop();
    m_hop = QStringLiteral("http");
    armRead();
}

void HttpJob::onRequestSent()
{
    if (m_sentAt < 0)
        m_sentAt = m_elapsed.nsecsElapsed() / 1000;
    m_connectTimer.stop();
    m_hop = QStringLiteral("http");
    armRead();
}

void HttpJob::onHead()
{
    if (m_headAt < 0)
        m_headAt = m_elapsed.nsecsElapsed() / 1000;
    armRead();
    const QByteArray coding = m_reply->rawHeader("Content-Encoding").trimmed().toLower();
    if (!coding.isEmpty() && coding != "identity") {
        fail(FailureKind::MalformedAnswer,
             QStringLiteral("Content-Encoding: %1").arg(sanitizedText(QByteArrayView(coding), 40)));
        return;
    }
    if (m_reply->header(QNetworkRequest::ContentLengthHeader).toLongLong() > m_request.limits.maximumBody)
        fail(FailureKind::AnswerTooLarge);
}

void HttpJob::onBytes()
{
    if (m_done || m_reply == nullptr || !m_reply->isOpen())
        return;
    m_lastByteAt = m_elapsed.nsecsElapsed() / 1000;
    armRead();
    m_answer.body += m_reply->readAll();
    if (m_answer.body.size() > m_request.limits.maximumBody)
        fail(FailureKind::AnswerTooLarge);
}

void HttpJob::armRead()
{
    if (!m_done && m_request.limits.read.count() > 0)
        m_readTimer.start(m_request.limits.read);
}

void HttpJob::onTimeout(FailureKind kind, std::chrono::milliseconds limit)
{
    fail(kind, {}, limit);
}

void HttpJob::onReplyFinished()
{
    if (m_done)
        return;
    onBytes();
    if (m_done)
        return;
    m_answer.status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    for (const auto &[name, value] : m_reply->rawHeaderPairs())
        m_answer.headers.append({name, value});
    if (m_answer.tls.protocol.isEmpty() && m_request.url.scheme() == QLatin1StringView("https"))
        m_answer.tls = tlsInfoOf(m_reply->sslConfiguration());
    if (!m_answer.failure || m_answer.failure->kind != FailureKind::TlsFailed)
        m_answer.failure = failureOf(*m_reply, m_hop, isProxied());
    complete();
}

void HttpJob::fail(FailureKind kind, const QString &detail, std::chrono::milliseconds limit)
{
    if (m_done)
        return;
    TransportFailure failure;
    failure.kind = kind;
    failure.hop = kind == FailureKind::InvalidRequest ? QString() : m_hop;
    failure.detail = detail;
    failure.limit = limit;
    m_answer.failure = failure;
    if (m_reply != nullptr && m_headAt >= 0) {
        m_answer.status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        for (const auto &[name, value] : m_reply->rawHeaderPairs())
            m_answer.headers.append({name, value});
    }
    complete();
}

void HttpJob::stampTimings()
{
    const qint64 end = m_elapsed.nsecsElapsed() / 1000;
    PhaseTimings &timings = m_answer.timings;
    timings.total = PhaseTimings::Duration(end);
    if (m_leftQueueAt < 0)
        return;
    timings.queued = between(0, m_leftQueueAt);
    if (m_resolvedAt >= 0)
        timings.dns = between(m_leftQueueAt, m_resolvedAt);
    timings.reused = m_connectingAt < 0 && m_sentAt >= 0;
    const qint64 connected = m_encryptedAt >= 0 ? m_encryptedAt : m_sentAt;
    if (m_connectingAt >= 0)
        timings.connect = between(std::max(m_resolvedAt, m_leftQueueAt), connected >= 0 ? connected : end);
    if (m_sentAt >= 0)
        timings.wait = between(m_sentAt, m_headAt >= 0 ? m_headAt : end);
    if (m_headAt >= 0)
        timings.receive = between(m_headAt, std::max(m_lastByteAt, m_headAt));
}

void HttpJob::complete()
{
    m_done = true;
    for (QTimer *timer : {&m_connectTimer, &m_readTimer, &m_overallTimer})
        timer->stop();
    stampTimings();
    if (m_reply != nullptr) {
        m_reply->disconnect(this);
        if (m_reply->isRunning())
            m_reply->abort();
        m_reply->deleteLater();
        m_reply = nullptr;
    }
    if (m_ticket != 0)
        m_network->leave(m_origin, std::exchange(m_ticket, 0));
    qCDebug(lcHttp).nospace().noquote() << m_request.method << ' ' << m_origin << " status " << m_answer.status
                                        << " in "
                                        << m_answer.timings.total.count()
            / 1000 << " ms" << (m_answer.failure ? u' ' + failureKindName(m_answer.failure->kind) : QString());
    Q_EMIT finished(m_answer);
}

} // namespace Cozewi
