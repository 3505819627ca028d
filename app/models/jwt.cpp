// SPDX-License-Identifier: MIT
#include "models/jwt.h"

#include <QtCore/QByteArray>
#include <QtCore/QJsonDocument>

namespace Inspector {

namespace {

std::optional<QJsonObject> decodePart(QByteArrayView part)
{
    const auto decoded = QByteArray::fromBase64Encoding(part.toByteArray(),
                                                        QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals
                                                            | QByteArray::AbortOnBase64DecodingErrors);
    if (decoded.decodingStatus != QByteArray::Base64DecodingStatus::Ok)
        return std::nullopt;
    const QJsonDocument document = QJsonDocument::fromJson(decoded.decoded);
    if (!document.isObject())
        return std::nullopt;
    return document.object();
}

} // namespace

std::optional<Jwt> decodeJwt(QByteArrayView token)
{
    // RFC 7519 section 7.2; the compact form has three parts.
    const qsizetype first = token.indexOf('.');
    const qsizetype second = first < 0 ? -1 : token.indexOf('.', first + 1);
    if (second < 0 || token.indexOf('.', second + 1) >= 0)
        return std::nullopt;
    const auto header = decodePart(token.first(first));
    const auto claims = decodePart(token.sliced(first + 1, second - first - 1));
    if (!header || !claims)
        return std::nullopt;
    return Jwt{*header, *claims};
}

} // namespace Inspector
