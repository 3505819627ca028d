// SPDX-License-Identifier: MIT
#pragma once

#include <cozewi/exchange.h>
#include <cozewi/transport.h>

namespace Cozewi {

/// Whether anybody listens to \a notifier: records are not made for nobody.
bool isObserved(const ExchangeNotifier &notifier);

/// The record of \a request before it is sent; redacted.
ExchangeRecord recordOf(Stage stage, const HttpRequest &request);
/// Adds what \a answer tells; \a shape and \a error come from whoever understood it. The secrets in
/// \a sent are taken out of what the server put into headers.
void addAnswer(ExchangeRecord &record, const HttpAnswer &answer, const QString &shape,
               const std::optional<ErrorInfo> &error, const Clock &clock, const QList<Secret> &sent);

/// The id by which the platform finds a request in its logs; empty where no header tells. The secrets in \a sent are
/// taken out of it.
QString requestIdOf(const HeaderList &headers, const QList<Secret> &sent);

/// A value of `Date` or `Retry-After` (RFC 9110 section 5.6.7); invalid where it is none.
QDateTime fromHttpDate(const QByteArray &value);

} // namespace Cozewi
