// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QByteArrayView>
#include <QtCore/QList>

namespace Cozewi {

/// What stands between a BEGIN and an END line (RFC 7468).
struct PemBlock {
    enum class State {
        Whole,
        Truncated, ///< there is no END line for it
        BadBase64,
    };
    /// "CERTIFICATE", "PRIVATE KEY", …
    QByteArray label;
    State state = State::Whole;
    /// The decoded content; empty unless Whole.
    QByteArray data;
};

/**
 * The blocks of \a text in order. More lenient than RFC 7468, because variables lose their line breaks:
 * `\n` written as two characters, line breaks turned into spaces or lost, indented lines, CR LF and text
 * between the blocks are all read.
 */
QList<PemBlock> pemBlocks(QByteArrayView text);

} // namespace Cozewi
