// SPDX-License-Identifier: MIT
// Coroutines: co_await takes the futures as they are.
#include <cozewi/client.h>

#include <QCoroFuture>
#include <QCoroTask>

#include <QtCore/QCoreApplication>
#include <QtCore/QTextStream>
#include <QtCore/QTimer>

namespace {

// By value: a coroutine may outlive what its caller refers to.
QCoro::Task<int> report(Cozewi::Client client)
{
    try {
        const Cozewi::AccessToken token = co_await client.requestAccessToken();
        const Cozewi::ProjectEnvVars variables = co_await client.requestProjectEnvVars();
        QTextStream(stdout) << token.timeLeft().count() / 1000 << " s left, " << variables.size() << " variables"
                            << Qt::endl;
        co_return 0;
    } catch (const Cozewi::WorkloadIdentityError &error) {
        QTextStream(stderr) << error.what() << Qt::endl;
        co_return 1;
    }
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    QTimer::singleShot(0, &application, []() -> QCoro::Task<> {
        const int exitCode = co_await report(Cozewi::Client{Cozewi::Configuration()});
        QCoreApplication::exit(exitCode);
    });
    return QCoreApplication::exec();
}
