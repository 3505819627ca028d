// SPDX-License-Identifier: MIT
#include "exchangecollector.h"

namespace Cozewi::Cli {

ExchangeCollector::ExchangeCollector(const ExchangeNotifier *notifier)
{
    // Direct: the records come on the library's thread, and this one is blocked.
    m_connection = QObject::connect(
        notifier, &ExchangeNotifier::exchangeFinished, notifier,
        [this](const ExchangeRecord &record) {
            const QMutexLocker lock(&m_mutex);
            m_records.append(record);
        },
        Qt::DirectConnection);
}

ExchangeCollector::~ExchangeCollector()
{
    QObject::disconnect(m_connection);
}

QList<ExchangeRecord> ExchangeCollector::records() const
{
    const QMutexLocker lock(&m_mutex);
    return m_records;
}

} // namespace Cozewi::Cli
