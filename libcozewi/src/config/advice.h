// SPDX-License-Identifier: MIT
#pragma once

#include <cozewi/errors.h>

namespace Cozewi {

/// What to change so that the call behind \a info goes well, in the language of the application. Says
/// "probably" where it is inferred from the answer rather than known.
QString hintFor(const ErrorInfo &info);

/// The variable that holds the URL of \a stage; empty where there is none.
QString endpointVariable(Stage stage);

} // namespace Cozewi
