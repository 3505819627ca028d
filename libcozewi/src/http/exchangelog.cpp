// SPDX-License-Identifier: MIT
#include "http/exchangelog.h"

#include "http/failure.h"
#include "http/masking.h"
#include "http/redaction.h"

#include <cozewi/text.h>

#include <QtCore/QLocale>
#include <QtCore/QMetaMethod>

#include <atomic>

namespace Cozewi {

QString requestIdOf(const HeaderList &headers, const QList<Secret> &sent)
{
    for (const QByteArray &name : requestIdHeaders()) {
        for (const Header &header : headers) {
            if (!header.value.isEmpty() && header.name.compare(name, Qt::CaseInsensitive) == 0)
                return sanitizedText(withoutSecrets(QString::fromUtf8(header.value), sent), 128);
        }
    }
    return {};
}

QString ExchangeRecord::requestId() const
{
    return requestIdOf(responseHeaders, {});
}

ExchangeNotifier::ExchangeNotifier(QObject *parent)
    : QObject(parent)
{
    qRegisterMetaType<ExchangeRecord>();
}

ExchangeNotifier::~ExchangeNotifier() = default;

bool isObserved(const ExchangeNotifier &notifier)
{
    // A protected function, which a derived class may name.
    struct Derived : ExchangeNotifier {
        static bool hasReceiver(const ExchangeNotifier &object, const QMetaMethod &signal)
        {
            constexpr auto ask = &Derived::isSignalConnected;
            return (object.*ask)(signal);
        }
    };
    static const QMetaMethod started = QMetaMethod::fromSignal(&ExchangeNotifier::exchangeStarted);
    static const QMetaMethod finished = QMetaMethod::fromSignal(&ExchangeNotifier::exchangeFinished);
    return Derived::hasReceiver(notifier, started) || Derived::hasReceiver(notifier, finished);
}

QDateTime fromHttpDate(const QByteArray &value)
{
    QDateTime date =
        QLocale::c().toDateTime(QString::fromLatin1(value), QStringLiteral("ddd, dd MMM yyyy HH:mm:ss 'GMT'"));
    date.setTimeSpec(Qt::UTC);
    return date;
}

ExchangeRecord recordOf(Stage stage, const HttpRequest &request)
{
    static std::atomic<quint64> lastId{0};
    ExchangeRecord record;
    record.id = ++lastId;
    record.stage = stage;
    record.method = request.method;
    record.url = redactedUrl(request.url);
    record.requestHeaders = redactedHeaders(request.headers);
    record.requestBody = redactedBody(request);
    record.startedAt = QDateTime::currentDateTimeUtc();
    if (!request.route.proxy.isEmpty())
        record.proxy = originOf(request.route.proxy);
    return record;
}

void addAnswer(ExchangeRecord &record, const HttpAnswer &answer, const QString &shape,
               const std::optional<ErrorInfo> &error, const Clock &clock, const QList<Secret> &sent)
{
    record.timings = answer.timings;
    record.status = answer.status;
    record.responseHeaders = redactedHeaders(answer.headers, sent);
    record.responseShape = shape;
    record.responseSize = answer.body.size();
    record.tls = answer.tls;
    record.error = error;
    const QDateTime server = fromHttpDate(answer.header("date"));
    if (server.isValid()) {
        const auto wall = std::chrono::duration_cast<std::chrono::milliseconds>(clock.now().wall);
        const qint64 ours = wall.count() - answer.timings.receive.value_or(std::chrono::microseconds(0)).count() / 1000;
        record.clockSkew = (server.toMSecsSinceEpoch() - ours) / 1000;
    }
}

} // namespace Cozewi
