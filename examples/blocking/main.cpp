// SPDX-License-Identifier: MIT
// Blocking calls. They may be made on any thread but the library's own.
#include <cozewi/client.h>

#include <QtCore/QCoreApplication>
#include <QtCore/QTextStream>

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    QTextStream out(stdout);
    QTextStream err(stderr);
    try {
        const Cozewi::Client client;
        const Cozewi::ProjectEnvVars variables = client.getProjectEnvVars();
        out << variables.size() << " variables: " << variables.keys().join(QStringLiteral(", ")) << Qt::endl;
        if (argc > 1) {
            const QString credential = client.getIntegrationCredential(QString::fromLocal8Bit(argv[1]));
            out << argv[1] << ": a credential of " << credential.size() << " characters" << Qt::endl;
        }
        return 0;
    } catch (const Cozewi::ConfigurationError &error) {
        err << error.what() << '\n' << error.hint() << Qt::endl; // nothing was sent
        return 3;
    } catch (const Cozewi::WorkloadIdentityError &error) {
        err << error.what() << '\n' << error.hint() << Qt::endl;
        if (error.isRetryable())
            err << "It may work later." << Qt::endl;
        return 1;
    }
}
