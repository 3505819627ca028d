// SPDX-License-Identifier: MIT
#pragma once

#include <cozewi/client.h>
#include <cozewi/configuration.h>
#include <cozewi/errors.h>
#include <cozewi/exchange.h>
#include <cozewi/export.h>
#include <cozewi/finding.h>

#include <QtCore/QFuture>
#include <QtCore/QJsonObject>
#include <QtCore/QList>

#include <optional>

namespace Cozewi {

/// One hop on the way to a target.
struct HopResult {
    QString name; ///< "dns", "tcp", "proxy_tls", "connect", "tls", "http"
    bool ok = false; ///< it went well
    std::optional<std::chrono::microseconds> time; ///< how long it took; not set where it did not run
    QString seen; ///< what was seen, sanitised
};

/// Everything that the doctor found, in the order in which it looked.
struct Diagnosis {
    /// Everything noticed, in the order of the way.
    FindingList findings;
    /// The way to the outbound proxy, and through it.
    QList<HopResult> hops;

    /// True where no finding is an error.
    [[nodiscard]] COZEWI_EXPORT bool ok() const;
    /// `{"schema": 1, "ok": …, "findings": […], "hops": […]}`
    [[nodiscard]] COZEWI_EXPORT QJsonObject toJson() const;
};

/// What the variables alone tell: white space, shell quotes, placeholders, endpoints swapped, schemes,
/// paths, lanes. Sends nothing. One finding of Severity::Ok where nothing is wrong.
[[nodiscard]] COZEWI_EXPORT FindingList checkConfiguration(const Configuration &configuration);
/// What a failure means with this configuration: the error's own words, sharpened by what the variables
/// tell (a secret that is refused *and* ends with a line break).
[[nodiscard]] COZEWI_EXPORT Finding explainError(const ErrorInfo &error, const Configuration &configuration);
/// What an exchange that went well still tells (clock skew, http, warnings).
[[nodiscard]] COZEWI_EXPORT FindingList checkExchange(const ExchangeRecord &record);

/// Runs everything in order: configuration, step 1, step 2, env. Never fails; failures are findings.
/// A new exchange is made, whatever is in the cache. Never blocks.
[[nodiscard]] COZEWI_EXPORT QFuture<Diagnosis> diagnose(const Client &client);

} // namespace Cozewi
