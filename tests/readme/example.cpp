// SPDX-License-Identifier: MIT
#include <cozewi/client.h>

#include <QtCore/QCoreApplication>
#include <QtCore/QDebug>

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    try {
        const Cozewi::Client client; // from the environment of this process
        for (const Cozewi::ProjectEnvVar &variable : client.getProjectEnvVars())
            qInfo() << variable.key() << variable.secret(); // a Secret prints as a mask
    } catch (const Cozewi::WorkloadIdentityError &error) {
        qCritical() << error.what() << error.hint();
        return 1;
    }
}
