// SPDX-License-Identifier: MIT
#include "commands.h"
#include "fieldpath.h"
#include "suggestion.h"

#include <cozewi/future.h>

#include <vector>

namespace Cozewi::Cli {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Asks for all at once, so that they share one token and one wait.
std::vector<IntegrationCredential> credentialsOf(const QStringList &names, const Client &client)
{
    std::vector<QFuture<IntegrationCredential>> requests;
    requests.reserve(static_cast<size_t>(names.size()));
    for (const QString &name : names)
        requests.push_back(client.requestIntegrationCredential(name));
    std::vector<IntegrationCredential> credentials;
    credentials.reserve(requests.size());
    for (const QFuture<IntegrationCredential> &request : requests)
        credentials.push_back(waitFor(request));
    return credentials;
}

QJsonValue field(const IntegrationCredential &credential, const QString &path)
{
    const FieldResult result = fieldOf(credential.value().revealView(), path);
    if (!result.value) {
        throw Failure{AnswerIsNo, Text::tr("credential '%1': %2").arg(shownWord(credential.name()), result.problem)};
    }
    return *result.value;
}

class CredentialCommand final : public Command {
public:
    [[nodiscard]] QString name() const override { return u"credential"_s; }
    [[nodiscard]] QString arguments() const override { return u"NAME…"_s; }
    [[nodiscard]] int maximumArguments() const override { return -1; }
    [[nodiscard]] QString summary() const override { return Text::tr("Print credentials of integrations"); }
    [[nodiscard]] QString details() const override
    {
        return Text::tr("The credentials are printed as they came, one per line, all or none. "
                        "With --json they are an object: {\"NAME\": \"credential\", …}.");
    }
    [[nodiscard]] OptionSpecs options() const override
    {
        return {{"field", "PATH",
                 QT_TRANSLATE_NOOP("cozewi",
                                   "Print one member of a JSON credential: names joined by dots, numbers "
                                   "index lists (a.b.1). Strings are printed raw, anything else as JSON.")}};
    }
    [[nodiscard]] QList<Example> examples() const override
    {
        return {
            {"cozewi credential integration-wechat-bot --field webhook_key",
             QT_TRANSLATE_NOOP("cozewi", "One member of one credential.")},
            {"cozewi credential --json integration-feishu-base integration-volcano-ark",
             QT_TRANSLATE_NOOP("cozewi", "Two credentials as one object.")},
        };
    }

    [[nodiscard]] int run(Invocation &invocation) const override
    {
        const QStringList names = invocation.arguments();
        if (names.isEmpty() || names.contains(QString()))
            throw UsageError{Text::tr("which integration? For example: %1").arg("integration-feishu-base"_L1)};
        const QString path = invocation.value(u"field"_s);
        if (invocation.isSet(u"field"_s) && path.isEmpty())
            throw UsageError{Text::tr("--field takes a path, for example a.b.1")};

        const std::vector<IntegrationCredential> credentials = credentialsOf(names, invocation.client());
        QJsonObject object;
        QByteArray lines;
        for (const IntegrationCredential &credential : credentials) {
            const QJsonValue value =
                path.isEmpty() ? QJsonValue(credential.value().revealString()) : field(credential, path);
            object.insert(credential.name(), value);
            lines += (path.isEmpty() ? credential.value().revealUtf8() : rawJson(value)) + '\n';
        }
        if (invocation.wantsJson())
            invocation.printJson(object);
        else
            invocation.print(lines);
        return Fine;
    }
};

} // namespace

std::unique_ptr<Command> makeCredentialCommand()
{
    return std::make_unique<CredentialCommand>();
}

} // namespace Cozewi::Cli
