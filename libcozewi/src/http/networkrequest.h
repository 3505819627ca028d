// SPDX-License-Identifier: MIT
#pragma once

#include <cozewi/transport.h>

#include <QtNetwork/QNetworkRequest>

namespace Cozewi {

/// \a request as QNetworkAccessManager takes it, with everything off that it would do by itself: redirects,
/// HTTP/2, cookies, authentication, caches, content codings.
QNetworkRequest networkRequestFor(const HttpRequest &request, const QUrl &url);
/// The TLS configuration for the target; verification is on, whatever the program's default says.
QSslConfiguration targetTls(const Route &route);
/// Whether QNetworkAccessManager may send \a request again when a connection breaks.
bool mayBeRepeated(const HttpRequest &request);

} // namespace Cozewi
