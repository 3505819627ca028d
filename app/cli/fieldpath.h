// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QByteArrayView>
#include <QtCore/QJsonValue>
#include <QtCore/QString>

#include <optional>

namespace Cozewi::Cli {

/// What a path led to, or why it led nowhere.
struct FieldResult {
    std::optional<QJsonValue> value;
    /// Names that there are, or that it is no JSON; never a value. Translated.
    QString problem;
};

/// The member of \a json at \a path: names joined by dots, numbers index arrays ("a.b.1").
[[nodiscard]] FieldResult fieldOf(QByteArrayView json, const QString &path);

/// A string as it is, anything else as compact JSON.
[[nodiscard]] QByteArray rawJson(const QJsonValue &value);

} // namespace Cozewi::Cli
