// SPDX-License-Identifier: MIT
#include "binary.h"

using namespace Qt::Literals::StringLiterals;
using namespace Cozewi;

namespace {

Ran finish(QProcess &process)
{
    constexpr int patience = 60000;
    process.closeWriteChannel();
    if (!process.waitForFinished(patience)) {
        process.kill();
        process.waitForFinished();
        return {-1, process.readAllStandardOutput(), process.readAllStandardError()};
    }
    const int code = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
    return {code, process.readAllStandardOutput(), process.readAllStandardError()};
}

} // namespace

QString toolPath()
{
    return QStringLiteral(COZEWI_TOOL);
}

QProcessEnvironment processEnvironment(const Environment &environment)
{
    QProcessEnvironment result;
    // Sanitizers are told by variables of their own what is no error of ours.
    for (const QString &name : QProcessEnvironment::systemEnvironment().keys()) {
        if (name == "PATH"_L1 || name.endsWith("SAN_OPTIONS"_L1))
            result.insert(name, qEnvironmentVariable(name.toUtf8().constData()));
    }
    for (const QString &name : environment.names())
        result.insert(name, environment.value(name));
    return result;
}

Ran runBinary(const QStringList &arguments, const Environment &environment)
{
    QProcess process;
    process.setProcessEnvironment(processEnvironment(environment));
    process.start(toolPath(), arguments);
    return finish(process);
}

Ran runShell(const QString &script, const Environment &environment)
{
    QProcess process;
    QProcessEnvironment variables = processEnvironment(environment);
    variables.insert(u"COZEWI"_s, toolPath());
    process.setProcessEnvironment(variables);
    process.start(u"/bin/sh"_s, {u"-c"_s, script});
    return finish(process);
}

PlatformServer::PlatformServer(const Platform &platform)
    : m_platform(platform)
    , m_server([this](const Testing::RecordedRequest &request) {
        const Platform::Answer answer = m_platform.answerTo(request.path(), request.body);
        return Testing::HttpResponse::json(answer.json, answer.status);
    })
{
}

Environment PlatformServer::environment() const
{
    return m_platform.environment(m_server.origin());
}
