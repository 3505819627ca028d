// SPDX-License-Identifier: MIT
#pragma once

#include <cozewi/finding.h>
#include <cozewi/transport.h>

#include <QtCore/QList>
#include <QtCore/QString>
#include <QtCore/QUrl>
#include <QtNetwork/QSslCertificate>

namespace Cozewi {

/// What is needed to say what a failure on the way to a target means.
struct HopContext {
    /// Empty where only the proxy is asked.
    QUrl target;
    /// Empty for a direct connection.
    QUrl proxy;
    QString proxyVariable;
    QString caVariable;
    /// What the target is verified with; empty: the system's.
    QList<QSslCertificate> authorities;

    /// "proxy:3128"
    [[nodiscard]] QString proxyName() const;
    /// "api.example:443"
    [[nodiscard]] QString targetName() const;
};

/// What happened, why, and what to change, in the language of the application.
struct HopAdvice {
    /// Stable, never translated: "proxy-ticket-refused".
    QString id;
    /// The second half of a sentence that begins with "request to …:".
    QString what;
    QString why;
    QString fix;
    /// The environment variable that it is about.
    QString variable;
    /// False where the cause is inferred.
    bool certain = true;

    /// As a finding: \a what as a whole sentence.
    [[nodiscard]] Finding toFinding(const QString &hop, Finding::Severity severity = Finding::Severity::Error) const;
};

HopAdvice adviseOn(const TransportFailure &failure, const HopContext &context);

// The parts of it, hop by hop.
HopAdvice adviseOnReaching(const TransportFailure &failure, const HopContext &context); ///< dns and tcp
HopAdvice adviseOnProxyTls(const TransportFailure &failure, const HopContext &context);
HopAdvice adviseOnConnect(const TransportFailure &failure, const HopContext &context);
HopAdvice adviseOnTarget(const TransportFailure &failure, const HopContext &context); ///< tls and http
/// Of a certificate that was not accepted: nobody vouches for it.
bool hasUnknownSigner(const TransportFailure &failure);
/// Of a certificate that was not accepted: for its name or its dates alone.
bool isOfKnownSigner(const TransportFailure &failure);
/// For a certificate of the proxy or of the target that was not accepted.
HopAdvice adviseOnCertificate(const TransportFailure &failure, const HopContext &context, bool isProxy);

/// "5" or "0.5", for messages.
QString secondsText(std::chrono::milliseconds time);

} // namespace Cozewi
