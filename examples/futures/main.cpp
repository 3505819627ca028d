// SPDX-License-Identifier: MIT
// Futures: three calls at the same time, one exchange for all of them, and nothing blocks.
#include <cozewi/client.h>

#include <QtCore/QCoreApplication>
#include <QtCore/QFuture>
#include <QtCore/QTextStream>

using Cozewi::AccessToken;
using Cozewi::IntegrationCredential;
using Cozewi::ProjectEnvVars;

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const Cozewi::Client client{Cozewi::Configuration()}; // never throws; the futures carry the errors

    const QFuture<QString> token = client.requestAccessToken().then([](const AccessToken &token) {
        return QStringLiteral("token: %1 s left").arg(token.timeLeft().count() / 1000);
    });
    const QFuture<QString> variables = client.requestProjectEnvVars().then(
        [](const ProjectEnvVars &variables) { return QStringLiteral("variables: %1").arg(variables.size()); });
    // An error of this one alone has an answer of its own.
    const QFuture<QString> credential = client.requestIntegrationCredential(QStringLiteral("integration-wechat-bot"))
                                            .then([](const IntegrationCredential &credential) {
                                                return QStringLiteral("credential: ") + credential.name();
                                            })
                                            .onFailed([](const Cozewi::ApiError &error) {
                                                return QStringLiteral("no credential: ") + error.message();
                                            });

    QList<QFuture<QString>> all{token, variables, credential};
    QtFuture::whenAll(all.begin(), all.end()).then(&application, [](const QList<QFuture<QString>> &answers) {
        int exitCode = 0;
        for (QFuture<QString> answer : answers) {
            try {
                answer.waitForFinished(); // it has finished; this rethrows what went wrong
                QTextStream(stdout) << answer.result() << Qt::endl;
            } catch (const Cozewi::WorkloadIdentityError &error) {
                QTextStream(stderr) << error.what() << Qt::endl;
                exitCode = 1;
            }
        }
        QCoreApplication::exit(exitCode);
    });
    return QCoreApplication::exec();
}
