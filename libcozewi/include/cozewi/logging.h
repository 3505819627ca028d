// SPDX-License-Identifier: MIT
#pragma once

#include <cozewi/export.h>

#include <QtCore/QLoggingCategory>

// The categories of the library, for QT_LOGGING_RULES. Names, hosts and shapes are logged; values never.
namespace Cozewi {

COZEWI_EXPORT Q_DECLARE_LOGGING_CATEGORY(lcConfig) // cozewi.config: where variables came from, what is wrong
    COZEWI_EXPORT Q_DECLARE_LOGGING_CATEGORY(lcHttp) // cozewi.http: requests, connections, timers
    COZEWI_EXPORT Q_DECLARE_LOGGING_CATEGORY(lcToken) // cozewi.token: exchanges, cache, cool-downs
    COZEWI_EXPORT Q_DECLARE_LOGGING_CATEGORY(lcApi) // cozewi.api: integration credentials and project variables
    COZEWI_EXPORT Q_DECLARE_LOGGING_CATEGORY(lcSession) // cozewi.session: the outbound proxy, hop by hop

} // namespace Cozewi
