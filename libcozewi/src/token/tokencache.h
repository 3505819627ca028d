// SPDX-License-Identifier: MIT
#pragma once

#include <cozewi/clock.h>

#include <QtCore/QByteArray>
#include <QtCore/QHash>

#include <memory>
#include <mutex>

namespace Cozewi {

class TokenEntry;

/// The entries of all identities, by Configuration::identityKey(). Thread-safe unless said otherwise.
class TokenCache {
    Q_DISABLE_COPY_MOVE(TokenCache)
public:
    explicit TokenCache(const Clock &clock);
    ~TokenCache();

    std::shared_ptr<TokenEntry> entry(const QByteArray &identityKey);
    void clear();

    /// On the network thread.
    void clockChanged();
    void abandon();

private:
    [[nodiscard]] QList<std::shared_ptr<TokenEntry>> entries() const;

    const Clock &m_clock;
    mutable std::mutex m_mutex;
    QHash<QByteArray, std::shared_ptr<TokenEntry>> m_entries;
};

} // namespace Cozewi
