// SPDX-License-Identifier: MIT
#pragma once

#include <cozewi/testing/demoproxy.h>
#include <cozewi/testing/httpresponse.h>

namespace Cozewi::Testing {

/// The answer of the origin that plays every target: what it was asked, or what its path asks for.
HttpResponse echo(const TargetRequest &target);

} // namespace Cozewi::Testing
