// SPDX-License-Identifier: MIT
#pragma once

#include "exitcode.h"

#include <QtCore/QString>

#include <utility>

namespace Cozewi::Cli {

/// Ends a command with an exit code and a message for stderr. What the library throws needs none.
struct Failure {
    int code = AnswerIsNo;
    QString message;
};

/// The command line is wrong.
struct UsageError {
    QString message;
};

/// stdout does not take what is written: a full disk, a closed pipe.
struct OutputError {
    QString reason;
};

} // namespace Cozewi::Cli
