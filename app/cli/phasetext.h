// SPDX-License-Identifier: MIT
#pragma once

#include <cozewi/exchange.h>
#include <cozewi/probe.h>

#include <QtCore/QJsonObject>
#include <QtCore/QString>

namespace Cozewi::Cli {

/// Milliseconds by phase, in the order in which they happen; those that did not happen are left out. What Qt does
/// not tell apart is one phase: `tcp_tls`.
[[nodiscard]] QJsonObject phasesJson(const PhaseTimings &timings, const QUrl &url, bool isProxied);

/// What was sent and seen, for -v: lines that begin with `*`, `>` or `<`. Redacted.
[[nodiscard]] QString exchangeText(const ExchangeRecord &record);
/// The same for a hop of the way to a target.
[[nodiscard]] QString hopDetails(const ProbeHop &hop);

} // namespace Cozewi::Cli
