// SPDX-License-Identifier: MIT
#include "session/sessioncall.h"

#include "base/deadline.h"
#include "base/errorkinds.h"
#include "base/tr.h"
#include "http/exchangelog.h"
#include "http/failure.h"
#include "http/masking.h"
#include "http/networkthread.h"
#include "http/proxysettings.h"
#include "session/sessionerror.h"

#include <cozewi/logging.h>
#include <cozewi/text.h>

#include <algorithm>

namespace Cozewi {

namespace {

bool isRepeatable(const SessionRequest &request)
{
    const bool hasBody = !request.body.isEmpty() || request.bodyDevice;
    return !hasBody && (request.method == "GET" || request.method == "HEAD" || request.method == "OPTIONS");
}

bool hasHeader(const HeaderList &headers, QByteArrayView name)
{
    return std::any_of(headers.cbegin(), headers.cend(), [name](const Header &header) {
        return QByteArrayView(header.name).compare(name, Qt::CaseInsensitive) == 0;
    });
}

void removeHeader(HeaderList &headers, QByteArrayView name)
{
    headers.removeIf(
        [name](const Header &header) { return QByteArrayView(header.name).compare(name, Qt::CaseInsensitive) == 0; });
}

/// How long it is. A device that cannot tell has its size given.
QString shapeOfBody(const HttpRequest &request)
{
    qint64 size = request.body.size();
    if (const auto &device = request.bodyDevice)
        size = request.bodyDeviceSize >= 0 ? request.bodyDeviceSize : device->size() - device->pos();
    return size > 0 ? QStringLiteral("%1 bytes").arg(size) : QString();
}

/// Nothing of the body itself: it is the caller's.
QString shapeOfBody(const HttpAnswer &answer, const QList<Secret> &secrets)
{
    const QString type = withoutSecrets(QString::fromUtf8(answer.header("content-type")), secrets);
    const qsizetype end = type.indexOf(u';');
    return QStringLiteral("%1, %2 bytes")
        .arg(type.isEmpty() ? QStringLiteral("no type") : sanitizedText(type.first(end < 0 ? type.size() : end), 60))
        .arg(answer.bodySize);
}

} // namespace

SessionCall::SessionCall(std::shared_ptr<Runtime::Private> runtime, std::shared_ptr<const SessionRoute> route,
                         const SessionOptions &options, SessionRequest request)
    : m_runtime(std::move(runtime))
    , m_sessionRoute(std::move(route))
    , m_options(options)
    , m_request(std::move(request))
    , m_timeouts(m_request.timeouts.value_or(options.timeouts))
    , m_deadline(deadlineOf(m_timeouts.overall))
{
}

SessionCall::~SessionCall()
{
    giveDevicesBack();
}

void SessionCall::takeDevices()
{
    for (QIODevice *device : {m_request.bodyDevice.get(), m_request.sink.get()}) {
        if (device == nullptr || device->thread() != QThread::currentThread() || device->parent() != nullptr)
            continue;
        m_home = QThread::currentThread();
        // From nowhere the network thread can fetch it.
        device->moveToThread(nullptr);
    }
}

void SessionCall::giveDevicesBack()
{
    giveBack(m_request.bodyDevice);
    giveBack(m_request.sink);
}

void SessionCall::giveBack(std::shared_ptr<QIODevice> &held) const
{
    // Whoever still holds it finds it where it was. A thread that is gone takes none.
    const std::shared_ptr<QIODevice> device = std::exchange(held, nullptr);
    if (!device || m_home == nullptr)
        return;
    if (device->thread() == nullptr)
        device->moveToThread(QThread::currentThread());
    if (device->thread() == QThread::currentThread())
        device->moveToThread(m_home);
}

void SessionCall::start(std::shared_ptr<SessionAnswer> answer)
{
    m_answer = std::move(answer);
    if (m_answer->isCancelled()) {
        giveDevicesBack();
        return;
    }
    for (QIODevice *device : {m_request.bodyDevice.get(), m_request.sink.get()}) {
        if (device != nullptr && device->thread() == nullptr)
            device->moveToThread(QThread::currentThread());
    }
    m_answer->watch([weak = weak_from_this()] {
        if (const auto self = weak.lock())
            self->cancel();
    });
    const SessionRoute::Result route = m_sessionRoute->resolve();
    if (route.error) {
        fail(*route.error);
        return;
    }
    m_route = route.route;
    send();
}

HttpRequest SessionCall::httpRequest()
{
    HttpRequest request;
    request.method = m_request.method;
    request.url = m_request.url.adjusted(QUrl::RemoveFragment);
    request.headers = m_request.headers;
    for (const Header &header : m_options.headers) {
        if (!hasHeader(m_request.headers, header.name))
            request.headers.append(header);
    }
    if (!hasHeader(request.headers, "user-agent"))
        request.headers.append(Header{"User-Agent", "cozewi/" COZEWI_VERSION});
    if (!hasHeader(request.headers, "accept"))
        request.headers.append(Header{"Accept", "*/*"});
    // Qt would add a type of its own to any body.
    const bool hasBody = !m_request.body.isEmpty() || m_request.bodyDevice;
    if (hasBody && !hasHeader(request.headers, "content-type"))
        request.headers.append(Header{"Content-Type", "application/octet-stream"});
    request.body = Secret{QByteArrayView(m_request.body)};
    request.bodyDevice = m_request.bodyDevice;
    request.bodyDeviceSize = m_request.bodySize;
    request.route = m_route;
    request.limits.connect = m_timeouts.connect;
    request.limits.read = m_timeouts.read;
    request.limits.overall = limitUntil(m_deadline);
    request.limits.maximumBody = m_options.maximumBody;
    request.anyCoding = true;
    request.progress = m_request.progress;
    if (m_request.sink || m_request.answered) {
        request.sinkFor = [weak = weak_from_this()](const HttpAnswer &head) -> std::shared_ptr<QIODevice> {
            const auto self = weak.lock();
            if (!self || !self->m_answer || self->redirectTarget(head))
                return nullptr;
            if (self->m_request.answered)
                self->m_request.answered(self->headOf(head));
            return self->m_request.sink;
        };
    }
    return request;
}

void SessionCall::send()
{
    const HttpRequest request = httpRequest();
    m_isObserved = isObserved(*m_runtime->notifier);
    if (m_isObserved) {
        m_record = recordOf(Stage::Session, request);
        m_record.requestBody = shapeOfBody(request);
        m_record.cause = m_redirects > 0 ? QStringLiteral("redirect") : QString();
        Q_EMIT m_runtime->notifier->exchangeStarted(m_record);
    }
    m_sent = m_runtime->transport().send(request, [self = shared_from_this()](const HttpAnswer &answer) {
        self->m_sent = 0;
        self->onAnswer(answer);
    });
}

std::optional<QUrl> SessionCall::redirectTarget(const HttpAnswer &answer) const
{
    const int status = answer.status;
    const bool isRedirect = status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
    if (!m_request.followRedirects || !isRedirect || (status != 303 && !isRepeatable(m_request)))
        return {};
    const QByteArray location = answer.header("location");
    const QUrl target = m_request.url.resolved(QUrl::fromEncoded(location)).adjusted(QUrl::RemoveFragment);
    // Elsewhere nobody shall get what was meant for this origin.
    if (location.isEmpty() || !target.isValid() || !target.userInfo().isEmpty()
        || originOf(target) != originOf(m_request.url))
        return {};
    return target;
}

void SessionCall::onAnswer(const HttpAnswer &received)
{
    if (!m_answer)
        return;
    HttpAnswer answer = received;
    if (answer.failure) {
        // The caller knows the time of the whole call, not what was left of it for this request.
        if (answer.failure->kind == FailureKind::DeadlineExceeded)
            answer.failure->limit = m_timeouts.overall;
        const ErrorInfo error = sessionError(*answer.failure, m_sessionRoute->context(m_route, m_request.url));
        finishRecord(answer, error);
        fail(error);
        return;
    }
    finishRecord(answer, std::nullopt);
    const std::optional<QUrl> target = redirectTarget(answer);
    if (!target) {
        succeed(answer);
    } else if (m_redirects >= m_options.maximumRedirects) {
        fail(
            sessionError(ErrorKinds::Redirect, m_request.url,
                         Text::tr("more than %n redirect(s), one after the other", nullptr, m_options.maximumRedirects),
                         Text::tr("The target sends the request round in circles: check the URL.")));
    } else {
        follow(*target, answer.status);
    }
}

void SessionCall::follow(const QUrl &target, int status)
{
    ++m_redirects;
    m_request.url = target;
    if (status == 303 && m_request.method != "HEAD") {
        m_request.method = "GET";
        m_request.body.clear();
        giveBack(m_request.bodyDevice);
        for (const char *name : {"content-type", "content-length", "content-encoding"})
            removeHeader(m_request.headers, name);
    }
    send();
}

void SessionCall::finishRecord(const HttpAnswer &answer, const std::optional<ErrorInfo> &error)
{
    if (!m_isObserved)
        return;
    const QList<Secret> secrets = proxySecrets(m_route.proxyAuthorization);
    addAnswer(m_record, answer, shapeOfBody(answer, secrets), error, m_runtime->clock, secrets);
    m_record.responseSize = answer.bodySize;
    Q_EMIT m_runtime->notifier->exchangeFinished(m_record);
}

SessionResponse SessionCall::headOf(const HttpAnswer &answer) const
{
    SessionResponse response;
    response.status = answer.status;
    response.reason = answer.reason;
    response.headers = answer.headers;
    response.url = m_request.url;
    response.redirects = m_redirects;
    return response;
}

void SessionCall::succeed(const HttpAnswer &answer)
{
    SessionResponse response = headOf(answer);
    response.body = answer.body;
    response.bodySize = answer.bodySize;
    response.timings = answer.timings;
    response.tls = answer.tls;
    response.certificates = answer.certificates;
    giveDevicesBack();
    std::exchange(m_answer, nullptr)->succeed(std::move(response));
}

void SessionCall::fail(const ErrorInfo &error)
{
    qCInfo(lcSession).noquote() << "request failed:" << error.kind << error.hop;
    giveDevicesBack();
    std::exchange(m_answer, nullptr)->fail(error);
}

void SessionCall::cancel()
{
    // Ends the future when it goes, and then the caller may touch the devices again.
    const auto answer = std::exchange(m_answer, nullptr);
    if (!answer)
        return;
    if (m_sent != 0) {
        m_runtime->transport().cancel(std::exchange(m_sent, 0));
        if (m_isObserved) {
            m_record.error = sessionError(ErrorKinds::Cancelled, m_request.url,
                                          Text::tr("cancelled, because nobody waits for it any more"), {});
            Q_EMIT m_runtime->notifier->exchangeFinished(m_record);
        }
    }
    giveDevicesBack();
}

} // namespace Cozewi
