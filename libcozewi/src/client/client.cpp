// SPDX-License-Identifier: MIT
#include <cozewi/client.h>

#include "base/deadline.h"
#include "base/errorkinds.h"
#include "base/tr.h"
#include "client/apianswer.h"
#include "client/apicall.h"
#include "client/pendinganswer.h"
#include "config/advice.h"
#include "http/answererror.h"
#include "http/networkthread.h"
#include "token/runtime_p.h"
#include "token/tokenentry.h"

#include <cozewi/future.h>

#include <QtCore/QCoreApplication>

#include <atomic>

namespace Cozewi {

struct Q_DECL_HIDDEN Client::Private : std::enable_shared_from_this<Client::Private> {
    Private(Configuration givenConfiguration, ClientOptions givenOptions)
        : configuration(std::move(givenConfiguration))
        , options(std::move(givenOptions))
        , runtime(options.runtime ? options.runtime : Runtime::process())
        , entry(runtime->d_func()->cache.entry(configuration.identityKey()))
        , tokenProblem(configuration.error(Need::Token))
        , apiProblem(configuration.error(Need::Token | Need::Api))
    {
    }
    ~Private()
    {
        if (keepsFresh)
            NetworkThread::instance().post([entry = entry] { entry->stopKeepingFresh(); });
    }
    Private(const Private &) = delete;
    Private &operator=(const Private &) = delete;

    [[nodiscard]] TokenWish wish(const QString &cause) const
    {
        return {configuration, options.timeouts, options.timeouts.overall, false, cause};
    }
    void keepFreshOnce()
    {
        if (!options.keepFresh || keepsFresh.exchange(true))
            return;
        NetworkThread::instance().post(
            [runtimeData = runtime->d_func(), entry = entry, wish = wish({})] { entry->keepFresh(runtimeData, wish); });
    }

    QFuture<AccessToken> requestToken(bool refresh);
    template<typename T>
    QFuture<T> callApi(Stage stage, const QString &subject, std::function<HttpRequest(const Secret &)> request,
                       std::function<std::variant<T, ErrorInfo>(const QUrl &, const HttpAnswer &, const JsonAnswer &,
                                                                const QList<Secret> &)>
                           read);

