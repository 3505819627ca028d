// SPDX-License-Identifier: MIT
#include "proxy/echoorigin.h"

#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QStringDecoder>

#include <optional>

using namespace Qt::Literals::StringLiterals;

namespace Cozewi::Testing {

namespace {

constexpr qsizetype longestEcho = qsizetype{64} * 1024;

std::optional<qint64> numberAfter(const QByteArray &path, QByteArrayView prefix)
{
    if (!path.startsWith(prefix))
        return std::nullopt;
    bool ok = false;
    const qint64 number = path.sliced(prefix.size()).toLongLong(&ok);
    return ok && number >= 0 ? std::optional(number) : std::nullopt;
}

bool isStatus(const std::optional<qint64> &number, int from, int to)
{
    return number && *number >= from && *number <= to;
}

HttpResponse description(const TargetRequest &target)
{
    const RecordedRequest &request = target.request;
    QJsonObject headers;
    for (const Header &field : request.headers)
        headers.insert(QString::fromUtf8(field.name), QString::fromUtf8(field.value));
    QJsonObject object{
        {u"method"_s, QString::fromUtf8(request.method)},
        {u"url"_s, QString::fromUtf8(target.scheme + "://" + target.authority + request.target)},
        {u"headers"_s, headers},
        {u"body_size"_s, request.bodySize},
    };
    QStringDecoder decoder(QStringDecoder::Utf8);
    const QString text = request.bodySize <= longestEcho ? QString(decoder(request.body)) : QString();
    if (!text.isEmpty() && !decoder.hasError())
        object.insert(u"body"_s, text);
    return HttpResponse::json(QJsonDocument(object).toJson());
}

} // namespace

HttpResponse echo(const TargetRequest &target)
{
    const QByteArray path = target.request.path();
    HttpResponse response;
    if (const auto status = numberAfter(path, "/status/"); isStatus(status, 200, 599)) {
        response.status = int(*status);
        return response;
    }
    if (const auto status = numberAfter(path, "/redirect/"); isStatus(status, 300, 399)) {
        const QByteArray location = target.request.target.sliced(qMin(path.size() + 1, target.request.target.size()));
        return HttpResponse::redirect(QByteArray::fromPercentEncoding(location).simplified(), int(*status));
    }
    if (const auto size = numberAfter(path, "/bytes/")) {
        response.headers = {{"Content-Type", "application/octet-stream"}};
        response.generatedBody = *size;
        return response;
    }
    response = description(target);
    if (const auto delay = numberAfter(path, "/delay/"))
        response.delay = std::chrono::milliseconds(*delay);
    return response;
}

} // namespace Cozewi::Testing
