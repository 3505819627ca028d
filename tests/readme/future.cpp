// SPDX-License-Identifier: MIT
#include <cozewi/client.h>
#include <cozewi/future.h>

#include <QtCore/QCoreApplication>
#include <QtCore/QDebug>

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const Cozewi::Client client{Cozewi::Configuration()};
    Cozewi::whenDone(
        client.requestAccessToken(), &application,
        [](const Cozewi::AccessToken &token) {
            qInfo() << token.tokenType() << token.timeLeft().count() / 1000 << "s left";
            QCoreApplication::quit();
        },
        [](const Cozewi::WorkloadIdentityError &error) {
            qCritical() << error.what() << error.hint();
            QCoreApplication::exit(1);
        });
    return QCoreApplication::exec();
}
