// SPDX-License-Identifier: MIT
#pragma once

#include <cozewi/export.h>

#include <QtCore/QString>
#include <QtCore/QStringView>

namespace Cozewi {

/// What a value looks like, told without revealing it.
struct ValueKind {
    /// The kinds of values.
    enum class Type { Empty, Text, Url, Json, Pem, Number, Flag };
    /// Which kind it is.
    Type type = Type::Text;
    /// For people, in the language of the application: "URL · postgres · db.example.com",
    /// "JSON · 7 members", "PEM · certificate, until 2027-03-01", "number". Host names at most; no
    /// user, password, path or content.
    QString summary;
    /// False where it looks broken: JSON that does not parse, PEM that is cut or expired.
    bool valid = true;
};

[[nodiscard]] COZEWI_EXPORT ValueKind valueKind(QStringView value);

} // namespace Cozewi
