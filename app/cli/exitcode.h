// SPDX-License-Identifier: MIT
#pragma once

#include <cozewi/errors.h>

namespace Cozewi::Cli {

/// What the tool ends with. Scripts rely on these numbers.
enum ExitCode : int {
    Fine = 0,
    AnswerIsNo = 1, ///< asked, and the answer is no; also: the output could not be written
    Usage = 2,
    FirstError = 3, ///< ConfigurationError; the classes after it follow in order
    CannotExecute = 126,
    CommandNotFound = 127,
    Interrupted = 128, ///< plus the number of the signal
};

inline int exitCodeOf(ErrorType type)
{
    switch (type) {
    case ErrorType::ConfigurationError:
        return FirstError;
    case ErrorType::TokenRetrievalError:
        return FirstError + 1;
    case ErrorType::TokenExchangeError:
        return FirstError + 2;
    case ErrorType::ApiError:
        return FirstError + 3;
    case ErrorType::RequestError:
        return FirstError + 4;
    case ErrorType::WorkloadIdentityError:
        break;
    }
    return AnswerIsNo;
}

} // namespace Cozewi::Cli
