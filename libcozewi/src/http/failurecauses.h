// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QString>

/// TransportFailure::cause: what was seen, where FailureKind is not enough to tell what to change.
namespace Cozewi::FailureCauses {

inline constexpr QLatin1StringView Closed{"closed"}; ///< closed or reset instead of an answer
inline constexpr QLatin1StringView Certificate{"certificate"}; ///< the certificate was not accepted
inline constexpr QLatin1StringView NotTls{"not-tls"}; ///< TLS was begun, and what came back is no TLS
inline constexpr QLatin1StringView SpeaksTls{"speaks-tls"}; ///< plain HTTP was sent, and what came back is TLS
inline constexpr QLatin1StringView Handshake{"handshake"}; ///< TLS, but no common ground
inline constexpr QLatin1StringView NotHttp{"not-http"}; ///< what came back is no HTTP
inline constexpr QLatin1StringView HeadTooLong{"head-too-long"}; ///< header fields without end
inline constexpr QLatin1StringView Status{"status"}; ///< the proxy answered, and it was no
inline constexpr QLatin1StringView Refused{"refused"}; ///< 407, in spite of our credentials
inline constexpr QLatin1StringView NoCredentials{"no-credentials"}; ///< 407, and there were none to send

} // namespace Cozewi::FailureCauses
