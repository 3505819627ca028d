// SPDX-License-Identifier: MIT
// toHar(): exchanges as an HTTP Archive, http://www.softwareishard.com/blog/har-12-spec/
#include <cozewi/exchangeexport.h>
#include <cozewi/text.h>

#include <QtCore/QJsonArray>
#include <QtCore/QUrlQuery>

#include <algorithm>

namespace Cozewi {

namespace {

using Phase = std::optional<PhaseTimings::Duration>;

double inMilliseconds(PhaseTimings::Duration time)
{
    return static_cast<double>(time.count()) / 1000.0;
}

double orUnknown(const Phase &phase)
{
    return phase ? inMilliseconds(*phase) : -1.0;
}

/// Those that happened, together; not set where none did.
Phase sumOf(std::initializer_list<Phase> phases)
{
    Phase sum;
    for (const Phase &phase : phases) {
        if (phase)
            sum = sum.value_or(PhaseTimings::Duration(0)) + *phase;
    }
    return sum;
}

QJsonObject timingsOf(const PhaseTimings &timings)
{
    // `connect` includes `ssl` (HAR 1.2, timings).
    const Phase connect = sumOf({timings.connect, timings.proxyTls, timings.proxyConnect, timings.tls});
    const auto told = sumOf({timings.queued, timings.dns, connect, timings.wait, timings.receive});
    const auto rest = std::max(timings.total - told.value_or(PhaseTimings::Duration(0)), PhaseTimings::Duration(0));
    QJsonObject object{
        {QStringLiteral("blocked"), orUnknown(timings.queued)},
        {QStringLiteral("dns"), orUnknown(timings.dns)},
        {QStringLiteral("connect"), orUnknown(connect)},
        {QStringLiteral("ssl"), orUnknown(timings.tls)},
        // These three are never -1.
        {QStringLiteral("send"), inMilliseconds(rest)},
        {QStringLiteral("wait"), inMilliseconds(timings.wait.value_or(PhaseTimings::Duration(0)))},
        {QStringLiteral("receive"), inMilliseconds(timings.receive.value_or(PhaseTimings::Duration(0)))},
    };
    if (timings.proxyTls)
        object[QStringLiteral("_proxy_tls")] = orUnknown(timings.proxyTls);
    if (timings.proxyConnect)
        object[QStringLiteral("_proxy_connect")] = orUnknown(timings.proxyConnect);
    return object;
}

QJsonArray headersOf(const HeaderList &headers)
{
    QJsonArray array;
    for (const Header &header : headers) {
        array.append(QJsonObject{{QStringLiteral("name"), QString::fromUtf8(header.name)},
                                 {QStringLiteral("value"), QString::fromUtf8(header.value)}});
    }
    return array;
}

QString valueOf(const HeaderList &headers, QByteArrayView name)
{
    for (const Header &header : headers) {
        if (QByteArrayView(header.name).compare(name, Qt::CaseInsensitive) == 0)
            return QString::fromUtf8(header.value);
    }
    return {};
}

QJsonObject requestOf(const ExchangeRecord &record)
{
    QJsonArray query;
    for (const auto &[name, value] : QUrlQuery(record.url).queryItems(QUrl::FullyDecoded))
        query.append(QJsonObject{{QStringLiteral("name"), name}, {QStringLiteral("value"), value}});
    QJsonObject request{
        {QStringLiteral("method"), QString::fromLatin1(record.method)},
        {QStringLiteral("url"), record.url.toString(QUrl::FullyEncoded)},
        {QStringLiteral("httpVersion"), QStringLiteral("HTTP/1.1")},
        {QStringLiteral("cookies"), QJsonArray()},
        {QStringLiteral("headers"), headersOf(record.requestHeaders)},
        {QStringLiteral("queryString"), query},
        {QStringLiteral("headersSize"), -1},
        {QStringLiteral("bodySize"), record.requestBody.isEmpty() ? 0 : -1},
    };
    if (!record.requestBody.isEmpty()) {
        request[QStringLiteral("postData")] =
            QJsonObject{{QStringLiteral("mimeType"), valueOf(record.requestHeaders, "content-type")},
                        {QStringLiteral("params"), QJsonArray()},
                        {QStringLiteral("text"), record.requestBody}};
    }
    return request;
}

QJsonObject responseOf(const ExchangeRecord &record)
{
    QJsonObject content{
        {QStringLiteral("size"), record.responseSize},
        {QStringLiteral("mimeType"), valueOf(record.responseHeaders, "content-type")},
    };
    if (!record.responseShape.isEmpty()) {
        content[QStringLiteral("text")] = record.responseShape;
        content[QStringLiteral("comment")] = QStringLiteral("the shape of the body; its content is not kept");
    }
    QJsonObject response{
        {QStringLiteral("status"), record.status},
        {QStringLiteral("statusText"), QString()},
        {QStringLiteral("httpVersion"), record.status > 0 ? QStringLiteral("HTTP/1.1") : QString()},
        {QStringLiteral("cookies"), QJsonArray()},
        {QStringLiteral("headers"), headersOf(record.responseHeaders)},
        {QStringLiteral("content"), content},
        {QStringLiteral("redirectURL"), valueOf(record.responseHeaders, "location")},
        {QStringLiteral("headersSize"), -1},
        {QStringLiteral("bodySize"), record.status > 0 ? record.responseSize : -1},
    };
    if (record.error)
        response[QStringLiteral("_error")] = record.error->message;
    return response;
}

QJsonObject entryOf(const ExchangeRecord &record)
{
    QJsonObject entry{
        {QStringLiteral("startedDateTime"), record.startedAt.toUTC().toString(Qt::ISODateWithMs)},
        {QStringLiteral("request"), requestOf(record)},
        {QStringLiteral("response"), responseOf(record)},
        {QStringLiteral("cache"), QJsonObject()},
        {QStringLiteral("comment"), stageName(record.stage)},
    };
    const QJsonObject timings = timingsOf(record.timings);
    // All but `ssl`, which is a part of `connect`.
    double time = 0;
    for (const char *phase : {"blocked", "dns", "connect", "send", "wait", "receive"})
        time += std::max(0.0, timings[QLatin1StringView(phase)].toDouble());
    entry[QStringLiteral("timings")] = timings;
    entry[QStringLiteral("time")] = time;
    if (!record.proxy.isEmpty())
        entry[QStringLiteral("_proxy")] = record.proxy;
    return entry;
}

} // namespace

QJsonObject toHar(const QList<ExchangeRecord> &records)
{
    QJsonArray entries;
    for (const ExchangeRecord &record : records)
        entries.append(entryOf(record));
    const QJsonObject creator{{QStringLiteral("name"), QStringLiteral("cozewi")},
                              {QStringLiteral("version"), libraryVersion()}};
    return {{QStringLiteral("log"),
             QJsonObject{{QStringLiteral("version"), QStringLiteral("1.2")},
                         {QStringLiteral("creator"), creator},
                         {QStringLiteral("entries"), entries}}}};
}

} // namespace Cozewi
