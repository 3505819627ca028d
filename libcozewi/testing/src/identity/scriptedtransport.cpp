// SPDX-License-Identifier: MIT
#include <cozewi/testing/scriptedtransport.h>

#include <QtCore/QMetaObject>
#include <QtCore/QObject>

#include <condition_variable>
#include <deque>
#include <map>
#include <mutex>

using namespace Qt::Literals::StringLiterals;

namespace Cozewi::Testing {

namespace {

struct Step {
    ExpectedRequest expected;
    HttpAnswer answer;
};

const Header *findHeader(const HeaderList &headers, QByteArrayView name)
{
    for (const Header &header : headers) {
        if (header.name.compare(name, Qt::CaseInsensitive) == 0)
            return &header;
    }
    return nullptr;
}

QStringList differences(const ExpectedRequest &expected, const HttpRequest &request, qsizetype number)
{
    QStringList found;
    const auto add = [&](const QString &text) { found.append(u"request %1: %2"_s.arg(number).arg(text)); };
    if (expected.method && *expected.method != request.method)
        add(u"method %1, expected %2"_s.arg(QString::fromUtf8(request.method), QString::fromUtf8(*expected.method)));
    const QByteArray url = request.url.toEncoded();
    if (expected.url && *expected.url != url)
        add(u"URL %1, expected %2"_s.arg(QString::fromUtf8(url), QString::fromUtf8(*expected.url)));
    if (expected.body && QByteArrayView(*expected.body) != request.body.revealView()) {
        add(u"the body (%1 bytes) is not the expected one (%2 bytes)"_s.arg(request.body.size())
                .arg(expected.body->size()));
    }
    for (const Header &header : expected.headers) {
        const Header *sent = findHeader(request.headers, header.name);
        if (!sent)
            add(u"header %1 is missing"_s.arg(QString::fromUtf8(header.name)));
        else if (sent->value != header.value)
            add(u"header %1 has another value"_s.arg(QString::fromUtf8(header.name)));
    }
    for (const QByteArray &name : expected.absentHeaders) {
        if (findHeader(request.headers, name))
            add(u"header %1 should not be there"_s.arg(QString::fromUtf8(name)));
    }
    return found;
}

} // namespace

HttpAnswer jsonAnswer(QByteArrayView body, int status, const HeaderList &headers)
{
    HttpAnswer answer;
    answer.status = status;
    answer.headers.append({"Content-Type"_ba, "application/json"_ba});
    answer.headers.append(headers);
    answer.body = body.toByteArray();
    return answer;
}

HttpAnswer failureAnswer(FailureKind kind, const QString &hop, const QString &detail)
{
    HttpAnswer answer;
    answer.failure.emplace();
    answer.failure->kind = kind;
    answer.failure->hop = hop;
    answer.failure->detail = detail;
    return answer;
}

struct TransportScript::Private {
    struct Held {
        std::weak_ptr<ScriptedTransport::Private> transport;
        quint64 id = 0;
    };

    mutable std::mutex mutex;
    mutable std::condition_variable arrived;
    std::deque<Step> steps;
    Handler handler;
    QList<HttpRequest> requests;
    QStringList mismatches;
    qsizetype cancelled = 0;
    bool holding = false;
    std::deque<Held> held;
};

struct ScriptedTransport::Private {
    struct Waiting {
        HttpRequest request;
        std::optional<HttpAnswer> answer;
        Instant sentAt;
        Callback callback;
    };

    std::shared_ptr<TransportScript> script;
    const Clock *clock = nullptr;
    // Both are used under the script's mutex. The receiver is gone once the transport is.
    std::unique_ptr<QObject> receiver;
    std::map<quint64, Waiting> waiting;
    quint64 lastId = 0;

    static void post(const std::shared_ptr<Private> &self, quint64 id)
    {
        if (self->receiver)
            QMetaObject::invokeMethod(
                self->receiver.get(), [self, id] { deliver(self, id); }, Qt::QueuedConnection);
    }

