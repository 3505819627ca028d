// SPDX-License-Identifier: MIT
// protocol.md, "skill environment".
#include <cozewi/skill.h>

#include "base/errorkinds.h"
#include "base/tr.h"
#include "config/exactjson.h"

#include <cozewi/envkeys.h>
#include <cozewi/logging.h>
#include <cozewi/text.h>

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QRegularExpression>
#include <QtCore/QSet>

#include <algorithm>

namespace Cozewi {

namespace {

// A list of skills is short; whatever is longer is something else.
constexpr qint64 maximumAgentFile = qint64{4} * 1024 * 1024;

[[noreturn]] void throwSkillProblem(const QString &message, const QString &hint)
{
    ErrorInfo info;
    info.type = ErrorType::ConfigurationError;
    info.kind = ErrorKinds::Configuration;
    info.message = message;
    info.hint = hint;
    throwError(info);
}

QString shownPath(const QString &path)
{
    return sanitizedText(path, 300);
}

QString withSlashes(QString path)
{
    path.replace(u'\\', u'/');
    static const QRegularExpression several(QStringLiteral("/{2,}"));
    return path.replace(several, QStringLiteral("/"));
}

struct AgentFolder {
    QString path;
    QString id;
};

/// The innermost agent above \a path.
std::optional<AgentFolder> agentAbove(const QString &path)
{
    static const QRegularExpression expression(QStringLiteral("^(.*/\\.coze/agents/([0-9]+))(?:/|$)"),
                                               QRegularExpression::DotMatchesEverythingOption);
    const QRegularExpressionMatch match = expression.match(path);
    if (!match.hasMatch())
        return std::nullopt;
    return AgentFolder{match.captured(1), match.captured(2)};
}

QByteArray readLimited(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        throwSkillProblem(Text::tr("%1: cannot be read: %2").arg(shownPath(path), file.errorString()),
                          Text::tr("run this where the agent is installed, as a user who may read its files"));
    }
    const QByteArray bytes = file.read(maximumAgentFile + 1);
    if (bytes.size() > maximumAgentFile)
        throwSkillProblem(Text::tr("%1: is too long to be an agent's file").arg(shownPath(path)), {});
    return bytes;
}

QJsonObject agentFile(const QString &path)
{
    const QJsonDocument document = QJsonDocument::fromJson(withLongIntegersAsText(readLimited(path)));
    if (!document.isObject()) {
        throwSkillProblem(Text::tr("%1: is no JSON object").arg(shownPath(path)),
                          Text::tr("install the agent again, so that the platform writes this file anew"));
    }
    return document.object();
}

/// "skillId", else "skillID"; a text or an integer.
QString idOf(const QJsonObject &skill)
{
    for (const QLatin1StringView name : {QLatin1StringView("skillId"), QLatin1StringView("skillID")}) {
        const QJsonValue value = skill.value(name);
        if (value.isString() && !value.toString().isEmpty())
            return value.toString();
        // Longer ones are texts by now.
        if (value.isDouble() && value.toDouble() == static_cast<double>(value.toInteger()))
            return QString::number(value.toInteger());
    }
    return {};
}

/// The first skill whose folder occurs in \a path.
QString skillOf(const QJsonArray &skills, const QString &path)
{
    for (const auto &entry : skills) {
        const QJsonObject skill = entry.toObject();
        const QString folder = withSlashes(skill.value(QLatin1StringView("relPath")).toString());
        const QString id = idOf(skill);
        if (!folder.isEmpty() && !id.isEmpty() && path.contains(folder))
            return id;
    }
    return {};
}

/// A file that is not there is the usual case; one that cannot be used is no reason to fail.
Secret ticketIn(const QString &path)
{
    QFile file(path);
    if (path.isEmpty() || !file.open(QIODevice::ReadOnly))
        return {};
    const QJsonValue ticket =
        QJsonDocument::fromJson(file.read(maximumAgentFile)).object().value(QLatin1StringView("IDENTITY_TICKET"));
    if (!ticket.isString())
        qCWarning(lcConfig).noquote() << shownPath(path) << "holds no IDENTITY_TICKET";
    return Secret::fromString(ticket.toString());
}

} // namespace

