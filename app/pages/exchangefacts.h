// SPDX-License-Identifier: MIT
#pragma once

#include "widgets/factsview.h"

#include <cozewi/exchange.h>

namespace Inspector {

/// One exchange as rows: where it went, what was sent (redacted), what came and how long it took.
QList<Fact> exchangeFacts(const Cozewi::ExchangeRecord &record);
/// "12 ms · connect 1 ms · wait 10 ms · receive 1 ms".
QString timingText(const Cozewi::PhaseTimings &timings);

} // namespace Inspector
