// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QByteArrayView>
#include <QtCore/QJsonObject>

#include <optional>

namespace Inspector {

/// Header and claims of a JSON Web Token (RFC 7519). The signature is not looked at.
struct Jwt {
    QJsonObject header;
    QJsonObject claims;
};

/// Not set where \a token is opaque.
std::optional<Jwt> decodeJwt(QByteArrayView token);

} // namespace Inspector
