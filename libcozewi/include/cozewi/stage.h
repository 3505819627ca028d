// SPDX-License-Identifier: MIT
#pragma once

#include <cozewi/export.h>

#include <QtCore/QString>

namespace Cozewi {

/// Which part of the protocol something is about.
enum class Stage {
    Configuration, ///< reading the variables; nothing was sent
    IdToken, ///< step 1, OAuth 2.0 client credentials (RFC 6749 section 4.4)
    AccessToken, ///< step 2, token exchange (RFC 8693)
    IntegrationCredential, ///< step 3
    ProjectEnvVars, ///< step 4
    Session, ///< a request through the outbound proxy
    SkillEnvironment, ///< the variables of a skill
};

/// The name that JSON output and logs use, never translated: "configuration", "id_token",
/// "access_token", "integration_credential", "project_env_vars", "session",
/// "skill_environment".
COZEWI_EXPORT QString stageName(Stage stage);
/// The name for people, in the language of the application: "step 1 (ID token)".
COZEWI_EXPORT QString stageTitle(Stage stage);

} // namespace Cozewi
