// SPDX-License-Identifier: MIT
#include <cozewi/testing/demoserver.h>

#include "identity/demoplatform.h"

#include <cozewi/envkeys.h>
#include <cozewi/testing/httpserver.h>

#include <QtCore/QDateTime>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QLocale>
#include <QtCore/QRandomGenerator>

#include <mutex>

using namespace Qt::Literals::StringLiterals;

namespace Cozewi::Testing {

namespace {

constexpr auto demoLane = "ppe_demo"_L1;
constexpr std::chrono::seconds slowness{3};
constexpr qsizetype maximumKeptRequests = 1000;

// What comes from a gateway, before the platform sees the request.
std::optional<HttpResponse> gatewayAnswer(const QList<Fault> &faults)
{
    if (faults.contains(Fault::Reset))
        return HttpResponse::broken(CutPoint::BeforeAnswer, Ending::Reset);
    if (faults.contains(Fault::Stall))
        return HttpResponse::broken(CutPoint::BeforeAnswer, Ending::Stall);
    if (faults.contains(Fault::HtmlPage)) {
        return HttpResponse::html("<!DOCTYPE html>\n<html><head><title>Sign in</title></head>"
                                  "<body><h1>Sign in to continue</h1></body></html>\n");
    }
    if (faults.contains(Fault::Redirect))
        return HttpResponse::redirect("https://login.example.com/sso?next=%2Foauth");
    if (faults.contains(Fault::ServerError) || faults.contains(Fault::RateLimited)) {
        const bool busy = faults.contains(Fault::ServerError);
        HttpResponse response = HttpResponse::json(busy ? R"({"code":190000503,"msg":"service unavailable"})"
                                                        : R"({"code":190000429,"msg":"too many requests"})",
                                                   busy ? 503 : 429);
        response.headers.append(Header{"Retry-After", "5"});
        return response;
    }
    return std::nullopt;
}

RecordedRequest withAnswer(RecordedRequest request, const HttpResponse &response)
{
    if (response.cut && response.cut->point == CutPoint::BeforeAnswer)
        return request;
    const QJsonObject body = QJsonDocument::fromJson(response.body).object();
    request.status = response.status;
    request.error = body.value("error"_L1).toString().toUtf8();
    if (const qint64 code = body.value("code"_L1).toInteger(); code != 0)
        request.error = "code " + QByteArray::number(code);
    return request;
}

/// RFC 9110 section 5.6.7
QByteArray httpDate(const QDateTime &time)
{
    return QLocale::c().toString(time.toUTC(), u"ddd, dd MMM yyyy HH:mm:ss 'GMT'"_s).toLatin1();
}

/// Time and twenty hexadecimal digits, as the platform's request ids.
QByteArray newLogId()
{
    const auto number = [] { return QRandomGenerator::global()->generate64(); };
    const QByteArray digits = QByteArray::number(number(), 16).rightJustified(16, '0')
        + QByteArray::number(number() & 0xffff, 16).rightJustified(4, '0');
    return QDateTime::currentDateTimeUtc().toString(u"yyyyMMddHHmmss"_s).toLatin1() + digits.toUpper();
}

} // namespace

struct DemoServer::Private {
    explicit Private(const Options &options)
        : platform(clientId, clientSecret, options.tokenLifetime)
        , server({options.port, {}, false, qint64{1024} * 1024, 1},
                 [this](const RecordedRequest &request) { return answer(request); })
    {
        const std::lock_guard lock(mutex);
        platform.setIssuer(server.origin());
    }

    HttpResponse answer(const RecordedRequest &request)
    {
        const std::lock_guard lock(mutex);
        HttpResponse response = faultyAnswer(request);
        requests.append(withAnswer(request, response));
        if (requests.size() > maximumKeptRequests)
            requests.removeFirst();
        return response;
    }

    HttpResponse faultyAnswer(const RecordedRequest &request)
    {
        const auto atGateway = gatewayAnswer(faults);
        HttpResponse response = atGateway ? *atGateway : platform.answer(request, faults);

        const QDateTime now = QDateTime::currentDateTimeUtc();
        response.headers.prepend(Header{"Date", httpDate(faults.contains(Fault::ClockSkew) ? now.addSecs(7200) : now)});
        response.headers.append(Header{"x-tt-logid", newLogId()});
        if (const QByteArray lane = request.header("x-tt-env"); !lane.isEmpty())
            response.headers.append(Header{"x-demo-lane", lane});
        if (faults.contains(Fault::Slow))
            response.delay = slowness;
        if (faults.contains(Fault::Truncated) && !response.cut)
            response.cut = Cut{CutPoint::InBody, Ending::Close};
        return response;
    }

    template<typename Change>
    void changeFaults(Change change)
    {
        const std::lock_guard lock(mutex);
        const bool wasRevoked = faults.contains(Fault::TokenRevoked);
        change(faults);
        const bool isRevoked = faults.contains(Fault::TokenRevoked);
        if (isRevoked != wasRevoked)
            platform.revokeNextUse(isRevoked);
    }

    const QString clientId = u"wl-demo-7f3a"_s;
    const QString clientSecret = randomText(24);
    mutable std::mutex mutex;
    QList<Fault> faults;
    DemoPlatform platform;
    QList<RecordedRequest> requests; // with what they were answered
    // Last, so that its thread is gone before what it uses.
    HttpServer server;
};

DemoServer::DemoServer()
    : DemoServer(Options{})
{
}

DemoServer::DemoServer(const Options &options)
    : d(std::make_unique<Private>(options))
{
}

DemoServer::~DemoServer() = default;

QString DemoServer::origin() const
{
    return d->server.origin();
}

quint16 DemoServer::port() const
{
    return d->server.port();
}

Environment DemoServer::environment() const
{
    const auto url = [this](const char *path) { return origin() + QString::fromLatin1(path); };
    Environment environment;
    environment.set(EnvKeys::WorkloadIdentityClientId, d->clientId);
    environment.set(EnvKeys::WorkloadIdentityClientSecret, d->clientSecret);
    environment.set(EnvKeys::WorkloadIdentityTokenEndpoint, url(DemoPlatform::idTokenPath));
    environment.set(EnvKeys::WorkloadAccessTokenEndpoint, url(DemoPlatform::accessTokenPath));
    environment.set(EnvKeys::OutboundAuthEndpoint, url(DemoPlatform::outboundPath));
    environment.set(EnvKeys::ServerEnv, demoLane);
    return environment;
}

QStringList DemoServer::integrations() const
{
    return d->platform.data().integrations();
}

void DemoServer::setFault(Fault fault, bool on)
{
    d->changeFaults([=](QList<Fault> &faults) {
        faults.removeAll(fault);
        if (on)
            faults.append(fault);
    });
}

void DemoServer::setFaults(const QList<Fault> &faults)
{
    d->changeFaults([&](QList<Fault> &current) { current = faults; });
}

QList<Fault> DemoServer::faults() const
{
    const std::lock_guard lock(d->mutex);
    return d->faults;
}

QList<RecordedRequest> DemoServer::requests() const
{
    const std::lock_guard lock(d->mutex);
    return d->requests;
}

void DemoServer::clearRequests()
{
    const std::lock_guard lock(d->mutex);
    d->requests.clear();
}

} // namespace Cozewi::Testing
