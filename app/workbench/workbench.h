// SPDX-License-Identifier: MIT
#pragma once

#include "models/exchangemodel.h"
#include "models/settingsmodel.h"
#include "workbench/credentialfeed.h"
#include "workbench/demodesk.h"
#include "workbench/exchangechecks.h"
#include "workbench/lanetrial.h"
#include "workbench/profile.h"
#include "workbench/proxyfeed.h"
#include "workbench/reportdesk.h"
#include "workbench/sendfeed.h"
#include "workbench/tokenfeed.h"
#include "workbench/variablefeed.h"

#include <cozewi/client.h>
#include <cozewi/environment.h>
#include <cozewi/finding.h>
#include <cozewi/runtime.h>

#include <QtCore/QDateTime>
#include <QtCore/QElapsedTimer>
#include <QtCore/QObject>
#include <QtCore/QTimer>

#include <memory>
#include <optional>

namespace Inspector {

/**
 * What the window works on: one profile, its client, and the feeds that fill the models. Pages tell their
 * wishes here, each as one call, and watch the models and signals; they never see the client.
 */
class Workbench : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Workbench)
public:
    struct Surroundings {
        std::shared_ptr<Cozewi::Runtime> runtime;
        /// The environment that "this process" means.
        Cozewi::Environment process;
    };

    explicit Workbench(const Surroundings &surroundings, QObject *parent = nullptr);
    ~Workbench() override;

    // Wishes.
    /// Reads the configuration and refreshes. Where it cannot be read, the old profile stays and
    /// profileProblem() tells why.
    void open(const Profile &profile);
    /// Token, then variables and credentials.
    void refresh();
    void cancel();
    void refreshToken();
    void refreshVariables();
    void askCredential(const QString &name);
    /// Walks the hops to \a url through the proxy, or as far as the proxy where it is empty.
    void probe(const QString &url);
    /// The application speaks another language now: what the library said in the old one is asked for anew.
    void retranslate();
    /// Looks at everything anew and writes it down.
    void makeReport();
    void setKeepFresh(bool on);
    void setFault(const QString &name, bool on);
    void clearFaults();

    // What can be taken along.
    /// The request of a row as a curl command without secrets.
    [[nodiscard]] QString curlOf(int row) const;
    /// Every exchange as HAR 1.2, sanitised. What went wrong, or an empty text.
    [[nodiscard]] QString exportHar(const QString &path) const;

    // What there is.
    [[nodiscard]] const Profile &profile() const { return m_profile; }
    [[nodiscard]] const Cozewi::Configuration &configuration() const { return m_configuration; }
    /// Not a single variable of the first four steps is set.
    [[nodiscard]] bool isUnconfigured() const;
    /// What keeps the four calls from being made.
    [[nodiscard]] const QList<Cozewi::ConfigurationProblem> &problems() const { return m_problems; }
    [[nodiscard]] bool canAskToken() const { return m_canAskToken; }
    [[nodiscard]] bool canAskApi() const { return m_problems.isEmpty(); }
    /// Anything at all: calls, or the way to the proxy.
    [[nodiscard]] bool canRefresh() const;
    /// Calls are under way. A walk along the hops is none, nor are requests that somebody sends or a report.
    [[nodiscard]] bool isBusy() const;
    /// There is something that cancel() ends.
    [[nodiscard]] bool canCancel() const;
    [[nodiscard]] bool keepFresh() const { return m_keepFresh; }
    /// Variables and credentials are those from before the token could not be had.
    [[nodiscard]] bool isApiOutdated() const;
    /// The platform answered, with nothing.
    [[nodiscard]] bool hasNoVariables() const;
    /// The call that is under way, where it takes so long that it is worth a word.
    [[nodiscard]] std::optional<Cozewi::Finding> waiting() const;
    /// \a finding as it reads where the step worked before, or a token is still good.
    [[nodiscard]] Cozewi::Finding withHindsight(const Cozewi::Finding &finding) const;
    /// What happened last, one line.
    [[nodiscard]] QString lastEvent() const { return m_lastEvent; }
    /// Everything that is wrong now, errors first.
    [[nodiscard]] Cozewi::FindingList findings() const;
    [[nodiscard]] const Cozewi::FindingList &configurationFindings() const { return m_configurationFindings; }

    [[nodiscard]] TokenFeed *token() { return &m_token; }
    [[nodiscard]] const TokenFeed *token() const { return &m_token; }
    [[nodiscard]] VariableFeed *variables() { return &m_variables; }
    [[nodiscard]] const VariableFeed *variables() const { return &m_variables; }
    [[nodiscard]] CredentialFeed *credentials() { return &m_credentials; }
    [[nodiscard]] LaneTrial *laneTrial() { return &m_laneTrial; }
    [[nodiscard]] ProxyFeed *proxy() { return &m_proxy; }
    [[nodiscard]] const ProxyFeed *proxy() const { return &m_proxy; }
    [[nodiscard]] ReportDesk *reports() { return &m_reports; }
    [[nodiscard]] SendFeed *sender() { return &m_sender; }
    [[nodiscard]] DemoDesk *demo() { return &m_demo; }
    [[nodiscard]] ExchangeModel *exchanges() { return &m_exchanges; }
    [[nodiscard]] SettingsModel *settings() { return &m_settings; }

Q_SIGNALS:
    void profileChanged();
    void profileProblem(const QString &what, const QString &fix);
    /// Health, findings or busyness may have changed.
    void stateChanged();
    void lastEventChanged();
    void ticked();

private:
    void renewClient();
    void connectFeeds();
    void adopt(const Cozewi::Configuration &configuration);
    void faultsChanged();
    /// Until when the token there is works; invalid where there is none.
    [[nodiscard]] QDateTime tokenUntil() const;
    [[nodiscard]] Cozewi::Finding noVariables() const;
    void addApiFindings(Cozewi::FindingList &all) const;
    void addProxyFindings(Cozewi::FindingList &all) const;
    void exchangeFinished(const Cozewi::ExchangeRecord &record);
    [[nodiscard]] bool belongsToToken(const Cozewi::ExchangeRecord &record) const;
    void tokenDone(bool well);
    void oneDone();
    void say(const QString &text);
    void tick();

    Surroundings m_surroundings;
    Profile m_profile;
    Cozewi::Configuration m_configuration;
    Cozewi::FindingList m_configurationFindings;
    QList<Cozewi::ConfigurationProblem> m_problems;
    bool m_canAskToken = false;
    ExchangeChecks m_exchangeChecks;
    TokenFeed m_token;
    VariableFeed m_variables;
    CredentialFeed m_credentials;
    LaneTrial m_laneTrial;
    ProxyFeed m_proxy;
    ReportDesk m_reports;
    SendFeed m_sender;
    DemoDesk m_demo;
    ExchangeModel m_exchanges;
    SettingsModel m_settings;
    bool m_keepFresh = false;
    bool m_refreshing = false;
    /// Somebody asked for the walk that is under way.
    bool m_probeAsked = false;
    int m_calls = 0;
    QElapsedTimer m_refreshClock;
    QTimer m_second;
    QString m_lastEvent;
};

} // namespace Inspector