Skill::Skill() = default;

QString Skill::usualTicketFile()
{
    return QStringLiteral("/source/ticket.json");
}

Skill Skill::fromPath(const QString &path, const QString &ticketFile)
{
    const QFileInfo info(path);
    QString source = withSlashes(QDir::cleanPath(info.absoluteFilePath()));
    std::optional<AgentFolder> agent = agentAbove(source);
    if (!agent && info.exists()) { // perhaps through a link
        source = info.canonicalFilePath();
        agent = agentAbove(source);
    }
    if (!agent) {
        throwSkillProblem(Text::tr("%1: belongs to no agent").arg(shownPath(path)),
                          Text::tr("give the path of a skill's code, which lies below .coze/agents/<digits>/"));
    }
    const QString file = agent->path + QStringLiteral("/config.json");
    const QJsonObject object = agentFile(file);

    Skill skill;
    skill.m_agentId = agent->id;
    skill.m_agentFolder = agent->path;
    skill.m_personalToken = Secret::fromString(object.value(QLatin1StringView("patToken")).toString());
    if (skill.m_personalToken.isEmpty()) {
        throwSkillProblem(Text::tr("%1: has no `patToken`").arg(shownPath(file)),
                          Text::tr("install the agent again, so that the platform writes this file anew"));
    }
    const QByteArrayView token = skill.m_personalToken.revealView();
    if (std::any_of(token.begin(), token.end(), [](char c) { return static_cast<uchar>(c) < 0x21 || c == 0x7f; })) {
        throwSkillProblem(Text::tr("%1: the `patToken` holds white space or control characters").arg(shownPath(file)),
                          Text::tr("install the agent again, so that the platform writes this file anew"));
    }
    skill.m_skillId = skillOf(object.value(QLatin1StringView("skills")).toArray(), source);
    if (skill.m_skillId.isEmpty()) {
        throwSkillProblem(Text::tr("%1: none of the agent's skills lies at %2").arg(shownPath(file), shownPath(source)),
                          Text::tr("compare the `relPath` of its skills with the path"));
    }
    skill.m_identityTicket = ticketIn(ticketFile);
    return skill;
}

QString Skill::agentId() const
{
    return m_agentId;
}

QString Skill::skillId() const
{
    return m_skillId;
}

QString Skill::agentFolder() const
{
    return m_agentFolder;
}

Secret Skill::personalToken() const
{
    return m_personalToken;
}

Secret Skill::identityTicket() const
{
    return m_identityTicket;
}

ProjectEnvVars effectiveSkillVariables(const ProjectEnvVars &variables, const Environment &environment)
{
    const bool keepsProxy = environment.contains(EnvKeys::OutboundAuthProxy);
    const bool keepsCa = environment.contains(EnvKeys::OutboundAuthProxyCaPath);
    const bool bringsCaText = !variables.value(EnvKeys::OutboundAuthProxyCa).isEmpty();
    const auto isKept = [&](const QString &name) {
        if (name == EnvKeys::OutboundAuthProxy)
            return keepsProxy;
        // The text would win over the path that is to be kept.
        if (name == EnvKeys::OutboundAuthProxyCa)
            return keepsCa;
        return name == EnvKeys::OutboundAuthProxyCaPath && (keepsCa || bringsCaText);
    };
    QList<ProjectEnvVar> effective;
    QSet<QString> seen;
    for (const ProjectEnvVar &variable : variables) {
        if (!isKept(variable.key()) && !seen.contains(variable.key()))
            effective.append(variable);
        seen.insert(variable.key());
    }
    return ProjectEnvVars(std::move(effective));
}

Environment withSkillVariables(const Environment &environment, const ProjectEnvVars &variables)
{
    Environment result = environment;
    for (const ProjectEnvVar &variable : effectiveSkillVariables(variables, environment))
        result.set(variable.key(), variable.value());
    return result;
}

} // namespace Cozewi
