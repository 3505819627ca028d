// SPDX-License-Identifier: MIT
#include "workbench/workbench.h"

#include "models/timetext.h"
#include "workbench/privatefile.h"

#include <cozewi/doctor.h>
#include <cozewi/envkeys.h>
#include <cozewi/exchangeexport.h>

#include <QtCore/QJsonDocument>

#include <algorithm>
#include <stdexcept>

using namespace Qt::Literals::StringLiterals;
using Cozewi::Need;

namespace Inspector {

Workbench::Workbench(const Surroundings &surroundings, QObject *parent)
    : QObject(parent)
    , m_surroundings(surroundings)
    , m_configuration(Cozewi::Environment())
    , m_variables(surroundings.process)
{
    adopt(m_configuration);
    connectFeeds();
    m_second.setInterval(1000);
    connect(&m_second, &QTimer::timeout, this, &Workbench::tick);
    m_second.start();
}

Workbench::~Workbench() = default;

void Workbench::connectFeeds()
{
    const Cozewi::ExchangeNotifier *notifier = m_surroundings.runtime->notifier();
    connect(notifier, &Cozewi::ExchangeNotifier::exchangeStarted, this, [this](const Cozewi::ExchangeRecord &record) {
        m_exchanges.started(record);
        ++m_calls;
    });
    connect(notifier, &Cozewi::ExchangeNotifier::exchangeFinished, this, &Workbench::exchangeFinished);
    connect(&m_token, &TokenFeed::changed, this, &Workbench::stateChanged);
    connect(&m_variables, &VariableFeed::changed, this, &Workbench::stateChanged);
    connect(&m_credentials, &CredentialFeed::changed, this, &Workbench::stateChanged);
    connect(&m_laneTrial, &LaneTrial::changed, this, &Workbench::stateChanged);
    connect(&m_proxy, &ProxyFeed::changed, this, &Workbench::stateChanged);
    connect(&m_reports, &ReportDesk::changed, this, &Workbench::stateChanged);
    connect(&m_sender, &SendFeed::changed, this, &Workbench::stateChanged);
    connect(&m_reports, &ReportDesk::done, this,
            [this] { say(tr("Report made %1").arg(TimeText::localClock(QDateTime::currentDateTime()))); });
    connect(&m_demo, &DemoDesk::faultsChanged, this, &Workbench::faultsChanged);
    connect(&m_token, &TokenFeed::done, this, &Workbench::tokenDone);
    connect(&m_variables, &VariableFeed::done, this, &Workbench::oneDone);
    connect(&m_credentials, &CredentialFeed::done, this, &Workbench::oneDone);
    connect(&m_proxy, &ProxyFeed::done, this, [this] {
        if (std::exchange(m_probeAsked, false)) {
            say(tr("Hops checked %1 · %2")
                    .arg(TimeText::localClock(QDateTime::currentDateTime()),
                         TimeText::duration(m_proxy.hops()->whole())));
        }
    });
}

void Workbench::open(const Profile &profile)
{
    Cozewi::Configuration configuration{Cozewi::Environment()};
    try {
        switch (profile.kind) {
        case Profile::Kind::Process:
            configuration = Cozewi::Configuration(m_surroundings.process);
            break;
        case Profile::Kind::File:
            configuration =
                Cozewi::Configuration(m_surroundings.process.overlaidWith(Cozewi::Environment::fromFile(profile.file)));
            break;
        case Profile::Kind::Demo:
            configuration = Cozewi::Configuration(m_demo.start());
            break;
        }
    } catch (const Cozewi::WorkloadIdentityError &error) {
        Q_EMIT profileProblem(error.message(), error.hint());
        return;
    } catch (const std::runtime_error &error) {
        Q_EMIT profileProblem(tr("The demo server did not start: %1").arg(QString::fromUtf8(error.what())), {});
        return;
    }
    cancel();
    m_profile = profile;
    adopt(configuration);
    // The demo proxy plays any target itself.
    m_proxy.setConfiguration(configuration,
                             profile.kind == Profile::Kind::Demo ? u"https://api.example.com/"_s : QString());
    m_exchangeChecks.clear();
    renewClient();
    if (profile.kind != Profile::Kind::Demo && m_demo.isRunning())
        m_demo.stop();
    if (profile.kind == Profile::Kind::Demo) {
        for (const QString &name : m_demo.integrations())
            m_credentials.model()->setIdle(name);
    }
    say({});
    Q_EMIT profileChanged();
    Q_EMIT stateChanged();
    if (canRefresh())
        refresh();
}

void Workbench::adopt(const Cozewi::Configuration &configuration)
{
    m_configuration = configuration;
    m_configurationFindings = Cozewi::checkConfiguration(configuration);
    m_problems = configuration.problems(Cozewi::Needs(Need::Token) | Need::Api);
    m_canAskToken = configuration.problems(Need::Token).isEmpty();
    m_settings.setConfiguration(configuration);
}

void Workbench::faultsChanged()
{
    // Some of the proxy's faults are in what the variables say: a CA that has expired, another scheme.
    if (m_profile.kind == Profile::Kind::Demo && m_demo.isRunning()) {
        const Cozewi::Environment now = m_demo.environment();
        const Cozewi::Environment &before = m_configuration.environment();
        const QStringList names = now.names();
        const bool same = names == before.names() && std::all_of(names.begin(), names.end(), [&](const QString &name) {
                              return now.value(name) == before.value(name);
                          });
        if (!same) {
            adopt(Cozewi::Configuration(now));
            m_proxy.setConfiguration(m_configuration, m_proxy.url());
            m_sender.setConfiguration(m_configuration, m_surroundings.runtime);
        }
    }
    Q_EMIT stateChanged();
}

void Workbench::refresh()
{
    if (isBusy())
        return;
    m_probeAsked = false;
    m_proxy.run(m_proxy.url());
    if (!canAskToken() && m_proxy.isRunning())
        return;
    if (!canAskToken()) {
        say(tr("Nothing was asked: the configuration is not complete"));
        return;
    }
    m_refreshing = true;
    m_calls = 0;
    m_refreshClock.start();
    say(tr("Refreshing…"));
    m_token.request();
}

void Workbench::cancel()
{
    const bool wasBusy = canCancel();
    m_refreshing = false;
    m_token.cancel();
    m_variables.cancel();
    m_credentials.cancel();
    m_laneTrial.cancel();
    m_proxy.cancel();
    m_reports.cancel();
    m_sender.cancel();
    if (wasBusy)
        say(tr("Cancelled at %1").arg(TimeText::localClock(QDateTime::currentDateTime())));
    Q_EMIT stateChanged();
}

void Workbench::refreshToken()
{
    if (canAskToken())
        m_token.request();
}

void Workbench::refreshVariables()
{
    if (canAskApi())
        m_variables.request();
}

void Workbench::askCredential(const QString &name)
{
    m_credentials.ask(name);
}

void Workbench::probe(const QString &url)
{
    m_probeAsked = true;
    m_proxy.run(url);
}

void Workbench::retranslate()
{
    adopt(m_configuration);
    const bool walked = m_proxy.hasResult() || m_proxy.isRunning();
    m_proxy.setConfiguration(m_configuration, m_proxy.url());
    if (walked)
        m_proxy.run(m_proxy.url());
    Q_EMIT stateChanged();
}

void Workbench::makeReport()
{
    m_reports.make(ProxyFeed::targetOf(m_proxy.url()));
}

void Workbench::setKeepFresh(bool on)
{
    if (on == m_keepFresh)
        return;
    m_keepFresh = on;
    renewClient();
    Q_EMIT stateChanged();
}

void Workbench::setFault(const QString &name, bool on)
{
    m_demo.setFault(name, on);
}

void Workbench::clearFaults()
{
    m_demo.clearFaults();
}

QString Workbench::curlOf(int row) const
{
    return Cozewi::toCurl(m_exchanges.at(row), m_configuration.environment());
}

QString Workbench::exportHar(const QString &path) const
{
    return writePrivateFile(path, QJsonDocument(Cozewi::toHar(m_exchanges.finishedRecords())).toJson());
}

bool Workbench::isUnconfigured() const
{
    const Cozewi::Environment &environment = m_configuration.environment();
    const auto set = [&](QLatin1StringView name) { return environment.contains(QString(name)); };
    return !set(Cozewi::EnvKeys::WorkloadIdentityClientId) && !set(Cozewi::EnvKeys::WorkloadIdentityClientSecret)
        && !set(Cozewi::EnvKeys::WorkloadIdentityTokenEndpoint) && !set(Cozewi::EnvKeys::WorkloadAccessTokenEndpoint);
}

bool Workbench::canRefresh() const
{
    return canAskToken() || m_proxy.isConfigured();
}

bool Workbench::isBusy() const
{
    return m_refreshing || m_token.isBusy() || m_variables.isBusy() || m_credentials.isBusy() || m_laneTrial.isBusy();
}

bool Workbench::canCancel() const
{
    return isBusy() || m_proxy.isRunning() || m_reports.isBusy() || m_sender.isBusy();
}

bool Workbench::isApiOutdated() const
{
    return m_token.error() && !m_token.isBusy() && m_variables.at().isValid() && m_variables.at() < m_token.failedAt();
}

void Workbench::renewClient()
{
    Cozewi::ClientOptions options;
    options.keepFresh = m_keepFresh;
    options.runtime = m_surroundings.runtime;
    const Cozewi::Client client(m_configuration, options);
    m_token.setClient(client);
    m_variables.setClient(client);
    m_credentials.setClient(client);
    options.keepFresh = false;
    const Cozewi::Client other(m_configuration, options);
    m_laneTrial.setClient(other);
    m_reports.setClient(other);
    m_sender.setConfiguration(m_configuration, m_surroundings.runtime);
}

void Workbench::exchangeFinished(const Cozewi::ExchangeRecord &record)
{
    m_exchanges.finished(record);
    m_laneTrial.addExchange(record);
    if (record.lane != m_configuration.lane().value() && !m_configuration.lane().isNone())
        return;
    m_exchangeChecks.add(record);
    if (belongsToToken(record))
        m_token.addExchange(record);
    Q_EMIT stateChanged();
}

bool Workbench::belongsToToken(const Cozewi::ExchangeRecord &record) const
{
    const auto same = [&](const QUrl &endpoint) {
        return record.url.adjusted(QUrl::RemoveQuery) == endpoint.adjusted(QUrl::RemoveQuery);
    };
    const QString lane = m_configuration.lane().isNone() ? QString() : m_configuration.lane().value();
    const bool ourLane = Cozewi::Lane(record.lane).isNone() ? lane.isEmpty() : record.lane == lane;
    return ourLane
        && ((record.stage == Cozewi::Stage::IdToken && same(m_configuration.idTokenEndpoint()))
            || (record.stage == Cozewi::Stage::AccessToken && same(m_configuration.accessTokenEndpoint())));
}

void Workbench::tokenDone(bool well)
{
    if (m_refreshing && well && canAskApi()) {
        m_variables.request();
        m_credentials.askAll();
    }
    oneDone();
}

void Workbench::oneDone()
{
    if (m_refreshing && !m_token.isBusy() && !m_variables.isBusy() && !m_credentials.isBusy()) {
        m_refreshing = false;
        const bool failed = m_token.error() || m_variables.error();
        const QString text = failed ? tr("Refresh failed %1 · %n platform call(s), %2", nullptr, m_calls)
                                    : tr("Refreshed %1 · %n platform call(s), %2", nullptr, m_calls);
        say(text.arg(TimeText::localClock(QDateTime::currentDateTime()),
                     TimeText::duration(std::chrono::microseconds(m_refreshClock.nsecsElapsed() / 1000))));
    }
    Q_EMIT stateChanged();
}

void Workbench::say(const QString &text)
{
    m_lastEvent = text;
    Q_EMIT lastEventChanged();
}

void Workbench::tick()
{
    m_token.tick();
    m_credentials.tick();
    if (const auto finding = waiting())
        say(finding->what);
    Q_EMIT ticked();
}

} // namespace Inspector
