// SPDX-License-Identifier: MIT
#include "http/qnamtransport.h"

#include "http/httpjob.h"
#include "http/networkthread.h"

#include <algorithm>
#include <utility>

namespace Cozewi {

namespace {

// The first request, and the first over TLS, leave static data of Qt's and OpenSSL's behind.
void coverStaticData(bool secure)
{
    static bool covered[2] = {false, false};
    if (!std::exchange(covered[secure ? 1 : 0], true))
        NetworkThread::stopBeforeWhatThereIs();
}

} // namespace

QnamTransport::QnamTransport(const Clock &clock)
    : m_clock(clock)
{
}

QnamTransport::~QnamTransport()
{
    // Those that wait first: the end of a request under way would let them go out.
    auto jobs = std::exchange(m_jobs, {}).values();
    const auto firstSent = std::partition(jobs.begin(), jobs.end(), [](const HttpJob *job) { return job->isQueued(); });
    qDeleteAll(jobs.begin(), firstSent);
    qDeleteAll(firstSent, jobs.end());
}

quint64 QnamTransport::send(const HttpRequest &request, Callback callback)
{
    const quint64 id = ++m_lastId;
    auto *job = new HttpJob(request, m_pool.forRoute(request.route), m_resolver, m_clock);
    m_jobs.insert(id, job);
    QObject::connect(job, &HttpJob::finished, job,
                     [this, id, job, secure = request.url.scheme() == QLatin1StringView("https"),
                      callback = std::move(callback)](const HttpAnswer &answer) {
                         m_jobs.remove(id);
                         coverStaticData(secure);
                         job->deleteLater();
                         callback(answer);
                     });
    job->start();
    return id;
}

void QnamTransport::cancel(quint64 id)
{
    delete m_jobs.take(id);
}

} // namespace Cozewi
