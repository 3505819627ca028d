// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QString>

/// ErrorInfo::kind beyond failureKindName(): what an answer, rather than the way to it, can be wrong in.
namespace Cozewi::ErrorKinds {

inline constexpr QLatin1StringView Configuration{"configuration"}; ///< a variable is missing or wrong
inline constexpr QLatin1StringView Unavailable{"unavailable"}; ///< no QCoreApplication, or the program ends
inline constexpr QLatin1StringView Cancelled{"cancelled"};
inline constexpr QLatin1StringView Redirect{"redirect"}; ///< a 3xx; hint names the origin
inline constexpr QLatin1StringView HttpStatus{"http-status"}; ///< a status that is no success, nothing else known
inline constexpr QLatin1StringView OAuthError{"oauth-error"}; ///< `error` member, RFC 6749 section 5.2
inline constexpr QLatin1StringView BusinessCode{"business-code"}; ///< `code` other than 0
inline constexpr QLatin1StringView HtmlPage{"html-page"}; ///< a page where an API was expected
inline constexpr QLatin1StringView NotJson{"not-json"};
inline constexpr QLatin1StringView WrongShape{"wrong-shape"}; ///< JSON, but a member is missing or of a wrong type

} // namespace Cozewi::ErrorKinds
