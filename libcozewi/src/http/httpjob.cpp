// SPDX-License-Identifier: MIT
#include "http/httpjob.h"

#include "http/failure.h"
#include "http/failurecauses.h"
#include "http/networkrequest.h"
#include "http/oneshotdevice.h"
#include "http/resolver.h"
#include "http/streamdevice.h"

#include <cozewi/logging.h>
#include <cozewi/text.h>

#include <QtNetwork/QSslConfiguration>
#include <QtNetwork/QSslError>

#include <algorithm>

namespace Cozewi {

namespace {

// How much Qt reads ahead of us: what is over the cap is never held in memory.
constexpr qint64 readAhead = qint64{64} * 1024;
// How much of a body may be between its device and the bridge.
constexpr qint64 uploadWindow = qint64{1024} * 1024;
constexpr qint64 readAheadOfSink = qint64{2048} * 1024;

bool isTimeout(FailureKind kind)
{
    return kind == FailureKind::ConnectTimeout || kind == FailureKind::ReadTimeout
        || kind == FailureKind::DeadlineExceeded;
}

} // namespace

HttpJob::HttpJob(HttpRequest request, std::shared_ptr<ManagedNetwork> network, Resolver &resolver, const Clock &clock)
    : m_request(std::move(request))
    , m_network(std::move(network))
    , m_resolver(resolver)
    , m_clock(clock)
    , m_origin(originOf(m_request.url))
    , m_body(m_request.limits.maximumBody)
{
    for (QTimer *timer : {&m_connectTimer, &m_readTimer, &m_overallTimer}) {
        timer->setSingleShot(true);
        timer->setTimerType(Qt::PreciseTimer);
    }
    const Limits limits = m_request.limits;
    connect(&m_connectTimer, &QTimer::timeout, this,
            [this, limits] { fail(FailureKind::ConnectTimeout, {}, limits.connect); });
    connect(&m_readTimer, &QTimer::timeout, this, [this, limits] { fail(FailureKind::ReadTimeout, {}, limits.read); });
    connect(&m_overallTimer, &QTimer::timeout, this,
            [this, limits] { fail(FailureKind::DeadlineExceeded, {}, limits.overall); });
    connect(&m_body, &AnswerBody::drained, this, &HttpJob::onBytes);
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
    m_times.started = JobTimes::Clock::now();
    if (m_request.limits.overall.count() > 0)
        m_overallTimer.start(m_request.limits.overall);
    QString problem = problemOf(m_request);
    FailureKind kind = FailureKind::InvalidRequest;
    if (problem.isEmpty() && m_network->bridge() != nullptr && !m_network->bridge()->isListening()) {
        kind = FailureKind::Other;
        problem = QStringLiteral("no port on loopback");
    }
    if (problem.isEmpty()) {
        m_ticket = m_network->enter(m_origin, [this](int lane) { leaveQueue(lane); });
        return;
    }
    // Queued, so that nothing is answered from inside start().
    const auto refuse = [this, kind, problem] {
        if (!m_done)
            fail(kind, problem);
    };
    QMetaObject::invokeMethod(this, refuse, Qt::QueuedConnection);
}

void HttpJob::leaveQueue(int lane)
{
    m_lane = lane;
    JobTimes::stamp(m_times.leftQueue);
    m_answer.sentAt = m_clock.now();
    if (m_request.limits.connect.count() > 0)
        m_connectTimer.start(m_request.limits.connect);
    // With a proxy the bridge looks for that, and the proxy for the target.
    if (isProxied()) {
        m_link = m_network->bridge()->watch(m_request.url, lane);
        send();
    } else if (Resolver::needsLookup(m_request.url.host())) {
        lookUp();
    } else {
        send();
    }
}

void HttpJob::lookUp()
{
    m_hop = QStringLiteral("dns");
    m_times.lookingUp = true;
    const QPointer<HttpJob> self(this);
    m_resolver.lookUp(m_request.url.host(), [self](Resolver::Result result) {
        if (self == nullptr || self->m_done)
            return;
        if (result == Resolver::Result::Found) {
            JobTimes::stamp(self->m_times.resolved);
            self->send();
        } else {
            self->fail(FailureKind::HostNotFound,
                       result == Resolver::Result::TemporaryFailure ? QStringLiteral("the name server did not answer")
                                                                    : QString());
        }
    });
}

QIODevice *HttpJob::takeBody(QNetworkRequest &request)
{
    request.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
    if (!m_request.bodyDevice) {
        m_progress.sentTotal = m_request.body.size();
        request.setHeader(QNetworkRequest::ContentLengthHeader, m_request.body.size());
        return new OneShotDevice(m_request.body);
    }
    QIODevice &source = *m_request.bodyDevice;
    const qint64 size = m_request.bodyDeviceSize >= 0 ? m_request.bodyDeviceSize : source.size() - source.pos();
    m_progress.sentTotal = size;
    request.setHeader(QNetworkRequest::ContentLengthHeader, size);
    const QPointer<HttpJob> self(this);
    auto *device = new StreamDevice(m_request.bodyDevice, size, [self] {
        // From inside of a read by Qt.
        const auto tooShort = [self] {
            if (self != nullptr)
                self->fail(FailureKind::InvalidRequest, QStringLiteral("the body ended before its size was reached"));
        };
        if (self != nullptr)
            QMetaObject::invokeMethod(self, tooShort, Qt::QueuedConnection);
    });
    if (m_link) {
        device->setLimit([weak = std::weak_ptr(m_link)] {
            const auto link = weak.lock();
            return uploadWindow + (link ? link->uploaded : 0);
        });
        m_link->onUploaded = [target = QPointer<StreamDevice>(device)] {
            if (target != nullptr)
                target->resume();
        };
    }
    return device;
}

void HttpJob::send()
{
    // With TLS Qt does not tell when TCP is connected.
    m_hop = m_request.url.scheme() == QLatin1StringView("https") ? QString() : QStringLiteral("tcp");
    QNetworkRequest request = networkRequestFor(m_request, m_network->urlInLane(m_request.url, m_lane));
    QNetworkReply *reply = nullptr;
    if (mayBeRepeated(m_request)) {
        // As a custom verb Qt would wait for the body that Content-Length tells of.
        reply = m_request.method == "HEAD" ? m_network->manager().head(request)
                                           : m_network->manager().sendCustomRequest(request, m_request.method);
    } else {
        QIODevice *body = takeBody(request);
        reply = m_network->manager().sendCustomRequest(request, m_request.method, body);
        body->setParent(reply);
    }
    m_reply = reply;
    watch(reply);
}

void HttpJob::watch(QNetworkReply *reply)
{
    connect(reply, &QNetworkReply::socketStartedConnecting, this, [this] { JobTimes::stamp(m_times.connecting); });
    connect(reply, &QNetworkReply::encrypted, this, [this] {
        JobTimes::stamp(m_times.encrypted);
        m_connectTimer.stop();
        m_hop = QStringLiteral("http");
        armRead();
    });
    connect(reply, &QNetworkReply::requestSent, this, &HttpJob::onRequestSent);
    connect(reply, &QNetworkReply::uploadProgress, this, [this](qint64 sent, qint64) {
        if (m_times.sent)
            armRead();
        // At the end Qt says 0 of 0.
        m_progress.sent = std::max(m_progress.sent, sent);
        reportProgress();
    });
    connect(reply, &QNetworkReply::metaDataChanged, this, &HttpJob::onHead);
    connect(reply, &QNetworkReply::readyRead, this, &HttpJob::onBytes);
    connect(reply, &QNetworkReply::sslErrors, this, [this](const QList<QSslError> &errors) {
        // Only here are protocol and chain still readable; afterwards the configuration is empty.
        const QSslConfiguration tls = m_reply->sslConfiguration();
        m_answer.tls = tlsInfoOf(tls);
        m_answer.certificates = tls.peerCertificateChain();
        m_answer.failure = tlsFailure(errors);
        m_answer.failure->cause = FailureCauses::Certificate;
        m_answer.failure->certificates = m_answer.certificates;
    });
    connect(reply, &QNetworkReply::finished, this, &HttpJob::onReplyFinished);
}

QString HttpJob::hop() const
{
    const bool isOnTheWay = m_link && !m_times.sent && !m_times.encrypted;
    return isOnTheWay ? m_link->hop : m_hop;
}

void HttpJob::onRequestSent()
{
    JobTimes::stamp(m_times.sent);
    m_connectTimer.stop();
    m_hop = QStringLiteral("http");
    armRead();
}

void HttpJob::readHead()
{
    m_answer.status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    m_answer.reason = m_reply->attribute(QNetworkRequest::HttpReasonPhraseAttribute).toByteArray();
    m_answer.headers.clear();
    for (const auto &[name, value] : m_reply->rawHeaderPairs())
        m_answer.headers.append({name, value});
}

void HttpJob::onHead()
{
    // It comes again with the trailer of a chunked answer.
    const bool isFirst = !m_times.head;
    JobTimes::stamp(m_times.head);
    armRead();
    // Nor is the bridge's own 502 anybody's answer.
    if (!isFirst || m_done || (m_link && m_link->failure))
        return;
    readHead();
    const QByteArray coding = m_reply->rawHeader("Content-Encoding").trimmed().toLower();
    if (!m_request.anyCoding && !coding.isEmpty() && coding != "identity") {
        fail(FailureKind::MalformedAnswer,
             QStringLiteral("Content-Encoding: %1").arg(sanitizedText(QByteArrayView(coding), 40)));
        return;
    }
    if (m_request.sinkFor)
        m_body.setSink(m_request.sinkFor(m_answer));
    const QVariant length = m_reply->header(QNetworkRequest::ContentLengthHeader);
    // A bound costs two messages between Qt's threads for every read; a short answer needs none.
    if (!length.isValid() || length.toLongLong() > readAhead)
        m_reply->setReadBufferSize(m_body.hasSink() ? readAheadOfSink : readAhead);
    m_progress.sent = std::max<qint64>(m_progress.sent, m_progress.sentTotal);
    m_progress.receivedTotal = length.isValid() ? length.toLongLong() : -1;
    const bool hasBody = m_request.method != "HEAD";
    if (hasBody && !m_body.hasSink() && length.toLongLong() > m_request.limits.maximumBody)
        fail(FailureKind::AnswerTooLarge);
}

void HttpJob::onBytes()
{
    if (m_done || m_reply == nullptr || !m_reply->isOpen())
        return;
    if (m_reply->bytesAvailable() > 0)
        m_times.lastByte = JobTimes::Clock::now();
    armRead();
    switch (m_body.take(*m_reply)) {
    case AnswerBody::Result::TooLarge:
        fail(FailureKind::AnswerTooLarge);
        return;
    case AnswerBody::Result::SinkFailed:
        fail(FailureKind::Other, QStringLiteral("the answer could not be written: %1").arg(m_body.sinkError()));
        return;
    case AnswerBody::Result::Ok:
        break;
    }
    // Waiting for the caller's own device is no silence of the server.
    if (m_body.isFull())
        m_readTimer.stop();
    m_progress.received = m_body.size();
    reportProgress();
    if (m_reply->isFinished() && m_reply->bytesAvailable() == 0)
        onReplyFinished();
}

void HttpJob::reportProgress()
{
    if (m_request.progress && !m_done)
        m_request.progress(m_progress);
}

void HttpJob::armRead()
{
    if (!m_done && m_request.limits.read.count() > 0)
        m_readTimer.start(m_request.limits.read);
}

void HttpJob::onReplyFinished()
{
    if (m_done)
        return;
    if (m_reply->isOpen() && m_reply->bytesAvailable() > 0) {
        onBytes(); // comes back here, now or when the sink is ready for more
        return;
    }
    // What the bridge saw tells more than what Qt made of its 502.
    if (m_link && m_link->failure) {
        failWith(*m_link->failure);
        return;
    }
    readHead();
    if (m_request.url.scheme() == QLatin1StringView("https") && m_answer.tls.protocol.isEmpty()) {
        const QSslConfiguration tls = m_reply->sslConfiguration();
        m_answer.tls = tlsInfoOf(tls);
        m_answer.certificates = tls.peerCertificateChain();
    }
    if (!m_answer.failure || m_answer.failure->kind != FailureKind::TlsFailed)
        m_answer.failure = failureOf(*m_reply, hop(), isProxied());
    // When the close comes at an odd moment Qt takes what there is for the whole.
    if (!m_answer.failure && isCut())
        m_answer.failure = lostFailure(QStringLiteral("http"), m_answer.status);
    if (!m_answer.failure && m_body.finish() == AnswerBody::Result::SinkFailed) {
        fail(FailureKind::Other, QStringLiteral("the answer could not be written: %1").arg(m_body.sinkError()));
        return;
    }
    complete();
}

bool HttpJob::isCut() const
{
    const bool hasBody =
        m_request.method != "HEAD" && m_answer.status >= 200 && m_answer.status <= 299 && m_answer.status != 204;
    return hasBody && m_progress.receivedTotal > m_body.size();
}

void HttpJob::fail(FailureKind kind, const QString &detail, std::chrono::milliseconds limit)
{
    if (m_done)
        return;
    TransportFailure failure;
    failure.kind = kind;
    failure.hop = kind == FailureKind::InvalidRequest ? QString() : hop();
    failure.detail = detail;
    failure.limit = limit;
    const bool isBeforeTunnel = m_link && !m_times.sent && !m_times.encrypted && !m_link->established;
    // Without a tunnel nobody can tell who of the two is silent, and the proxy is the one that we talk to.
    const bool isUnanswered = m_link && m_request.url.scheme() == QLatin1StringView("http") && !m_times.head;
    if (isTimeout(kind) && (isBeforeTunnel || isUnanswered))
        failure.proxy = originOf(m_request.route.proxy);
    if (m_reply != nullptr && m_times.head)
        readHead();
    failWith(failure);
}

void HttpJob::failWith(const TransportFailure &failure)
{
    m_answer.failure = failure;
    if (!failure.proxy.isEmpty())
        m_answer.failure->proxyVariable = m_request.route.proxyVariable;
    // A 502 of the bridge is nobody's answer.
    if (m_link && m_link->failure) {
        m_answer.status = 0;
        m_answer.reason.clear();
        m_answer.headers.clear();
        m_body.bytes().clear();
    }
    complete();
}

void HttpJob::complete()
{
    m_done = true;
    for (QTimer *timer : {&m_connectTimer, &m_readTimer, &m_overallTimer})
        timer->stop();
    if (m_answer.failure && m_answer.failure->kind == FailureKind::ConnectionLost && !mayBeRepeated(m_request))
        m_answer.failure->detail = QStringLiteral("not repeated");
    m_answer.timings = m_times.timings(m_link.get());
    m_answer.body = std::move(m_body.bytes());
    m_answer.bodySize = m_body.size();
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
