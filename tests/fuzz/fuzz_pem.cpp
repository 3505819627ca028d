// SPDX-License-Identifier: MIT
#include "check.h"
#include "config/cabundle.h"
#include "config/pem.h"

using namespace Cozewi;

/// CA text comes from a variable that people paste into: it is read or diagnosed.
int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArrayView text(data, static_cast<qsizetype>(size));
    for (const PemBlock &block : pemBlocks(text)) {
        check((block.state == PemBlock::State::Whole) != block.data.isEmpty());
        check(block.data.size() <= text.size());
    }
    const CaBundle bundle = parseCaBundle(text.toByteArray());
    check(bundle.problem.isEmpty() != bundle.certificates().isEmpty());
    check(bundle.problem.isEmpty() || !bundle.hint.isEmpty());
    for (const CaEntry &entry : bundle.entries)
        check(entry.isUsable() || !entry.describe().isEmpty());
    return 0;
}
