// SPDX-License-Identifier: MIT
#include "token/tokencache.h"

#include "token/tokenentry.h"

namespace Cozewi {

TokenCache::TokenCache(const Clock &clock)
    : m_clock(clock)
{
}

TokenCache::~TokenCache() = default;

std::shared_ptr<TokenEntry> TokenCache::entry(const QByteArray &identityKey)
{
    const std::lock_guard lock(m_mutex);
    std::shared_ptr<TokenEntry> &entry = m_entries[identityKey];
    if (!entry)
        entry = std::make_shared<TokenEntry>(m_clock);
    return entry;
}

QList<std::shared_ptr<TokenEntry>> TokenCache::entries() const
{
    const std::lock_guard lock(m_mutex);
    return m_entries.values();
}

void TokenCache::clear()
{
    for (const auto &entry : entries())
        entry->clear();
}

void TokenCache::clockChanged()
{
    for (const auto &entry : entries())
        entry->clockChanged();
}

void TokenCache::abandon()
{
    for (const auto &entry : entries())
        entry->abandon();
}

} // namespace Cozewi
