// SPDX-License-Identifier: MIT
#pragma once

#include <cozewi/transport.h>

#include <QtCore/QHash>

#include <mutex>
#include <optional>

namespace Cozewi {

/// What requests without a lane failed with, by target, for whoever asks from another thread. Thread-safe.
class FailureLog {
public:
    void keep(const QByteArray &key, const TransportFailure &failure)
    {
        const std::lock_guard lock(m_mutex);
        // Nobody may ever ask.
        if (m_failures.size() >= maximum)
            m_failures.clear();
        m_failures.insert(key, failure);
    }
    [[nodiscard]] std::optional<TransportFailure> take(const QByteArray &key)
    {
        const std::lock_guard lock(m_mutex);
        const auto found = m_failures.constFind(key);
        if (found == m_failures.cend())
            return {};
        TransportFailure failure = *found;
        m_failures.erase(found);
        return failure;
    }

private:
    static constexpr qsizetype maximum = 64;

    std::mutex m_mutex;
    QHash<QByteArray, TransportFailure> m_failures;
};

} // namespace Cozewi
