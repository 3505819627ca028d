// SPDX-License-Identifier: MIT
#pragma once

#include <cozewi/secret.h>
#include <cozewi/transport.h>

#include <QtCore/QJsonObject>
#include <QtCore/QString>

namespace Cozewi {

/// A body read as the JSON object that every answer of the protocol is.
struct JsonAnswer {
    enum class Problem { None, Empty, HtmlPage, NotJson, TooDeep, NotAnObject };
    Problem problem = Problem::None;
    QJsonObject object;
    /// What the body is, without its content: `{access_token: string of 1832, expires_in: number}`,
    /// "HTML page of 5120 bytes", "text of 12 bytes".
    QString shape;
};

/// The secrets in \a sent are taken out of names in the shape. A byte order mark is skipped and of duplicate members
/// the last wins, as the reference does. Nesting over 32 levels is refused before it is parsed.
JsonAnswer readJson(const HttpAnswer &answer, const QList<Secret> &sent);

} // namespace Cozewi
