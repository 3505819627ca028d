// SPDX-License-Identifier: MIT
#pragma once

#include "widgets/factsview.h"

#include <cozewi/probe.h>

namespace Inspector {

/// All that was seen at one hop.
QList<Fact> hopFacts(const Cozewi::ProbeHop &hop, Cozewi::TlsSigner signer);
QList<Fact> certificateFacts(const Cozewi::CertificateInfo &certificate);

} // namespace Inspector
