// SPDX-License-Identifier: MIT
#pragma once

#include <cozewi/clock.h>
#include <cozewi/secret.h>

#include <QtCore/QString>

#include <chrono>

/**
 * Each thread's own copy of the token that it read last, so that a read of the cache touches nothing
 * that another thread touches: no lock, no shared reference count. It is good for at most a second by
 * two cheap clocks; then the exact ones are asked again. A generation names one token in one entry and
 * is never used twice in a process.
 */
namespace Cozewi::TokenSnapshot {

/// A number that was not given before; never 0.
quint64 newGeneration();

/// The token of \a generation where this thread holds it and \a coarse is within its time; else null.
const QString *find(quint64 generation, const Instant &coarse);

/// Keeps \a token for this thread until \a validFor after \a coarse has passed.
const QString &keep(quint64 generation, const Secret &token, const Instant &coarse, std::chrono::nanoseconds validFor);

} // namespace Cozewi::TokenSnapshot
