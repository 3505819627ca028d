// SPDX-License-Identifier: MIT
#pragma once

#include <cozewi/transport.h>

#include <QtCore/QString>
#include <QtCore/QUrl>

#include <optional>

class QNetworkReply;
class QSslConfiguration;
class QSslError;

namespace Cozewi {

/// scheme://host:port of \a url, always with the port, for queues and for messages.
QString originOf(const QUrl &url);
/// The port of \a url, or the scheme's own.
int portOf(const QUrl &url);

/// Why \a request must not be sent (scheme, host, user information, control characters in headers);
/// empty where it may be. In English: it is a bug of ours or of the caller.
QString problemOf(const HttpRequest &request);
/// A name of a method or a header field (RFC 9110 section 5.6.2).
bool isToken(QByteArrayView text);
/// Whether \a header can be written without becoming something else.
bool isSound(const Header &header);

/// What \a reply, which has finished, failed with; nothing where there is an HTTP answer of any status.
/// \a hop is where it was. Qt's own error strings hold the URL and are never used.
std::optional<TransportFailure> failureOf(const QNetworkReply &reply, const QString &hop, bool proxied);
/// A connection that ended too soon at \a hop, with \a status where a head had arrived. Where the request went out
/// and nothing that is HTTP came back it need not have been cut: Qt says the same of a line that it cannot read.
TransportFailure lostFailure(const QString &hop, int status);
TransportFailure tlsFailure(const QList<QSslError> &errors);
TlsInfo tlsInfoOf(const QSslConfiguration &configuration);

} // namespace Cozewi
