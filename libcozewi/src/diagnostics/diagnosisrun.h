// SPDX-License-Identifier: MIT
#pragma once

#include <cozewi/doctor.h>

#include <QtCore/QDeadlineTimer>
#include <QtCore/QPromise>

#include <memory>
#include <mutex>

namespace Cozewi {

/**
 * One run of the doctor. Keeps itself alive by the continuations that it waits for; they run on the network
 * thread, one after the other, and never block.
 */
class DiagnosisRun : public std::enable_shared_from_this<DiagnosisRun> {
public:
    explicit DiagnosisRun(const Client &client);
    ~DiagnosisRun();
    DiagnosisRun(const DiagnosisRun &) = delete;
    DiagnosisRun &operator=(const DiagnosisRun &) = delete;

    QFuture<Diagnosis> start();

private:
    void onToken(const QFuture<AccessToken> &future);
    void askForVariables();
    void onVariables(const QFuture<ProjectEnvVars> &future);
    void finish();

    [[nodiscard]] QList<ExchangeRecord> records();
    /// What the requests of this run left behind: a line for each that went well, and what it still tells.
    void addRecords(std::initializer_list<Stage> stages);
    void addFindings(const ExchangeRecord &record);
    /// Of exchanges of tokens that a call of the API caused.
    void addLaterExchanges();
    void addNotTried(const QString &what);
    void fail(const ErrorInfo &error);

    Client m_client;
    QDeadlineTimer m_deadline; // Timeouts::overall is for all steps together
    QPromise<Diagnosis> m_promise;
    Diagnosis m_diagnosis;
    QMetaObject::Connection m_connection;
    std::mutex m_mutex;
    QList<ExchangeRecord> m_records; // written by the network thread
};

} // namespace Cozewi
