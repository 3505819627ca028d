// SPDX-License-Identifier: MIT
#include <cozewi/logging.h>

namespace Cozewi {

// Quiet by default: a library does not write into the log of its host unless something is wrong.
Q_LOGGING_CATEGORY(lcConfig, "cozewi.config", QtWarningMsg)
Q_LOGGING_CATEGORY(lcHttp, "cozewi.http", QtWarningMsg)
Q_LOGGING_CATEGORY(lcToken, "cozewi.token", QtWarningMsg)
Q_LOGGING_CATEGORY(lcApi, "cozewi.api", QtWarningMsg)
Q_LOGGING_CATEGORY(lcSession, "cozewi.session", QtWarningMsg)

} // namespace Cozewi
