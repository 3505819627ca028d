// SPDX-License-Identifier: MIT
#pragma once

#include <cozewi/client.h>
#include <cozewi/environment.h>
#include <cozewi/export.h>
#include <cozewi/projectenvvars.h>
#include <cozewi/secret.h>

#include <QtCore/QFuture>
#include <QtCore/QString>

namespace Cozewi {

/**
 * A skill of an agent, as newer platforms lay them out: code below `…/.coze/agents/<digits>/`, beside a
 * `config.json` that names the agent's skills and holds its token. A value; reentrant; copies are cheap.
 */
class COZEWI_EXPORT Skill {
public:
    /// Where the platform leaves the identity ticket.
    static QString usualTicketFile();

    /**
     * The skill that the code at \a path (a file or a folder) belongs to: reads `config.json` of the innermost
     * agent above it and, where there is one, \a ticketFile. Blocks while it reads; sends nothing. Throws
     * ConfigurationError where \a path lies below no agent, where the agent's file cannot be used, and where none of
     * its skills has this code.
     */
    static Skill fromPath(const QString &path, const QString &ticketFile = usualTicketFile());

    /// No skill.
    Skill();

    /// Digits.
    [[nodiscard]] QString agentId() const;
    /// As it stands in the agent's file; a number keeps all its digits.
    [[nodiscard]] QString skillId() const;
    /// The agent's folder: `…/.coze/agents/<digits>`.
    [[nodiscard]] QString agentFolder() const;
    /// The agent's personal access token.
    [[nodiscard]] Secret personalToken() const;
    /// Empty where there is none.
    [[nodiscard]] Secret identityTicket() const;

private:
    QString m_agentId;
    QString m_skillId;
    QString m_agentFolder;
    Secret m_personalToken;
    Secret m_identityTicket;
};

/**
 * Asks for the variables of \a skill, sorted by name. Travels as the four steps do, at
 * COZE_SKILL_ENV_ENDPOINT or the platform's own address, and without the lane's headers; of the variables of the
 * identity it needs none. Gives up after 10 seconds, or after ClientOptions::timeouts where those are shorter. Never
 * blocks and never throws; the future carries ConfigurationError and ApiError (Stage::SkillEnvironment).
 */
[[nodiscard]] COZEWI_EXPORT QFuture<ProjectEnvVars>
requestSkillVariables(const Skill &skill, const Configuration &configuration = {}, const ClientOptions &options = {});
/// The same, blocking; throws.
[[nodiscard]] COZEWI_EXPORT ProjectEnvVars getSkillVariables(const Skill &skill,
                                                             const Configuration &configuration = {},
                                                             const ClientOptions &options = {});

/**
 * Those of \a variables that take effect over \a environment. Left out are COZE_OUTBOUND_AUTH_PROXY where it is set
 * already; the CA, as text and as path, where COZE_OUTBOUND_AUTH_PROXY_CA_PATH is set already; and a CA path that
 * comes together with the CA's text. Of names that come twice the first stays.
 */
[[nodiscard]] COZEWI_EXPORT ProjectEnvVars effectiveSkillVariables(const ProjectEnvVars &variables,
                                                                   const Environment &environment);
/// \a environment with effectiveSkillVariables() over it. The environment of the process is left alone.
[[nodiscard]] COZEWI_EXPORT Environment withSkillVariables(const Environment &environment,
                                                           const ProjectEnvVars &variables);

} // namespace Cozewi
