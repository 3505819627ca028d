// SPDX-License-Identifier: MIT
// A certificate that was not accepted: by whom it was signed, and what to change so that it is.
#include "base/sentences.h"
#include "base/tr.h"
#include "http/failure.h"
#include "session/hopadvice.h"
#include "session/trust.h"

#include <cozewi/certificateinfo.h>
#include <cozewi/text.h>

#include <QtCore/QLocale>
#include <QtNetwork/QSslError>

#include <algorithm>
#include <array>

namespace Cozewi {

namespace {

QString dateText(const QDateTime &time)
{
    return QLocale::c().toString(time.toUTC(), u"yyyy-MM-dd HH:mm") + QStringLiteral(" UTC");
}

/// Who showed the certificate: "the proxy proxy:3128" or "api.example:443".
struct Owner {
    const TransportFailure &failure;
    const HopContext &context;
    bool isProxy = false;

    [[nodiscard]] QString name() const
    {
        return isProxy ? Text::tr("the proxy %1").arg(context.proxyName()) : context.targetName();
    }
    [[nodiscard]] QString host() const { return isProxy ? context.proxy.host() : context.target.host(); }
    [[nodiscard]] QString id(const char *rest) const
    {
        return (isProxy ? QStringLiteral("proxy-") : QStringLiteral("target-")) + QLatin1StringView(rest);
    }
    [[nodiscard]] bool has(std::initializer_list<QSslError::SslError> errors) const
    {
        return std::any_of(errors.begin(), errors.end(),
                           [this](QSslError::SslError error) { return failure.tlsErrors.contains(error); });
    }
    [[nodiscard]] CertificateInfo leaf() const { return CertificateInfo::of(failure.certificates.value(0)); }
};

HopAdvice wrongTime(const Owner &owner)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const CertificateInfo leaf = owner.leaf();
    const bool isEarly = leaf.validFrom > now;
    HopAdvice advice;
    advice.id = owner.id(isEarly ? "certificate-not-yet-valid" : "certificate-expired");
    advice.what = isEarly
        ? Text::tr("the certificate of %1 is not valid before %2").arg(owner.name(), dateText(leaf.validFrom))
        : Text::tr("the certificate of %1 expired on %2").arg(owner.name(), dateText(leaf.validUntil));
    advice.why = Text::tr("This machine's clock says %1.").arg(dateText(now));
    if (owner.isProxy)
        advice.fix = Text::tr("If the clock is right, ask those who run the proxy to renew its certificate.");
    else if (owner.context.proxy.isEmpty())
        advice.fix = Text::tr("If the clock is right, the target needs a new certificate.");
    else
        advice.fix =
            Text::tr("If the clock is right, ask those who run the proxy: it makes the certificates of the targets.");
    return advice;
}

HopAdvice wrongHost(const Owner &owner)
{
    HopAdvice advice;
    const CertificateInfo leaf = owner.leaf();
    QStringList names = leaf.names;
    if (names.isEmpty())
        names.append(leaf.subject);
    if (names.size() > 5)
        names = names.first(5) + QStringList{QStringLiteral("…")};
    advice.id = owner.id("certificate-wrong-host");
    advice.what = Text::tr("the certificate of %1 is not for %2").arg(owner.name(), owner.host());
    advice.why = Text::tr("It is for: %1.").arg(names.join(QStringLiteral(", ")));
    if (owner.isProxy) {
        const bool isHost = leaf.names.size() == 1 && !names.constFirst().contains(u'*');
        advice.fix = isHost
            ? Text::tr(
                  "Write %3 into %1 if that name leads to the same proxy, or ask those who run it for a certificate "
                  "that names %2.")
                  .arg(owner.context.proxyVariable, owner.host(), names.constFirst())
            : Text::tr("Write one of these names into %1 if it leads to the same proxy, or ask those who run it for a "
                       "certificate that names %2.")
                  .arg(owner.context.proxyVariable, owner.host());
        advice.variable = owner.context.proxyVariable;
    } else if (owner.context.proxy.isEmpty()) {
        advice.fix = Text::tr("Check the host in %1. If it is right, ask those who run the target.")
                         .arg(originOf(owner.context.target));
    } else {
        advice.fix = Text::tr("Check the host in %1. If it is right, ask those who run the proxy: it makes the "
                              "certificates of the targets.")
                         .arg(originOf(owner.context.target));
    }
    return advice;
}

HopAdvice expiredAuthority(const Owner &owner, const QSslCertificate &authority)
{
    HopAdvice advice;
    advice.id = QStringLiteral("ca-expired");
    advice.what = Text::tr("the configured CA that signed the certificate of %1 expired on %2")
                      .arg(owner.name(), dateText(authority.expiryDate()));
    advice.why = Text::tr("Nothing that the CA \"%1\" signed is accepted any more. This machine's clock says %2.")
                     .arg(CertificateInfo::of(authority).subject, dateText(QDateTime::currentDateTimeUtc()));
    advice.fix = Text::tr("Get the new CA certificate from those who run the proxy and put it into %1.")
                     .arg(owner.context.caVariable);
    advice.variable = owner.context.caVariable;
    return advice;
}

HopAdvice unknownForProxy(const Owner &owner)
{
    HopAdvice advice;
    advice.id = QStringLiteral("proxy-certificate-unknown-issuer");
    advice.what = Text::tr("the certificate of the proxy %1 was signed by a CA that is not known here")
                      .arg(owner.context.proxyName());
    advice.why = Text::tr("Its issuer, \"%1\", is neither among this system's CAs nor among the configured ones.")
                     .arg(signerName(owner.failure.certificates));
    advice.fix =
        Text::tr("Get that CA's certificate from those who run the proxy and add it to %1, which may hold several. Do "
                 "not take it from the connection on trust.")
            .arg(owner.context.caVariable);
    advice.variable = owner.context.caVariable;
    return advice;
}

HopAdvice unknownForTarget(const Owner &owner)
{
    HopAdvice advice;
    const QString signer = signerName(owner.failure.certificates);
    advice.variable = owner.context.caVariable;
    const QString replaces = Text::tr("Through the proxy a target is verified with the CA of %1 and with no other.")
                                 .arg(owner.context.caVariable);
    if (hasSameName(owner.context.authorities, owner.failure.certificates)) {
        advice.id = QStringLiteral("ca-outdated");
        advice.what = Text::tr("the certificate of %1 was signed by another CA of the same name as the configured one")
                          .arg(owner.name());
        advice.why = Text::tr("Both call themselves \"%1\" and have different keys: the proxy has a new CA, or the "
                              "configured one belongs to another proxy.")
                         .arg(signer);
        advice.fix =
            Text::tr("Get the present CA certificate from those who run the proxy and put it into %1, which may hold "
                     "several.")
                .arg(owner.context.caVariable);
    } else if (isPublic(owner.failure.certificates)) {
        advice.id = QStringLiteral("target-not-intercepted");
        advice.what =
            Text::tr("the certificate of %1 was signed by a public CA, not by the configured one").arg(owner.name());
        advice.why = joinSentences(
            {replaces,
             Text::tr("This one is signed by \"%1\", which this system trusts: the proxy passed the connection through "
                      "without opening it.")
                 .arg(signer)});
        advice.fix =
            Text::tr("Ask those who run the proxy to open connections to %1. If it is meant to be passed through, "
                     "send the request directly (cozewi request --direct), or add that public CA to %2.")
                .arg(owner.host(), owner.context.caVariable);
    } else {
        advice.id = QStringLiteral("target-certificate-unknown-issuer");
        advice.what = Text::tr("the certificate of %1 was signed by \"%2\", which is not the configured CA")
                          .arg(owner.name(), signer);
        advice.why = joinSentences(
            {replaces,
             Text::tr("Either this proxy signs with another CA than the configured one, or something else on the way "
                      "intercepts TLS.")});
        advice.fix = Text::tr("Ask those who run the proxy which CA it signs with, and put that CA's certificate into "
                              "%1, which may hold several. Do not take a certificate from the connection on trust.")
                         .arg(owner.context.caVariable);
    }
    return advice;
}

HopAdvice unknownDirect(const Owner &owner)
{
    HopAdvice advice;
    advice.id = QStringLiteral("target-certificate-unknown-issuer");
    advice.what = Text::tr("the certificate of %1 was signed by a CA that this system does not know").arg(owner.name());
    advice.why = Text::tr("Its issuer is \"%1\".").arg(signerName(owner.failure.certificates));
    advice.fix = Text::tr("If something in this network intercepts TLS, its CA must be installed on this system. "
                          "Otherwise do not trust the connection.");
    return advice;
}

} // namespace

