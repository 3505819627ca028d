// SPDX-License-Identifier: MIT
#include <cozewi/stage.h>

#include "base/tr.h"

namespace Cozewi {

QString stageName(Stage stage)
{
    switch (stage) {
    case Stage::Configuration:
        return QStringLiteral("configuration");
    case Stage::IdToken:
        return QStringLiteral("id_token");
    case Stage::AccessToken:
        return QStringLiteral("access_token");
    case Stage::IntegrationCredential:
        return QStringLiteral("integration_credential");
    case Stage::ProjectEnvVars:
        return QStringLiteral("project_env_vars");
    case Stage::Session:
        return QStringLiteral("session");
    case Stage::SkillEnvironment:
        return QStringLiteral("skill_environment");
    }
    Q_UNREACHABLE();
}

QString stageTitle(Stage stage)
{
    switch (stage) {
    case Stage::Configuration:
        return Text::tr("configuration");
    case Stage::IdToken:
        return Text::tr("step 1 (ID token)");
    case Stage::AccessToken:
        return Text::tr("step 2 (access token)");
    case Stage::IntegrationCredential:
        return Text::tr("step 3 (integration credential)");
    case Stage::ProjectEnvVars:
        return Text::tr("step 4 (project variables)");
    case Stage::Session:
        return Text::tr("request through the outbound proxy");
    case Stage::SkillEnvironment:
        return Text::tr("variables of the skill");
    }
    Q_UNREACHABLE();
}

} // namespace Cozewi
