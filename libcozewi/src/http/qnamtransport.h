// SPDX-License-Identifier: MIT
#pragma once

#include "http/managerpool.h"
#include "http/resolver.h"

#include <cozewi/transport.h>

#include <QtCore/QHash>

#include <memory>

namespace Cozewi {

class HttpJob;

/// The real network: QNetworkAccessManager, one manager a Route. Lives on the network thread.
class QnamTransport : public Transport {
    Q_DISABLE_COPY_MOVE(QnamTransport)
public:
    explicit QnamTransport(const Clock &clock);
    ~QnamTransport() override;

    quint64 send(const HttpRequest &request, Callback callback) override;
    void cancel(quint64 id) override;

private:
    const Clock &m_clock;
    ManagerPool m_pool;
    Resolver m_resolver;
    QHash<quint64, HttpJob *> m_jobs;
    quint64 m_lastId = 0;
};

} // namespace Cozewi
