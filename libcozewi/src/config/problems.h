// SPDX-License-Identifier: MIT
#pragma once

#include <cozewi/configuration.h>

namespace Cozewi {

/// Every problem of the variables that \a needs asks for, in the order of protocol.md.
QList<ConfigurationProblem> findProblems(const Environment &environment, Needs needs);

/// One ConfigurationError that names all of \a problems; not set where there are none.
std::optional<ErrorInfo> problemsAsError(const QList<ConfigurationProblem> &problems);

/// Whether anything of the configured session is set, so that the rest of it is missed.
bool usesSession(const Environment &environment);

} // namespace Cozewi
