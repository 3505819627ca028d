// SPDX-License-Identifier: MIT
#pragma once

#include <cozewi/header.h>
#include <cozewi/transport.h>

#include <QtCore/QString>
#include <QtCore/QUrl>

/// What may be shown of a request or an answer: what is on a list. Everything else is a mask.
namespace Cozewi {

/// The headers that hold an id by which the platform finds a request in its logs; lower case, the best one first.
const QByteArrayList &requestIdHeaders();
HeaderList redactedHeaders(const HeaderList &headers, const QList<Secret> &secrets = {});
/// Without user information and fragment. Of the query the names of its members stay, of the path what is words and
/// numbers: what looks like a token does not, nor what stands behind a "hook" and has a digit.
QUrl redactedUrl(const QUrl &url);
/// A form body or JSON body with the values that are no secret.
QString redactedBody(const HttpRequest &request);

} // namespace Cozewi
