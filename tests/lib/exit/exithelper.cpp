// SPDX-License-Identifier: MIT
// exit-helper WAY ORIGIN: uses the library against ORIGIN and ends in the way that is asked for. Prints
// what it found out, one word a line; "leaving" just before it ends.
#include <cozewi/client.h>
#include <cozewi/envkeys.h>
#include <cozewi/future.h>
#include <cozewi/runtime.h>

#include <QtCore/QCoreApplication>
#include <QtCore/QThread>

#include <atomic>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <functional>
#include <map>
#include <string>
#include <thread>
#include <vector>

#include <sys/wait.h>
#include <unistd.h>

using namespace Cozewi;
using namespace std::chrono_literals;

namespace {

int argumentCount = 0;
char **arguments = nullptr;

void say(const char *word)
{
    std::printf("%s\n", word);
    std::fflush(stdout);
}

Configuration configuration(const char *host = nullptr)
{
    const QString origin = host != nullptr ? QString::fromUtf8(host) : QString::fromUtf8(arguments[2]);
    Environment environment;
    environment.set(EnvKeys::WorkloadIdentityClientId, QStringLiteral("wl-1"));
    environment.set(EnvKeys::WorkloadIdentityClientSecret, QStringLiteral("secret"));
    environment.set(EnvKeys::WorkloadIdentityTokenEndpoint, origin + QStringLiteral("/token"));
    environment.set(EnvKeys::WorkloadAccessTokenEndpoint, origin + QStringLiteral("/access-token"));
    environment.set(EnvKeys::OutboundAuthEndpoint, origin + QStringLiteral("/api"));
    return Configuration(environment);
}

// Tells how a blocking call ends.
void callAndSay(const Client &client)
{
    try {
        say(client.getAccessToken().isEmpty() ? "empty" : "token");
    } catch (const ConfigurationError &error) {
        say("configuration");
        say(error.message().isEmpty() || error.hint().isEmpty() ? "no-hint" : "hint");
    } catch (const WorkloadIdentityError &error) {
        say(qPrintable(error.info().kind));
    }
}

// Something of each kind under way: an exchange, and what waits for it.
void beginRequests(const Client &client)
{
    for (int i = 0; i < 3; ++i) {
        (void)client.requestAccessToken();
        (void)client.requestProjectEnvVars();
    }
    // At another moment of the exchange each time.
    std::this_thread::sleep_for(std::chrono::microseconds(500) * std::atoi(arguments[3]));
}

int returnFromMain()
{
    QCoreApplication application(argumentCount, arguments);
    beginRequests(Client(configuration()));
    say("leaving");
    return 0;
}

int callExit()
{
    QCoreApplication application(argumentCount, arguments);
    beginRequests(Client(configuration()));
    say("leaving");
    std::exit(0);
}

int callExitInThread()
{
    QCoreApplication application(argumentCount, arguments);
    std::thread([] {
        callAndSay(Client(configuration()));
        ClientOptions options;
        options.runtime = Runtime::create();
        beginRequests(Client(configuration(), options));
        say("leaving");
        std::exit(0);
    }).detach();
    std::this_thread::sleep_for(30s);
    return 1;
}

int leakApplication()
{
    new QCoreApplication(argumentCount, arguments);
    beginRequests(Client(configuration()));
    say("leaving");
    return 0;
}

int exitInAnswer()
{
    QCoreApplication application(argumentCount, arguments);
    const Client client(configuration());
    auto future = client.requestAccessToken().then([](const QFuture<AccessToken> &) {
        say("leaving");
        std::exit(0);
    });
    std::this_thread::sleep_for(30s);
    return 1;
}

struct LateUser {
    const Client *client = nullptr;
    ~LateUser()
    {
        if (client == nullptr)
            return;
        callAndSay(*client);
        QFuture<ProjectEnvVars> future = client->requestProjectEnvVars();
        try {
            (void)waitFor(future);
        } catch (const ConfigurationError &) {
            say("configuration");
        } catch (const WorkloadIdentityError &) {
            say("other");
        }
    }
};

LateUser &lateUser()
{
    static LateUser user;
    return user;
}

int useLate(bool leakIt)
{
    // Made before the library registers anything, so destroyed after.
    LateUser &user = lateUser();
    auto *application = new QCoreApplication(argumentCount, arguments);
    user.client = new Client(configuration());
    callAndSay(*user.client);
    if (!leakIt)
        delete application;
    say("leaving");
    return 0;
}

int useWithoutApplication()
{
    const Client client(configuration());
    callAndSay(client);
    try {
        (void)waitFor(client.requestProjectEnvVars());
    } catch (const ConfigurationError &error) {
        say(error.hint().contains(QStringLiteral("QCoreApplication")) ? "configuration" : "no-hint");
    }
    say("leaving");
    return 0;
}

// The way for a main() that is not Qt's: an application in a thread of its own.
int applicationInThread()
{
    std::atomic<bool> ready{false};
    std::thread thread([&ready] {
        QCoreApplication application(argumentCount, arguments);
        ready = true;
        QCoreApplication::exec();
    });
    while (!ready)
        std::this_thread::sleep_for(1ms);
    const Client client(configuration());
    callAndSay(client);
    QCoreApplication::quit();
    thread.join();
    callAndSay(client);
    say("leaving");
    return 0;
}

// The other way: an application that is never run and never deleted.
int applicationWithoutLoop()
{
    new QCoreApplication(argumentCount, arguments);
    const Client client(configuration());
    std::vector<std::thread> threads;
    for (int i = 0; i < 4; ++i)
        threads.emplace_back([client] { (void)client.getProjectEnvVars(); });
    for (std::thread &thread : threads)
        thread.join();
    callAndSay(client);
    say("leaving");
    return 0;
}

int twoApplications()
{
    for (int i = 0; i < 2; ++i) {
        QCoreApplication application(argumentCount, arguments);
        ClientOptions options;
        options.runtime = Runtime::create();
        callAndSay(Client(configuration(), options));
        callAndSay(Client(configuration()));
    }
    say("leaving");
    return 0;
}

// Threads that go on asking while the application goes.
int busyThreads()
{
    std::vector<std::thread> threads;
    std::atomic<int> answered{0};
    {
        QCoreApplication application(argumentCount, arguments);
        const Client client(configuration());
        for (int i = 0; i < 4; ++i) {
            threads.emplace_back([&answered, client] {
                for (;;) {
                    try {
                        (void)waitFor(client.refreshAccessToken());
                        ++answered;
                    } catch (const ConfigurationError &) {
                        return;
                    } catch (const WorkloadIdentityError &) {
                    }
                }
            });
        }
        while (answered < 4)
            std::this_thread::sleep_for(1ms);
    }
    for (std::thread &thread : threads)
        thread.join();
    say("joined");
    say("leaving");
    return 0;
}

// A child without exec has no network thread: it is told so, and ends.
int useInFork()
{
    QCoreApplication application(argumentCount, arguments);
    const Client client(configuration());
    callAndSay(client);
    const pid_t child = fork();
    if (child == 0) {
        try {
            (void)client.getProjectEnvVars();
        } catch (const ConfigurationError &error) {
            say(error.hint().contains(QStringLiteral("exec")) ? "configuration" : "no-hint");
        }
        std::exit(0);
    }
    int status = -1;
    waitpid(child, &status, 0);
    say(WIFEXITED(status) ? "child-ended" : "child-crashed");
    callAndSay(client);
    say("leaving");
    return 0;
}

int hangingLookup(bool wait)
{
    QCoreApplication application(argumentCount, arguments);
    ClientOptions options;
    options.timeouts.connect = 300ms;
    const Client client(configuration("https://slow.example.com"), options);
    if (wait) {
        try {
            (void)client.getAccessToken();
        } catch (const WorkloadIdentityError &error) {
            say(qPrintable(error.info().kind));
            say(qPrintable(error.hop()));
        }
    } else {
        (void)client.requestAccessToken();
        std::this_thread::sleep_for(100ms);
    }
    say("leaving");
    return 0;
}

} // namespace

int main(int argc, char **argv)
{
    argumentCount = argc;
    arguments = argv;
    const std::map<std::string, std::function<int()>> ways{
        {"return", returnFromMain},
        {"exit", callExit},
        {"exit-in-thread", callExitInThread},
        {"leaked", leakApplication},
        {"exit-in-answer", exitInAnswer},
        {"static-destructor", [] { return useLate(false); }},
        {"static-destructor-leaked", [] { return useLate(true); }},
        {"no-application", useWithoutApplication},
        {"thread", applicationInThread},
        {"no-loop", applicationWithoutLoop},
        {"twice", twoApplications},
        {"busy", busyThreads},
        {"fork", useInFork},
        {"lookup", [] { return hangingLookup(false); }},
        {"lookup-timeout", [] { return hangingLookup(true); }},
    };
    const auto way = argc > 3 ? ways.find(argv[1]) : ways.end();
    return way == ways.end() ? 2 : way->second();
}