    const Configuration configuration;
    const ClientOptions options;
    const std::shared_ptr<Runtime> runtime;
    const std::shared_ptr<TokenEntry> entry;
    const std::optional<ErrorInfo> tokenProblem;
    const std::optional<ErrorInfo> apiProblem;
    std::atomic<bool> keepsFresh{false};
};

namespace {

template<typename T>
QFuture<T> failedFuture(const ErrorInfo &error)
{
    return QtFuture::makeExceptionalFuture<T>(errorAsException(error));
}

ErrorInfo programEnds()
{
    if (auto error = NetworkThread::unavailable())
        return *error;
    ErrorInfo info;
    info.type = ErrorType::ConfigurationError;
    info.kind = ErrorKinds::Unavailable;
    info.message = Text::tr("the program is ending, so nothing can be sent any more");
    info.hint = hintFor(info);
    return info;
}

} // namespace

QFuture<AccessToken> Client::Private::requestToken(bool refresh)
{
    if (tokenProblem)
        return failedFuture<AccessToken>(*tokenProblem);
    if (auto error = NetworkThread::unavailable())
        return failedFuture<AccessToken>(*error);
    keepFreshOnce();
    if (!refresh) {
        if (auto token = entry->freshToken())
            return QtFuture::makeReadyFuture(*token);
    }
    auto answer = std::make_shared<PendingAnswer<AccessToken>>();
    QFuture<AccessToken> future = answer->future();
    TokenWish tokenWish =
        wish(refresh ? QStringLiteral("explicit refresh") : QStringLiteral("no fresh token in the cache"));
    tokenWish.refresh = refresh;
    const bool posted =
        NetworkThread::instance().post([answer, tokenWish, tokenEntry = entry, runtimeData = runtime->d_func(),
                                        deadline = deadlineOf(options.timeouts.overall)]() mutable {
            if (answer->isCancelled())
                return;
            tokenWish.deadline = limitUntil(deadline);
            const quint64 waiter = tokenEntry->acquire(runtimeData, tokenWish, [answer](const TokenOutcome &outcome) {
                if (outcome.token)
                    answer->succeed(*outcome.token);
                else
                    answer->fail(*outcome.error);
            });
            if (waiter != 0)
                answer->watch([tokenEntry, waiter] { tokenEntry->drop(waiter); });
        });
    return posted ? future : failedFuture<AccessToken>(programEnds());
}

template<typename T>
QFuture<T> Client::Private::callApi(Stage stage, const QString &subject,
                                    std::function<HttpRequest(const Secret &)> request,
                                    std::function<std::variant<T, ErrorInfo>(const QUrl &, const HttpAnswer &,
                                                                             const JsonAnswer &, const QList<Secret> &)>
                                        read)
{
    if (apiProblem)
        return failedFuture<T>(*apiProblem);
    if (auto error = NetworkThread::unavailable())
        return failedFuture<T>(*error);
    keepFreshOnce();
    auto answer = std::make_shared<PendingAnswer<T>>();
    QFuture<T> future = answer->future();
    auto result = std::make_shared<T>();
    ApiCall::Plan plan;
    plan.stage = stage;
    plan.subject = subject;
    plan.request = std::move(request);
    plan.read = [result, read = std::move(read)](const QUrl &url, const HttpAnswer &http, const JsonAnswer &json,
                                                 const QList<Secret> &sent) -> std::optional<ErrorInfo> {
        auto outcome = read(url, http, json, sent);
        if (auto *error = std::get_if<ErrorInfo>(&outcome))
            return *error;
        *result = std::get<T>(std::move(outcome));
        return std::nullopt;
    };
    plan.finished = [answer, result](const std::optional<ErrorInfo> &error) {
        if (error)
            answer->fail(*error);
        else
            answer->succeed(*result);
    };
    const bool posted = NetworkThread::instance().post(
        [answer, plan = std::move(plan), tokenWish = wish(QStringLiteral("no fresh token in the cache")),
         tokenEntry = entry, runtimeData = runtime->d_func(), deadline = deadlineOf(options.timeouts.overall)] {
            if (answer->isCancelled())
                return;
            const auto call = std::make_shared<ApiCall>(runtimeData, tokenEntry, tokenWish, plan, deadline);
            answer->watch([weak = std::weak_ptr(call)] {
                if (const auto running = weak.lock())
                    running->cancel();
            });
            call->start();
        });
    return posted ? future : failedFuture<T>(programEnds());
}

Client::Client()
    : Client(Configuration::fromProcess())
{
    d->configuration.require(Need::Token);
}

Client::Client(const Configuration &configuration, const ClientOptions &options)
    : d(std::make_shared<Private>(configuration, options))
{
}

Client::Client(const Client &) = default;
Client &Client::operator=(const Client &) = default;
// A client that was moved from stays usable, so moving is copying a pointer.
Client::Client(Client &&other) noexcept
    : d(other.d) // NOLINT(performance-move-constructor-init)
{
}
Client &Client::operator=(Client &&other) noexcept
{
    d = other.d;
    return *this;
}
Client::~Client() = default;

QString Client::getAccessToken() const
{
    if (d->tokenProblem)
        throwError(*d->tokenProblem);
    // Also where the token is kept: what would fail with a cold cache shall not work by chance.
    ensureMayBlock();
    // Also where the token is kept: after the QCoreApplication is gone nothing of this library may run.
    if (QCoreApplication::instance() == nullptr)
        throwError(*NetworkThread::unavailable());
    if (const QString *text = d->entry->freshText()) {
        d->keepFreshOnce();
        return *text;
    }
    return waitFor(requestAccessToken()).value().revealString();
}

QString Client::getIntegrationCredential(const QString &name) const
{
    ensureMayBlock();
    return waitFor(requestIntegrationCredential(name)).value().revealString();
}

ProjectEnvVars Client::getProjectEnvVars() const
{
    ensureMayBlock();
    return waitFor(requestProjectEnvVars());
}

QFuture<AccessToken> Client::requestAccessToken() const
{
    return d->requestToken(false);
}

QFuture<AccessToken> Client::refreshAccessToken() const
{
    return d->requestToken(true);
}

QFuture<IntegrationCredential> Client::requestIntegrationCredential(const QString &name) const
{
    if (name.isEmpty() && !d->apiProblem) {
        ErrorInfo info;
        info.type = ErrorType::ApiError;
        info.stage = Stage::IntegrationCredential;
        info.kind = failureKindName(FailureKind::InvalidRequest);
        info.message = Text::tr("the name of the integration is empty");
        info.hint = Text::tr("give the name as the platform shows it, for example integration-feishu-base");
        return failedFuture<IntegrationCredential>(info);
    }
    return d->callApi<IntegrationCredential>(
        Stage::IntegrationCredential, name,
        [configuration = d->configuration, name](const Secret &token) {
            return credentialRequest(configuration, token, name);
        },
        [name](const QUrl &url, const HttpAnswer &answer, const JsonAnswer &json, const QList<Secret> &sent) {
            return readCredential(name, url, answer, json, sent);
        });
}

QFuture<ProjectEnvVars> Client::requestProjectEnvVars() const
{
    return d->callApi<ProjectEnvVars>(
        Stage::ProjectEnvVars, {},
        [configuration = d->configuration](const Secret &token) { return envVarsRequest(configuration, token); },
        &readEnvVars);
}

TokenStatus Client::tokenStatus() const
{
    return d->entry->status();
}

const Configuration &Client::configuration() const
{
    return d->configuration;
}

const ClientOptions &Client::options() const
{
    return d->options;
}

std::shared_ptr<Runtime> Client::runtime() const
{
    return d->runtime;
}

} // namespace Cozewi
