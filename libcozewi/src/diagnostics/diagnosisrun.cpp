// SPDX-License-Identifier: MIT
#include "diagnostics/diagnosisrun.h"

#include "base/deadline.h"
#include "base/sentences.h"
#include "base/tr.h"
#include "config/urlcheck.h"
#include "http/networkthread.h"

#include <cozewi/runtime.h>
#include <cozewi/text.h>

#include <algorithm>

namespace Cozewi {

namespace {

Finding okFinding(Stage stage, const QString &what, const QString &why)
{
    Finding finding;
    finding.id = stageName(stage).replace(u'_', u'-') + QStringLiteral("-ok");
    finding.severity = Finding::Severity::Ok;
    finding.stage = stage;
    finding.what = what;
    finding.why = why;
    return finding;
}

/// Whether \a record is of a request of this configuration, and not of another client of the same process.
bool belongsTo(const ExchangeRecord &record, const Configuration &configuration)
{
    QUrl url;
    switch (record.stage) {
    case Stage::IdToken:
        url = configuration.idTokenEndpoint();
        break;
    case Stage::AccessToken:
        url = configuration.accessTokenEndpoint();
        break;
    default:
        url = endpointUrl(configuration.outboundAuthEndpoint());
        break;
    }
    return record.url.host() == url.host() && record.url.port() == url.port();
}

} // namespace

DiagnosisRun::DiagnosisRun(const Client &client)
    : m_client(client)
{
}

DiagnosisRun::~DiagnosisRun()
{
    QObject::disconnect(m_connection);
}

QFuture<Diagnosis> DiagnosisRun::start()
{
    m_promise.start();
    m_deadline = deadlineOf(m_client.options().timeouts.overall);
    QFuture<Diagnosis> result = m_promise.future();
    m_diagnosis.findings = checkConfiguration(m_client.configuration());
    if (m_client.configuration().error(Need::Token)) {
        addNotTried(Text::tr("Nothing was sent."));
        finish();
        return result;
    }
    m_connection = QObject::connect(m_client.runtime()->notifier(), &ExchangeNotifier::exchangeFinished,
                                    [weak = weak_from_this()](const ExchangeRecord &record) {
                                        if (const auto self = weak.lock()) {
                                            const std::lock_guard lock(self->m_mutex);
                                            self->m_records.append(record);
                                        }
                                    });
    const auto askForToken = [self = shared_from_this()] {
        self->m_client.refreshAccessToken()
            .then([self](const QFuture<AccessToken> &future) { self->onToken(future); })
            .onCanceled([self] { self->finish(); });
    };
    // On the thread that ends the futures: Qt 6.4.2 runs a continuation twice that is attached on one thread in the
    // moment in which the future ends on another. Where nothing can be posted the future has ended already.
    if (!NetworkThread::instance().post(askForToken))
        askForToken();
    return result;
}

void DiagnosisRun::onToken(const QFuture<AccessToken> &future)
{
    try {
        QFuture<AccessToken> done = future;
        done.waitForFinished(); // it has ended; this only rethrows
        addRecords({Stage::IdToken, Stage::AccessToken});
    } catch (const WorkloadIdentityError &error) {
        addRecords({Stage::IdToken, Stage::AccessToken});
        fail(error.info());
        addNotTried(Text::tr("The steps behind it were not tried."));
        finish();
        return;
    }
    askForVariables();
}

void DiagnosisRun::askForVariables()
{
    const QList<ConfigurationProblem> problems = m_client.configuration().problems(Need::Api);
    if (!problems.isEmpty() || m_promise.isCanceled()) {
        addNotTried(Text::tr("Project variables were not asked for."));
        finish();
        return;
    }
    ClientOptions options = m_client.options();
    options.timeouts.overall = limitUntil(m_deadline);
    Client(m_client.configuration(), options)
        .requestProjectEnvVars()
        .then([self = shared_from_this()](const QFuture<ProjectEnvVars> &future) { self->onVariables(future); })
        .onCanceled([self = shared_from_this()] { self->finish(); });
}

void DiagnosisRun::onVariables(const QFuture<ProjectEnvVars> &future)
{
    try {
        QFuture<ProjectEnvVars> done = future;
        done.waitForFinished();
        addRecords({Stage::ProjectEnvVars});
        addLaterExchanges();
        if (done.resultCount() > 0 && done.result().isEmpty()) {
            Finding finding;
            finding.id = QStringLiteral("project-env-vars-empty");
            finding.severity = Finding::Severity::Info;
            finding.stage = Stage::ProjectEnvVars;
            finding.what = Text::tr("The project has no variables.");
            finding.why = Text::tr("The platform answered with an empty list, for this client id and this lane.");
            finding.fix = Text::tr("If there should be some, add them to the project on Coze, and check the lane.");
            m_diagnosis.findings.append(finding);
        }
    } catch (const WorkloadIdentityError &error) {
        addRecords({Stage::ProjectEnvVars});
        fail(error.info());
    }
    finish();
}

void DiagnosisRun::finish()
{
    QObject::disconnect(m_connection);
    m_promise.addResult(m_diagnosis);
    m_promise.finish();
}

QList<ExchangeRecord> DiagnosisRun::records()
{
    const std::lock_guard lock(m_mutex);
    return m_records;
}

void DiagnosisRun::addRecords(std::initializer_list<Stage> stages)
{
    const QList<ExchangeRecord> done = records();
    for (const ExchangeRecord &record : done) {
        const bool wanted = std::find(stages.begin(), stages.end(), record.stage) != stages.end();
        if (!wanted || !belongsTo(record, m_client.configuration()))
            continue;
        if (!record.error) {
            const auto ms = std::chrono::duration_cast<std::chrono::milliseconds>(record.timings.total).count();
            m_diagnosis.findings.append(okFinding(
                record.stage, asSentence(Text::tr("%1 works.").arg(stageTitle(record.stage))),
                Text::tr("%1 answered in %2 ms.")
                    .arg(sanitizedText(record.url.host()), ms > 0 ? QString::number(ms) : QStringLiteral("<1"))));
        }
        addFindings(record);
    }
}

void DiagnosisRun::addFindings(const ExchangeRecord &record)
{
    for (const Finding &finding : checkExchange(record)) {
        const bool isKnown =
            std::any_of(m_diagnosis.findings.cbegin(), m_diagnosis.findings.cend(),
                        [&](const Finding &known) { return known.id == finding.id && known.what == finding.what; });
        // That an endpoint is http: was told with the configuration.
        if (!isKnown && finding.id != u"plain-http")
            m_diagnosis.findings.append(finding);
    }
}

void DiagnosisRun::addLaterExchanges()
{
    const QList<ExchangeRecord> done = records();
    for (const ExchangeRecord &record : done) {
        if (record.stage == Stage::AccessToken && belongsTo(record, m_client.configuration()))
            addFindings(record);
    }
}

void DiagnosisRun::addNotTried(const QString &what)
{
    Finding finding;
    finding.id = QStringLiteral("not-tried");
    finding.severity = Finding::Severity::Info;
    finding.what = what;
    finding.why = Text::tr("The calls need what failed or is missing above.");
    finding.fix = Text::tr("Fix that first, then run the doctor again.");
    m_diagnosis.findings.append(finding);
}

void DiagnosisRun::fail(const ErrorInfo &error)
{
    m_diagnosis.findings.append(explainError(error, m_client.configuration()));
}

QFuture<Diagnosis> diagnose(const Client &client)
{
    return std::make_shared<DiagnosisRun>(client)->start();
}

} // namespace Cozewi
