// SPDX-License-Identifier: MIT
#include "http/qnamtransport.h"

#include "http/httpjob.h"

namespace Cozewi {

QnamTransport::QnamTransport(const Clock &clock)
    : m_clock(clock)
{
}

QnamTransport::~QnamTransport()
{
    qDeleteAll(std::exchange(m_jobs, {}));
}

quint64 QnamTransport::send(const HttpRequest &request, Callback callback)
{
    const quint64 id = ++m_lastId;
    auto *job = new HttpJob(request, m_pool.forRoute(request.route), m_resolver, m_clock);
    m_jobs.insert(id, job);
    QObject::connect(job, &HttpJob::finished, job,
                     [this, id, job, callback = std::move(callback)](const HttpAnswer &answer) {
                         m_jobs.remove(id);
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
