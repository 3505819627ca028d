// SPDX-License-Identifier: MIT
#include "token/tokensnapshot.h"

#include "base/wipe.h"

#include <algorithm>
#include <atomic>

namespace Cozewi::TokenSnapshot {

namespace {

constexpr std::chrono::nanoseconds longest = std::chrono::seconds(1);

struct Snapshot {
    quint64 generation = 0;
    Instant from;
    std::chrono::nanoseconds validFor{0};
    QString text;

    Snapshot() = default;
    Q_DISABLE_COPY_MOVE(Snapshot)
    ~Snapshot() { forget(); }
    void forget()
    {
        // Somebody who still holds the string keeps his copy; what only we hold is wiped.
        if (text.isDetached())
            wipe(text.data(), static_cast<size_t>(text.size()) * sizeof(QChar));
        text.clear();
    }
};

// A plain pointer, because it can still be read after the thread's other thread_local objects are gone:
// static destructors run after them.
thread_local Snapshot *current = nullptr;

struct Guard {
    Guard() = default;
    Q_DISABLE_COPY_MOVE(Guard)
    ~Guard()
    {
        delete current;
        current = nullptr;
    }
};

bool isWithin(std::chrono::nanoseconds since, std::chrono::nanoseconds validFor)
{
    return since >= std::chrono::nanoseconds(0) && since < validFor;
}

} // namespace

quint64 newGeneration()
{
    static std::atomic<quint64> last{0};
    return ++last;
}

const QString *find(quint64 generation, const Instant &coarse)
{
    const Snapshot *snapshot = current;
    if (snapshot == nullptr || snapshot->generation != generation
        || !isWithin(coarse.boot - snapshot->from.boot, snapshot->validFor)
        || !isWithin(coarse.wall - snapshot->from.wall, snapshot->validFor))
        return nullptr;
    return &snapshot->text;
}

const QString &keep(quint64 generation, const Secret &token, const Instant &coarse, std::chrono::nanoseconds validFor)
{
    thread_local const Guard guard;
    Q_UNUSED(guard)
    if (current == nullptr)
        current = new Snapshot;
    if (current->generation != generation) {
        current->forget();
        current->text = token.revealString();
        current->generation = generation;
    }
    current->from = coarse;
    current->validFor = std::min(validFor, longest);
    return current->text;
}

} // namespace Cozewi::TokenSnapshot
