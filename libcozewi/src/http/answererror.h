// SPDX-License-Identifier: MIT
#pragma once

#include "http/jsonanswer.h"

#include <cozewi/errors.h>
#include <cozewi/transport.h>

#include <optional>

namespace Cozewi {

/// The class of errors of a step.
ErrorType errorTypeOf(Stage stage);

/// An error of \a stage at \a url that knows host and port, and status and request id of \a answer, from which the
/// secrets in \a sent are taken out.
ErrorInfo errorAt(Stage stage, const QUrl &url, const HttpAnswer &answer, const QList<Secret> &sent);

/// The error where \a answer is not usable before anybody looks at its meaning: no answer, a redirect,
/// an `error` member (RFC 6749 section 5.2), a status outside of [\a firstGood, \a lastGood], a body
/// that is no JSON object. Nothing where it is an object to look at. Servers quote what they were sent:
/// the secrets in \a sent are taken out of their texts.
std::optional<ErrorInfo> errorOf(Stage stage, const QUrl &url, const HttpAnswer &answer, const JsonAnswer &json,
                                 int firstGood, int lastGood, const QList<Secret> &sent);
/// A text member of \a object, fit to be shown, without the secrets in \a sent.
QString shownMember(const QJsonObject &object, QLatin1StringView name, const QList<Secret> &sent);
/// \a info with the message "step, host: \a phrase" and the advice for it.
ErrorInfo describedError(ErrorInfo info, const QString &phrase);

/// JSON of the right status whose \a member is missing or not of the type that \a expected names. The
/// secrets in \a sent are taken out of what is said of it.
ErrorInfo wrongShape(Stage stage, const QUrl &url, const HttpAnswer &answer, const JsonAnswer &json,
                     const QString &member, const QString &expected, const QList<Secret> &sent);

/// `Retry-After` of a 429 or 503, as a time from now.
std::optional<std::chrono::milliseconds> retryAfterOf(const HttpAnswer &answer, const Clock &clock);

} // namespace Cozewi