bool hasUnknownSigner(const TransportFailure &failure)
{
    constexpr std::array doubts{QSslError::UnableToGetIssuerCertificate,   QSslError::UnableToGetLocalIssuerCertificate,
                                QSslError::UnableToVerifyFirstCertificate, QSslError::SelfSignedCertificate,
                                QSslError::SelfSignedCertificateInChain,   QSslError::CertificateUntrusted,
                                QSslError::InvalidCaCertificate,           QSslError::CertificateSignatureFailed};
    return std::any_of(doubts.begin(), doubts.end(),
                       [&](QSslError::SslError doubt) { return failure.tlsErrors.contains(doubt); });
}

bool isOfKnownSigner(const TransportFailure &failure)
{
    const QList<int> harmless{QSslError::CertificateExpired, QSslError::CertificateNotYetValid,
                              QSslError::HostNameMismatch};
    return !failure.tlsErrors.isEmpty()
        && std::all_of(failure.tlsErrors.begin(), failure.tlsErrors.end(),
                       [&](int error) { return harmless.contains(error); });
}

HopAdvice adviseOnCertificate(const TransportFailure &failure, const HopContext &context, bool isProxy)
{
    const Owner owner{failure, context, isProxy};
    // Whoever signed it comes first: of a stranger's certificate neither name nor date tells anything.
    if (hasUnknownSigner(failure)) {
        if (const auto expired = expiredSigner(context.authorities, failure.certificates))
            return expiredAuthority(owner, *expired);
        if (isProxy)
            return unknownForProxy(owner);
        return context.proxy.isEmpty() ? unknownDirect(owner) : unknownForTarget(owner);
    }
    if (owner.has({QSslError::CertificateExpired, QSslError::CertificateNotYetValid}))
        return wrongTime(owner);
    if (owner.has({QSslError::HostNameMismatch}))
        return wrongHost(owner);
    HopAdvice advice;
    advice.id = owner.id("certificate-refused");
    advice.what = Text::tr("the certificate of %1 was not accepted").arg(owner.name());
    advice.why = failure.detail + u'.';
    advice.fix = isProxy
        ? Text::tr("Ask those who run the proxy for a certificate that can be verified.")
        : Text::tr("Ask those who run the proxy or the target for a certificate that can be verified.");
    return advice;
}

} // namespace Cozewi
