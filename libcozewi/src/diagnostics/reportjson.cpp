// SPDX-License-Identifier: MIT
#include <cozewi/report.h>

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

namespace Cozewi {

namespace {

QJsonArray reportHeaders(const HeaderList &headers)
{
    QJsonArray list;
    for (const Header &header : headers)
        list.append(QString::fromUtf8(header.name + ": " + header.value));
    return list;
}

QJsonObject reportExchange(const ExchangeRecord &record)
{
    QJsonObject json{
        {QStringLiteral("stage"), stageName(record.stage)},
        {QStringLiteral("method"), QString::fromUtf8(record.method)},
        {QStringLiteral("url"), record.url.toString(QUrl::RemoveUserInfo | QUrl::RemoveQuery)},
        {QStringLiteral("lane"), record.lane},
        {QStringLiteral("started_at"), record.startedAt.toUTC().toString(Qt::ISODateWithMs)},
        {QStringLiteral("ms"), static_cast<double>(record.timings.total.count()) / 1000},
        {QStringLiteral("status"), record.status},
        {QStringLiteral("request_headers"), reportHeaders(record.requestHeaders)},
        {QStringLiteral("response_headers"), reportHeaders(record.responseHeaders)},
        {QStringLiteral("response_shape"), record.responseShape},
        {QStringLiteral("warnings"), QJsonArray::fromStringList(record.warnings)},
    };
    if (!record.proxy.isEmpty())
        json.insert(QStringLiteral("proxy"), record.proxy);
    if (!record.tls.protocol.isEmpty())
        json.insert(QStringLiteral("tls"), QString(record.tls.protocol + u' ' + record.tls.cipher));
    if (record.error)
        json.insert(QStringLiteral("error"), record.error->toJson());
    return json;
}

} // namespace

QByteArray Report::toJson() const
{
    QJsonObject versions;
    for (const auto &[name, version] : reportVersions())
        versions.insert(name, version);
    QJsonArray calls;
    for (const ExchangeRecord &record : exchanges)
        calls.append(reportExchange(record));
    QJsonArray states;
    for (const VariableStatus &variable : variables) {
        QJsonObject object = variable.toJson();
        if (const QString print = fingerprints.value(variable.name); !print.isEmpty())
            object.insert(QStringLiteral("fingerprint"), print);
        states.append(object);
    }
    const QJsonObject json{
        {QStringLiteral("schema"), 1},
        {QStringLiteral("time"), time.toString(Qt::ISODate)},
        {QStringLiteral("versions"), versions},
        {QStringLiteral("diagnosis"), diagnosis.toJson()},
        {QStringLiteral("variables"), states},
        {QStringLiteral("exchanges"), calls},
        {QStringLiteral("left_out"), QJsonArray::fromStringList(reportOmissions())},
    };
    return QJsonDocument(json).toJson(QJsonDocument::Indented);
}

} // namespace Cozewi
