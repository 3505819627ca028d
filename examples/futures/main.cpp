// SPDX-License-Identifier: MIT
// Futures: three calls at the same time, one exchange for all of them, and nothing blocks.
#include <cozewi/client.h>
#include <cozewi/future.h>

#include <QtCore/QCoreApplication>
#include <QtCore/QTextStream>

using Cozewi::AccessToken;
using Cozewi::IntegrationCredential;
using Cozewi::ProjectEnvVars;
using Cozewi::WorkloadIdentityError;

namespace {

/// Ends the program after the last of three answers.
class Answers {
public:
    void add(const QString &line)
    {
        QTextStream(stdout) << line << Qt::endl;
        count();
    }
    void fail(const WorkloadIdentityError &error)
    {
        QTextStream(stderr) << error.what() << Qt::endl;
        m_exitCode = 1;
        count();
    }

private:
    void count()
    {
        if (--m_open == 0)
            QCoreApplication::exit(m_exitCode);
    }

    int m_open = 3;
    int m_exitCode = 0;
};

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const Cozewi::Client client{Cozewi::Configuration()}; // never throws; the futures carry the errors
    Answers answers;
    const auto failed = [&answers](const WorkloadIdentityError &error) { answers.fail(error); };

    Cozewi::whenDone(
        client.requestAccessToken(), &application,
        [&](const AccessToken &token) {
            answers.add(QStringLiteral("token: %1 s left").arg(token.timeLeft().count() / 1000));
        },
        failed);
    Cozewi::whenDone(
        client.requestProjectEnvVars(), &application,
        [&](const ProjectEnvVars &variables) { answers.add(QStringLiteral("variables: %1").arg(variables.size())); },
        failed);
    Cozewi::whenDone(
        client.requestIntegrationCredential(QStringLiteral("integration-wechat-bot")), &application,
        [&](const IntegrationCredential &credential) {
            answers.add(QStringLiteral("credential: ") + credential.name());
        },
        [&](const WorkloadIdentityError &error) {
            // Of this call alone: the integration may not be enabled for the project.
            if (error.info().type == Cozewi::ErrorType::ApiError)
                answers.add(QStringLiteral("no credential: ") + error.message());
            else
                answers.fail(error);
        });
    return QCoreApplication::exec();
}