    static void deliver(const std::shared_ptr<Private> &self, quint64 id)
    {
        Waiting entry;
        TransportScript::Handler handler;
        {
            const std::lock_guard lock(self->script->d->mutex);
            auto node = self->waiting.extract(id);
            if (node.empty())
                return;
            entry = std::move(node.mapped());
            handler = self->script->d->handler;
        }
        if (!entry.answer) {
            entry.answer = handler ? handler(entry.request)
                                   : failureAnswer(FailureKind::Other, {}, u"the script has no answer left"_s);
        }
        if (entry.answer->sentAt == Instant{})
            entry.answer->sentAt = entry.sentAt;
        entry.callback(*entry.answer);
    }
};

TransportScript::TransportScript()
    : d(std::make_unique<Private>())
{
}

TransportScript::~TransportScript() = default;

std::shared_ptr<TransportScript> TransportScript::create()
{
    return std::shared_ptr<TransportScript>(new TransportScript);
}

void TransportScript::expect(const ExpectedRequest &expected, const HttpAnswer &answer)
{
    const std::lock_guard lock(d->mutex);
    d->steps.push_back({expected, answer});
}

void TransportScript::answer(const HttpAnswer &answer)
{
    expect({}, answer);
}

void TransportScript::setHandler(Handler handler)
{
    const std::lock_guard lock(d->mutex);
    d->handler = std::move(handler);
}

void TransportScript::hold()
{
    const std::lock_guard lock(d->mutex);
    d->holding = true;
}

void TransportScript::releaseOne()
{
    const std::lock_guard lock(d->mutex);
    if (d->held.empty())
        return;
    const Private::Held next = d->held.front();
    d->held.pop_front();
    if (const auto transport = next.transport.lock())
        ScriptedTransport::Private::post(transport, next.id);
}

void TransportScript::release()
{
    const std::lock_guard lock(d->mutex);
    d->holding = false;
    for (const Private::Held &next : std::exchange(d->held, {})) {
        if (const auto transport = next.transport.lock())
            ScriptedTransport::Private::post(transport, next.id);
    }
}

QList<HttpRequest> TransportScript::requests() const
{
    const std::lock_guard lock(d->mutex);
    return d->requests;
}

qsizetype TransportScript::requestCount() const
{
    const std::lock_guard lock(d->mutex);
    return d->requests.size();
}

qsizetype TransportScript::cancelledCount() const
{
    const std::lock_guard lock(d->mutex);
    return d->cancelled;
}

qsizetype TransportScript::heldCount() const
{
    const std::lock_guard lock(d->mutex);
    return qsizetype(d->held.size());
}

qsizetype TransportScript::remainingCount() const
{
    const std::lock_guard lock(d->mutex);
    return qsizetype(d->steps.size());
}

QStringList TransportScript::mismatches() const
{
    const std::lock_guard lock(d->mutex);
    return d->mismatches;
}

bool TransportScript::waitForRequests(qsizetype count, std::chrono::milliseconds timeout) const
{
    std::unique_lock lock(d->mutex);
    return d->arrived.wait_for(lock, timeout, [&] { return d->requests.size() >= count; });
}

Runtime::TransportFactory TransportScript::factory(const Clock &clock)
{
    return [script = shared_from_this(), &clock] { return std::make_unique<ScriptedTransport>(script, clock); };
}

ScriptedTransport::ScriptedTransport(std::shared_ptr<TransportScript> script, const Clock &clock)
    : d(std::make_shared<Private>())
{
    d->script = std::move(script);
    d->clock = &clock;
    d->receiver = std::make_unique<QObject>();
}

ScriptedTransport::~ScriptedTransport()
{
    // Outside the lock: what is dropped may hold the last reference to something that sends.
    std::unique_ptr<QObject> receiver;
    std::map<quint64, Private::Waiting> waiting;
    const std::lock_guard lock(d->script->d->mutex);
    receiver = std::move(d->receiver);
    waiting.swap(d->waiting);
}

quint64 ScriptedTransport::send(const HttpRequest &request, Callback callback)
{
    TransportScript::Private &script = *d->script->d;
    const std::lock_guard lock(script.mutex);
    const quint64 id = ++d->lastId;
    script.requests.append(request);

    Private::Waiting entry{request, std::nullopt, d->clock->now(), std::move(callback)};
    if (!script.steps.empty()) {
        const Step step = std::move(script.steps.front());
        script.steps.pop_front();
        script.mismatches += differences(step.expected, request, script.requests.size());
        entry.answer = step.answer;
    } else if (!script.handler) {
        script.mismatches += u"request %1: not expected"_s.arg(script.requests.size());
    }
    d->waiting.emplace(id, std::move(entry));

    if (script.holding)
        script.held.push_back({d, id});
    else
        Private::post(d, id);
    script.arrived.notify_all();
    return id;
}

void ScriptedTransport::cancel(quint64 id)
{
    std::map<quint64, Private::Waiting>::node_type dropped;
    TransportScript::Private &script = *d->script->d;
    const std::lock_guard lock(script.mutex);
    dropped = d->waiting.extract(id);
    if (dropped.empty())
        return;
    ++script.cancelled;
    std::erase_if(script.held, [&](const TransportScript::Private::Held &held) {
        return held.id == id && held.transport.lock() == d;
    });
}

} // namespace Cozewi::Testing
