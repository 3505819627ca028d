// SPDX-License-Identifier: MIT
#pragma once

#include <cozewi/environment.h>
#include <cozewi/exchange.h>
#include <cozewi/export.h>

#include <QtCore/QJsonObject>
#include <QtCore/QList>
#include <QtCore/QString>

namespace Cozewi {

/**
 * The same request as a curl command for bash, one option a line. It holds no secret: where the request has one,
 * the command names a shell variable. The client secret and the proxy's ticket and CA come from the variables of the
 * platform, an access token from COZE_ACCESS_TOKEN or, where that is not set, from `cozewi token`. What nobody keeps
 * (an ID token, the body of a session's request, values of a query) is a variable that the shell asks for by name,
 * before anything is sent. No secret becomes an argument of curl, which every user of the machine could read.
 * \a environment tells which of the proxy's variables are in use; none of its values is written.
 */
[[nodiscard]] COZEWI_EXPORT QString toCurl(const ExchangeRecord &record, const Environment &environment = {});

/**
 * The exchanges as a HAR 1.2 log, which browsers and HTTP tools open. As sanitised as the records are: secrets are
 * masks, bodies of answers are shapes. A phase that did not happen or that cannot be told apart is -1; for direct
 * https: TCP and TLS are one number, under `connect`.
 */
[[nodiscard]] COZEWI_EXPORT QJsonObject toHar(const QList<ExchangeRecord> &records);

} // namespace Cozewi
