// SPDX-License-Identifier: MIT
#include "errorhint.h"

#include "text.h"

#include <cozewi/doctor.h>
#include <cozewi/envkeys.h>

#include <QtCore/QFileInfo>

namespace Cozewi::Cli {

using namespace Qt::Literals::StringLiterals;

namespace {

QStringList variablesOf(Stage stage)
{
    switch (stage) {
    case Stage::IdToken:
        return {EnvKeys::WorkloadIdentityClientId, EnvKeys::WorkloadIdentityClientSecret,
                EnvKeys::WorkloadIdentityTokenEndpoint, EnvKeys::ServerEnv};
    case Stage::AccessToken:
        return {EnvKeys::WorkloadIdentityClientId, EnvKeys::WorkloadAccessTokenEndpoint, EnvKeys::ServerEnv};
    case Stage::IntegrationCredential:
    case Stage::ProjectEnvVars:
        return {EnvKeys::OutboundAuthEndpoint, EnvKeys::ServerEnv};
    case Stage::Configuration:
    case Stage::SkillEnvironment:
    case Stage::Session:
        return {};
    }
    Q_UNREACHABLE();
}

/// A variable that is missing has been named; that another one was probably meant has not.
bool isTypingError(const Finding &finding)
{
    return finding.id.endsWith("-missing"_L1) && !finding.certain;
}

/// That an endpoint is http: is no reason for most failures, and the error tells where it is one.
bool mayBeTheCause(const Finding &finding)
{
    return finding.severity >= Finding::Severity::Warning && !finding.id.endsWith("-http"_L1);
}

} // namespace

QString joinedHints(const QString &first, const QString &second)
{
    if (first.isEmpty() || second.isEmpty())
        return first + second;
    return Text::tr("%1 %2", "two sentences; Chinese has no space between them").arg(first, second);
}

QString doctorsHint(const ErrorInfo &error, const Configuration &configuration)
{
    const bool isConfiguration = error.stage == Stage::Configuration;
    const QStringList names = isConfiguration ? error.variables : variablesOf(error.stage);
    if (names.isEmpty())
        return {};
    QString hints;
    for (const Finding &finding : checkConfiguration(configuration)) {
        const bool counts = isConfiguration ? isTypingError(finding) : mayBeTheCause(finding);
        const QString hint = isConfiguration ? finding.fix : finding.what;
        if (counts && names.contains(finding.variable) && !error.hint.contains(hint))
            hints = joinedHints(hints, hint);
    }
    return hints;
}

QString unreadFileHint()
{
    return QFileInfo(u".env"_s).isFile() ? Text::tr("There is a .env here; it is not read by itself: --env-file .env.")
                                         : QString();
}

} // namespace Cozewi::Cli
