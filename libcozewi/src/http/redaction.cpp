// SPDX-License-Identifier: MIT
#include "http/redaction.h"

#include "http/failure.h"
#include "http/masking.h"

#include <cozewi/secret.h>
#include <cozewi/text.h>

#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QSet>
#include <QtCore/QStringList>

namespace Cozewi {

namespace {

const QSet<QByteArray> &shownHeaders()
{
    static const QSet<QByteArray> names{"accept",
                                        "accept-encoding",
                                        "accept-language",
                                        "age",
                                        "cache-control",
                                        "connection",
                                        "content-length",
                                        "content-type",
                                        "date",
                                        "expires",
                                        "host",
                                        "keep-alive",
                                        "retry-after",
                                        "server",
                                        "transfer-encoding",
                                        "user-agent",
                                        "vary",
                                        "via",
                                        "x-tt-env",
                                        "x-use-ppe",
                                        "content-encoding"};
    return names;
}

bool isShownField(QStringView name)
{
    return name == QLatin1StringView("client_id") || name == QLatin1StringView("grant_type")
        || name == QLatin1StringView("subject_token_type") || name == QLatin1StringView("integration_name");
}

QByteArray redactedValue(const Header &header, const Masker &masker)
{
    const QByteArray name = header.name.toLower();
    if (shownHeaders().contains(name) || requestIdHeaders().contains(name))
        return sanitizedText(masker.masked(QString::fromUtf8(header.value))).toUtf8();
    // The scheme tells what was sent; the target of a redirect may hold a session in its path or query.
    if (name == "authorization" || name == "proxy-authorization" || name == "www-authenticate") {
        const qsizetype space = header.value.indexOf(' ');
        if (space > 0 && space < 16)
            return sanitizedText(masker.masked(QString::fromUtf8(header.value.first(space)))).toUtf8() + ' '
                + Secret::mask().toUtf8();
    }
    if (name == "location") {
        const QUrl target(QString::fromUtf8(header.value));
        if (!target.host().isEmpty())
            return sanitizedText(masker.masked(originOf(target))).toUtf8() + "/" + Secret::mask().toUtf8();
    }
    return Secret::mask().toUtf8();
}

} // namespace

const QByteArrayList &requestIdHeaders()
{
    static const QByteArrayList names{"x-tt-logid", "x-request-id", "x-tt-trace-id",
                                      "x-trace-id", "request-id",   "x-correlation-id"};
    return names;
}

HeaderList redactedHeaders(const HeaderList &headers, const QList<Secret> &secrets)
{
    const Masker masker(secrets);
    HeaderList result;
    result.reserve(headers.size());
    for (const Header &header : headers)
        result.append(
            {sanitizedText(masker.masked(QString::fromUtf8(header.name)), 80).toUtf8(), redactedValue(header, masker)});
    return result;
}

QString redactedBody(const HttpRequest &request)
{
    if (request.body.isEmpty())
        return {};
    for (const Header &header : request.headers) {
        if (QByteArrayView(header.name).compare("content-type", Qt::CaseInsensitive) != 0)
            continue;
        if (header.value.startsWith("application/x-www-form-urlencoded")) {
            QStringList fields;
            const QString body = request.body.revealString();
            for (const QStringView field : QStringView(body).split(u'&')) {
                const QStringView name = field.left(field.indexOf(u'='));
                fields.append(isShownField(name) ? field.toString() : name.toString() + u'=' + Secret::mask());
            }
            return fields.join(u'&');
        }
        if (header.value.startsWith("application/json")) {
            QJsonObject object = QJsonDocument::fromJson(request.body.revealUtf8()).object();
            for (auto member = object.begin(); member != object.end(); ++member) {
                if (!isShownField(member.key()))
                    member.value() = Secret::mask();
            }
            return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
        }
    }
    return Secret::mask();
}

} // namespace Cozewi
