// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QString>
#include <QtCore/QUrl>

#include <optional>

namespace Cozewi {

/// What is wrong with the text of a URL, and what to change. Neither holds the text itself.
struct UrlProblem {
    QString message;
    QString hint;
};

/// The parts of a URL as urllib splits it: a password may hold what QUrl would not take there.
struct UrlParts {
    QString scheme;
    QString userInfo;
    QString hostAndPort;
    /// From the first '/', '?' or '#' after the authority.
    QString rest;
    bool hasUserInfo = false;
};
/// Not set where there is no "://".
std::optional<UrlParts> splitUrl(const QString &text);

/// What makes \a text no endpoint (protocol.md, "Environment variables"); not set where nothing does.
std::optional<UrlProblem> endpointProblem(const QString &text);
/// The URL of \a text; invalid where endpointProblem() finds something.
QUrl endpointUrl(const QString &text);

/// The same for the URL of the outbound proxy; user information is allowed there, and dropped.
std::optional<UrlProblem> proxyProblem(const QString &text);

/// \a text fit for a screen: without user information, query values and fragment.
QString displayUrl(const QString &text);

} // namespace Cozewi
