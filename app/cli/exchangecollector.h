// SPDX-License-Identifier: MIT
#pragma once

#include <cozewi/exchange.h>

#include <QtCore/QList>
#include <QtCore/QMutex>
#include <QtCore/QObject>

namespace Cozewi::Cli {

/// Keeps what a Runtime sends, for as long as it lives. Works without an event loop.
class ExchangeCollector {
public:
    explicit ExchangeCollector(const ExchangeNotifier *notifier);
    ~ExchangeCollector();
    ExchangeCollector(const ExchangeCollector &) = delete;
    ExchangeCollector &operator=(const ExchangeCollector &) = delete;

    [[nodiscard]] QList<ExchangeRecord> records() const;

private:
    mutable QMutex m_mutex;
    QList<ExchangeRecord> m_records;
    QMetaObject::Connection m_connection;
};

} // namespace Cozewi::Cli
