// SPDX-License-Identifier: MIT
#pragma once

#include "http/jsonanswer.h"

#include <cozewi/skill.h>
#include <cozewi/transport.h>

#include <variant>

/// The variables of a skill as they go over the wire (protocol.md, "skill environment").
namespace Cozewi {

HttpRequest skillRequest(const Skill &skill, const Configuration &configuration, const QUrl &endpoint);

std::variant<ProjectEnvVars, ErrorInfo> readSkillVariables(const QUrl &url, const HttpAnswer &answer,
                                                           const JsonAnswer &json, const QList<Secret> &sent);

} // namespace Cozewi
