// SPDX-License-Identifier: MIT
#pragma once

#include "http/jsonanswer.h"

#include <cozewi/configuration.h>
#include <cozewi/errors.h>
#include <cozewi/integrationcredential.h>
#include <cozewi/projectenvvars.h>
#include <cozewi/transport.h>

#include <variant>

/// Steps 3 and 4 as they go over the wire (protocol.md).
namespace Cozewi {

HttpRequest credentialRequest(const Configuration &configuration, const Secret &accessToken, const QString &name);
HttpRequest envVarsRequest(const Configuration &configuration, const Secret &accessToken);

/// What the answer of step 3 or 4 holds, or why it is a failure. \a sent are the secrets of the request.
std::variant<IntegrationCredential, ErrorInfo> readCredential(const QString &name, const QUrl &url,
                                                              const HttpAnswer &answer, const JsonAnswer &json,
                                                              const QList<Secret> &sent);
std::variant<ProjectEnvVars, ErrorInfo> readEnvVars(const QUrl &url, const HttpAnswer &answer, const JsonAnswer &json,
                                                    const QList<Secret> &sent);

} // namespace Cozewi
