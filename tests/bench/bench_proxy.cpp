// SPDX-License-Identifier: MIT
// Requests through a proxy, with the library and with libcurl. `serve` runs the demo proxy in a process of its
// own and says where it is; `ours` and `libcurl` measure and print one JSON object.
#include "curlproxy.h"

#include <cozewi/envkeys.h>
#include <cozewi/future.h>
#include <cozewi/runtime.h>
#include <cozewi/session.h>
#include <cozewi/testing/demoproxy.h>

#include <QtCore/QCoreApplication>
#include <QtCore/QElapsedTimer>
#include <QtCore/QFile>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QTemporaryFile>

#include <algorithm>
#include <cstdio>
#include <vector>

using namespace Cozewi;

namespace {

constexpr int rounds = 2000;
constexpr int parallel = 32;
constexpr int parallelRequests = 4000;
constexpr qint64 downloadSize = qint64{256} * 1024 * 1024;

const QString smallUrl = QStringLiteral("https://api.example/bytes/1024");
const QString bigUrl = QStringLiteral("https://api.example/bytes/%1").arg(downloadSize);

int print(const QJsonObject &object)
{
    std::puts(QJsonDocument(object).toJson(QJsonDocument::Compact).constData());
    std::fflush(stdout);
    return 0;
}

double median(std::vector<double> values)
{
    std::nth_element(values.begin(), values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2), values.end());
    return values[values.size() / 2];
}

/// Nanoseconds of one call.
template<typename Function>
double timeOf(Function function)
{
    QElapsedTimer timer;
    timer.start();
    function();
    return static_cast<double>(timer.nsecsElapsed());
}

template<typename Function>
double medianTime(Function function)
{
    std::vector<double> times;
    for (int i = 0; i < rounds / 10; ++i)
        function();
    for (int i = 0; i < rounds; ++i)
        times.push_back(timeOf(function));
    return median(std::move(times));
}

/// Takes everything and keeps nothing.
class Nowhere : public QIODevice {
public:
    Nowhere() { open(QIODevice::WriteOnly | QIODevice::Unbuffered); }

protected:
    qint64 readData(char *, qint64) override { return -1; }
    qint64 writeData(const char *, qint64 size) override { return size; }
};

int serve()
{
    const Testing::DemoProxy proxy;
    QTemporaryFile authority;
    if (!authority.open() || authority.write(proxy.authorityPem()) < 0 || !authority.flush())
        return 1;
    print({
        {QStringLiteral("http"), proxy.url(Testing::DemoProxy::Scheme::Http)},
        {QStringLiteral("https"), proxy.url(Testing::DemoProxy::Scheme::Https)},
        {QStringLiteral("ticket"), proxy.ticket()},
        {QStringLiteral("authority"), authority.fileName()},
    });
    // Until whoever started it has gone.
    std::getchar();
    return 0;
}

double requestsPerSecond(const Session &session)
{
    SessionRequest request;
    request.url = QUrl(smallUrl);
    const auto run = [&](int count) {
        QList<QFuture<SessionResponse>> futures;
        for (int i = 0; i < count; ++i) {
            futures.append(session.request(request));
            if (futures.size() == parallel)
                waitFor(futures.takeFirst());
        }
        for (const QFuture<SessionResponse> &future : futures)
            waitFor(future);
    };
    run(parallel);
    return parallelRequests / (timeOf([&] { run(parallelRequests); }) / 1e9);
}

int measureOurs(const QString &proxy, const QString &authority, const QString &ticket)
{
    Environment environment;
    environment.set(EnvKeys::OutboundAuthProxy, proxy);
    environment.set(EnvKeys::OutboundAuthProxyCaPath, authority);
    environment.set(EnvKeys::IdentityTicket, ticket);
    const Session session{Configuration(environment)};
    SessionRequest download;
    download.url = QUrl(bigUrl);
    download.sink = std::make_shared<Nowhere>();
    const double get = medianTime([&] { session.get(QUrl(smallUrl)); });
    const double rate = requestsPerSecond(session);
    const double time = timeOf([&] { session.send(download); });
    return print({{QStringLiteral("get"), get},
                  {QStringLiteral("requests_per_second"), rate},
                  {QStringLiteral("bytes_per_second"), static_cast<double>(downloadSize) / (time / 1e9)}});
}

int measureLibcurl(const QString &proxy, const QString &authority, const QString &ticket)
{
    CurlProxy curl(proxy.toStdString(), authority.toStdString(), "space:" + ticket.toStdString());
    if (!curl.get(smallUrl.toStdString()))
        return 1;
    const double get = medianTime([&] { curl.get(smallUrl.toStdString()); });
    const double time = timeOf([&] { curl.get(bigUrl.toStdString()); });
    return print({{QStringLiteral("get"), get},
                  {QStringLiteral("bytes_per_second"), static_cast<double>(downloadSize) / (time / 1e9)}});
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = application.arguments().mid(1);
    if (arguments == QStringList{QStringLiteral("serve")})
        return serve();
    if (arguments.size() == 4 && arguments[0] == QLatin1StringView("ours"))
        return measureOurs(arguments[1], arguments[2], arguments[3]);
    if (arguments.size() == 4 && arguments[0] == QLatin1StringView("libcurl"))
        return measureLibcurl(arguments[1], arguments[2], arguments[3]);
    std::fputs("bench-proxy serve | ours PROXY CA TICKET | libcurl PROXY CA TICKET\n", stderr);
    return 2;
}
