// SPDX-License-Identifier: MIT
#include "inprocess.h"

#include "context.h"
#include "output.h"
#include "tool.h"

using namespace Qt::Literals::StringLiterals;
using namespace Cozewi;

InProcess::InProcess()
    : InProcess(Platform())
{
}

InProcess::InProcess(const Platform &initial)
    : platform(initial)
    , environment(platform.environment(u"http://platform.test"_s))
{
    script->setHandler([this](const HttpRequest &request) {
        const Platform::Answer answer = platform.answerTo(request.url.path().toUtf8(), request.body.revealUtf8());
        return Testing::jsonAnswer(answer.json, answer.status);
    });
    m_runtime = Runtime::create(Clock::system(), script->factory());
}

Ran InProcess::run(const QString &line)
{
    Cli::ByteStrings arguments;
    for (const QString &word : line.split(u' ', Qt::SkipEmptyParts))
        arguments.append(word.toUtf8());
    return run(arguments);
}

Ran InProcess::run(const Cli::ByteStrings &arguments)
{
    Cli::BufferOutput out;
    Cli::BufferOutput err;
    Cli::Context context{
        .out = out,
        .err = err,
        .environment = environment,
        .inherited = inherited,
        .execute =
            [this](const auto &command, const auto &variables) {
                executed = command;
                executedWith = variables;
                return executeError;
            },
        .waitForSignal = [this](std::chrono::milliseconds) { return signalSource(); },
        .runtime = needsNetwork || arguments.contains("--demo") ? m_network : m_runtime,
    };
    const int code = Cli::run(arguments, context);
    return {code, out.bytes(), err.bytes()};
}
