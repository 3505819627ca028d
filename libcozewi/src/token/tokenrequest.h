// SPDX-License-Identifier: MIT
#pragma once

#include <cozewi/configuration.h>
#include <cozewi/transport.h>

/// Steps 1 and 2 as they go over the wire (protocol.md; RFC 6749 section 4.4, RFC 8693 section 2.1).
namespace Cozewi {

/// The headers of all four calls: User-Agent, Accept, lane.
HeaderList commonHeaders(const Configuration &configuration);

HttpRequest idTokenRequest(const Configuration &configuration);
HttpRequest accessTokenRequest(const Configuration &configuration, const Secret &idToken);

} // namespace Cozewi
