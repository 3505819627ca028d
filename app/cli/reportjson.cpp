// SPDX-License-Identifier: MIT
#include "report.h"

#include "variabletable.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

namespace Cozewi::Cli {

using namespace Qt::Literals::StringLiterals;

namespace {

QJsonArray headersJson(const HeaderList &headers)
{
    QJsonArray list;
    for (const Header &header : headers)
        list.append(QString::fromUtf8(header.name + ": " + header.value));
    return list;
}

QJsonObject exchangeJson(const ExchangeRecord &record)
{
    QJsonObject json{
        {u"stage"_s, stageName(record.stage)},
        {u"method"_s, QString::fromUtf8(record.method)},
        {u"url"_s, record.url.toString(QUrl::RemoveUserInfo | QUrl::RemoveQuery)},
        {u"lane"_s, record.lane},
        {u"started_at"_s, record.startedAt.toUTC().toString(Qt::ISODateWithMs)},
        {u"ms"_s, static_cast<double>(record.timings.total.count()) / 1000},
        {u"status"_s, record.status},
        {u"request_headers"_s, headersJson(record.requestHeaders)},
        {u"response_headers"_s, headersJson(record.responseHeaders)},
        {u"response_shape"_s, record.responseShape},
        {u"warnings"_s, QJsonArray::fromStringList(record.warnings)},
    };
    if (!record.proxy.isEmpty())
        json.insert(u"proxy"_s, record.proxy);
    if (!record.tls.protocol.isEmpty())
        json.insert(u"tls"_s, QString(record.tls.protocol + u' ' + record.tls.cipher));
    if (record.error)
        json.insert(u"error"_s, record.error->toJson());
    return json;
}

} // namespace

QByteArray jsonReport(const Report &report)
{
    QJsonObject versions;
    for (const auto &[name, version] : reportVersions())
        versions.insert(name, version);
    QJsonArray exchanges;
    for (const ExchangeRecord &record : report.exchanges)
        exchanges.append(exchangeJson(record));
    const QJsonObject json{
        {u"schema"_s, 1},
        {u"time"_s, report.time.toString(Qt::ISODate)},
        {u"versions"_s, versions},
        {u"diagnosis"_s, report.diagnosis.toJson()},
        {u"variables"_s, variablesJson(report.variables)},
        {u"exchanges"_s, exchanges},
        {u"left_out"_s, QJsonArray::fromStringList(reportOmissions())},
    };
    return QJsonDocument(json).toJson(QJsonDocument::Indented);
}

} // namespace Cozewi::Cli
